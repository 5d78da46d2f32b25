//! Comments pinned to answers.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::{Comment, Reads, StoreError, WriteTx, record::reviews::comment, rows};

/// A comment by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn comment(db: &impl Reads, id: &str) -> Result<Option<Comment>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// Every comment on an application, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn comments(db: &impl Reads, application_id: &str) -> Result<Vec<Comment>, StoreError> {
    let query = comment::Entity::find()
        .filter(comment::Column::ApplicationId.eq(application_id))
        .order_by_asc(comment::Column::Round)
        .order_by_asc(comment::Column::At)
        .order_by_asc(comment::Column::Id);
    rows::all(db, query).await
}

/// Rewrites a comment that the applicant has not been shown; false when there is no such, or another text than that of `seen`.
///
/// # Errors
/// When it cannot be written.
pub async fn edit_comment(tx: &WriteTx, id: &str, seen: i64, text: &str, at: i64) -> Result<bool, StoreError> {
    let done = comment::Entity::update_many()
        .col_expr(comment::Column::Text, Expr::value(text))
        .col_expr(comment::Column::At, Expr::value(at))
        .filter(comment::Column::Id.eq(id))
        .filter(comment::Column::At.eq(seen))
        .filter(comment::Column::SentAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Removes a comment that the applicant has not been shown; false when there is no such, or another text than that of `seen`.
///
/// # Errors
/// When it cannot be written.
pub async fn remove_comment(tx: &WriteTx, id: &str, seen: i64) -> Result<bool, StoreError> {
    let done = comment::Entity::delete_many()
        .filter(comment::Column::Id.eq(id))
        .filter(comment::Column::At.eq(seen))
        .filter(comment::Column::SentAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Shows every unsent comment to the applicant; how many there were.
///
/// # Errors
/// When it cannot be written.
pub async fn send_comments(tx: &WriteTx, application_id: &str, at: i64) -> Result<u64, StoreError> {
    let done = comment::Entity::update_many()
        .col_expr(comment::Column::SentAt, Expr::value(Some(at)))
        .filter(comment::Column::ApplicationId.eq(application_id))
        .filter(comment::Column::SentAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected)
}

/// Ticks a comment off, or takes that back with `None`; false when it was never sent.
///
/// # Errors
/// When it cannot be written.
pub async fn settle_comment(tx: &WriteTx, id: &str, at: Option<i64>) -> Result<bool, StoreError> {
    let done = comment::Entity::update_many()
        .col_expr(comment::Column::SettledAt, Expr::value(at))
        .filter(comment::Column::Id.eq(id))
        .filter(comment::Column::SentAt.is_not_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}
