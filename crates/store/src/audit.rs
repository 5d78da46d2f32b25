//! The audit and its seals. Entries are inserted by commands; seals only by the sealing job.

use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    Audit, AuditSeal, Reads, StoreError,
    record::records_of_acts::{audit, audit_seal},
    rows,
};

/// Which entries a reader asks for; empty fields ask for all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Only this action.
    pub action: Option<String>,
    /// Only acts of this account, or of whoever was called so.
    pub actor: Option<String>,
    /// Only acts on this kind of thing.
    pub subject_kind: Option<String>,
    /// Only acts on this thing.
    pub subject_id: Option<String>,
    /// Only from this instant.
    pub from: Option<i64>,
    /// Only before this instant.
    pub before: Option<i64>,
}

/// Entries, the latest first, and how many there are in all.
///
/// # Errors
/// When the database cannot be read.
pub async fn page(db: &impl Reads, filter: &AuditFilter, offset: u64, limit: u64) -> Result<(Vec<Audit>, u64), StoreError> {
    let mut query = audit::Entity::find();
    let equal = [
        (audit::Column::Action, &filter.action),
        (audit::Column::SubjectKind, &filter.subject_kind),
        (audit::Column::SubjectId, &filter.subject_id),
    ];
    for (column, wanted) in equal {
        if let Some(wanted) = wanted {
            query = query.filter(column.eq(wanted));
        }
    }
    if let Some(actor) = &filter.actor {
        query = query.filter(Condition::any().add(audit::Column::ActorId.eq(actor)).add(audit::Column::ActorName.eq(actor)));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit::Column::At.gte(from));
    }
    if let Some(before) = filter.before {
        query = query.filter(audit::Column::At.lt(before));
    }
    let total = query.clone().count(db.connection()).await?;
    let query = query.order_by_desc(audit::Column::At).order_by_desc(audit::Column::Id).offset(offset).limit(limit);
    Ok((rows::all(db, query).await?, total))
}

/// The actions that occur, for the filter.
///
/// # Errors
/// When the database cannot be read.
pub async fn actions(db: &impl Reads) -> Result<Vec<String>, StoreError> {
    let query = audit::Entity::find().select_only().column(audit::Column::Action).distinct().order_by_asc(audit::Column::Action);
    Ok(query.into_tuple().all(db.connection()).await?)
}

/// Numbered entries with `first <= seq <= last`, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn numbered(db: &impl Reads, first: i64, last: i64, limit: u64) -> Result<Vec<Audit>, StoreError> {
    let query = audit::Entity::find().filter(audit::Column::Seq.between(first, last)).order_by_asc(audit::Column::Seq).limit(limit);
    rows::all(db, query).await
}

/// Entries that no seal covers: unnumbered ones, and numbered ones after `sealed`.
///
/// # Errors
/// When the database cannot be read.
pub async fn unsealed(db: &impl Reads, sealed: i64, limit: u64) -> Result<Vec<Audit>, StoreError> {
    let query = audit::Entity::find()
        .filter(Condition::any().add(audit::Column::Seq.is_null()).add(audit::Column::Seq.gt(sealed)))
        .order_by_asc(audit::Column::Id);
    rows::all(db, query.limit(limit)).await
}

/// The latest seal.
///
/// # Errors
/// When the database cannot be read.
pub async fn head(db: &impl Reads) -> Result<Option<AuditSeal>, StoreError> {
    rows::one(db, audit_seal::Entity::find().order_by_desc(audit_seal::Column::Number)).await
}

/// Seals with a number above `after`, in order.
///
/// # Errors
/// When the database cannot be read.
pub async fn seals_after(db: &impl Reads, after: i64, limit: u64) -> Result<Vec<AuditSeal>, StoreError> {
    let query = audit_seal::Entity::find().filter(audit_seal::Column::Number.gt(after)).order_by_asc(audit_seal::Column::Number);
    rows::all(db, query.limit(limit)).await
}
