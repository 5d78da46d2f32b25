//! Attempts counted against a key, in the database: they survive a restart and hold across nodes.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{Reads, StoreError, Throttle, WriteTx, record::accounts::throttle, rows};

/// The counters of these keys, made where they are missing, held until the transaction ends, in the order of their keys.
///
/// # Errors
/// When they cannot be read or made.
pub async fn hold(tx: &WriteTx, keys: &[String], now: i64) -> Result<Vec<Throttle>, StoreError> {
    let mut keys = keys.to_vec();
    keys.sort_unstable();
    keys.dedup();
    for key in &keys {
        crate::insert_new(tx, Throttle { key: key.clone(), count: 0, since: now, until: 0 }).await?;
    }
    rows::all(tx, throttle::Entity::find().filter(throttle::Column::Key.is_in(keys)).order_by_asc(throttle::Column::Key).lock_exclusive())
        .await
}

/// Forgets a counter.
///
/// # Errors
/// When it cannot be written.
pub async fn forget(tx: &WriteTx, key: &str) -> Result<(), StoreError> {
    throttle::Entity::delete_by_id(key.to_owned()).exec(tx.connection()).await?;
    Ok(())
}
