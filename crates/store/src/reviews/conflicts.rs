//! Who is kept away from which application: those who declared a conflict, and those whom the form names.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::{
    Account, Reads, StoreError,
    record::{reviews::conflict, units::person_link},
    rows,
};

/// The applications that name the account, or in which it declared a conflict.
///
/// # Errors
/// When the database cannot be read.
pub async fn excluded_from(db: &impl Reads, account_id: &str) -> Result<Vec<String>, StoreError> {
    let mut ids: Vec<String> = conflict::Entity::find()
        .select_only()
        .column(conflict::Column::ApplicationId)
        .filter(conflict::Column::AccountId.eq(account_id))
        .into_tuple()
        .all(db.connection())
        .await?;
    let Some(account) = rows::find::<Account>(db, account_id.to_owned()).await? else { return Ok(ids) };
    let named: Vec<String> = person_link::Entity::find()
        .select_only()
        .column(person_link::Column::ApplicationId)
        .filter(person_link::Column::EmailIndex.eq(account.email_index))
        .into_tuple()
        .all(db.connection())
        .await?;
    ids.extend(named);
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}
