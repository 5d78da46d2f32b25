//! Accounts with their roles, for those who look after them. Addresses are masked.

use std::{collections::HashMap, str::FromStr};

use rules::time::Instant;

use crate::{
    access::{self, Action, Facts},
    account::email,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::Failure,
};

/// Accounts on one page.
const PAGE: u64 = 50;

/// A role, as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldRole {
    /// The grant.
    pub grant: String,
    /// The role.
    pub role: Role,
    /// Where.
    pub scope: Scope,
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
}

/// One page of accounts, those with roles beyond units first. `None` for those who may not see them.
///
/// # Errors
/// When the database cannot be read.
pub async fn accounts(app: &App, actor: &Actor, page: u64) -> Result<Option<Vec<AccountView>>, Failure> {
    if !access::may(actor, Action::ManageAccounts, &Facts::default()) {
        return Ok(None);
    }
    let mut held: HashMap<String, Vec<HeldRole>> = HashMap::new();
    for grant in store::grants::outside_units(app.read(), app.now().millis()).await? {
        if let (Ok(role), Some(scope)) = (Role::from_str(&grant.role), Scope::from_parts(&grant.scope_kind, &grant.scope_id)) {
            held.entry(grant.account_id).or_default().push(HeldRole { grant: grant.id, role, scope });
        }
    }
    let mut rows = store::accounts::newest(app.read(), PAGE, page.saturating_mul(PAGE)).await?;
    if page == 0 {
        let missing: Vec<String> = held.keys().filter(|id| !rows.iter().any(|row| &row.id == *id)).cloned().collect();
        rows.extend(store::accounts::many(app.read(), &missing).await?);
    }
    rows.sort_by_key(|row| !held.contains_key(&row.id));
    let mut views = Vec::with_capacity(rows.len());
    for row in rows {
        let address = email::of(app, &row)?;
        views.push(AccountView {
            email: email::masked(address.expose()),
            roles: held.remove(&row.id).unwrap_or_default(),
            id: row.id,
            name: row.name,
            since: Instant(row.created_at),
            disabled: row.disabled_at.is_some(),
        });
    }
    Ok(Some(views))
}
