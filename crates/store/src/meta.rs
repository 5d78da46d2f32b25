//! Named values of the database itself.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use crate::{Meta, Reads, StoreError, WriteTx, record::programme::meta, rows};

/// Counts changes of public data.
pub const PUBLIC_VERSION: &str = "public_version";
/// Programme time minus real time in milliseconds, in a rehearsal.
pub const PROGRAMME_OFFSET: &str = "programme_offset";
/// `rehearsal` or `real`, set at creation for good.
pub const PURPOSE: &str = "purpose";
/// Identifies the database; the folder of files carries the same.
pub const DATABASE_ID: &str = "database_id";

/// What nodes share and read twice a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Shared {
    /// See [`PUBLIC_VERSION`].
    pub public_version: i64,
    /// See [`PROGRAMME_OFFSET`].
    pub programme_offset: i64,
}

/// One value.
///
/// # Errors
/// When the database cannot be read.
pub async fn get(db: &impl Reads, key: &str) -> Result<Option<String>, StoreError> {
    Ok(rows::find::<Meta>(db, key.to_owned()).await?.map(|found| found.value))
}

/// Sets a value, new or not.
///
/// # Errors
/// When it cannot be written.
pub async fn set(tx: &WriteTx, key: &str, value: &str) -> Result<(), StoreError> {
    let row = rows::Record::into_insert(Meta { key: key.to_owned(), value: value.to_owned() });
    meta::Entity::insert(row)
        .on_conflict(OnConflict::column(meta::Column::Key).update_column(meta::Column::Value).to_owned())
        .exec_without_returning(tx.connection())
        .await?;
    Ok(())
}

/// Adds one to a counting value.
///
/// # Errors
/// When it cannot be written.
pub async fn bump(tx: &WriteTx, key: &str) -> Result<(), StoreError> {
    let next = Expr::cust("CAST(CAST(value AS BIGINT) + 1 AS TEXT)");
    let done =
        meta::Entity::update_many().col_expr(meta::Column::Value, next).filter(meta::Column::Key.eq(key)).exec(tx.connection()).await?;
    if done.rows_affected == 0 {
        set(tx, key, "1").await?;
    }
    Ok(())
}

/// What nodes share, in one statement.
///
/// # Errors
/// When the database cannot be read.
pub async fn shared(db: &impl Reads) -> Result<Shared, StoreError> {
    let rows = meta::Entity::find().filter(meta::Column::Key.is_in([PUBLIC_VERSION, PROGRAMME_OFFSET])).all(db.connection()).await?;
    let number = |key: &str| rows.iter().find(|row| row.key == key).and_then(|row| row.value.parse().ok()).unwrap_or(0);
    Ok(Shared { public_version: number(PUBLIC_VERSION), programme_offset: number(PROGRAMME_OFFSET) })
}
