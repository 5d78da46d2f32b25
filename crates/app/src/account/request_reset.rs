//! Ask for a link to set a new password. The answer is the same whether there is an account or not; the letter says which.

use serde_json::json;

use crate::{
    account::{
        email::Email,
        throttle::{self, Counter},
        token::{self, NewToken, Purpose},
    },
    act::Act,
    actor::Actor,
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
};

/// Asks for a link.
#[derive(Debug, Clone)]
pub struct RequestReset {
    /// Address as typed.
    pub email: String,
}

/// Sends it. Links lead to the address of the configuration, whatever host the request named.
///
/// # Errors
/// When something breaks.
pub async fn request_reset(app: App, actor: Actor, command: RequestReset) -> Result<Outcome<()>, Failure> {
    let email = match Email::read("email", &command.email) {
        Ok(email) => email,
        Err(violation) => return Ok(Outcome::refused(violation)),
    };
    let index = email.index(&app);
    if let Err(wait) = throttle::admit(&app, &[Counter::requests(&app, actor.address())]).await? {
        return Ok(wait.refused(""));
    }
    let may_write = throttle::admit(&app, &[Counter::letters(&app, &index)]).await?.is_ok();
    let mut act = Act::begin(&app, &actor).await?;
    let account = store::accounts::by_email(&act.tx, &index).await?.filter(|account| account.disabled_at.is_none());
    let public_url = &app.settings().public_url;
    match &account {
        Some(account) if may_write => {
            let new = NewToken { purpose: Purpose::Reset, account: Some(&account.id), subject: None, lifetime: None };
            let secret = token::issue(&act, new, None::<&()>).await?;
            let link = format!("{public_url}/reset/{}", secret.expose());
            mail::queue(&mut act, email.secret(), &account.locale, Template::ResetPassword, &[("minutes", "30"), ("link", &link)]).await?;
        }
        None if may_write => {
            let link = format!("{public_url}/register");
            mail::queue(&mut act, email.secret(), actor.locale(), Template::ResetUnknown, &[("link", &link)]).await?;
        }
        _ => {}
    }
    let subject = account.map(|account| account.id).unwrap_or_default();
    act.audit("reset-asked", "account", &subject, json!({ "letter": may_write })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
