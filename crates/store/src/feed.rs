//! Numbering what is committed: commands insert unnumbered rows, one job gives them their order.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{CaseStatement, Expr},
};

use crate::{
    PublicChange, Reads, StoreError, WriteTx,
    record::records_of_acts::{audit, public_change},
    rows,
};

/// True when audit entries or public changes wait for a number.
///
/// # Errors
/// When the database cannot be read.
pub async fn waits(db: &impl Reads) -> Result<bool, StoreError> {
    let entries = audit::Entity::find().filter(audit::Column::Seq.is_null()).limit(1).count(db.connection()).await?;
    if entries > 0 {
        return Ok(true);
    }
    Ok(public_change::Entity::find().filter(public_change::Column::Seq.is_null()).limit(1).count(db.connection()).await? > 0)
}

/// Numbers up to `limit` committed audit entries, the oldest ids first; how many.
///
/// # Errors
/// When it cannot be written.
pub async fn number_audit(tx: &WriteTx, limit: u64) -> Result<u64, StoreError> {
    let last: Option<Option<i64>> =
        audit::Entity::find().select_only().column_as(audit::Column::Seq.max(), "last").into_tuple().one(tx.connection()).await?;
    let query = audit::Entity::find().select_only().column(audit::Column::Id).filter(audit::Column::Seq.is_null());
    let ids: Vec<String> = query.order_by_asc(audit::Column::Id).limit(limit).into_tuple().all(tx.connection()).await?;
    let first = last.flatten().unwrap_or(0) + 1;
    for (start, part) in (first..).step_by(CHUNK).zip(ids.chunks(CHUNK)) {
        let filter = Condition::all().add(audit::Column::Id.is_in(part)).add(audit::Column::Seq.is_null());
        let numbers = numbers(audit::Column::Id, part, start);
        audit::Entity::update_many().col_expr(audit::Column::Seq, numbers).filter(filter).exec(tx.connection()).await?;
    }
    Ok(ids.len() as u64)
}

/// Numbers up to `limit` committed public changes, the oldest ids first; how many.
///
/// # Errors
/// When it cannot be written.
pub async fn number_changes(tx: &WriteTx, limit: u64) -> Result<u64, StoreError> {
    let last: Option<Option<i64>> = public_change::Entity::find()
        .select_only()
        .column_as(public_change::Column::Seq.max(), "last")
        .into_tuple()
        .one(tx.connection())
        .await?;
    let query = public_change::Entity::find().select_only().column(public_change::Column::Id).filter(public_change::Column::Seq.is_null());
    let ids: Vec<String> = query.order_by_asc(public_change::Column::Id).limit(limit).into_tuple().all(tx.connection()).await?;
    let first = last.flatten().unwrap_or(0) + 1;
    for (start, part) in (first..).step_by(CHUNK).zip(ids.chunks(CHUNK)) {
        let filter = Condition::all().add(public_change::Column::Id.is_in(part)).add(public_change::Column::Seq.is_null());
        let numbers = numbers(public_change::Column::Id, part, start);
        public_change::Entity::update_many().col_expr(public_change::Column::Seq, numbers).filter(filter).exec(tx.connection()).await?;
    }
    Ok(ids.len() as u64)
}

/// Public changes after a number, in order: what feeds caches and the index.
///
/// # Errors
/// When the database cannot be read.
pub async fn changes_after(db: &impl Reads, seq: i64, limit: u64) -> Result<Vec<PublicChange>, StoreError> {
    let query = public_change::Entity::find().filter(public_change::Column::Seq.gt(seq)).order_by_asc(public_change::Column::Seq);
    rows::all(db, query.limit(limit)).await
}

/// Rows numbered by one statement.
const CHUNK: usize = 200;

/// The number of each id, from `start`.
fn numbers(id: impl ColumnTrait, ids: &[String], start: i64) -> Expr {
    let case = ids.iter().zip(start..).fold(CaseStatement::new(), |case, (name, number)| case.case(id.eq(name), number));
    case.into()
}
