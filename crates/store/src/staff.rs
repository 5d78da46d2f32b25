//! What the pages of staff read and write: exceptions, revisions with the applications that pin them, names.

use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use crate::{
    Account, Application, CycleRevision, ExceptionGrant, Reads, StoreError, Unit, WriteTx,
    record::{
        applications::application,
        programme::{cycle_revision, exception_grant},
    },
    rows,
};

/// How many applications of a state pin a revision.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct Pin {
    /// The revision.
    pub revision_id: String,
    /// The state.
    pub state: String,
    /// How many.
    pub count: i64,
}

/// Every exception of a cycle, the latest first, revoked ones included.
///
/// # Errors
/// When the database cannot be read.
pub async fn exceptions(db: &impl Reads, cycle_id: &str) -> Result<Vec<ExceptionGrant>, StoreError> {
    let query = exception_grant::Entity::find()
        .filter(exception_grant::Column::CycleId.eq(cycle_id))
        .order_by_desc(exception_grant::Column::GrantedAt)
        .order_by_desc(exception_grant::Column::Id);
    rows::all(db, query).await
}

/// One exception.
///
/// # Errors
/// When the database cannot be read.
pub async fn exception(db: &impl Reads, id: &str) -> Result<Option<ExceptionGrant>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// Revokes an exception; false when it was revoked before.
///
/// # Errors
/// When it cannot be written.
pub async fn revoke(tx: &WriteTx, id: &str, by: &str, at: i64) -> Result<bool, StoreError> {
    let done = exception_grant::Entity::update_many()
        .col_expr(exception_grant::Column::RevokedAt, Expr::value(at))
        .col_expr(exception_grant::Column::RevokedBy, Expr::value(by))
        .filter(exception_grant::Column::Id.eq(id))
        .filter(exception_grant::Column::RevokedAt.is_null())
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Every revision of every cycle, the newest year and revision first.
///
/// # Errors
/// When the database cannot be read.
pub async fn revisions(db: &impl Reads) -> Result<Vec<CycleRevision>, StoreError> {
    let query = cycle_revision::Entity::find()
        .order_by_desc(cycle_revision::Column::Year)
        .order_by_asc(cycle_revision::Column::CycleId)
        .order_by_desc(cycle_revision::Column::Revision);
    rows::all(db, query).await
}

/// How many applications pin which revision, by state.
///
/// # Errors
/// When the database cannot be read.
pub async fn pins(db: &impl Reads) -> Result<Vec<Pin>, StoreError> {
    let query = application::Entity::find()
        .select_only()
        .column(application::Column::RevisionId)
        .column(application::Column::State)
        .column_as(application::Column::Id.count(), "count")
        .group_by(application::Column::RevisionId)
        .group_by(application::Column::State);
    Ok(query.into_model::<Pin>().all(db.connection()).await?)
}

/// The drafts that pin a revision.
///
/// # Errors
/// When the database cannot be read.
pub async fn drafts_of(db: &impl Reads, revision_id: &str) -> Result<Vec<Application>, StoreError> {
    let query = application::Entity::find()
        .filter(application::Column::RevisionId.eq(revision_id))
        .filter(application::Column::State.eq("draft"))
        .order_by_asc(application::Column::Id);
    rows::all(db, query).await
}

/// Lets a draft pin another revision, if it is as it was seen.
///
/// # Errors
/// When it cannot be written.
pub async fn pin(tx: &WriteTx, seen: &Application, revision_id: &str, at: i64) -> Result<bool, StoreError> {
    let done = application::Entity::update_many()
        .col_expr(application::Column::RevisionId, Expr::value(revision_id))
        .col_expr(application::Column::Version, Expr::value(seen.version + 1))
        .col_expr(application::Column::ChangedAt, Expr::value(at))
        .filter(application::Column::Id.eq(&seen.id))
        .filter(application::Column::Version.eq(seen.version))
        .filter(application::Column::State.eq("draft"))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// The name of a unit.
///
/// # Errors
/// When the database cannot be read.
pub async fn unit_name(db: &impl Reads, id: &str) -> Result<Option<String>, StoreError> {
    Ok(rows::find::<Unit>(db, id.to_owned()).await?.map(|unit| unit.name))
}

/// The name of an account.
///
/// # Errors
/// When the database cannot be read.
pub async fn account_name(db: &impl Reads, id: &str) -> Result<Option<String>, StoreError> {
    Ok(rows::find::<Account>(db, id.to_owned()).await?.map(|account| account.name))
}
