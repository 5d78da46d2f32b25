//! Disable an account, now, or let it in again.

use rules::violation::Violation;
use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::{Actor, Role},
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// Disables or enables an account.
#[derive(Debug, Clone)]
pub struct Disable {
    /// The account.
    pub account: String,
    /// True to disable, false to let in again.
    pub disabled: bool,
    /// Why, for the record.
    pub reason: String,
}

/// Does it; every session ends at once. Nobody disables their own account, and whoever holds roles beyond units is disabled by the
/// security administrator only.
///
/// # Errors
/// When something breaks.
pub async fn disable(app: App, actor: Actor, command: Disable) -> Result<Outcome<()>, Failure> {
    let reason = rules::text::clean_line(&command.reason);
    if let Some(violation) = wrong_reason(&reason, 500) {
        return Ok(Outcome::refused(violation));
    }
    let mut act = Act::begin(&app, &actor).await?;
    if !access::may(&actor, Action::ManageAccounts, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    let Some(mut account) = store::accounts::lock(&act.tx, &command.account).await? else { return Ok(Outcome::NotFound) };
    if actor.account() == Some(account.id.as_str()) {
        return Ok(Outcome::refused(Violation::refuse("", "account-own")));
    }
    let now = act.now.millis();
    let grants = store::grants::of_account(&act.tx, &account.id, now).await?;
    if grants.iter().any(|grant| grant.scope_kind != "unit") && !actor.is(Role::SecurityAdmin) {
        return Ok(Outcome::Denied);
    }
    if account.disabled_at.is_some() == command.disabled {
        return Ok(Outcome::Conflict);
    }
    let id = account.id.clone();
    if command.disabled {
        let time = rules::time::shanghai_text(act.now);
        mail::queue_to_account(&mut act, &id, Template::AccountDisabled, &[("time", &time)]).await?;
        store::sessions::end_all(&act.tx, &id, None, now).await?;
    }
    account.disabled_at = command.disabled.then_some(now);
    store::replace(&act.tx, account).await?;
    let action = if command.disabled { "account-disabled" } else { "account-enabled" };
    act.audit(action, "account", &id, json!({ "reason": reason })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
