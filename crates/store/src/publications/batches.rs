//! Batches.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{LockType, Query},
};

use crate::{
    Application, Batch, BatchEdition, BatchItem, Reads, StoreError, WriteTx,
    record::{
        applications::application,
        publications::{batch, batch_edition, batch_item},
    },
    rows::{self, Record},
};

/// A batch by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn batch(db: &impl Reads, id: &str) -> Result<Option<Batch>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The same, held until the transaction ends.
///
/// # Errors
/// When the database cannot be read.
pub async fn batch_locked(tx: &WriteTx, id: &str) -> Result<Option<Batch>, StoreError> {
    rows::one(tx, batch::Entity::find_by_id(id.to_owned()).lock(LockType::Update)).await
}

/// A batch by year and number.
///
/// # Errors
/// When the database cannot be read.
pub async fn batch_by_number(db: &impl Reads, year: i64, number: i64) -> Result<Option<Batch>, StoreError> {
    rows::one(db, batch::Entity::find().filter(batch::Column::Year.eq(year)).filter(batch::Column::Number.eq(number))).await
}

/// Every batch, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn batches(db: &impl Reads) -> Result<Vec<Batch>, StoreError> {
    rows::all(db, batch::Entity::find().order_by_desc(batch::Column::Year).order_by_desc(batch::Column::Number)).await
}

/// Every published batch, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn published_batches(db: &impl Reads) -> Result<Vec<Batch>, StoreError> {
    let query = batch::Entity::find()
        .filter(batch::Column::PublishedAt.is_not_null())
        .order_by_desc(batch::Column::Year)
        .order_by_desc(batch::Column::Number);
    rows::all(db, query).await
}

/// The number of the next batch of a year.
///
/// # Errors
/// When the database cannot be read.
pub async fn next_batch_number(db: &impl Reads, year: i64) -> Result<i64, StoreError> {
    let query = batch::Entity::find().filter(batch::Column::Year.eq(year)).order_by_desc(batch::Column::Number);
    Ok(rows::one::<Batch>(db, query).await?.map_or(1, |last| last.number + 1))
}

/// Writes every column of `changed`, whose version becomes `seen + 1`, if the row still has the version `seen`.
///
/// # Errors
/// When it cannot be written.
pub async fn change_batch(tx: &WriteTx, seen: i64, changed: Batch) -> Result<bool, StoreError> {
    let id = changed.id.clone();
    let values = Batch { version: seen + 1, ..changed }.into_update();
    let done = batch::Entity::update_many()
        .set(values)
        .filter(batch::Column::Id.eq(id))
        .filter(batch::Column::Version.eq(seen))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// What a batch holds, in its order.
///
/// # Errors
/// When the database cannot be read.
pub async fn items(db: &impl Reads, batch_id: &str) -> Result<Vec<BatchItem>, StoreError> {
    let query = batch_item::Entity::find().filter(batch_item::Column::BatchId.eq(batch_id)).order_by_asc(batch_item::Column::Position);
    rows::all(db, query).await
}

/// Replaces what a batch holds; [`StoreError::Taken`] when an application is in another batch.
///
/// # Errors
/// When it cannot be written.
pub async fn put_items(tx: &WriteTx, batch_id: &str, applications: &[String]) -> Result<(), StoreError> {
    batch_item::Entity::delete_many().filter(batch_item::Column::BatchId.eq(batch_id)).exec(tx.connection()).await?;
    let rows = applications
        .iter()
        .zip(0_i64..)
        .map(|(application_id, position)| BatchItem { application_id: application_id.clone(), batch_id: batch_id.to_owned(), position })
        .collect();
    rows::insert_many(tx, rows).await
}

/// The applications of a batch with their rows held, in no particular order.
///
/// # Errors
/// When the database cannot be read.
pub async fn collect(tx: &WriteTx, ids: &[String]) -> Result<Vec<Application>, StoreError> {
    let query =
        application::Entity::find().filter(application::Column::Id.is_in(ids)).order_by_asc(application::Column::Id).lock(LockType::Update);
    rows::all(tx, query).await
}

/// Approved applications that no batch holds, first submitted first.
///
/// # Errors
/// When the database cannot be read.
pub async fn approved_uncollected(db: &impl Reads) -> Result<Vec<Application>, StoreError> {
    let collected = Query::select().column(batch_item::Column::ApplicationId).from(batch_item::Entity).to_owned();
    let query = application::Entity::find()
        .filter(application::Column::State.eq("approved"))
        .filter(application::Column::Id.not_in_subquery(collected))
        .order_by_asc(application::Column::TeamType)
        .order_by_asc(application::Column::FirstSubmittedAt);
    rows::all(db, query).await
}

/// The dated versions of a published batch, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn batch_editions(db: &impl Reads, batch_id: &str) -> Result<Vec<BatchEdition>, StoreError> {
    let query =
        batch_edition::Entity::find().filter(batch_edition::Column::BatchId.eq(batch_id)).order_by_asc(batch_edition::Column::Edition);
    rows::all(db, query).await
}
