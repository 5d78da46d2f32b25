//! A backup back into a database and a folder that are empty, on either engine: all of it, or nothing.

use serde::Serialize;
use store::{Db, StoreError, transfer};

use super::manifest::{self, BackupFault, Manifest, OBJECTS};
use crate::{
    outcome::Failure,
    ports::{Objects, Vault},
};

/// What was restored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// Rows in all.
    pub rows: u64,
    /// Files.
    pub objects: usize,
}

/// Restores a verified backup: files first, then all rows in one transaction, then counts.
///
/// # Errors
/// [`StoreError::Unfit`] when the database is not empty or does not hold afterwards what the backup says; otherwise when something cannot
/// serve. The inner answer names what is wrong with the backup.
pub async fn restore(
    from: &dyn Objects,
    manifest: &Manifest,
    db: &Db,
    objects: &dyn Objects,
    vault: &dyn Vault,
) -> Result<Result<Restored, BackupFault>, Failure> {
    let unfit = |what: &str| Failure::Store(StoreError::Unfit(what.to_owned()));
    db.migrate().await?;
    for table in transfer::TABLES {
        if transfer::count(db.read(), table).await? > 0 {
            return Err(unfit("the database is not empty; restore goes into an empty place only"));
        }
    }
    if !objects.list("").await?.is_empty() {
        return Err(unfit("the folder of files is not empty; restore goes into an empty place only"));
    }
    if let Err(key) = opens(from, manifest, vault).await? {
        return Ok(Err(key));
    }
    for part in &manifest.objects {
        let content = match manifest::get(from, part).await? {
            Ok(content) => content,
            Err(fault) => return Ok(Err(fault)),
        };
        let name = part.name.strip_prefix(&format!("{OBJECTS}/")).unwrap_or(&part.name);
        objects.put(name, content).await?;
    }
    let tx = db.begin().await?;
    for table in transfer::TABLES {
        let Some(listed) = manifest.tables.iter().find(|listed| listed.table == *table) else { return Ok(Err(BackupFault::Altered)) };
        for part in &listed.parts {
            let content = match manifest::get(from, part).await? {
                Ok(content) => content,
                Err(fault) => return Ok(Err(fault)),
            };
            let text = std::str::from_utf8(&content).map_err(Failure::corrupt)?;
            let lines: Vec<&str> = text.lines().collect();
            transfer::insert_lines(&tx, table, &lines).await?;
        }
        if transfer::count(&tx, table).await? != listed.rows {
            return Err(unfit(&format!("the table {table} does not have as many rows as the backup says")));
        }
    }
    tx.commit().await?;
    Ok(Ok(Restored { rows: manifest.rows(), objects: manifest.objects.len() }))
}

/// The key file opens what the backup holds: the first envelope of an account shows it before anything is written.
async fn opens(from: &dyn Objects, manifest: &Manifest, vault: &dyn Vault) -> Result<Result<(), BackupFault>, Failure> {
    let accounts = manifest.tables.iter().find(|table| table.table == "account").and_then(|table| table.parts.first());
    let Some(part) = accounts else { return Ok(Ok(())) };
    let content = match manifest::get(from, part).await? {
        Ok(content) => content,
        Err(fault) => return Ok(Err(fault)),
    };
    let first = content.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let row: serde_json::Value = serde_json::from_slice(first).map_err(Failure::corrupt)?;
    if let (Some(id), Some(sealed)) = (row["id"].as_str(), row["email_sealed"].as_str()) {
        vault.open(&crate::ports::Place { table: "account", column: "email_sealed", row: id }, sealed)?;
    }
    Ok(Ok(()))
}
