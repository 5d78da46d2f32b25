//! The reviewers' word on the items of the check-list.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::OnConflict};

use crate::{CheckDecision, Reads, StoreError, WriteTx, record::reviews::check_decision, rows, rows::Record};

/// Every decision on an application, of all rounds.
///
/// # Errors
/// When the database cannot be read.
pub async fn decisions(db: &impl Reads, application_id: &str) -> Result<Vec<CheckDecision>, StoreError> {
    let query = check_decision::Entity::find()
        .filter(check_decision::Column::ApplicationId.eq(application_id))
        .order_by_asc(check_decision::Column::Round)
        .order_by_asc(check_decision::Column::Code);
    rows::all(db, query).await
}

/// Writes a decision in the place of the one before, if any.
///
/// # Errors
/// When it cannot be written.
pub async fn decide(tx: &WriteTx, decision: CheckDecision) -> Result<(), StoreError> {
    use check_decision::Column as C;
    let mut again = OnConflict::columns([C::ApplicationId, C::Round, C::Code]);
    again.update_columns([C::Outcome, C::Reason, C::DecidedBy, C::DecidedAt]);
    check_decision::Entity::insert(decision.into_insert()).on_conflict(again).exec_without_returning(tx.connection()).await?;
    Ok(())
}

/// Takes a decision back; false when there was none.
///
/// # Errors
/// When it cannot be written.
pub async fn clear_decision(tx: &WriteTx, application_id: &str, round: i64, code: &str) -> Result<bool, StoreError> {
    let done = check_decision::Entity::delete_by_id((application_id.to_owned(), round, code.to_owned())).exec(tx.connection()).await?;
    Ok(done.rows_affected == 1)
}
