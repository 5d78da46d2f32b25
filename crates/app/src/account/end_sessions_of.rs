//! End every session of somebody else, now: a lost device, a doubt.

use rules::text;
use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// Ends them.
#[derive(Debug, Clone)]
pub struct EndSessionsOf {
    /// The account.
    pub account: String,
    /// Why, for the record.
    pub reason: String,
}

/// Ends them; how many there were. The account itself stays as it is.
///
/// # Errors
/// When something breaks.
pub async fn end_sessions_of(app: App, actor: Actor, command: EndSessionsOf) -> Result<Outcome<u64>, Failure> {
    if !access::may(&actor, Action::ManageAccounts, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    let reason = text::clean_area(&command.reason);
    if let Some(violation) = wrong_reason(&reason, 500) {
        return Ok(Outcome::refused(violation));
    }
    let act = Act::begin(&app, &actor).await?;
    let Some(account) = store::accounts::find(&act.tx, &command.account).await? else { return Ok(Outcome::NotFound) };
    let kept = actor.session().filter(|_| actor.account() == Some(account.id.as_str()));
    let ended = store::sessions::end_all(&act.tx, &account.id, kept, act.now.millis()).await?;
    act.audit("sessions-ended", "account", &account.id, json!({ "count": ended, "reason": reason })).await?;
    act.commit().await?;
    Ok(Outcome::Done(ended))
}
