//! Applications: finding, locking, changing one by the version seen, and what happened to it.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::LockType};

use crate::{
    Application, History, Reads, StoreError, WriteTx,
    record::applications::{application, history},
    record::programme::name_claim,
    rows::{self, Record},
};

/// An application by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Application>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The same, held until the transaction ends, so that what is decided about it stays true.
///
/// # Errors
/// When the database cannot be read.
pub async fn locked(tx: &WriteTx, id: &str) -> Result<Option<Application>, StoreError> {
    let query = application::Entity::find_by_id(id.to_owned()).lock(LockType::Update);
    rows::one(tx, query).await
}

/// Writes every column of `changed`, whose version becomes `seen + 1`, if the row still has the version `seen`; false when it has not.
///
/// # Errors
/// When it cannot be written.
pub async fn change(tx: &WriteTx, seen: i64, changed: Application) -> Result<bool, StoreError> {
    let id = changed.id.clone();
    let values = Application { version: seen + 1, ..changed }.into_update();
    let done = application::Entity::update_many()
        .set(values)
        .filter(application::Column::Id.eq(id))
        .filter(application::Column::Version.eq(seen))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// What happened to an application, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn histories(db: &impl Reads, application_id: &str) -> Result<Vec<History>, StoreError> {
    let query = history::Entity::find()
        .filter(history::Column::ApplicationId.eq(application_id))
        .order_by_asc(history::Column::At)
        .order_by_asc(history::Column::Id);
    rows::all(db, query).await
}

/// Gives up the name that an application holds; nothing when it holds none.
///
/// # Errors
/// When it cannot be written.
pub async fn release_name(tx: &WriteTx, application_id: &str) -> Result<(), StoreError> {
    name_claim::Entity::delete_many().filter(name_claim::Column::ApplicationId.eq(application_id)).exec(tx.connection()).await?;
    Ok(())
}
