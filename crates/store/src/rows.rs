//! What every noun needs: fetch, insert, replace a record.

use sea_orm::{
    ActiveModelBehavior, ActiveModelTrait, EntityTrait, IntoActiveModel, ModelTrait, PrimaryKeyTrait, QueryFilter, Select,
    sea_query::{OnConflict, SimpleExpr},
};

use crate::{Reads, StoreError, WriteTx};

/// A plain record with the table behind it.
pub trait Record: Sized + From<<Self::Table as EntityTrait>::Model> {
    /// The table.
    type Table: EntityTrait;
    /// The row to write.
    type Active: ActiveModelTrait<Entity = Self::Table> + ActiveModelBehavior + Send;

    /// A row with every column set.
    fn into_insert(self) -> Self::Active;
    /// A row with the key fixed and every other column set.
    fn into_update(self) -> Self::Active;
}

/// The record with this key.
pub(crate) async fn find<R: Record>(
    db: &impl Reads,
    key: impl Into<<<R::Table as EntityTrait>::PrimaryKey as PrimaryKeyTrait>::ValueType>,
) -> Result<Option<R>, StoreError> {
    Ok(R::Table::find_by_id(key).one(db.connection()).await?.map(R::from))
}

/// The records of a query.
pub(crate) async fn all<R: Record>(db: &impl Reads, query: Select<R::Table>) -> Result<Vec<R>, StoreError> {
    Ok(query.all(db.connection()).await?.into_iter().map(R::from).collect())
}

/// The first record of a query.
pub(crate) async fn one<R: Record>(db: &impl Reads, query: Select<R::Table>) -> Result<Option<R>, StoreError> {
    Ok(query.one(db.connection()).await?.map(R::from))
}

/// The records that a condition selects.
pub(crate) async fn filtered<R: Record>(db: &impl Reads, condition: SimpleExpr) -> Result<Vec<R>, StoreError> {
    all(db, R::Table::find().filter(condition)).await
}

/// Inserts a record; a taken unique key is [`StoreError::Taken`].
pub async fn insert<R: Record>(tx: &WriteTx, record: R) -> Result<(), StoreError> {
    R::Table::insert(record.into_insert()).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Inserts many records in one statement; nothing when there are none.
pub async fn insert_many<R: Record>(tx: &WriteTx, records: Vec<R>) -> Result<(), StoreError> {
    if records.is_empty() {
        return Ok(());
    }
    R::Table::insert_many(records.into_iter().map(R::into_insert)).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Does nothing when any unique key is taken. SeaORM's `on_conflict_do_nothing` means the primary key alone.
pub(crate) fn unless_taken() -> OnConflict {
    OnConflict::new().do_nothing().to_owned()
}

/// Inserts a record unless one of its unique keys is taken; true when it was inserted.
pub async fn insert_new<R: Record>(tx: &WriteTx, record: R) -> Result<bool, StoreError> {
    let inserted = R::Table::insert(record.into_insert()).on_conflict(unless_taken()).exec_without_returning(tx.connection()).await?;
    Ok(inserted > 0)
}

/// Replaces every column of the record with this key; [`StoreError::Missing`] when there is none.
pub async fn replace<R: Record>(tx: &WriteTx, record: R) -> Result<(), StoreError>
where
    <R::Table as EntityTrait>::Model: IntoActiveModel<R::Active> + ModelTrait,
{
    record.into_update().update(tx.connection()).await?;
    Ok(())
}
