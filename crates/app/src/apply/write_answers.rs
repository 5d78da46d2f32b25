//! Several answers written at once, each against the revision that its author saw.

use std::collections::{BTreeMap, BTreeSet};

use rules::{
    correction::{self, Pin},
    cycle::{Cycle, Field, FieldKind, Role},
    form::{self, FieldKey, Files, ItemId},
    lifecycle::State,
    naming,
    time::Instant,
    violation::Violation,
};
use serde_json::Value;
use store::{Answer, AnswerPast, Application, Comment, File};

use super::{answer, dossier};
use crate::{act::Act, app::App, outcome::Failure};

/// Most bytes of one answer as JSON; the cycle's limits in characters lie far below.
const MAX_BYTES: usize = 48 * 1024;

/// One answer as somebody wants it to be.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The item; empty for fields outside groups.
    pub item: ItemId,
    /// Key of the field.
    pub key: FieldKey,
    /// The new value; null empties it.
    pub value: Value,
    /// The revision that the author had before them; 0 for an answer never given.
    pub seen: i64,
}

/// An answer that somebody else changed meanwhile. Nothing of it was written; both values are here.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldConflict {
    /// The item; empty for fields outside groups.
    pub item: ItemId,
    /// Key of the field.
    pub key: FieldKey,
    /// What was to be written.
    pub mine: Value,
    /// What is there now.
    pub theirs: Value,
    /// The revision that is there now; saving again with it replaces it.
    pub revision: i64,
    /// The name of who wrote it.
    pub by: String,
    /// When it was written, by the programme's clock.
    pub at: Instant,
}

/// What came of saving. Answers without a conflict are kept even where others have one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Saved {
    /// The revisions of the answers named, as they are now.
    pub revisions: BTreeMap<(ItemId, FieldKey), i64>,
    /// Answers that somebody else changed meanwhile.
    pub conflicts: Vec<FieldConflict>,
    /// Items that somebody else removed meanwhile.
    pub gone: Vec<ItemId>,
    /// What the rules say of the values kept; saving takes them all the same.
    pub violations: Vec<Violation>,
    /// When, by the programme's clock.
    pub at: Instant,
    /// Whether anything was written: what stood there already is kept without.
    pub changed: bool,
}

impl Saved {
    /// True when everything was kept.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.conflicts.is_empty() && self.gone.is_empty()
    }
}

/// Cleans the entries and sees that each names a field of the form, with a value of its shape. Done before the transaction.
pub(super) fn clean(cycle: &Cycle, entries: Vec<Entry>) -> Result<Vec<Entry>, Vec<Violation>> {
    let (cleaned, found) = sift(cycle, entries);
    if found.is_empty() { Ok(cleaned) } else { Err(found) }
}

/// The same, with what is wrong beside what is right.
pub(super) fn sift(cycle: &Cycle, entries: Vec<Entry>) -> (Vec<Entry>, Vec<Violation>) {
    let mut found = Vec::new();
    let mut cleaned = Vec::new();
    for entry in entries {
        let Some(place) = cycle.field(&entry.key).filter(|place| place.group.is_some() != entry.item.is_empty()) else {
            found.push(Violation::refuse("", "unknown-member").with("found", &entry.key));
            continue;
        };
        let value = form::clean(place.field, entry.value);
        if place.field.locked {
            found.push(Violation::refuse(place.path(0), "field-locked"));
        } else if !has_shape(place.field, &value) {
            found.push(Violation::refuse(place.path(0), "wrong-shape").with("expected", expected(place.field)));
        } else if value.to_string().len() > MAX_BYTES {
            found.push(Violation::refuse(place.path(0), "answer-too-big").with("limit", MAX_BYTES / 1024));
        } else {
            cleaned.push(Entry { value, ..entry });
        }
    }
    (cleaned, found)
}

fn has_shape(field: &Field, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(values) => field.is_several() && values.iter().all(Value::is_string),
        Value::Object(days) => {
            field.kind == FieldKind::Period && days.iter().all(|(key, day)| matches!(key.as_str(), "from" | "to") && day.is_string())
        }
        Value::String(_) => !field.is_several() && field.kind != FieldKind::Period,
        Value::Bool(_) | Value::Number(_) => false,
    }
}

fn expected(field: &Field) -> &'static str {
    match field.kind {
        FieldKind::Choices | FieldKind::Tree => "array",
        FieldKind::Period => "period",
        _ => "text",
    }
}

