//! A consistent copy of database and files, taken while the platform runs: one frozen state of all tables as lines of JSON, and every file that
//! it names. Personal data stay sealed in it; the key file is not part of it.

use std::collections::BTreeSet;

use bytes::Bytes;
use rules::time::Instant;
use serde::Serialize;
use store::{Db, FrozenDb, meta, transfer};

use super::manifest::{self, FORMAT, MANIFEST, Manifest, OBJECTS, Part, SEAL, TableParts};
use crate::{app::Ports, audit::Head, outcome::Failure, ports::Objects};

/// Rows read by one statement.
const PAGE: u64 = 500;
/// Bytes after which a part ends.
const PART: usize = 4 * 1024 * 1024;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupReport {
    /// The manifest.
    pub manifest: Manifest,
    /// Ids of files whose object was not there. An operator has to look.
    pub missing: Vec<String>,
}

/// Writes a backup into `to`, which is empty. The manifest comes last: without one, a backup was not completed.
///
/// # Errors
/// When the database, the files or `to` cannot serve.
pub async fn backup(db: &Db, ports: &Ports, to: &dyn Objects) -> Result<BackupReport, Failure> {
    let frozen = db.freeze().await?;
    let database_id = meta::get(&frozen, meta::DATABASE_ID).await?.unwrap_or_default();
    let purpose = meta::get(&frozen, meta::PURPOSE).await?.unwrap_or_default();
    let taken_at = ports.clock.now();
    let head = store::audit::head(&frozen).await?.map(|seal| Head {
        database: database_id.clone(),
        number: seal.number,
        last_seq: seal.last_seq,
        digest: seal.digest,
        sealed_at: seal.sealed_at,
    });
    let mut tables = Vec::new();
    let mut files = Vec::new();
    for table in transfer::TABLES {
        tables.push(write_table(&frozen, table, to, &mut files).await?);
    }
    drop(frozen);
    let (objects, missing) = copy_objects(ports, &files, to).await?;
    let written = Manifest {
        format: FORMAT,
        steps: store::steps(),
        database_id,
        purpose,
        taken_at: Instant::millis(taken_at),
        keys: vec![ports.vault.current_key()],
        audit_head: head,
        tables,
        objects,
    };
    let text = serde_json::to_vec_pretty(&written).map_err(Failure::corrupt)?;
    let seal = manifest::seal(&*ports.vault, &text);
    to.put(SEAL, Bytes::from(seal)).await?;
    to.put(MANIFEST, Bytes::from(text)).await?;
    Ok(BackupReport { manifest: written, missing })
}

async fn write_table(frozen: &FrozenDb, table: &str, to: &dyn Objects, files: &mut Vec<NamedFile>) -> Result<TableParts, Failure> {
    let mut written = TableParts { table: table.to_owned(), rows: 0, parts: Vec::new() };
    let mut buffer = Vec::new();
    let mut last: Option<String> = None;
    loop {
        let lines = transfer::lines(frozen, table, last.as_deref(), PAGE).await?;
        for line in &lines {
            if table == "file" {
                files.push(serde_json::from_str(line).map_err(Failure::corrupt)?);
            }
            buffer.extend_from_slice(line.as_bytes());
            buffer.push(b'\n');
        }
        written.rows += lines.len() as u64;
        let ended = (lines.len() as u64) < PAGE;
        if buffer.len() >= PART || (ended && !buffer.is_empty()) {
            let name = format!("tables/{table}/{:06}", written.parts.len());
            written.parts.push(manifest::put(to, name, Bytes::from(std::mem::take(&mut buffer))).await?);
        }
        if ended {
            return Ok(written);
        }
        last = lines.into_iter().next_back();
    }
}

/// What is needed of a row of `file`.
#[derive(serde::Deserialize)]
struct NamedFile {
    id: String,
    object_key: String,
    unreferenced_since: Option<i64>,
}

/// Files never change under their name, so that copying them after the state was frozen is as good as then.
async fn copy_objects(ports: &Ports, files: &[NamedFile], to: &dyn Objects) -> Result<(Vec<Part>, Vec<String>), Failure> {
    let (mut objects, mut missing, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for file in files.iter().filter(|file| seen.insert(file.object_key.clone())) {
        match ports.objects.get(&file.object_key).await? {
            Some(content) => objects.push(manifest::put(to, format!("{OBJECTS}/{}", file.object_key), content).await?),
            // swept since the state was frozen: nothing referred to it
            None if file.unreferenced_since.is_some() => {}
            None => missing.push(file.id.clone()),
        }
    }
    Ok((objects, missing))
}
