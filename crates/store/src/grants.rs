//! Roles held by accounts.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::{AccessGrant, Reads, StoreError, WriteTx, record::accounts::access_grant, rows};

fn holds(now: i64) -> Condition {
    Condition::all()
        .add(access_grant::Column::Since.lte(now))
        .add(Condition::any().add(access_grant::Column::Until.is_null()).add(access_grant::Column::Until.gt(now)))
}

/// The grant with this id.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<AccessGrant>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// What an account holds at `now`.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_account(db: &impl Reads, account_id: &str, now: i64) -> Result<Vec<AccessGrant>, StoreError> {
    let query = access_grant::Entity::find()
        .filter(access_grant::Column::AccountId.eq(account_id))
        .filter(holds(now))
        .order_by_asc(access_grant::Column::Id);
    rows::all(db, query).await
}

/// Who holds what in a scope at `now`, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_scope(db: &impl Reads, kind: &str, id: &str, now: i64) -> Result<Vec<AccessGrant>, StoreError> {
    let query = access_grant::Entity::find()
        .filter(access_grant::Column::ScopeKind.eq(kind))
        .filter(access_grant::Column::ScopeId.eq(id))
        .filter(holds(now))
        .order_by_asc(access_grant::Column::Id);
    rows::all(db, query).await
}

/// Everything held outside of units at `now`: bodies and the programme.
///
/// # Errors
/// When the database cannot be read.
pub async fn outside_units(db: &impl Reads, now: i64) -> Result<Vec<AccessGrant>, StoreError> {
    let query = access_grant::Entity::find()
        .filter(access_grant::Column::ScopeKind.ne("unit"))
        .filter(holds(now))
        .order_by_asc(access_grant::Column::Id);
    rows::all(db, query).await
}

/// Ends a grant; true when it held.
///
/// # Errors
/// When it cannot be written.
pub async fn end(tx: &WriteTx, id: &str, now: i64) -> Result<bool, StoreError> {
    let done = access_grant::Entity::update_many()
        .col_expr(access_grant::Column::Until, Expr::value(now))
        .filter(access_grant::Column::Id.eq(id))
        .filter(Condition::any().add(access_grant::Column::Until.is_null()).add(access_grant::Column::Until.gt(now)))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected > 0)
}
