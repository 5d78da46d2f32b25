//! What a backup says of itself: every part with its size and hash, under a seal that only the key file can make.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::{
    audit::Head,
    idempotency::hex,
    outcome::Failure,
    ports::{Objects, Vault},
};

/// The form of the backup. Another one is another number.
pub(crate) const FORMAT: u32 = 1;
pub(crate) const MANIFEST: &str = "manifest";
pub(crate) const SEAL: &str = "manifest-seal";
/// Below it stand the objects under their own names.
pub(crate) const OBJECTS: &str = "objects";

/// One part of a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Its name in the backup.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
}

/// The rows of a table, as lines of JSON in parts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableParts {
    /// The table.
    pub table: String,
    /// How many rows there are in all.
    pub rows: u64,
    /// The parts, in order.
    pub parts: Vec<Part>,
}

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of the backup.
    pub format: u32,
    /// The steps of the schema.
    pub steps: Vec<String>,
    /// Id of the database.
    pub database_id: String,
    /// `rehearsal` or `real`.
    pub purpose: String,
    /// The point of time of the database, in milliseconds.
    pub taken_at: i64,
    /// Keys that seal the personal data in it; the key file is not part of a backup.
    pub keys: Vec<String>,
    /// The end of the sealed audit.
    pub audit_head: Option<Head>,
    /// The tables, in an order in which rows may be inserted.
    pub tables: Vec<TableParts>,
    /// The files.
    pub objects: Vec<Part>,
}

impl Manifest {
    /// Every part.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        self.tables.iter().flat_map(|table| &table.parts).chain(&self.objects)
    }

    /// How many rows there are in all.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// What is wrong with a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupFault {
    /// It was not completed, or is no backup.
    Incomplete,
    /// The manifest was altered, or made with other keys than those in the key file.
    Altered,
    /// It was made by a program of another form.
    OtherFormat(u32),
    /// It was made with another schema: restore it with the program that made it, then migrate.
    OtherSchema(Vec<String>),
    /// A part is missing.
    PartMissing(String),
    /// A part is not as it was written.
    PartAltered(String),
    /// There is something that the manifest does not name.
    Stray(String),
}

impl fmt::Display for BackupFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Incomplete => f.write_str("it has no manifest: it was not completed, or is no backup"),
            Self::Altered => f.write_str("the manifest was altered, or the key file is not the one it was made with"),
            Self::OtherFormat(found) => write!(f, "it has the form {found}, which this program does not read"),
            Self::OtherSchema(found) => {
                write!(f, "it has the schema {}; restore it with the program that made it, then migrate", found.join(", "))
            }
            Self::PartMissing(name) => write!(f, "the part {name} is missing"),
            Self::PartAltered(name) => write!(f, "the part {name} was altered or cut off"),
            Self::Stray(name) => write!(f, "{name} does not belong to it"),
        }
    }
}

pub(crate) fn sha256(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

/// The seal of a manifest, which needs the key file to be made.
pub(crate) fn seal(vault: &dyn Vault, manifest: &[u8]) -> String {
    vault.index("backup.manifest", &sha256(manifest))
}

/// Writes a part.
pub(crate) async fn put(to: &dyn Objects, name: String, content: Bytes) -> Result<Part, Failure> {
    let part = Part { bytes: content.len() as u64, sha256: sha256(&content), name };
    to.put(&part.name, content).await?;
    Ok(part)
}

/// Reads a part and holds it against the manifest.
pub(crate) async fn get(from: &dyn Objects, part: &Part) -> Result<Result<Bytes, BackupFault>, Failure> {
    let Some(content) = from.get(&part.name).await? else { return Ok(Err(BackupFault::PartMissing(part.name.clone()))) };
    if content.len() as u64 != part.bytes || sha256(&content) != part.sha256 {
        return Ok(Err(BackupFault::PartAltered(part.name.clone())));
    }
    Ok(Ok(content))
}

/// Reads the manifest of a backup.
///
/// # Errors
/// When the place of the backup cannot be read; what is wrong with the backup is the inner answer.
pub async fn read_manifest(from: &dyn Objects, vault: &dyn Vault) -> Result<Result<Manifest, BackupFault>, Failure> {
    let (Some(text), Some(sealed)) = (from.get(MANIFEST).await?, from.get(SEAL).await?) else { return Ok(Err(BackupFault::Incomplete)) };
    if seal(vault, &text).as_bytes() != &*sealed {
        return Ok(Err(BackupFault::Altered));
    }
    let Ok(manifest) = serde_json::from_slice::<Manifest>(&text) else { return Ok(Err(BackupFault::Altered)) };
    if manifest.format != FORMAT {
        return Ok(Err(BackupFault::OtherFormat(manifest.format)));
    }
    if manifest.steps != store::steps() {
        return Ok(Err(BackupFault::OtherSchema(manifest.steps)));
    }
    Ok(Ok(manifest))
}

/// Holds every part of a backup against its manifest.
///
/// # Errors
/// When the place of the backup cannot be read.
pub async fn verify_backup(from: &dyn Objects, manifest: &Manifest) -> Result<Vec<BackupFault>, Failure> {
    let mut faults = Vec::new();
    for part in manifest.parts() {
        if let Err(fault) = get(from, part).await? {
            faults.push(fault);
        }
    }
    let known: BTreeSet<&str> = manifest.parts().map(|part| part.name.as_str()).chain([MANIFEST, SEAL]).collect();
    faults.extend(from.list("").await?.into_iter().filter(|name| !known.contains(name.as_str())).map(BackupFault::Stray));
    let tables: BTreeMap<&str, &TableParts> = manifest.tables.iter().map(|table| (table.table.as_str(), table)).collect();
    if store::transfer::TABLES.iter().any(|table| !tables.contains_key(table)) {
        faults.push(BackupFault::Altered);
    }
    Ok(faults)
}
