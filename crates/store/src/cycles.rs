//! Cycle revisions and added dictionary entries.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    CycleRevision, DictionaryEntry, Reads, StoreError,
    record::programme::{cycle_revision, dictionary_entry},
    rows,
};

/// One revision by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn revision(db: &impl Reads, id: &str) -> Result<Option<CycleRevision>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The newest revision of the newest year.
///
/// # Errors
/// When the database cannot be read.
pub async fn current(db: &impl Reads) -> Result<Option<CycleRevision>, StoreError> {
    let query = cycle_revision::Entity::find().order_by_desc(cycle_revision::Column::Year).order_by_desc(cycle_revision::Column::Revision);
    rows::one(db, query).await
}

/// All revisions of a cycle, newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn revisions(db: &impl Reads, cycle_id: &str) -> Result<Vec<CycleRevision>, StoreError> {
    let query =
        cycle_revision::Entity::find().filter(cycle_revision::Column::CycleId.eq(cycle_id)).order_by_desc(cycle_revision::Column::Revision);
    rows::all(db, query).await
}

/// Everything that staff added to dictionaries.
///
/// # Errors
/// When the database cannot be read.
pub async fn added_entries(db: &impl Reads) -> Result<Vec<DictionaryEntry>, StoreError> {
    let query =
        dictionary_entry::Entity::find().order_by_asc(dictionary_entry::Column::Dictionary).order_by_asc(dictionary_entry::Column::Code);
    rows::all(db, query).await
}
