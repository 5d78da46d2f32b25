//! The units to which somebody belongs, and those that were asked.

use crate::{
    account::token::Purpose,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::Failure,
};

/// A unit of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MyUnit {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// One's role in it; `None` while the request to join waits.
    pub role: Option<Role>,
    /// Whether it was verified.
    pub verified: bool,
}

/// Ids and names of the actor's units, in the order of the ids, which is that of their age.
///
/// # Errors
/// When the database cannot be read.
pub async fn names(app: &App, actor: &Actor) -> Result<Vec<(String, String)>, Failure> {
    let own = actor.units();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    Ok(store::units::many(app.read(), &own).await?.into_iter().map(|unit| (unit.id, unit.name)).collect())
}

/// The units of the actor, oldest first, those asked last. Empty when not signed in.
///
/// # Errors
/// When the database cannot be read.
pub async fn mine(app: &App, actor: &Actor) -> Result<Vec<MyUnit>, Failure> {
    let Some(account) = actor.account() else { return Ok(Vec::new()) };
    let asked = store::tokens::open_of(app.read(), Purpose::Join.as_str(), account, app.now().millis()).await?;
    let own = actor.units();
    let mut ids = own.clone();
    ids.extend(asked.iter().filter_map(|token| token.subject.as_deref()));
    ids.sort_unstable();
    ids.dedup();
    let role = |unit: &str| {
        let here = |role| actor.grants().iter().any(|grant| grant.role == role && grant.scope == Scope::Unit(unit.to_owned()));
        [Role::UnitAdmin, Role::UnitMember].into_iter().find(|role| here(*role))
    };
    let rows = store::units::many(app.read(), &ids).await?;
    let mut units: Vec<MyUnit> = rows
        .into_iter()
        .map(|row| MyUnit { role: role(&row.id), verified: row.verified_at.is_some(), id: row.id, name: row.name })
        .collect();
    units.sort_by_key(|unit| unit.role.is_none());
    Ok(units)
}
