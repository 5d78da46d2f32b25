//! Sessions: browsers that are signed in.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::{Reads, Session, StoreError, WriteTx, record::accounts::session, rows};

/// The sessions of an account that were not ended, the last used first.
///
/// # Errors
/// When the database cannot be read.
pub async fn open_of(db: &impl Reads, account_id: &str, now: i64) -> Result<Vec<Session>, StoreError> {
    let query = session::Entity::find()
        .filter(session::Column::AccountId.eq(account_id))
        .filter(session::Column::EndedAt.is_null())
        .filter(session::Column::ExpiresAt.gt(now))
        .order_by_desc(session::Column::SeenAt);
    rows::all(db, query).await
}

/// True when this account was signed in from this address since `since`.
///
/// # Errors
/// When the database cannot be read.
pub async fn known_address(db: &impl Reads, account_id: &str, address: &str, since: i64) -> Result<bool, StoreError> {
    let query = session::Entity::find()
        .filter(session::Column::AccountId.eq(account_id))
        .filter(session::Column::Address.eq(address))
        .filter(session::Column::CreatedAt.gte(since));
    Ok(query.one(db.connection()).await?.is_some())
}

/// The account of the session, ended or not, that carried this token in its forms.
///
/// # Errors
/// When the database cannot be read.
pub async fn owner_of_token(db: &impl Reads, csrf: &str) -> Result<Option<String>, StoreError> {
    let found = rows::one(db, session::Entity::find().filter(session::Column::Csrf.eq(csrf))).await?;
    Ok(found.map(|session: Session| session.account_id))
}

/// Notes the last use.
///
/// # Errors
/// When it cannot be written.
pub async fn touch(tx: &WriteTx, id: &str, now: i64) -> Result<(), StoreError> {
    session::Entity::update_many()
        .col_expr(session::Column::SeenAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::SeenAt.lt(now))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Ends one session of an account; true when it was open.
///
/// # Errors
/// When it cannot be written.
pub async fn end(tx: &WriteTx, account_id: &str, id: &str, now: i64) -> Result<bool, StoreError> {
    let done = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::Id.eq(id))
        .filter(session::Column::AccountId.eq(account_id))
        .filter(session::Column::EndedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected > 0)
}

/// Ends every session of an account but `keep`; how many there were.
///
/// # Errors
/// When it cannot be written.
pub async fn end_all(tx: &WriteTx, account_id: &str, keep: Option<&str>, now: i64) -> Result<u64, StoreError> {
    let mut update = session::Entity::update_many()
        .col_expr(session::Column::EndedAt, Expr::value(now))
        .filter(session::Column::AccountId.eq(account_id))
        .filter(session::Column::EndedAt.is_null());
    if let Some(keep) = keep {
        update = update.filter(session::Column::Id.ne(keep));
    }
    Ok(update.exec(tx.connection()).await?.rows_affected)
}