/// The application, locked, with what decides about writing to it.
pub(super) struct Target<'a> {
    pub application: &'a Application,
    pub state: State,
    pub cycle: &'a Cycle,
}

/// Writes cleaned entries. The application's row is locked by the caller.
pub(super) async fn write(act: &Act, target: &Target<'_>, entries: Vec<Entry>) -> Result<Result<Saved, Vec<Violation>>, Failure> {
    if let Some(refused) = closed(act, target, &entries).await? {
        return Ok(Err(refused));
    }
    let written = write_open(act, target, entries).await?;
    if written.as_ref().is_ok_and(|saved| saved.changed) {
        store::applications::touch(&act.tx, &target.application.id, act.programme_now.millis()).await?;
    }
    Ok(written)
}

/// The same for entries that a return is known to have opened, and without counting the change of the application.
pub(super) async fn write_open(act: &Act, target: &Target<'_>, entries: Vec<Entry>) -> Result<Result<Saved, Vec<Violation>>, Failure> {
    let id = target.application.id.as_str();
    let files = files_of(act, target, &entries).await?;
    if let Some(refused) = foreign_files(target.cycle, &entries, &files) {
        return Ok(Err(refused));
    }
    let wanted: BTreeSet<&str> = entries.iter().map(|entry| entry.item.as_str()).collect();
    let rows = store::answers::of_items(&act.tx, id, &wanted.into_iter().collect::<Vec<_>>()).await?;
    let items = items_of(act, id, &entries, &rows).await?;
    let mut current: BTreeMap<(String, String), Answer> =
        rows.into_iter().map(|row| ((row.item_id.clone(), row.field_key.clone()), row)).collect();

    let mut saved = Saved { at: act.programme_now, ..Saved::default() };
    let (mut put, mut past, mut let_go) = (Vec::new(), Vec::new(), Vec::new());
    for entry in entries {
        if !entry.item.is_empty() && !items.contains(&entry.item) {
            if !saved.gone.contains(&entry.item) {
                saved.gone.push(entry.item);
            }
            continue;
        }
        let at = (entry.item.clone(), entry.key.clone());
        let before = current.remove(&at);
        let (revision, value) = match &before {
            Some(row) => (row.revision, answer::open(&act.app, row)?),
            None => (0, Value::Null),
        };
        if value == entry.value {
            saved.revisions.insert(at, revision);
            continue;
        }
        if revision != entry.seen {
            let (by, when) = before.map_or_else(Default::default, |row| (row.author, row.at));
            let (item, key) = at;
            saved.conflicts.push(FieldConflict { item, key, mine: entry.value, theirs: value, revision, by, at: Instant(when) });
            continue;
        }
        if let Some(row) = before {
            past.push(AnswerPast {
                application_id: row.application_id,
                item_id: row.item_id,
                field_key: row.field_key,
                revision: row.revision,
                value: row.value,
                sealed: row.sealed,
                author: row.author,
                at: row.at,
            });
        }
        let place = target.cycle.field(&entry.key);
        if place.is_some_and(|place| place.field.is_file()) {
            let_go.extend(value.as_str().map(str::to_owned));
        }
        if place.is_some_and(|place| place.field.role == Some(Role::TeamName)) {
            store::applications::rename(&act.tx, id, entry.value.as_str().unwrap_or_default()).await?;
        }
        let (clear, sealed) = answer::columns(&*act.app.ports().vault, target.cycle, id, &entry.item, &entry.key, &entry.value);
        saved.revisions.insert(at.clone(), revision + 1);
        put.push(Answer {
            application_id: id.to_owned(),
            item_id: at.0,
            field_key: at.1,
            value: clear,
            sealed,
            revision: revision + 1,
            author: act.actor.id().to_owned(),
            at: act.programme_now.millis(),
        });
    }
    name_authors(act, &mut saved.conflicts).await?;
    if !put.is_empty() {
        saved.changed = true;
        store::insert_many(&act.tx, past).await?;
        store::answers::put(&act.tx, put).await?;
        if !let_go.is_empty() {
            store::files::let_go(&act.tx, &let_go, act.now.millis()).await?;
        }
    }
    Ok(Ok(saved))
}

