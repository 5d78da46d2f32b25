//! Units: organisations, claimed by their credit codes.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, LikeExpr},
};

use crate::{
    Reads, StoreError, Unit, WriteTx,
    record::units::unit,
    rows::{self, Record},
};

/// The unit with this id.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Unit>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The unit with this id, held until the transaction ends.
///
/// # Errors
/// When the database cannot be read.
pub async fn lock(tx: &WriteTx, id: &str) -> Result<Option<Unit>, StoreError> {
    rows::one(tx, unit::Entity::find().filter(unit::Column::Id.eq(id)).lock_exclusive()).await
}

/// Several units by their ids, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn many(db: &impl Reads, ids: &[&str]) -> Result<Vec<Unit>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let query = unit::Entity::find().filter(unit::Column::Id.is_in(ids.iter().copied())).order_by_asc(unit::Column::Id);
    rows::all(db, query).await
}

/// Every claim of a credit code: the verified one first, then the oldest.
///
/// # Errors
/// When the database cannot be read.
pub async fn by_code(db: &impl Reads, code: &str) -> Result<Vec<Unit>, StoreError> {
    let query = unit::Entity::find().filter(unit::Column::CreditCode.eq(code)).order_by_asc(unit::Column::Id);
    let mut found: Vec<Unit> = rows::all(db, query).await?;
    found.sort_by_key(|unit| unit.verified_at.is_none());
    Ok(found)
}

/// What a list of units is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UnitFilter {
    /// Part of the folded name, or the beginning of a credit code.
    pub text: String,
    /// Beginning of a credit code, in its normal form.
    pub code: String,
    /// Only verified ones, or only those waiting.
    pub verified: Option<bool>,
    /// Only of this type.
    pub unit_type: Option<String>,
}

impl UnitFilter {
    fn select(&self) -> Select<unit::Entity> {
        let mut query = unit::Entity::find();
        let mut any = Condition::any();
        if !self.text.is_empty() {
            any = any.add(unit::Column::NameKey.like(LikeExpr::new(format!("%{}%", escape(&self.text))).escape('!')));
        }
        if !self.code.is_empty() {
            any = any.add(unit::Column::CreditCode.like(LikeExpr::new(format!("{}%", escape(&self.code))).escape('!')));
        }
        if !any.is_empty() {
            query = query.filter(any);
        }
        if let Some(unit_type) = &self.unit_type {
            query = query.filter(unit::Column::UnitType.eq(unit_type.as_str()));
        }
        match self.verified {
            Some(true) => query.filter(unit::Column::VerifiedAt.is_not_null()),
            Some(false) => query.filter(unit::Column::VerifiedAt.is_null()),
            None => query,
        }
    }
}

fn escape(text: &str) -> String {
    text.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// The units of a filter, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(db: &impl Reads, filter: &UnitFilter, limit: u64, offset: u64) -> Result<Vec<Unit>, StoreError> {
    rows::all(db, filter.select().order_by_asc(unit::Column::Id).limit(limit).offset(offset)).await
}

/// How many units a filter selects.
///
/// # Errors
/// When the database cannot be read.
pub async fn count(db: &impl Reads, filter: &UnitFilter) -> Result<u64, StoreError> {
    Ok(filter.select().count(db.connection()).await?)
}

/// Writes a changed unit, if it is still the version seen; false when somebody changed it meanwhile.
///
/// # Errors
/// When it cannot be written.
pub async fn change(tx: &WriteTx, seen: i64, changed: Unit) -> Result<bool, StoreError> {
    let id = changed.id.clone();
    let done = unit::Entity::update_many()
        .set(Unit { version: seen + 1, ..changed }.into_update())
        .filter(unit::Column::Id.eq(id))
        .filter(unit::Column::Version.eq(seen))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Marks a unit as verified, if it is the version seen; false when somebody changed it meanwhile. A code that another unit
/// has verified is [`StoreError::Taken`].
///
/// # Errors
/// When it cannot be written.
pub async fn verify(tx: &WriteTx, seen: &Unit, by: &str, now: i64) -> Result<bool, StoreError> {
    let done = unit::Entity::update_many()
        .col_expr(unit::Column::VerifiedCode, Expr::value(seen.credit_code.as_str()))
        .col_expr(unit::Column::VerifiedAt, Expr::value(now))
        .col_expr(unit::Column::VerifiedBy, Expr::value(by))
        .col_expr(unit::Column::Version, Expr::value(seen.version + 1))
        .filter(unit::Column::Id.eq(seen.id.as_str()))
        .filter(unit::Column::Version.eq(seen.version))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected > 0)
}
