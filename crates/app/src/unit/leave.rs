//! Leave a unit, or take somebody out of it.

use rules::violation::Violation;
use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    unit::{invite::refusal, members},
};

/// Ends a membership.
#[derive(Debug, Clone)]
pub struct Leave {
    /// The unit.
    pub unit: String,
    /// Whose; everybody may end their own, administrators anybody's.
    pub account: String,
}

/// Ends it, from now on. The last administrator cannot leave: somebody else is made one first.
///
/// # Errors
/// When something breaks.
pub async fn leave(app: App, actor: Actor, command: Leave) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    let facts = Facts { unit: Some(&unit.id), ..Facts::default() };
    let own = actor.account() == Some(command.account.as_str());
    if !own && !access::may(&actor, Action::ManageUnit, &facts) {
        return Ok(refusal(&actor, &unit.id));
    }
    let held = members::of(&act.tx, &unit.id, act.now.millis()).await?;
    if !held.iter().any(|grant| grant.account_id == command.account) {
        return Ok(Outcome::NotFound);
    }
    if members::is_last_admin(&held, &command.account) {
        return Ok(Outcome::refused(Violation::refuse("", "unit-last-admin")));
    }
    members::end(&act, &unit.id, &command.account).await?;
    act.audit("unit-left", "unit", &unit.id, json!({ "account": command.account, "own": own })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
