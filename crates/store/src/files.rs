//! Uploaded files: who refers to them, what froze them, what the sweep may take.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use crate::{File, Reads, StoreError, WriteTx, record::applications::file, rows};

/// One file.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<File>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// Every file of an application, the newest first, replaced ones included.
///
/// # Errors
/// When the database cannot be read.
pub async fn all(db: &impl Reads, application: &str) -> Result<Vec<File>, StoreError> {
    let query = file::Entity::find()
        .filter(file::Column::ApplicationId.eq(application))
        .order_by_desc(file::Column::UploadedAt)
        .order_by_desc(file::Column::Id);
    rows::all(db, query).await
}

/// Notes that nothing refers to these files any more. Frozen ones stay referred to by their snapshot.
///
/// # Errors
/// When it cannot be written.
pub async fn let_go(tx: &WriteTx, ids: &[String], at: i64) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    file::Entity::update_many()
        .col_expr(file::Column::UnreferencedSince, Expr::value(Some(at)))
        .filter(file::Column::Id.is_in(ids.iter().map(String::as_str)))
        .filter(file::Column::FrozenAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Notes that nothing refers to any file of an application any more.
///
/// # Errors
/// When it cannot be written.
pub async fn let_go_of_application(tx: &WriteTx, application: &str, at: i64) -> Result<(), StoreError> {
    file::Entity::update_many()
        .col_expr(file::Column::UnreferencedSince, Expr::value(Some(at)))
        .filter(file::Column::ApplicationId.eq(application))
        .filter(file::Column::UnreferencedSince.is_null())
        .filter(file::Column::FrozenAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Freezes files by a submission: they are kept whatever happens to the answer.
///
/// # Errors
/// When it cannot be written.
pub async fn freeze(tx: &WriteTx, ids: &[String], at: i64) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    file::Entity::update_many()
        .col_expr(file::Column::FrozenAt, Expr::value(Some(at)))
        .filter(file::Column::Id.is_in(ids.iter().map(String::as_str)))
        .filter(file::Column::FrozenAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Files to which nothing has referred since before `cutoff`, locked.
///
/// # Errors
/// When the database cannot be read.
pub async fn to_sweep(tx: &WriteTx, cutoff: i64, limit: u64) -> Result<Vec<File>, StoreError> {
    let query = file::Entity::find()
        .filter(file::Column::UnreferencedSince.lt(cutoff))
        .filter(file::Column::FrozenAt.is_null())
        .order_by_asc(file::Column::UnreferencedSince)
        .limit(limit)
        .lock_exclusive();
    rows::all(tx, query).await
}

/// Forgets files whose objects are gone.
///
/// # Errors
/// When it cannot be written.
pub async fn forget(tx: &WriteTx, ids: &[String]) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    file::Entity::delete_many()
        .filter(file::Column::Id.is_in(ids.iter().map(String::as_str)))
        .filter(file::Column::FrozenAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(())
}
