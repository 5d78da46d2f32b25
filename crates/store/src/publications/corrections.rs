//! Corrections waiting for the second person.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, sea_query::Expr};

use crate::{Correction, Reads, StoreError, WriteTx, record::publications::correction, rows};

const OPEN: &str = "proposed";

/// A correction by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn correction(db: &impl Reads, id: &str) -> Result<Option<Correction>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The correction of a team that waits for the second person, if any.
///
/// # Errors
/// When the database cannot be read.
pub async fn open_correction_of(db: &impl Reads, number: &str) -> Result<Option<Correction>, StoreError> {
    let query = correction::Entity::find().filter(correction::Column::Number.eq(number)).filter(correction::Column::State.eq(OPEN));
    rows::one(db, query).await
}

/// Every correction that waits for the second person, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn open_corrections(db: &impl Reads) -> Result<Vec<Correction>, StoreError> {
    let query = correction::Entity::find().filter(correction::Column::State.eq(OPEN)).order_by_asc(correction::Column::ProposedAt);
    rows::all(db, query).await
}

/// Ends a waiting correction as `published` or `dropped`; false when it no longer waits.
///
/// # Errors
/// When it cannot be written.
pub async fn decide_correction(tx: &WriteTx, id: &str, state: &str, by: &str, at: i64) -> Result<bool, StoreError> {
    let done = correction::Entity::update_many()
        .col_expr(correction::Column::State, Expr::value(state))
        .col_expr(correction::Column::DecidedBy, Expr::value(by))
        .col_expr(correction::Column::DecidedAt, Expr::value(at))
        .filter(correction::Column::Id.eq(id))
        .filter(correction::Column::State.eq(OPEN))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}
