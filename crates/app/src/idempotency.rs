//! The same form sent twice is one act: its outcome is kept under the key that the form carried.

use rules::violation::Violation;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use store::Idempotency;

use crate::{act::Act, outcome::Failure};

/// What is known of a key.
#[derive(Debug)]
pub enum Recall<T> {
    /// Never seen: go on, then [`remember`].
    New,
    /// Done before: the outcome of that time.
    Done(T),
    /// Used before for something else: refuse with this.
    Misused(Violation),
}

/// SHA-256 in hex of what was asked, so that a key cannot be used for two things.
#[must_use]
pub fn fingerprint(parts: &[&str]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}

/// Bytes as lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        text
    })
}

/// Looks a key up. Call it after the rows that the act decides about are locked.
///
/// # Errors
/// When the database cannot be read or the kept outcome does not parse.
pub async fn recall<T: DeserializeOwned>(act: &Act, key: &str, action: &str, fingerprint: &str) -> Result<Recall<T>, Failure> {
    let Some(kept) = store::idempotency::find(&act.tx, act.actor.id(), key).await? else { return Ok(Recall::New) };
    if kept.action != action || kept.fingerprint != fingerprint {
        return Ok(Recall::Misused(Violation::refuse("", "key-reused")));
    }
    Ok(Recall::Done(serde_json::from_str(&kept.outcome).map_err(Failure::corrupt)?))
}

/// Keeps the outcome under the key, in the same transaction as the act.
///
/// # Errors
/// When it cannot be written.
pub async fn remember(act: &Act, key: &str, action: &str, fingerprint: &str, outcome: &impl Serialize) -> Result<(), Failure> {
    let row = Idempotency {
        account_id: act.actor.id().to_owned(),
        key: key.to_owned(),
        action: action.to_owned(),
        fingerprint: fingerprint.to_owned(),
        outcome: serde_json::to_string(outcome).map_err(Failure::corrupt)?,
        at: act.now.millis(),
    };
    Ok(store::insert(&act.tx, row).await?)
}