/// The items of the entries that are there. One with answers is; only where there is none yet are the items asked for.
async fn items_of(act: &Act, application: &str, entries: &[Entry], rows: &[Answer]) -> Result<BTreeSet<ItemId>, Failure> {
    let group = |entry: &Entry| entry.key.rsplit_once('/').map(|(group, _)| group.to_owned()).unwrap_or_default();
    let answered = |entry: &Entry| {
        let group = group(entry);
        rows.iter().any(|row| row.item_id == entry.item && row.field_key.rsplit_once('/').is_some_and(|(of, _)| of == group))
    };
    let mut items: BTreeSet<ItemId> = entries.iter().filter(|entry| answered(entry)).map(|entry| entry.item.clone()).collect();
    if entries.iter().any(|entry| !entry.item.is_empty() && !items.contains(&entry.item)) {
        let all = store::items::all(&act.tx, application).await?;
        items.extend(all.into_iter().filter(|item| entries.iter().any(|entry| is_of_group(entry, &item.group_key))).map(|item| item.id));
    }
    Ok(items)
}

fn is_of_group(entry: &Entry, group_key: &str) -> bool {
    entry.key.strip_prefix(group_key).is_some_and(|rest| rest.starts_with('/'))
}

/// The refusal of fields that a returned application keeps closed.
async fn closed(act: &Act, target: &Target<'_>, entries: &[Entry]) -> Result<Option<Vec<Violation>>, Failure> {
    if target.state != State::Returned {
        return Ok(None);
    }
    let comments = store::lookup::sent_comments(&act.tx, &target.application.id).await?;
    let refused: Vec<Violation> = entries.iter().filter_map(|entry| not_open(target, &comments, entry)).collect();
    Ok((!refused.is_empty()).then_some(refused))
}

/// The refusal of a field that none of the comments of the round opened.
pub(super) fn not_open(target: &Target<'_>, comments: &[Comment], entry: &Entry) -> Option<Violation> {
    let pins: Vec<Pin<'_>> = dossier::pins(comments, target.application.round);
    let path = || target.cycle.field(&entry.key).map_or_else(String::new, |place| place.path(0));
    (!correction::opens_field(&pins, &entry.item, &entry.key)).then(|| Violation::refuse(path(), "field-not-open"))
}

async fn files_of(act: &Act, target: &Target<'_>, entries: &[Entry]) -> Result<Vec<File>, Failure> {
    let any =
        entries.iter().any(|entry| target.cycle.field(&entry.key).is_some_and(|place| place.field.is_file() && !entry.value.is_null()));
    if any { Ok(store::files::all(&act.tx, &target.application.id).await?) } else { Ok(Vec::new()) }
}

/// A file is named only where it was uploaded: never one of another application or of another field.
fn foreign_files(cycle: &Cycle, entries: &[Entry], files: &[File]) -> Option<Vec<Violation>> {
    let refused: Vec<Violation> = entries
        .iter()
        .filter_map(|entry| {
            let place = cycle.field(&entry.key).filter(|place| place.field.is_file())?;
            let named = entry.value.as_str()?;
            let known = files.iter().any(|file| file.id == named && file.field_key == entry.key && file.unreferenced_since.is_none());
            (!known).then(|| Violation::refuse(place.path(0), "file-missing"))
        })
        .collect();
    (!refused.is_empty()).then_some(refused)
}

async fn name_authors(act: &Act, conflicts: &mut [FieldConflict]) -> Result<(), Failure> {
    if conflicts.is_empty() {
        return Ok(());
    }
    let ids: Vec<&str> = conflicts.iter().map(|conflict| conflict.by.as_str()).collect();
    let names = store::lookup::account_names(&act.tx, &ids).await?;
    for conflict in conflicts {
        conflict.by = names.get(&conflict.by).cloned().unwrap_or_default();
    }
    Ok(())
}

/// What the rules say of each value on its own, and of the team's name.
pub(super) async fn remarks(
    app: &App,
    cycle: &Cycle,
    team_type: &str,
    entries: &[Entry],
    files: &Files,
) -> Result<Vec<Violation>, Failure> {
    let dictionaries = app.dictionaries().await?;
    let mut found = Vec::new();
    for entry in entries.iter().filter(|entry| !entry.value.is_null()) {
        let Some(place) = cycle.field(&entry.key) else { continue };
        found.extend(form::check_field(place.field, cycle, &dictionaries, &place.path(0), Some(&entry.value), files));
        if let (Some(Role::TeamName), Some(name), Some(team_type)) = (place.field.role, entry.value.as_str(), cycle.team_type(team_type)) {
            found.extend(naming::check(cycle, team_type, name, &*app.places().await?));
        }
    }
    Ok(found)
}
