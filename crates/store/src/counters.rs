//! Running numbers.

use sea_orm::{ColumnTrait, EntityTrait, ExprTrait, QueryFilter, sea_query::Expr};

use crate::{Counter, Reads, StoreError, WriteTx, record::programme::counter, rows};

/// The number given last in a series; 0 before the first.
///
/// # Errors
/// When the database cannot be read.
pub async fn last(db: &impl Reads, key: &str) -> Result<i64, StoreError> {
    Ok(rows::find::<Counter>(db, key.to_owned()).await?.map_or(0, |row| row.value))
}

/// The next number of a series, from 1. The series is locked until the transaction ends, so that no number is lost or given twice.
///
/// # Errors
/// When it cannot be written.
pub async fn next(tx: &WriteTx, key: &str) -> Result<i64, StoreError> {
    let count = || async {
        counter::Entity::update_many()
            .col_expr(counter::Column::Value, Expr::col(counter::Column::Value).add(1))
            .filter(counter::Column::Key.eq(key))
            .exec(tx.connection())
            .await
    };
    if count().await?.rows_affected == 0 && !rows::insert_new(tx, Counter { key: key.to_owned(), value: 1 }).await? {
        count().await?;
    }
    rows::find::<Counter>(tx, key.to_owned()).await?.map(|row| row.value).ok_or(StoreError::Contended)
}
