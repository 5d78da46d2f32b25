//! Snapshots of submissions.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{Reads, Snapshot, StoreError, record::applications::snapshot, rows};

/// The snapshot of one round.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_round(db: &impl Reads, application_id: &str, round: i64) -> Result<Option<Snapshot>, StoreError> {
    rows::find(db, (application_id.to_owned(), round)).await
}

/// All snapshots of an application, the first round first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_application(db: &impl Reads, application_id: &str) -> Result<Vec<Snapshot>, StoreError> {
    let query = snapshot::Entity::find().filter(snapshot::Column::ApplicationId.eq(application_id)).order_by_asc(snapshot::Column::Round);
    rows::all(db, query).await
}
