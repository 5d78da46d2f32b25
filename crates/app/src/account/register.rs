//! Register: nothing is made yet; a letter goes out, and whoever gets it and knows the password completes it.

use rules::violation::Violation;
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
        return Ok(Outcome::refused(Violation::refuse("", "throttled").with("seconds", wait.seconds)));
    }
    let may_write = throttle::admit(&app, &[Counter::letters(&app, &recipient)]).await?.is_ok();
    let hashed = app.ports().passwords.hash(command.password.into_exposed()).await?;

    let mut act = Act::begin(&app, &actor).await?;
    let known = store::accounts::by_email(&act.tx, &recipient).await?;
    let public_url = app.settings().public_url.clone();
    if may_write && known.is_some() {
        let (link, reset) = (format!("{public_url}/sign-in"), format!("{public_url}/reset"));
        mail::queue(&mut act, email.secret(), actor.locale(), Template::AlreadyRegistered, &[("link", &link), ("reset_link", &reset)])
            .await?;
    } else if may_write {
        let address = email.secret().expose().clone();
        let pending = Pending { name, email: address, password: hashed, locale: locale(actor.locale()), privacy: command.privacy };
        let new = NewToken { purpose: Purpose::Verify, account: None, subject: None, lifetime: None };
        let secret = token::issue(&act, new, Some(&pending)).await?;
        let link = format!("{public_url}/verify/{}", secret.expose());
        mail::queue(&mut act, email.secret(), actor.locale(), Template::VerifyEmail, &[("hours", "24"), ("link", &link)]).await?;
    }
    act.audit("registration-asked", "account", "", json!({ "letter": may_write })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
