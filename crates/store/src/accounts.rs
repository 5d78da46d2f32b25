//! Accounts: people who sign in.

use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LikeExpr},
};

use crate::{Account, Reads, StoreError, WriteTx, record::accounts::account, rows};

/// The account with this id.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Account>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The account of an address, by its keyed hash.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_email(db: &impl Reads, email_index: &str) -> Result<Option<Account>, StoreError> {
    rows::one(db, account::Entity::find().filter(account::Column::EmailIndex.eq(email_index))).await
}

/// The account with this id, held until the transaction ends.
///
/// # Errors
/// When the database cannot be read.
pub async fn lock(tx: &WriteTx, id: &str) -> Result<Option<Account>, StoreError> {
    rows::one(tx, account::Entity::find().filter(account::Column::Id.eq(id)).lock_exclusive()).await
}

/// Several accounts by their ids.
///
/// # Errors
/// When the database cannot be read.
pub async fn many(db: &impl Reads, ids: &[String]) -> Result<Vec<Account>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    rows::filtered(db, account::Column::Id.is_in(ids.iter().cloned())).await
}

/// Accounts whose name holds `text` (any, when it is empty), those of `first` left out, newest first; and how many there are.
///
/// # Errors
/// When the database cannot be read.
pub async fn newest(db: &impl Reads, text: &str, first: &[String], limit: u64, offset: u64) -> Result<(Vec<Account>, u64), StoreError> {
    let mut query = account::Entity::find();
    if !text.is_empty() {
        let escaped = text.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        query = query.filter(account::Column::Name.like(LikeExpr::new(format!("%{escaped}%")).escape('!')));
    }
    if !first.is_empty() {
        query = query.filter(account::Column::Id.is_not_in(first.iter().cloned()));
    }
    let total = query.clone().count(db.connection()).await?;
    let query = query.order_by_desc(account::Column::CreatedAt).order_by_desc(account::Column::Id);
    Ok((rows::all(db, query.limit(limit).offset(offset)).await?, total))
}

/// Stores another hash of the same password, unless the password was changed meanwhile.
///
/// # Errors
/// When it cannot be written.
pub async fn rehash(tx: &WriteTx, id: &str, seen: &str, hash: &str) -> Result<(), StoreError> {
    account::Entity::update_many()
        .col_expr(account::Column::Password, Expr::value(hash))
        .filter(account::Column::Id.eq(id))
        .filter(account::Column::Password.eq(seen))
        .exec(tx.connection())
        .await?;
    Ok(())
}
