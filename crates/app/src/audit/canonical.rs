//! What is hashed, byte for byte. Changing anything here makes old seals unverifiable.

use sha2::{Digest, Sha256};
use store::Audit;

use crate::idempotency::hex;

/// SHA-256 of one numbered entry in hex: over a JSON list of its columns in their order.
#[must_use]
pub fn leaf(entry: &Audit) -> String {
    let columns = serde_json::json!([
        "kechuang audit 1",
        entry.seq,
        entry.id,
        entry.at,
        entry.programme_at,
        entry.actor_id,
        entry.actor_name,
        entry.address,
        entry.action,
        entry.subject_kind,
        entry.subject_id,
        entry.detail,
    ]);
    hex(&Sha256::digest(columns.to_string().as_bytes()))
}

/// SHA-256 of a seal in hex: over its place in the chain, the seal before and the leaves.
#[must_use]
pub fn digest_of_seal(number: i64, first_seq: i64, last_seq: i64, previous: &str, leaves: &str) -> String {
    let text = serde_json::json!(["kechuang seal 1", number, first_seq, last_seq, previous, leaves]).to_string();
    hex(&Sha256::digest(text.as_bytes()))
}
