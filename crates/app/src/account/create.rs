//! A new account, as part of other acts: completing a registration, accepting an invitation, the operator's command, a seed.

use rules::{form, text, time::Instant, violation::Violation};
use serde_json::json;
use store::{AccessGrant, Account};

use crate::{
    account::email::Email,
    act::Act,
    actor::{Role, Scope},
    outcome::Failure,
};

/// The most characters of a person's name.
const LONGEST_NAME: usize = 50;

/// What an account begins with.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// The address; it has been proved to be theirs.
    pub email: Email,
    /// The name.
    pub name: String,
    /// The password as a PHC string; empty for an account whose password is still to be set.
    pub password: String,
    /// `zh-CN` or `en`.
    pub locale: String,
}

/// Writes a verified account. An address that has one already is [`store::StoreError::Taken`].
///
/// # Errors
/// When it cannot be written.
pub async fn create(act: &Act, new: NewAccount) -> Result<Account, Failure> {
    let id = act.id();
    let account = Account {
        email_sealed: new.email.seal(&act.app, &id),
        email_index: new.email.index(&act.app),
        name: new.name,
        password: new.password,
        locale: new.locale,
        verified_at: Some(act.now.millis()),
        disabled_at: None,
        created_at: act.now.millis(),
        password_changed_at: act.now.millis(),
        id,
    };
    store::insert(&act.tx, account.clone()).await?;
    act.audit("account-created", "account", &account.id, json!({})).await?;
    Ok(account)
}

/// Gives a role from now on.
///
/// # Errors
/// When it cannot be written.
pub async fn give(act: &Act, account: &str, role: Role, scope: &Scope) -> Result<(), Failure> {
    give_until(act, account, role, scope, None, "").await
}

/// Gives a role from now on, up to an instant where there is one, for the reason given.
///
/// # Errors
/// When it cannot be written.
pub(crate) async fn give_until(
    act: &Act,
    account: &str,
    role: Role,
    scope: &Scope,
    until: Option<Instant>,
    reason: &str,
) -> Result<(), Failure> {
    let (kind, id) = scope.parts();
    let row = AccessGrant {
        id: act.id(),
        account_id: account.to_owned(),
        role: role.as_str().to_owned(),
        scope_kind: kind.to_owned(),
        scope_id: id.to_owned(),
        since: act.now.millis(),
        until: until.map(Instant::millis),
        granted_by: act.actor.id().to_owned(),
    };
    store::insert(&act.tx, row).await?;
    let mut detail = json!({ "role": role.as_str(), "scope": kind, "in": id });
    if let Some(until) = until {
        detail["until"] = json!(until);
    }
    if !reason.is_empty() {
        detail["reason"] = json!(reason);
    }
    act.audit("role-granted", "account", account, detail).await
}

/// A person's name as typed in the field `path`, in the form in which it is stored.
///
/// # Errors
/// The violation to show at the field.
pub fn read_name(path: &str, typed: &str) -> Result<String, Violation> {
    let name = form::person_name(typed);
    if name.is_empty() {
        return Err(Violation::refuse(path, "account-name-missing"));
    }
    let count = text::count(&name);
    if count > LONGEST_NAME {
        return Err(Violation::refuse(path, "account-name-long").with("limit", LONGEST_NAME).with("count", count));
    }
    match text::hidden_characters(&name).first() {
        Some(hidden) => {
            Err(Violation::refuse(path, "account-name-hidden").with("position", hidden.position).with("found", hidden.code_point()))
        }
        None => Ok(name),
    }
}

/// The language of an account: English where English is asked for, Chinese otherwise.
#[must_use]
pub fn locale(asked: &str) -> String {
    if asked.starts_with("en") { "en".to_owned() } else { "zh-CN".to_owned() }
}
