//! Revoking an exception. What was submitted under it stays submitted.

use rules::text;
use serde_json::json;

use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// Which one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevokeException {
    /// Id of the grant.
    pub id: String,
    /// Why, for the record.
    pub reason: String,
}

/// Revokes it from now on.
///
/// # Errors
/// When the database cannot serve.
pub async fn revoke_exception(app: App, actor: Actor, command: RevokeException) -> Result<Outcome<()>, Failure> {
    if !super::may(&actor, Action::GrantException) {
        return Ok(Outcome::Denied);
    }
    let reason = text::clean_area(&command.reason);
    let mut act = Act::begin(&app, &actor).await?;
    let Some(grant) = store::staff::exception(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if let Some(violation) = wrong_reason(&reason, 500) {
        return Ok(Outcome::refused(violation));
    }
    if !store::staff::revoke(&act.tx, &grant.id, actor.id(), act.programme_now.millis()).await? {
        return Ok(Outcome::Conflict);
    }
    let detail = json!({ "kind": grant.kind, "unit": grant.unit_id, "reason": reason });
    act.audit("exception-revoked", "exception", &grant.id, detail).await?;
    if grant.kind == "window" {
        act.public_changed("window", &grant.cycle_id).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(()))
}
