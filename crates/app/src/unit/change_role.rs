//! Make a member an administrator, or an administrator a member.

use rules::violation::Violation;
use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    account::create::give,
    act::Act,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::{Failure, Outcome},
    unit::{invite::refusal, members},
};

/// Changes a member's role.
#[derive(Debug, Clone)]
pub struct ChangeRole {
    /// The unit.
    pub unit: String,
    /// The member.
    pub account: String,
    /// [`Role::UnitMember`] or [`Role::UnitAdmin`].
    pub role: Role,
}

/// Changes it, from now on. The last administrator stays one.
///
/// # Errors
/// When something breaks.
pub async fn change_role(app: App, actor: Actor, command: ChangeRole) -> Result<Outcome<()>, Failure> {
    if !matches!(command.role, Role::UnitMember | Role::UnitAdmin) {
        return Ok(Outcome::refused(Violation::refuse("role", "role-elsewhere").with("role", command.role)));
    }
    let act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    if !access::may(&actor, Action::ManageUnit, &Facts { unit: Some(&unit.id), ..Facts::default() }) {
        return Ok(refusal(&actor, &unit.id));
    }
    let held = members::of(&act.tx, &unit.id, act.now.millis()).await?;
    let Some(member) = held.iter().find(|grant| grant.account_id == command.account) else { return Ok(Outcome::NotFound) };
    if member.role == command.role.as_str() {
        return Ok(Outcome::Conflict);
    }
    if command.role == Role::UnitMember && members::is_last_admin(&held, &command.account) {
        return Ok(Outcome::refused(Violation::refuse("", "unit-last-admin")));
    }
    members::end(&act, &unit.id, &command.account).await?;
    give(&act, &command.account, command.role, &Scope::Unit(unit.id.clone())).await?;
    act.audit("unit-role-changed", "unit", &unit.id, json!({ "account": command.account, "role": command.role.as_str() })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
