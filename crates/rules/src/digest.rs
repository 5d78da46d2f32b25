//! The digest of a submission: a root over salted hashes of the fields, so that erasing one field later leaves the rest verifiable.
//!
//! * Leaf: `SHA-256(salt (16 bytes) ‖ path (UTF-8) ‖ 0x00 ‖ canonical JSON of the value)`, one per field, each with a salt of its own.
//! * Root: `SHA-256("kechuang/snapshot/1" ‖ 0x00 ‖ number of leaves ‖ for every leaf in byte order of the paths: length of path ‖ path ‖ hash (64 hexadecimal digits))`;
//!   numbers are eight bytes, big-endian.
//! * Erasing a field forgets its value *and* its salt and keeps the hash: a short value (a mobile number) cannot be guessed from the hash.
//!
//! All hashes and salts are written in lower-case hexadecimal.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

const DOMAIN: &[u8] = b"kechuang/snapshot/1\0";

/// A value that has no canonical form: a number with a fraction or an exponent, whose text depends on who writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotCanonical(pub String);

impl fmt::Display for NotCanonical {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the number {} has no canonical form; only integers have", self.0)
    }
}

impl std::error::Error for NotCanonical {}

/// The hash of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaf {
    /// Path of the field, unique in the snapshot.
    pub path: String,
    /// The salt; absent once the field is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// The salted hash.
    pub hash: String,
}

/// Everything needed to verify a snapshot: the leaves in the order of their paths, and the root that the receipt shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// One leaf per field.
    pub leaves: Vec<Leaf>,
    /// The digest on the receipt.
    pub root: String,
}

/// What verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// The value is not the one that was sealed.
    Changed(String),
    /// The value is gone, though it was not erased.
    Missing(String),
    /// The value was not sealed, or was erased and is there again.
    Added(String),
    /// The leaves do not give the root.
    Root,
}

/// JSON with the keys of every object in byte order, without blanks, integers only.
///
/// # Errors
/// [`NotCanonical`] for a number that is no integer of 64 bits.
pub fn canonical(value: &Value) -> Result<String, NotCanonical> {
    let mut out = String::new();
    write_canonical(value, &mut out)?;
    Ok(out)
}

fn write_canonical(value: &Value, out: &mut String) -> Result<(), NotCanonical> {
    match value {
        Value::Number(number) if number.is_f64() => return Err(NotCanonical(number.to_string())),
        Value::Array(values) => {
            out.push('[');
            for (index, value) in values.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_canonical(value, out)?;
            }
            out.push(']');
        }
        Value::Object(map) => {
            let sorted: BTreeMap<&String, &Value> = map.iter().collect();
            out.push('{');
            for (index, (key, value)) in sorted.into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write_canonical(value, out)?;
            }
            out.push('}');
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => out.push_str(&value.to_string()),
    }
    Ok(())
}

/// The fields of a document as (path, value): objects and lists of objects are walked, lists of plain values are one field. Different documents
/// give different fields: in a key `~`, `/` are written `~0`, `~1`; a key of digits alone gets `~2` in front, the empty key is `~3`.
#[must_use]
pub fn fields(document: &Value) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    walk(String::new(), document, &mut found);
    found
}

fn walk(path: String, value: &Value, found: &mut BTreeMap<String, Value>) {
    match value {
        Value::Object(map) if !map.is_empty() => {
            for (key, value) in map {
                walk(join(&path, &escaped(key)), value, found);
            }
        }
        Value::Array(values) if values.iter().any(|value| value.is_object() || value.is_array()) => {
            for (index, value) in values.iter().enumerate() {
                walk(join(&path, &index.to_string()), value, found);
            }
        }
        leaf => {
            found.insert(path, leaf.clone());
        }
    }
}

fn join(path: &str, segment: &str) -> String {
    if path.is_empty() { segment.to_owned() } else { format!("{path}/{segment}") }
}

