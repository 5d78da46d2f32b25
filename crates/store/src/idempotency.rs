//! Outcomes kept under the keys that forms carry.

use crate::{Idempotency, Reads, StoreError, rows};

/// The outcome kept for an account under a key.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, account_id: &str, key: &str) -> Result<Option<Idempotency>, StoreError> {
    rows::find(db, (account_id.to_owned(), key.to_owned())).await
}
