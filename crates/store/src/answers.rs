//! The answers of an application, field by field, with their earlier values.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

use crate::{
    Answer, AnswerPast, Reads, StoreError, WriteTx,
    record::applications::{answer, answer_past},
    rows::{self, Record},
};

/// Every current answer of an application.
///
/// # Errors
/// When the database cannot be read.
pub async fn all(db: &impl Reads, application: &str) -> Result<Vec<Answer>, StoreError> {
    let query = answer::Entity::find()
        .filter(answer::Column::ApplicationId.eq(application))
        .order_by_asc(answer::Column::ItemId)
        .order_by_asc(answer::Column::FieldKey);
    rows::all(db, query).await
}

/// The current answers of some items; the empty id stands for the fields outside groups.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_items(db: &impl Reads, application: &str, items: &[&str]) -> Result<Vec<Answer>, StoreError> {
    let query = answer::Entity::find()
        .filter(answer::Column::ApplicationId.eq(application))
        .filter(answer::Column::ItemId.is_in(items.iter().copied()));
    rows::all(db, query).await
}

/// The earlier values of one answer, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn past(db: &impl Reads, application: &str, item: &str, field: &str) -> Result<Vec<AnswerPast>, StoreError> {
    let query = answer_past::Entity::find()
        .filter(answer_past::Column::ApplicationId.eq(application))
        .filter(answer_past::Column::ItemId.eq(item))
        .filter(answer_past::Column::FieldKey.eq(field))
        .order_by_desc(answer_past::Column::Revision);
    rows::all(db, query).await
}

/// Writes answers, new or not, in one statement. The caller holds the application's lock and has compared revisions.
///
/// # Errors
/// When they cannot be written.
pub async fn put(tx: &WriteTx, answers: Vec<Answer>) -> Result<(), StoreError> {
    if answers.is_empty() {
        return Ok(());
    }
    let key = [answer::Column::ApplicationId, answer::Column::ItemId, answer::Column::FieldKey];
    let rest = [answer::Column::Value, answer::Column::Sealed, answer::Column::Revision, answer::Column::Author, answer::Column::At];
    answer::Entity::insert_many(answers.into_iter().map(Record::into_insert))
        .on_conflict(OnConflict::columns(key).update_columns(rest).to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Removes the answers of an item; their earlier values stay.
///
/// # Errors
/// When they cannot be removed.
pub async fn remove_of_item(tx: &WriteTx, application: &str, item: &str) -> Result<(), StoreError> {
    answer::Entity::delete_many()
        .filter(answer::Column::ApplicationId.eq(application))
        .filter(answer::Column::ItemId.eq(item))
        .exec(tx.connection())
        .await?;
    Ok(())
}
