//! Register: nothing is made yet; a letter goes out, and whoever gets it and knows the password completes it.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    account::{
        create::{locale, read_name},
        email::Email,
        password, privacy,
        throttle::{self, Counter},
        token::{self, NewToken, Purpose},
    },
    act::Act,
    actor::Actor,
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// Registers.
#[derive(Debug, Clone)]
pub struct Register {
    /// Name as typed.
    pub name: String,
    /// Address as typed.
    pub email: String,
    /// Password.
    pub password: Secret<String>,
    /// The version of the privacy notice that was agreed to; empty when it was not.
    pub privacy: String,
    /// The secret of the browser's forms: who holds it may have the letter sent again, see [`super::register_again`].
    pub browser: Secret<String>,
}

/// What waits, sealed, for the link to be opened.
#[derive(Serialize, Deserialize)]
pub(crate) struct Pending {
    pub name: String,
    pub email: String,
    pub password: String,
    pub locale: String,
    #[serde(default)]
    pub privacy: String,
}

/// Sends a link to the address, or, where it has an account already, a letter that says so. The answer is the same.
///
/// # Errors
/// When something breaks.
pub async fn register(app: App, actor: Actor, command: Register) -> Result<Outcome<()>, Failure> {
    let (name, email) = (read_name("name", &command.name), Email::read("email", &command.email));
    let own: Vec<&str> = [name.as_deref().ok(), email.as_ref().ok().and_then(|email| email.secret().expose().split('@').next())]
        .into_iter()
        .flatten()
        .collect();
    let mut violations = password::violations("password", command.password.expose(), app.settings().password_min, &own);
    violations.extend(privacy::missing(&command.privacy));
    let (name, email) = match (name, email) {
        (Ok(name), Ok(email)) if violations.is_empty() => (name, email),
        (name, email) => {
            let before = [name.err(), email.err()].into_iter().flatten();
            violations.splice(0..0, before);
            return Ok(Outcome::Refused(violations));
        }
    };
    let recipient = email.index(&app);
    if let Err(wait) = throttle::admit(&app, &[Counter::requests(&app, actor.address())]).await? {
        return Ok(wait.refused(""));
    }
    let may_write = throttle::admit(&app, &[Counter::letters(&app, &recipient)]).await?.is_ok();
    let hashed = app.ports().passwords.hash(command.password.into_exposed()).await?;

    let address = email.secret().expose().clone();
    let pending = Pending { name, email: address, password: hashed, locale: locale(actor.locale()), privacy: command.privacy };

    let mut act = Act::begin(&app, &actor).await?;
    let of_browser = token::hash(command.browser.expose());
    let new = NewToken { purpose: Purpose::Again, account: None, subject: Some(&of_browser), lifetime: None };
    token::issue(&act, new, Some(&pending)).await?;
    if may_write {
        write(&mut act, &email, &pending).await?;
    }
    act.audit("registration-asked", "account", "", json!({ "letter": may_write })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// Writes the letter: with the link that completes the registration, or, where there is an account already, one that says so.
pub(super) async fn write(act: &mut Act, email: &Email, pending: &Pending) -> Result<(), Failure> {
    let public_url = act.app.settings().public_url.clone();
    if store::accounts::by_email(&act.tx, &email.index(&act.app)).await?.is_some() {
        let (link, reset) = (format!("{public_url}/sign-in"), format!("{public_url}/reset"));
        let values = [("link", link.as_str()), ("reset_link", reset.as_str())];
        return mail::queue(act, email.secret(), &pending.locale, Template::AlreadyRegistered, &values).await;
    }
    let new = NewToken { purpose: Purpose::Verify, account: None, subject: None, lifetime: None };
    let secret = token::issue(act, new, Some(pending)).await?;
    let link = format!("{public_url}/verify/{}", secret.expose());
    mail::queue(act, email.secret(), &pending.locale, Template::VerifyEmail, &[("hours", "24"), ("link", &link)]).await
}
