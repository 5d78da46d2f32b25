//! Complete a registration: the link proves the address, the password proves that the same person registered.

use rules::violation::Violation;
use serde_json::json;
use store::StoreError;

use crate::{
    account::{
        create::{self, NewAccount},
        email::Email,
        privacy,
        register::Pending,
        session::{self, NewSession},
        throttle::{self, Counter},
        token::{self, Purpose},
    },
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// Completes a registration.
#[derive(Debug, Clone)]
pub struct VerifyEmail {
    /// The secret of the link.
    pub token: Secret<String>,
    /// The password chosen at registration.
    pub password: Secret<String>,
    /// What the browser calls itself.
    pub agent: String,
}

/// Whether a link may still be opened, and for whom: the address, masked.
///
/// # Errors
/// When the database cannot be read.
pub async fn pending(app: &App, secret: &str) -> Result<Option<String>, Failure> {
    let Some(found) = token::open(app.read(), Purpose::Verify, secret, app.now().millis()).await? else { return Ok(None) };
    let pending: Pending = token::payload(app, &found)?;
    Ok(Some(crate::account::email::masked(&pending.email)))
}

/// Makes the account and signs in. `NotFound` for a link that is unknown, used or too old.
///
/// # Errors
/// When something breaks.
pub async fn verify_email(app: App, actor: Actor, command: VerifyEmail) -> Result<Outcome<NewSession>, Failure> {
    let secret = command.token.expose();
    let Some(found) = token::open(app.read(), Purpose::Verify, secret, app.now().millis()).await? else { return Ok(Outcome::NotFound) };
    let pending: Pending = token::payload(&app, &found)?;
    if let Err(wait) = throttle::admit(&app, &[Counter::pair(&app, &found.id, ""), Counter::address(&app, actor.address())]).await? {
        return Ok(wait.refused("password"));
    }
    if !app.ports().passwords.verify(command.password.into_exposed(), pending.password.clone()).await?.ok {
        return Ok(Outcome::refused(Violation::refuse("password", "password-not-registered")));
    }
    let Ok(email) = Email::read("email", &pending.email) else { return Ok(Outcome::NotFound) };

    let act = Act::begin(&app, &actor).await?;
    if !store::tokens::use_up(&act.tx, &found.id, act.now.millis()).await? {
        return Ok(Outcome::NotFound);
    }
    let new = NewAccount { email, name: pending.name, password: pending.password, locale: pending.locale };
    let account = match create::create(&act, new).await {
        Err(Failure::Store(StoreError::Taken)) => return Ok(Outcome::refused(Violation::refuse("", "account-exists"))),
        answer => answer?,
    };
    privacy::note(&act, &account.id, &pending.privacy).await?;
    let opened = session::open(&act, &account, &command.agent).await?;
    act.audit("signed-in", "account", &account.id, json!({ "by": "registration" })).await?;
    throttle::forgive(&act.tx, &Counter::pair(&app, &found.id, ""), &[Counter::address(&app, actor.address())], act.now.millis()).await?;
    act.commit().await?;
    Ok(Outcome::Done(opened))
}
