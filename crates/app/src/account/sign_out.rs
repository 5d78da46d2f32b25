//! Sign out: the session ends now.

use serde_json::json;

use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Ends the actor's own session.
#[derive(Debug, Clone)]
pub struct SignOut;

/// Ends it; without one, nothing is to be done.
///
/// # Errors
/// When something breaks.
pub async fn sign_out(app: App, actor: Actor, _command: SignOut) -> Result<Outcome<()>, Failure> {
    let (Some(account), Some(session)) = (actor.account(), actor.session()) else { return Ok(Outcome::Done(())) };
    let act = Act::begin(&app, &actor).await?;
    if store::sessions::end(&act.tx, account, session, act.now.millis()).await? {
        act.audit("signed-out", "account", account, json!({})).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(()))
}
