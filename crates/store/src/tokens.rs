//! Single-use secrets: links in letters, invitations, requests to join.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::{Reads, StoreError, Token, WriteTx, record::accounts::token, rows};

/// The token of a secret, by its hash, used and expired ones included.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_hash(db: &impl Reads, token_hash: &str) -> Result<Option<Token>, StoreError> {
    rows::one(db, token::Entity::find().filter(token::Column::TokenHash.eq(token_hash))).await
}

/// The token with this id.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Token>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The tokens about a subject that may still be used, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn open_about(db: &impl Reads, purpose: &str, subject: &str, now: i64) -> Result<Vec<Token>, StoreError> {
    let query = token::Entity::find()
        .filter(token::Column::Purpose.eq(purpose))
        .filter(token::Column::Subject.eq(subject))
        .filter(token::Column::UsedAt.is_null())
        .filter(token::Column::ExpiresAt.gt(now))
        .order_by_asc(token::Column::Id);
    rows::all(db, query).await
}

/// The tokens of an account that may still be used, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn open_of(db: &impl Reads, purpose: &str, account_id: &str, now: i64) -> Result<Vec<Token>, StoreError> {
    let query = token::Entity::find()
        .filter(token::Column::Purpose.eq(purpose))
        .filter(token::Column::AccountId.eq(account_id))
        .filter(token::Column::UsedAt.is_null())
        .filter(token::Column::ExpiresAt.gt(now))
        .order_by_asc(token::Column::Id);
    rows::all(db, query).await
}

/// Uses a token up; true for the one who did, false for everybody after.
///
/// # Errors
/// When it cannot be written.
pub async fn use_up(tx: &WriteTx, id: &str, now: i64) -> Result<bool, StoreError> {
    let done = token::Entity::update_many()
        .col_expr(token::Column::UsedAt, Expr::value(now))
        .filter(token::Column::Id.eq(id))
        .filter(token::Column::UsedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected > 0)
}

/// Uses up every token of an account and purpose.
///
/// # Errors
/// When it cannot be written.
pub async fn use_up_all(tx: &WriteTx, purpose: &str, account_id: &str, now: i64) -> Result<(), StoreError> {
    token::Entity::update_many()
        .col_expr(token::Column::UsedAt, Expr::value(now))
        .filter(token::Column::Purpose.eq(purpose))
        .filter(token::Column::AccountId.eq(account_id))
        .filter(token::Column::UsedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}
