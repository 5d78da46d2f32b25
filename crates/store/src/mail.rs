//! The outbox.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use crate::{
    Mail, Reads, StoreError, WriteTx,
    record::background::mail::{Column, Entity},
    rows,
};

/// On its way.
pub const QUEUED: &str = "queued";
/// The mail server took it.
pub const SENT: &str = "sent";
/// There is no mail server: it is read in the outbox.
pub const KEPT: &str = "kept";
/// The mail server refused it for good.
pub const REFUSED: &str = "refused";

/// One letter.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Mail>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// Letters in one state, or in any, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &impl Reads, state: Option<&str>, limit: u64, offset: u64) -> Result<Vec<Mail>, StoreError> {
    let mut query = Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit).offset(offset);
    if let Some(state) = state {
        query = query.filter(Column::State.eq(state));
    }
    rows::all(db, query).await
}

/// How many letters are in each state that occurs.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(db: &impl Reads) -> Result<Vec<(String, i64)>, StoreError> {
    let query = Entity::find().select_only().column(Column::State).column_as(Column::Id.count(), "count").group_by(Column::State);
    Ok(query.order_by_asc(Column::State).into_tuple().all(db.connection()).await?)
}

/// Letters, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn latest(db: &impl Reads, limit: u64) -> Result<Vec<Mail>, StoreError> {
    rows::all(db, Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(limit)).await
}

/// Notes what came of an attempt to send. A letter that was sent stays sent.
///
/// # Errors
/// When it cannot be written.
pub async fn note(tx: &WriteTx, id: &str, state: &str, error: &str, sent_at: Option<i64>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::Attempts, ExprTrait::add(Expr::col(Column::Attempts), 1))
        .col_expr(Column::LastError, Expr::value(error))
        .col_expr(Column::SentAt, Expr::value(sent_at))
        .filter(Column::Id.eq(id))
        .filter(Column::State.ne(SENT))
        .exec(tx.connection())
        .await?;
    Ok(())
}
