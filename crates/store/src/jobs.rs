//! Jobs: taken under a lease with a fencing token, finished only by whoever holds the latest lease.

use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use crate::{
    Job, Reads, StoreError, WriteTx,
    record::background::job::{Column, Entity},
    rows,
};

/// Not yet taken, or to be tried again.
pub const WAITING: &str = "waiting";
/// Taken; its lease says until when.
pub const RUNNING: &str = "running";
/// Given up; somebody has to look at it.
pub const DEAD: &str = "dead";

/// How many jobs of a kind are in a state.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct JobCount {
    /// Which kind it is.
    pub kind: String,
    /// The state.
    pub state: String,
    /// How many.
    pub count: i64,
    /// The earliest instant at which one of them is due.
    pub next: i64,
}

/// Jobs that may be taken at `now`: waiting ones that are due, and those whose lease ran out. The earliest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn due(db: &impl Reads, now: i64, limit: u64) -> Result<Vec<Job>, StoreError> {
    let waiting = Condition::all().add(Column::State.eq(WAITING)).add(Column::RunAt.lte(now));
    let left = Condition::all().add(Column::State.eq(RUNNING)).add(Column::LeaseUntil.lte(now));
    let query = Entity::find().filter(Condition::any().add(waiting).add(left)).order_by_asc(Column::RunAt).order_by_asc(Column::Id);
    rows::all(db, query.limit(limit)).await
}

/// Takes a job as it was seen; `None` when another worker was faster. The fencing token and the attempts count up.
///
/// # Errors
/// When it cannot be written.
pub async fn take(tx: &WriteTx, seen: &Job, lease_until: i64) -> Result<Option<Job>, StoreError> {
    let taken = Job {
        state: RUNNING.to_owned(),
        attempts: seen.attempts + 1,
        fence: seen.fence + 1,
        lease_until: Some(lease_until),
        ..seen.clone()
    };
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(RUNNING))
        .col_expr(Column::Attempts, Expr::value(taken.attempts))
        .col_expr(Column::Fence, Expr::value(taken.fence))
        .col_expr(Column::LeaseUntil, Expr::value(lease_until))
        .filter(Column::Id.eq(&seen.id))
        .filter(Column::Fence.eq(seen.fence))
        .filter(Column::State.eq(&seen.state))
        .exec(tx.connection())
        .await?;
    Ok((done.rows_affected == 1).then_some(taken))
}

/// Holds a taken job for longer, and locks it until the transaction ends; false when somebody else took it since.
/// A handler that writes calls this first, so that a worker whose lease ran out cannot write after its successor.
///
/// # Errors
/// When it cannot be written.
pub async fn hold(tx: &WriteTx, taken: &Job, lease_until: i64) -> Result<bool, StoreError> {
    let update = Entity::update_many().col_expr(Column::LeaseUntil, Expr::value(lease_until));
    Ok(update.filter(held(taken)).exec(tx.connection()).await?.rows_affected == 1)
}

/// Removes a job that is done, which frees its unique key; false when somebody else took it since.
///
/// # Errors
/// When it cannot be written.
pub async fn finish(tx: &WriteTx, taken: &Job) -> Result<bool, StoreError> {
    Ok(Entity::delete_many().filter(held(taken)).exec(tx.connection()).await?.rows_affected == 1)
}

/// Puts a taken job back: done for this round (`error` empty, attempts start anew) or to be tried again.
///
/// # Errors
/// When it cannot be written.
pub async fn put_back(tx: &WriteTx, taken: &Job, run_at: i64, error: &str) -> Result<bool, StoreError> {
    let attempts = if error.is_empty() { 0 } else { taken.attempts };
    settle(tx, held(taken), WAITING, run_at, attempts, error).await
}

/// Gives a taken job up.
///
/// # Errors
/// When it cannot be written.
pub async fn bury(tx: &WriteTx, taken: &Job, error: &str) -> Result<bool, StoreError> {
    settle(tx, held(taken), DEAD, taken.run_at, taken.attempts, error).await
}

/// Lets a dead job be tried again; false when there is no such dead job.
///
/// # Errors
/// When it cannot be written.
pub async fn revive(tx: &WriteTx, id: &str, now: i64) -> Result<bool, StoreError> {
    let dead = Condition::all().add(Column::Id.eq(id)).add(Column::State.eq(DEAD));
    settle(tx, dead, WAITING, now, 0, "").await
}

/// Removes a dead job for good; false when there is no such dead job.
///
/// # Errors
/// When it cannot be written.
pub async fn discard(tx: &WriteTx, id: &str) -> Result<bool, StoreError> {
    Ok(Entity::delete_many().filter(Column::Id.eq(id)).filter(Column::State.eq(DEAD)).exec(tx.connection()).await?.rows_affected == 1)
}

/// Takes the turn of a round (`unique_key`) that is due at `now` and sets its next one. Within one transaction this is the
/// lease: other nodes wait for the row and then find that the turn is taken. False when it is not due or not there.
///
/// # Errors
/// When it cannot be written.
pub async fn take_turn(tx: &WriteTx, unique_key: &str, now: i64, next: i64) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::RunAt, Expr::value(next))
        .col_expr(Column::Fence, ExprTrait::add(Expr::col(Column::Fence), 1))
        .filter(Column::UniqueKey.eq(unique_key))
        .filter(Column::RunAt.lte(now))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// One job.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Job>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// Jobs given up, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn dead(db: &impl Reads, limit: u64) -> Result<Vec<Job>, StoreError> {
    rows::all(db, Entity::find().filter(Column::State.eq(DEAD)).order_by_desc(Column::RunAt).order_by_desc(Column::Id).limit(limit)).await
}

/// Jobs by kind and state.
///
/// # Errors
/// When the database cannot be read.
pub async fn counts(db: &impl Reads) -> Result<Vec<JobCount>, StoreError> {
    let query = Entity::find()
        .select_only()
        .column(Column::Kind)
        .column(Column::State)
        .column_as(Column::Id.count(), "count")
        .column_as(Column::RunAt.min(), "next")
        .group_by(Column::Kind)
        .group_by(Column::State)
        .order_by_asc(Column::Kind)
        .order_by_asc(Column::State);
    Ok(query.into_model::<JobCount>().all(db.connection()).await?)
}

fn held(taken: &Job) -> Condition {
    Condition::all().add(Column::Id.eq(&taken.id)).add(Column::Fence.eq(taken.fence)).add(Column::State.eq(RUNNING))
}

async fn settle(tx: &WriteTx, which: Condition, state: &str, run_at: i64, attempts: i64, error: &str) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(state))
        .col_expr(Column::RunAt, Expr::value(run_at))
        .col_expr(Column::Attempts, Expr::value(attempts))
        .col_expr(Column::LastError, Expr::value(error))
        .col_expr(Column::LeaseUntil, Expr::value(None::<i64>))
        .filter(which)
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}
