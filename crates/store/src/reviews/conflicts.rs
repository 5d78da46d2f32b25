//! Who is kept away from which application.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    Conflict, Reads, StoreError,
    record::{reviews::conflict, units::person_link},
    rows,
};

/// True when the account declared a conflict of interest.
///
/// # Errors
/// When the database cannot be read.
pub async fn has_declared(db: &impl Reads, application_id: &str, account_id: &str) -> Result<bool, StoreError> {
    Ok(rows::find::<Conflict>(db, (application_id.to_owned(), account_id.to_owned())).await?.is_some())
}

/// The applications that name the account, or in which it declared a conflict.
///
/// # Errors
/// When the database cannot be read.
pub async fn excluded_from(db: &impl Reads, account_id: &str, email_index: &str) -> Result<Vec<String>, StoreError> {
    let mut ids: Vec<String> = conflict::Entity::find()
        .select_only()
        .column(conflict::Column::ApplicationId)
        .filter(conflict::Column::AccountId.eq(account_id))
        .into_tuple()
        .all(db.connection())
        .await?;
    let named: Vec<String> = person_link::Entity::find()
        .select_only()
        .column(person_link::Column::ApplicationId)
        .filter(person_link::Column::EmailIndex.eq(email_index))
        .into_tuple()
        .all(db.connection())
        .await?;
    ids.extend(named);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