fn escaped(key: &str) -> String {
    if key.is_empty() {
        "~3".to_owned()
    } else if key.bytes().all(|b| b.is_ascii_digit()) {
        format!("~2{key}")
    } else {
        key.replace('~', "~0").replace('/', "~1")
    }
}

/// Seals a document: a leaf per field with a salt from `next_salt` (fresh chance for each), and the root.
///
/// # Errors
/// [`NotCanonical`] for a number that is no integer.
pub fn seal(document: &Value, mut next_salt: impl FnMut() -> [u8; 16]) -> Result<Sealed, NotCanonical> {
    let leaves = fields(document)
        .into_iter()
        .map(|(path, value)| {
            let salt = next_salt();
            let hash = leaf_hash(&salt, &path, &value)?;
            Ok(Leaf { path, salt: Some(hex(&salt)), hash })
        })
        .collect::<Result<Vec<_>, NotCanonical>>()?;
    let root = root(&leaves);
    Ok(Sealed { leaves, root })
}

impl Sealed {
    /// Forgets the salt of the field, whose value is erased elsewhere; true when there was such a field.
    pub fn erase(&mut self, path: &str) -> bool {
        let Some(leaf) = self.leaves.iter_mut().find(|leaf| leaf.path == path) else { return false };
        leaf.salt = None;
        true
    }

    /// Holds a document against the seal; empty when nothing was altered. Erased fields are left out of the document, the items that held them
    /// keep their places.
    #[must_use]
    pub fn verify(&self, document: &Value) -> Vec<Mismatch> {
        let mut values = fields(document);
        if self.leaves.iter().any(|leaf| leaf.hash.len() != 64) || root(&self.leaves) != self.root {
            return vec![Mismatch::Root];
        }
        let mut found = Vec::new();
        for leaf in &self.leaves {
            match (&leaf.salt, values.remove(&leaf.path)) {
                (None, None) => {}
                (None, Some(_)) => found.push(Mismatch::Added(leaf.path.clone())),
                (Some(_), None) => found.push(Mismatch::Missing(leaf.path.clone())),
                (Some(salt), Some(value)) => {
                    let hash = unhex(salt).and_then(|salt| leaf_hash(&salt, &leaf.path, &value).ok());
                    if hash.as_deref() != Some(leaf.hash.as_str()) {
                        found.push(Mismatch::Changed(leaf.path.clone()));
                    }
                }
            }
        }
        found.extend(values.into_iter().filter(|(path, value)| !self.emptied(path, value)).map(|(path, _)| Mismatch::Added(path)));
        found
    }

    /// True for the empty object or list that remains where every field inside was erased.
    fn emptied(&self, path: &str, value: &Value) -> bool {
        let empty = value.as_object().is_some_and(serde_json::Map::is_empty) || value.as_array().is_some_and(Vec::is_empty);
        empty
            && self.leaves.iter().any(|leaf| leaf.salt.is_none() && leaf.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/')))
    }
}

/// The root over the leaves, in whatever order they come.
#[must_use]
pub fn root(leaves: &[Leaf]) -> String {
    let mut sorted: Vec<&Leaf> = leaves.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut hasher = Sha256::new();
    hasher.update(DOMAIN);
    hasher.update(length(sorted.len()));
    for leaf in sorted {
        hasher.update(length(leaf.path.len()));
        hasher.update(leaf.path.as_bytes());
        hasher.update(leaf.hash.as_bytes());
    }
    hex(&hasher.finalize())
}

fn leaf_hash(salt: &[u8], path: &str, value: &Value) -> Result<String, NotCanonical> {
    let mut hasher = Sha256::new();
    hasher.update(salt);
    hasher.update(path.as_bytes());
    hasher.update([0]);
    hasher.update(canonical(value)?.as_bytes());
    Ok(hex(&hasher.finalize()))
}

fn length(n: usize) -> [u8; 8] {
    u64::try_from(n).unwrap_or(u64::MAX).to_be_bytes()
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok()).collect()
}
