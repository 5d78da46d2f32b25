//! Files that nothing refers to.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, LockType},
};

use crate::{
    Answer, File, Reads, StoreError, WriteTx,
    record::{
        applications::{answer, file},
        reviews::comment,
    },
    rows,
};

/// Files neither frozen nor marked, uploaded before an instant, with an id above `after`; by id.
///
/// # Errors
/// When the database cannot be read.
pub async fn unmarked(db: &impl Reads, uploaded_before: i64, after: &str, limit: u64) -> Result<Vec<File>, StoreError> {
    let query = file::Entity::find()
        .filter(file::Column::FrozenAt.is_null())
        .filter(file::Column::UnreferencedSince.is_null())
        .filter(file::Column::UploadedAt.lt(uploaded_before))
        .filter(file::Column::Id.gt(after));
    rows::all(db, query.order_by_asc(file::Column::Id).limit(limit)).await
}

/// Files marked as unreferenced since before an instant and never frozen.
///
/// # Errors
/// When the database cannot be read.
pub async fn unreferenced(db: &impl Reads, before: i64, limit: u64) -> Result<Vec<File>, StoreError> {
    let query = file::Entity::find().filter(file::Column::FrozenAt.is_null()).filter(file::Column::UnreferencedSince.lt(before));
    rows::all(db, query.order_by_asc(file::Column::Id).limit(limit)).await
}

/// One file, held until the transaction ends.
///
/// # Errors
/// When the database cannot be read.
pub async fn locked(tx: &WriteTx, id: &str) -> Result<Option<File>, StoreError> {
    rows::one(tx, file::Entity::find_by_id(id.to_owned()).lock(LockType::Update)).await
}

/// Says since when nothing refers to a file, or that something does.
///
/// # Errors
/// When it cannot be written.
pub async fn mark(tx: &WriteTx, id: &str, since: Option<i64>) -> Result<(), StoreError> {
    let update = file::Entity::update_many().col_expr(file::Column::UnreferencedSince, Expr::value(since));
    update.filter(file::Column::Id.eq(id)).exec(tx.connection()).await?;
    Ok(())
}

/// Removes the row of a file.
///
/// # Errors
/// When it cannot be written.
pub async fn delete(tx: &WriteTx, id: &str) -> Result<(), StoreError> {
    file::Entity::delete_by_id(id.to_owned()).exec(tx.connection()).await?;
    Ok(())
}

/// Which of these objects belong to a file.
///
/// # Errors
/// When the database cannot be read.
pub async fn known_objects(db: &impl Reads, keys: &[String]) -> Result<BTreeSet<String>, StoreError> {
    let query = file::Entity::find().select_only().column(file::Column::ObjectKey).filter(file::Column::ObjectKey.is_in(keys));
    let found: Vec<String> = query.into_tuple().all(db.connection()).await?;
    Ok(found.into_iter().collect())
}

/// True when a reviewer's comment names the file.
///
/// # Errors
/// When the database cannot be read.
pub async fn commented(db: &impl Reads, id: &str) -> Result<bool, StoreError> {
    Ok(comment::Entity::find().filter(comment::Column::FileId.eq(id)).limit(1).count(db.connection()).await? > 0)
}

/// The answers to one field of an application, of every item.
///
/// # Errors
/// When the database cannot be read.
pub async fn answers(db: &impl Reads, application_id: &str, field_key: &str) -> Result<Vec<Answer>, StoreError> {
    let query =
        answer::Entity::find().filter(answer::Column::ApplicationId.eq(application_id)).filter(answer::Column::FieldKey.eq(field_key));
    rows::all(db, query).await
}
