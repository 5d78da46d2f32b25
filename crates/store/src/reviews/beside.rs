//! What the reviewer's screen shows beside the answers.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    Application, File, Reads, StoreError, Unit,
    record::applications::{application, file},
    rows,
};

/// The applications of a unit, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_unit(db: &impl Reads, unit_id: &str) -> Result<Vec<Application>, StoreError> {
    let query = application::Entity::find()
        .filter(application::Column::UnitId.eq(unit_id))
        .order_by_desc(application::Column::Year)
        .order_by_desc(application::Column::Id);
    rows::all(db, query).await
}

/// These applications, in no particular order.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_ids(db: &impl Reads, ids: &[String]) -> Result<Vec<Application>, StoreError> {
    rows::filtered(db, application::Column::Id.is_in(ids)).await
}

/// The files of an application.
///
/// # Errors
/// When the database cannot be read.
pub async fn files(db: &impl Reads, application_id: &str) -> Result<Vec<File>, StoreError> {
    rows::filtered(db, file::Column::ApplicationId.eq(application_id)).await
}

/// A unit by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn unit(db: &impl Reads, id: &str) -> Result<Option<Unit>, StoreError> {
    rows::find(db, id.to_owned()).await
}
