//! Set a new password by a link: once, within its time; every session and every other link of the account ends.

use rules::violation::Violation;
use serde_json::json;
use store::Account;

use crate::{
    account::{
        email, password,
        throttle::{self, Counter},
        token::{self, Purpose},
    },
    act::Act,
    actor::Actor,
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// Sets a new password.
#[derive(Debug, Clone)]
pub struct Reset {
    /// The secret of the link.
    pub token: Secret<String>,
    /// The new password.
    pub password: Secret<String>,
}

/// Whether a link may still be used, and for which account: its address, masked.
///
/// # Errors
/// When the database cannot be read.
pub async fn resettable(app: &App, secret: &str) -> Result<Option<String>, Failure> {
    let Some(found) = token::open(app.read(), Purpose::Reset, secret, app.now().millis()).await? else { return Ok(None) };
    let Some(account) = account_of(app.read(), found.account_id.as_deref()).await? else { return Ok(None) };
    Ok(Some(email::masked(email::of(app, &account)?.expose())))
}

/// Sets it. `NotFound` for a link that is unknown, used or too old.
///
/// # Errors
/// When something breaks.
pub async fn reset(app: App, actor: Actor, command: Reset) -> Result<Outcome<()>, Failure> {
    if let Err(wait) = throttle::admit(&app, &[Counter::requests(&app, actor.address())]).await? {
        return Ok(wait.refused(""));
    }
    let Some(found) = token::open(app.read(), Purpose::Reset, command.token.expose(), app.now().millis()).await? else {
        return Ok(Outcome::NotFound);
    };
    let Some(account) = account_of(app.read(), found.account_id.as_deref()).await? else { return Ok(Outcome::NotFound) };
    let violations = check(&app, &account, command.password.expose()).await?;
    if !violations.is_empty() {
        return Ok(Outcome::Refused(violations));
    }
    let hashed = app.ports().passwords.hash(command.password.into_exposed()).await?;
    let mut act = Act::begin(&app, &actor).await?;
    if !store::tokens::use_up(&act.tx, &found.id, act.now.millis()).await? {
        return Ok(Outcome::NotFound);
    }
    let Some(account) = store::accounts::lock(&act.tx, &account.id).await? else { return Ok(Outcome::NotFound) };
    set(&mut act, account, hashed, None).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// The violations of a new password for an account: own name, address and units are not in it.
pub(crate) async fn check(app: &App, account: &Account, new: &str) -> Result<Vec<Violation>, Failure> {
    let address = email::of(app, account)?;
    let grants = store::grants::of_account(app.read(), &account.id, app.now().millis()).await?;
    let ids: Vec<&str> = grants.iter().filter(|grant| grant.scope_kind == "unit").map(|grant| grant.scope_id.as_str()).collect();
    let units = store::units::many(app.read(), &ids).await?;
    let mut own: Vec<&str> = units.iter().map(|unit| unit.name.as_str()).collect();
    own.push(&account.name);
    own.extend(address.expose().split('@').next());
    Ok(password::violations("password", new, app.settings().password_min, &own))
}

/// Stores the new password, ends the other sessions and links, and tells the owner.
pub(crate) async fn set(act: &mut Act, mut account: Account, hashed: String, keep: Option<&str>) -> Result<(), Failure> {
    let now = act.now.millis();
    let (id, index) = (account.id.clone(), account.email_index.clone());
    account.password = hashed;
    account.password_changed_at = now;
    store::replace(&act.tx, account).await?;
    let ended = store::sessions::end_all(&act.tx, &id, keep, now).await?;
    store::tokens::use_up_all(&act.tx, Purpose::Reset.as_str(), &id, now).await?;
    throttle::forget(&act.tx, &Counter::account(&act.app, &index)).await?;
    act.audit("password-changed", "account", &id, json!({ "sessions_ended": ended })).await?;
    let (time, link) = (rules::time::shanghai_text(act.now), format!("{}/reset", act.app.settings().public_url));
    mail::queue_to_account(act, &id, Template::PasswordChanged, &[("time", &time), ("link", &link)]).await
}

async fn account_of(db: &store::ReadDb, id: Option<&str>) -> Result<Option<Account>, Failure> {
    let Some(id) = id else { return Ok(None) };
    Ok(store::accounts::find(db, id).await?.filter(|account| account.disabled_at.is_none()))
}
