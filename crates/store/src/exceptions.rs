//! Exceptions granted by staff.

use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};

use crate::{ExceptionGrant, Reads, StoreError, record::programme::exception_grant, rows};

/// Exceptions of a cycle, not revoked, that are for everybody or for `unit`, in the order in which they were granted.
///
/// # Errors
/// When the database cannot be read.
pub async fn standing(db: &impl Reads, cycle_id: &str, unit: &str) -> Result<Vec<ExceptionGrant>, StoreError> {
    let concerned = Condition::any().add(exception_grant::Column::UnitId.is_null()).add(exception_grant::Column::UnitId.eq(unit));
    let query = exception_grant::Entity::find()
        .filter(exception_grant::Column::CycleId.eq(cycle_id))
        .filter(concerned)
        .filter(exception_grant::Column::RevokedAt.is_null())
        .order_by_asc(exception_grant::Column::GrantedAt)
        .order_by_asc(exception_grant::Column::Id);
    rows::all(db, query).await
}
