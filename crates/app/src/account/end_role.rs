//! End a role of a body or of the programme, now.

use std::str::FromStr;

use rules::{text, violation::Violation};
use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    account::grant_role::may_give,
    act::Act,
    actor::{Actor, Role},
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// Ends a grant.
#[derive(Debug, Clone)]
pub struct EndRole {
    /// The grant.
    pub grant: String,
    /// Why, for the record.
    pub reason: String,
}

/// Ends it, and the sessions of its holder. The last security administrator stays.
///
/// # Errors
/// When something breaks.
pub async fn end_role(app: App, actor: Actor, command: EndRole) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let act = Act::begin(&app, &actor).await?;
    let now = act.now.millis();
    if !access::may(&actor, Action::ManageAccounts, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    let found = store::grants::find(&act.tx, &command.grant).await?.filter(|grant| grant.scope_kind != "unit");
    let Some(grant) = found else { return Ok(Outcome::NotFound) };
    let Ok(role) = Role::from_str(&grant.role) else { return Ok(Outcome::NotFound) };
    if !may_give(&actor, role) {
        return Ok(Outcome::Denied);
    }
    if let Some(violation) = wrong_reason(&reason, 500) {
        return Ok(Outcome::refused(violation));
    }
    if role == Role::SecurityAdmin {
        let all = store::grants::of_scope(&act.tx, "programme", "", now).await?;
        if all.iter().filter(|other| other.role == grant.role).count() < 2 {
            return Ok(Outcome::refused(Violation::refuse("", "role-last")));
        }
    }
    if !store::grants::end(&act.tx, &grant.id, now).await? {
        return Ok(Outcome::Conflict);
    }
    store::sessions::end_all(&act.tx, &grant.account_id, None, now).await?;
    let detail = json!({ "role": grant.role, "scope": grant.scope_kind, "in": grant.scope_id, "reason": reason });
    act.audit("role-ended", "account", &grant.account_id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
