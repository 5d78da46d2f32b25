//! Sealing everything anew with the current key, in small steps while the platform runs. An envelope that changed meanwhile is left to its writer,
//! who used the current key already.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde::Serialize;
use serde_json::json;
use store::sealed::{self, SEALED};

use crate::{act::Act, actor::Actor, app::App, outcome::Failure, ports::Place};

const PAGE: u64 = 100;

/// How many envelopes there are by the key that made them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct KeyUse {
    /// By key id; `?` for what is no envelope.
    pub by_key: BTreeMap<String, u64>,
}

/// What was done.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Rotation {
    /// The key that everything is sealed with now.
    pub key: String,
    /// Values sealed anew.
    pub values: u64,
    /// Files sealed anew.
    pub files: u64,
    /// Places that could not be opened, as `table.column row`. Old keys must stay while there are any.
    pub unreadable: Vec<String>,
}

/// Counts envelopes by key, files not included.
///
/// # Errors
/// When the database cannot be read.
pub async fn key_use(app: &App) -> Result<KeyUse, Failure> {
    let mut found = KeyUse::default();
    for column in SEALED {
        let mut after: Option<String> = None;
        loop {
            let page = sealed::envelopes(app.read(), column, after.as_deref(), PAGE).await?;
            for envelope in page.iter().filter_map(|row| row.sealed.as_deref()) {
                let key = app.ports().vault.key_of(envelope).unwrap_or("?");
                *found.by_key.entry(key.to_owned()).or_default() += 1;
            }
            let Some(last) = page.into_iter().next_back() else { break };
            after = Some(last.line);
        }
    }
    Ok(found)
}

/// Seals anew whatever an older key sealed. Safe to repeat and to break off.
///
/// # Errors
/// When the database or the files cannot serve.
pub async fn rotate(app: &App) -> Result<Rotation, Failure> {
    let mut done = Rotation { key: app.ports().vault.current_key(), ..Rotation::default() };
    for column in SEALED {
        let mut after: Option<String> = None;
        loop {
            let page = sealed::envelopes(app.read(), column, after.as_deref(), PAGE).await?;
            let tx = app.db().begin().await?;
            for read in &page {
                let Some(new) = anew(app, column, read, &mut done) else { continue };
                if sealed::replace(&tx, column, read, &new).await? {
                    done.values += 1;
                }
            }
            tx.commit().await?;
            let Some(last) = page.into_iter().next_back() else { break };
            after = Some(last.line);
        }
    }
    files(app, &mut done).await?;
    let act = Act::begin(app, &Actor::platform()).await?;
    let detail = json!({ "key": done.key, "values": done.values, "files": done.files, "unreadable": done.unreadable.len() });
    act.audit("keys-rotated", "key", &done.key, detail).await?;
    act.commit().await?;
    Ok(done)
}

/// The envelope under the current key; `None` where there is nothing to do.
fn anew(app: &App, column: &sealed::SealedColumn, read: &sealed::Envelope, done: &mut Rotation) -> Option<String> {
    let vault = &app.ports().vault;
    let old = read.sealed.as_deref()?;
    if vault.key_of(old) == Some(done.key.as_str()) {
        return None;
    }
    let place = Place { table: column.bound_to.0, column: column.bound_to.1, row: &read.row };
    match vault.open(&place, old) {
        Ok(plain) => Some(vault.seal(&place, &plain)),
        Err(_) => {
            done.unreadable.push(format!("{}.{} {}", column.table, column.column, read.row));
            None
        }
    }
}

/// Files get a new name with the new key; the old object goes once its row points to the new one.
async fn files(app: &App, done: &mut Rotation) -> Result<(), Failure> {
    let mut after = String::new();
    loop {
        let page = sealed::objects(app.read(), &after, PAGE).await?;
        let Some((last, _)) = page.last() else { return Ok(()) };
        after.clone_from(last);
        for (id, name) in &page {
            file(app, id, name, done).await?;
        }
    }
}

async fn file(app: &App, id: &str, name: &str, done: &mut Rotation) -> Result<(), Failure> {
    let ports = app.ports();
    let Some(content) = ports.objects.get(name).await? else {
        done.unreadable.push(format!("file.object {id}"));
        return Ok(());
    };
    let envelope = std::str::from_utf8(&content).unwrap_or_default();
    if ports.vault.key_of(envelope) == Some(done.key.as_str()) {
        return Ok(());
    }
    let place = Place { table: "file", column: "object", row: id };
    let Ok(plain) = ports.vault.open(&place, envelope) else {
        done.unreadable.push(format!("file.object {id}"));
        return Ok(());
    };
    let (folder, _) = name.rsplit_once('/').unwrap_or(("files", name));
    let new = format!("{folder}/{}-{id}", done.key);
    ports.objects.put(&new, Bytes::from(ports.vault.seal(&place, &plain))).await?;
    let tx = app.db().begin().await?;
    let moved = sealed::move_object(&tx, id, name, &new).await?;
    tx.commit().await?;
    // a row that went meanwhile leaves an object without one: the sweep removes it
    if moved {
        ports.objects.delete(name).await?;
        done.files += 1;
    }
    Ok(())
}
