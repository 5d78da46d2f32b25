//! Give an account a role of a body or of the programme.

use rules::violation::Violation;

use crate::{
    access::{self, Action, Facts},
    account::{create, email::Email},
    act::Act,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::{Failure, Outcome},
};

/// Gives a role.
#[derive(Debug, Clone)]
pub struct GrantRole {
    /// The account, by its address.
    pub email: String,
    /// The role.
    pub role: Role,
    /// Where: a body by its code, or the programme.
    pub scope: Scope,
}

/// Gives it. Roles of a unit are given by the unit; nobody gives one to themselves; the administrators of security and of the
/// audit are two persons. The sessions of the account end, so that the stricter limits hold from the start.
///
/// # Errors
/// When something breaks.
pub async fn grant_role(app: App, actor: Actor, command: GrantRole) -> Result<Outcome<()>, Failure> {
    let email = match Email::read("email", &command.email) {
        Ok(email) => email,
        Err(violation) => return Ok(Outcome::refused(violation)),
    };
    if let Some(violation) = misplaced(&app, &command).await? {
        return Ok(Outcome::refused(violation));
    }
    let act = Act::begin(&app, &actor).await?;
    let now = act.now.millis();
    if !access::may(&actor, Action::ManageAccounts, &Facts::default()) || !may_give(&actor, command.role) {
        return Ok(Outcome::Denied);
    }
    let Some(account) = store::accounts::by_email(&act.tx, &email.index(&app)).await? else {
        return Ok(Outcome::refused(Violation::refuse("email", "account-unknown")));
    };
    let Some(account) = store::accounts::lock(&act.tx, &account.id).await? else { return Ok(Outcome::NotFound) };
    if actor.account() == Some(account.id.as_str()) {
        return Ok(Outcome::refused(Violation::refuse("", "account-own")));
    }
    let held = store::grants::of_account(&act.tx, &account.id, now).await?;
    let (kind, scope) = command.scope.parts();
    if held.iter().any(|grant| grant.role == command.role.as_str() && grant.scope_kind == kind && grant.scope_id == scope) {
        return Ok(Outcome::refused(Violation::refuse("role", "role-held")));
    }
    if is_apart(command.role, held.iter().map(|grant| grant.role.as_str())) {
        return Ok(Outcome::refused(Violation::refuse("role", "role-apart")));
    }
    create::give(&act, &account.id, command.role, &command.scope).await?;
    store::sessions::end_all(&act.tx, &account.id, None, now).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// Support looks after reviewers; whoever administers the platform is appointed by the security administrator.
pub(crate) fn may_give(actor: &Actor, role: Role) -> bool {
    actor.is(Role::SecurityAdmin) || (actor.is(Role::Support) && matches!(role, Role::Reviewer | Role::BodyHead))
}

/// System, security and audit administrator are never one person.
fn is_apart<'a>(role: Role, mut held: impl Iterator<Item = &'a str>) -> bool {
    const APART: [Role; 3] = [Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin];
    APART.contains(&role) && held.any(|other| other != role.as_str() && APART.iter().any(|apart| apart.as_str() == other))
}

async fn misplaced(app: &App, command: &GrantRole) -> Result<Option<Violation>, Failure> {
    let fits = match (&command.scope, command.role) {
        (Scope::Body(code), Role::Reviewer | Role::BodyHead) => {
            let Some(current) = app.current_cycle().await? else { return Ok(Some(Violation::refuse("scope", "body-unknown"))) };
            if current.cycle.body(code).is_none() {
                return Ok(Some(Violation::refuse("scope", "body-unknown")));
            }
            true
        }
        (Scope::Programme, Role::Publisher | Role::Support | Role::Staff | Role::SystemAdmin | Role::SecurityAdmin | Role::AuditAdmin) => {
            true
        }
        _ => false,
    };
    Ok((!fits).then(|| Violation::refuse("scope", "role-elsewhere").with("role", command.role)))
}
