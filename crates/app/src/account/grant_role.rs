//! Give an account a role of a body or of the programme.

use rules::{text, time::Instant, violation::Violation};

use crate::{
    access::{self, Action, Facts},
    account::{create, email::Email},
    act::Act,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// Who gets it.
#[derive(Debug, Clone)]
pub enum To {
    /// Whoever has this address.
    Address(String),
    /// The account with this id.
    Account(String),
}

/// Gives a role.
#[derive(Debug, Clone)]
pub struct GrantRole {
    /// The account.
    pub to: To,
    /// The role.
    pub role: Role,
    /// Where: a body by its code, or the programme.
    pub scope: Scope,
    /// The first instant at which it is held no more; `None` has no end.
    pub until: Option<Instant>,
    /// Why, for the record.
    pub reason: String,
}

/// Gives it. Roles of a unit are given by the unit; nobody gives one to themselves; the administrators of security and of the
/// audit are two persons. The sessions of the account end, so that the stricter limits hold from the start.
///
/// # Errors
/// When something breaks.
pub async fn grant_role(app: App, actor: Actor, command: GrantRole) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let mut wrong = Vec::new();
    let index = match &command.to {
        To::Account(_) => None,
        To::Address(typed) => match Email::read("email", typed) {
            Ok(email) => Some(email.index(&app)),
            Err(violation) => {
                wrong.push(violation);
                None
            }
        },
    };
    wrong.extend(misplaced(&app, &command).await?);
    if command.until.is_some_and(|until| until <= app.now()) {
        wrong.push(Violation::refuse("until", "until-past"));
    }
    wrong.extend(wrong_reason(&reason, 500));
    if !wrong.is_empty() {
        return Ok(Outcome::Refused(wrong));
    }
    let act = Act::begin(&app, &actor).await?;
    let now = act.now.millis();
    if !access::may(&actor, Action::ManageAccounts, &Facts::default()) || !may_give(&actor, command.role) {
        return Ok(Outcome::Denied);
    }
    let id = match (&command.to, index) {
        (To::Account(id), _) => id.clone(),
        (To::Address(_), index) => match store::accounts::by_email(&act.tx, &index.unwrap_or_default()).await? {
            Some(account) => account.id,
            None => return Ok(Outcome::refused(Violation::refuse("email", "account-unknown"))),
        },
    };
    let Some(account) = store::accounts::lock(&act.tx, &id).await? else { return Ok(Outcome::NotFound) };
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
    create::give_until(&act, &account.id, command.role, &command.scope, command.until, &reason).await?;
    store::sessions::end_all(&act.tx, &account.id, None, now).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// The roles that this actor may give and end.
#[must_use]
pub fn givable(actor: &Actor) -> Vec<Role> {
    let outside_units = Role::ALL.into_iter().filter(|role| !matches!(role, Role::UnitMember | Role::UnitAdmin));
    outside_units.filter(|role| may_give(actor, *role)).collect()
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
