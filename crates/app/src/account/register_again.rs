//! Send the letter of a registration again, to the browser that registered. The answer is the same whether there is an account or not.

use serde_json::json;
use store::Reads;

use crate::{
    account::{
        email::{self, Email},
        register::{self, Pending},
        throttle::{self, Counter},
        token::{self, Purpose},
    },
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// Sends it again.
#[derive(Debug, Clone)]
pub struct RegisterAgain {
    /// The secret of the forms of the browser that registered, within the last hour.
    pub browser: Secret<String>,
}

/// The address to which the letter of this browser's last registration went, masked. `None` when there was none within the last hour.
///
/// # Errors
/// When the database cannot be read.
pub async fn sent_to(app: &App, browser: &str) -> Result<Option<String>, Failure> {
    Ok(last(app, app.read(), browser).await?.map(|pending| email::masked(&pending.email)))
}

/// Sends the letter again with a new link; earlier links stay as good as they were. `NotFound` when this browser did not register within
/// the last hour.
///
/// # Errors
/// When something breaks.
pub async fn register_again(app: App, actor: Actor, command: RegisterAgain) -> Result<Outcome<()>, Failure> {
    let Some(pending) = last(&app, app.read(), command.browser.expose()).await? else { return Ok(Outcome::NotFound) };
    let Ok(email) = Email::read("email", &pending.email) else { return Ok(Outcome::NotFound) };
    if let Err(wait) = throttle::admit(&app, &[Counter::requests(&app, actor.address())]).await? {
        return Ok(wait.refused(""));
    }
    if let Err(wait) = throttle::admit(&app, &[Counter::letters(&app, &email.index(&app))]).await? {
        return Ok(wait.refused(""));
    }
    let mut act = Act::begin(&app, &actor).await?;
    register::write(&mut act, &email, &pending).await?;
    act.audit("registration-asked", "account", "", json!({ "letter": true })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

async fn last(app: &App, db: &impl Reads, browser: &str) -> Result<Option<Pending>, Failure> {
    let found = store::tokens::open_about(db, Purpose::Again.as_str(), &token::hash(browser), app.now().millis()).await?;
    found.last().map(|row| token::payload(app, row)).transpose()
}
