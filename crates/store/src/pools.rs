//! The rows that are locked before places are counted.

use sea_orm::{EntityTrait, QuerySelect};

use crate::{Pool, StoreError, WriteTx, record::programme::pool, rows};

/// Locks a pool until the transaction ends, making its row where it is missing.
///
/// # Errors
/// When it cannot be locked in time.
pub async fn lock(tx: &WriteTx, key: &str, cycle_id: &str) -> Result<(), StoreError> {
    let query = || pool::Entity::find_by_id(key.to_owned()).lock_exclusive();
    if rows::one::<Pool>(tx, query()).await?.is_none() {
        rows::insert_new(tx, Pool { key: key.to_owned(), cycle_id: cycle_id.to_owned() }).await?;
        rows::one::<Pool>(tx, query()).await?.ok_or(StoreError::Contended)?;
    }
    Ok(())
}
