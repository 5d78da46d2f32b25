//! Accounts with their roles, for those who look after them. Addresses are masked.

use std::{collections::HashMap, str::FromStr};

use rules::{text, time::Instant};
use store::{AccessGrant, Account};

use crate::{
    access::{self, Action, Facts},
    account::{email, grant_role::may_give},
    actor::{Actor, Role, Scope},
    app::App,
    outcome::Failure,
};

/// Accounts on one page.
pub const PAGE: u64 = 25;

/// A role, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// The grant.
    pub grant: String,
    /// The role.
    pub role: Role,
    /// Where.
    pub scope: Scope,
    /// Since when.
    pub since: Instant,
    /// The first instant at which it is held no more.
    pub until: Option<Instant>,
    /// True when the one who looks may end it.
    pub may_end: bool,
}

/// An account, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountView {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address, masked.
    pub email: String,
    /// When it was made.
    pub since: Instant,
    /// True while it may not be used.
    pub disabled: bool,
    /// Roles of bodies and of the programme.
    pub roles: Vec<HeldRole>,
    /// True for the account of the one who looks.
    pub own: bool,
}

/// One page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountList {
    /// Accounts: on the first page those with roles beyond units come first, all of them; then the newest.
    pub accounts: Vec<AccountView>,
    /// How many the pages hold, without those that come first.
    pub total: u64,
}

/// One account with what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountFile {
    /// The account.
    pub account: AccountView,
    /// Units, by name, with the role in each.
    pub units: Vec<(String, Role)>,
    /// Open sessions.
    pub sessions: usize,
    /// True when the one who looks may disable it or let it in again.
    pub may_disable: bool,
}

/// One page (from 0) of accounts whose name holds `words`, or of the one with that address. `None` for those who may not see them.
///
/// # Errors
/// When the database cannot be read.
pub async fn accounts(app: &App, actor: &Actor, words: &str, page: u64) -> Result<Option<AccountList>, Failure> {
    if !access::may(actor, Action::ManageAccounts, &Facts::default()) {
        return Ok(None);
    }
    let mut held: HashMap<String, Vec<AccessGrant>> = HashMap::new();
    for grant in store::grants::outside_units(app.read(), app.now().millis()).await? {
        held.entry(grant.account_id.clone()).or_default().push(grant);
    }
    if let Ok(address) = email::Email::read("", words) {
        let found = store::accounts::by_email(app.read(), &address.index(app)).await?;
        let accounts = found.map(|row| view(app, actor, &row, held.get(&row.id))).transpose()?;
        return Ok(Some(AccountList { total: u64::from(accounts.is_some()), accounts: accounts.into_iter().collect() }));
    }
    let words = text::clean_line(words);
    let ids: Vec<String> = held.keys().cloned().collect();
    let mut rows = Vec::new();
    if page == 0 {
        rows = store::accounts::many(app.read(), &ids).await?;
        rows.retain(|row| row.name.contains(&words));
        rows.sort_by(|a, b| a.id.cmp(&b.id));
    }
    let (rest, total) = store::accounts::newest(app.read(), &words, &ids, PAGE, page.min(100_000) * PAGE).await?;
    rows.extend(rest);
    let accounts = rows.iter().map(|row| view(app, actor, row, held.get(&row.id))).collect::<Result<_, _>>()?;
    Ok(Some(AccountList { accounts, total }))
}

/// One account. `None` when there is none, or for those who may not see them.
///
/// # Errors
/// When the database cannot be read.
pub async fn account(app: &App, actor: &Actor, id: &str) -> Result<Option<AccountFile>, Failure> {
    if !access::may(actor, Action::ManageAccounts, &Facts::default()) {
        return Ok(None);
    }
    let Some(row) = store::accounts::find(app.read(), id).await? else { return Ok(None) };
    let now = app.now().millis();
    let (inside, outside): (Vec<_>, Vec<_>) =
        store::grants::of_account(app.read(), id, now).await?.into_iter().partition(|grant| grant.scope_kind == "unit");
    let mut units = Vec::new();
    for grant in inside {
        let name = store::staff::unit_name(app.read(), &grant.scope_id).await?;
        if let (Some(name), Ok(role)) = (name, Role::from_str(&grant.role)) {
            units.push((name, role));
        }
    }
    let sessions = store::sessions::open_of(app.read(), id, now).await?.len();
    let account = view(app, actor, &row, Some(&outside))?;
    let may_disable = !account.own && (outside.is_empty() || actor.is(Role::SecurityAdmin));
    Ok(Some(AccountFile { account, units, sessions, may_disable }))
}

fn view(app: &App, actor: &Actor, row: &Account, held: Option<&Vec<AccessGrant>>) -> Result<AccountView, Failure> {
    let address = email::of(app, row)?;
    let roles = held.into_iter().flatten().filter_map(|grant| {
        let (role, scope) = (Role::from_str(&grant.role).ok()?, Scope::from_parts(&grant.scope_kind, &grant.scope_id)?);
        let (since, until) = (Instant(grant.since), grant.until.map(Instant));
        Some(HeldRole { grant: grant.id.clone(), may_end: may_give(actor, role), role, scope, since, until })
    });
    Ok(AccountView {
        email: email::masked(address.expose()),
        roles: roles.collect(),
        id: row.id.clone(),
        name: row.name.clone(),
        since: Instant(row.created_at),
        disabled: row.disabled_at.is_some(),
        own: actor.account() == Some(row.id.as_str()),
    })
}
