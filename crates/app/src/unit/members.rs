//! Who belongs to a unit, as every act on members sees it inside its transaction.

use store::{AccessGrant, Reads};

use crate::{act::Act, actor::Role, outcome::Failure};

/// The members of a unit at `now`, oldest first: one grant each.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn of(db: &impl Reads, unit: &str, now: i64) -> Result<Vec<AccessGrant>, Failure> {
    let mut grants = store::grants::of_scope(db, "unit", unit, now).await?;
    let mut seen: Vec<String> = Vec::new();
    grants.retain(|grant| {
        let new = !seen.contains(&grant.account_id);
        if new {
            seen.push(grant.account_id.clone());
        }
        new
    });
    Ok(grants)
}

/// Ends every role of an account in a unit.
///
/// # Errors
/// When it cannot be written.
pub(crate) async fn end(act: &Act, unit: &str, account: &str) -> Result<(), Failure> {
    let now = act.now.millis();
    for grant in store::grants::of_scope(&act.tx, "unit", unit, now).await? {
        if grant.account_id == account {
            store::grants::end(&act.tx, &grant.id, now).await?;
        }
    }
    Ok(())
}

/// True when the unit would be left without an administrator once `account` is none.
#[must_use]
pub(crate) fn is_last_admin(members: &[AccessGrant], account: &str) -> bool {
    let admin = Role::UnitAdmin.as_str();
    members.iter().any(|grant| grant.account_id == account && grant.role == admin)
        && !members.iter().any(|grant| grant.account_id != account && grant.role == admin)
}
