//! Who of the reviewing body has which application in hand.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationDef, sea_query::OnConflict};

use crate::{
    Claim, Reads, StoreError, WriteTx,
    record::{accounts::account, applications::application, reviews::claim},
    rows::{self, Record},
};

/// Who has an application in hand.
///
/// # Errors
/// When the database cannot be read.
pub async fn claim(db: &impl Reads, application_id: &str) -> Result<Option<Claim>, StoreError> {
    rows::find(db, application_id.to_owned()).await
}

/// Account and name of who has each of the applications of `body` in hand, by application.
///
/// # Errors
/// When the database cannot be read.
pub async fn claims_of(db: &impl Reads, body: &str) -> Result<BTreeMap<String, (String, String)>, StoreError> {
    let on: RelationDef =
        claim::Entity::belongs_to(application::Entity).from(claim::Column::ApplicationId).to(application::Column::Id).into();
    let by: RelationDef = claim::Entity::belongs_to(account::Entity).from(claim::Column::AccountId).to(account::Column::Id).into();
    let rows: Vec<(String, String, String)> = claim::Entity::find()
        .select_only()
        .columns([claim::Column::ApplicationId, claim::Column::AccountId])
        .column(account::Column::Name)
        .join(JoinType::InnerJoin, on)
        .join(JoinType::InnerJoin, by)
        .filter(application::Column::Body.eq(body))
        .into_tuple()
        .all(db.connection())
        .await?;
    Ok(rows.into_iter().map(|(application, account, name)| (application, (account, name))).collect())
}

/// Puts an application into somebody's hands, whoever had it before.
///
/// # Errors
/// When it cannot be written.
pub async fn put_claim(tx: &WriteTx, row: Claim) -> Result<(), StoreError> {
    let mut again = OnConflict::column(claim::Column::ApplicationId);
    again.update_columns([claim::Column::AccountId, claim::Column::Since]);
    claim::Entity::insert(row.into_insert()).on_conflict(again).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Takes an application out of the hands of `account`; false when it was not in them.
///
/// # Errors
/// When it cannot be written.
pub async fn release_claim(tx: &WriteTx, application_id: &str, account: &str) -> Result<bool, StoreError> {
    let done =
        claim::Entity::delete_by_id(application_id.to_owned()).filter(claim::Column::AccountId.eq(account)).exec(tx.connection()).await?;
    Ok(done.rows_affected == 1)
}

/// Takes an application out of whosever hands it is in.
///
/// # Errors
/// When it cannot be written.
pub async fn drop_claim(tx: &WriteTx, application_id: &str) -> Result<(), StoreError> {
    claim::Entity::delete_by_id(application_id.to_owned()).exec(tx.connection()).await?;
    Ok(())
}
