//! Who has a draft open in the form. Rows are worth something for a minute and a half; no backup carries them.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef, sea_query::OnConflict};

use crate::{
    Presence, Reads, StoreError, WriteTx,
    record::{accounts::account, applications::presence},
    rows::Record,
};

/// Notes that somebody is here.
///
/// # Errors
/// When it cannot be written.
pub async fn note(tx: &WriteTx, here: Presence) -> Result<(), StoreError> {
    presence::Entity::insert(here.into_insert())
        .on_conflict(
            OnConflict::columns([presence::Column::ApplicationId, presence::Column::AccountId])
                .update_columns([presence::Column::Place, presence::Column::At])
                .to_owned(),
        )
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Forgets somebody who left.
///
/// # Errors
/// When it cannot be written.
pub async fn forget(tx: &WriteTx, application: &str, account: &str) -> Result<(), StoreError> {
    presence::Entity::delete_by_id((application.to_owned(), account.to_owned())).exec(tx.connection()).await?;
    Ok(())
}

/// Names and places of the others who were seen since `since`, by name.
///
/// # Errors
/// When the database cannot be read.
pub async fn others(db: &impl Reads, application: &str, but: &str, since: i64) -> Result<Vec<(String, String)>, StoreError> {
    let who: RelationDef = presence::Entity::belongs_to(account::Entity).from(presence::Column::AccountId).to(account::Column::Id).into();
    let query = presence::Entity::find()
        .select_only()
        .column(account::Column::Name)
        .column(presence::Column::Place)
        .join(JoinType::InnerJoin, who)
        .filter(presence::Column::ApplicationId.eq(application))
        .filter(presence::Column::AccountId.ne(but))
        .filter(presence::Column::At.gte(since))
        .order_by_asc(account::Column::Name)
        .order_by_asc(presence::Column::AccountId);
    Ok(query.into_tuple().all(db.connection()).await?)
}
