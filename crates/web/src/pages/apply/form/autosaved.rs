//! What a page hears of an autosave, in JSON, every name as the page has it:
//!
//! - `at`: when, by the programme's clock (`10:32`); `csrf`: the token of the session now
//! - `saved`: the revisions of what is kept; answers to comments have 0
//! - `remarks`: what the rules say of what was sent, `refused`: what is not kept and why, each `{ text, source, take }`
//! - `conflicts`: `{ name, by, lines, values, labels, seen, joins }` of what somebody else changed meanwhile
//! - `gone`: `{ text, add }` when somebody else removed the item

use std::collections::BTreeMap;

use app::apply::{Autosaved, FieldConflict};
use axum::{Json, response::IntoResponse};
use rules::{
    correction::key_of,
    cycle::{Cycle, FieldKind},
    dictionary::{Dictionaries, OWN},
    violation::Violation,
};
use serde_json::{Map, Value, json};

use super::{part::MISSING, received::NOTE, sheet, shown};
use crate::{answer::Answer, form::TypedForm, locale::Words, parts::source, routes, site::Site, wording};

/// The answer to an autosave.
pub(super) async fn answer(site: &Site, form: &TypedForm, id: &str, done: Autosaved) -> Answer {
    let words = form.words;
    let lists = site.app.dictionaries().await?;
    let mut saved: BTreeMap<String, i64> = done.saved.revisions.iter().map(|((_, key), revision)| (key.clone(), *revision)).collect();
    saved.extend(done.notes.iter().map(|comment| (format!("{NOTE}{comment}"), 0)));
    let remarks: Vec<&Violation> = done.saved.violations.iter().filter(|one| !MISSING.contains(&one.kind.as_ref())).collect();
    let conflicts: Vec<Value> =
        done.saved.conflicts.iter().chain(&done.note_conflicts).filter_map(|one| conflict(words, &lists, &done.cycle, one)).collect();
    let body = json!({
        "at": clock(done.saved.at),
        "csrf": form.csrf,
        "saved": saved,
        "remarks": by_field(words, &remarks),
        "refused": by_field(words, &done.refused.iter().collect::<Vec<_>>()),
        "conflicts": conflicts,
        "gone": gone(form, id, &done),
    });
    Ok(Json(body).into_response())
}

/// The hour and the minute.
fn clock(at: rules::time::Instant) -> String {
    let text = wording::time(at);
    text.split(' ').next_back().unwrap_or_default().to_owned()
}

/// Remarks by the name of their field. What is only to be looked at by the reviewer is no error (`flag`).
fn by_field(words: Words, found: &[&Violation]) -> Map<String, Value> {
    let mut all = Map::new();
    for one in found {
        // a comment's answer has two steps for its whole name
        let key = if one.path.starts_with(NOTE) { one.path.clone() } else { key_of(&one.path) };
        let told = json!({
            "text": wording::violation(words, one),
            "source": source(words, one.clause.as_deref()),
            "take": sheet::suggestion(one),
            "flag": !one.refuses(),
        });
        if let Value::Array(list) = all.entry(key).or_insert_with(|| json!([])) {
            list.push(told);
        }
    }
    all
}

fn conflict(words: Words, lists: &Dictionaries, cycle: &Cycle, one: &FieldConflict) -> Option<Value> {
    let by = words.ta("form-conflict-by", &[("by", &one.by), ("at", &wording::time(one.at))]);
    if one.key.starts_with(NOTE) {
        let text = one.theirs.as_str().unwrap_or_default();
        return Some(
            json!({ "name": one.key, "by": by, "lines": [text], "values": { &one.key: [text] }, "labels": {}, "seen": 0, "joins": true }),
        );
    }
    let field = cycle.field(&one.key)?.field;
    let theirs = &one.theirs;
    let list = |value: &Value| {
        value.as_array().map(|all| all.iter().filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>()).unwrap_or_default()
    };
    let mut values = Map::new();
    let mut labels = Map::new();
    match field.kind {
        FieldKind::Choices | FieldKind::Tree => {
            let (own, codes): (Vec<String>, Vec<String>) = list(theirs).into_iter().partition(|code: &String| code.starts_with(OWN));
            labels.extend(codes.iter().map(|code| (code.clone(), json!(shown::named(words, lists, field, code)))));
            let own: Vec<&str> = own.iter().filter_map(|word| word.strip_prefix(OWN)).collect();
            values.insert(format!("{}.own", one.key), json!([own.join("\n")]));
            values.insert(one.key.clone(), json!(codes));
        }
        FieldKind::Period => {
            for end in ["from", "to"] {
                let day = theirs.get(end).and_then(Value::as_str).unwrap_or_default();
                values.insert(format!("{}.{end}", one.key), json!([day]));
            }
        }
        _ => {
            values.insert(one.key.clone(), json!([theirs.as_str().unwrap_or_default()]));
        }
    }
    Some(json!({
        "name": one.key,
        "by": by,
        "lines": shown::typed_lines(words, lists, field, theirs),
        "values": values,
        "labels": labels,
        "seen": one.revision,
        "joins": matches!(field.kind, FieldKind::Text | FieldKind::Area),
    }))
}

/// Somebody else removed the item: who, where that is known, and where what was typed can be kept as a new one.
fn gone(form: &TypedForm, id: &str, done: &Autosaved) -> Value {
    if done.saved.gone.is_empty() {
        return Value::Null;
    }
    let words = form.words;
    let text = match &done.removed {
        Some(removal) => words.ta("autosave-gone-by", &[("by", &removal.by), ("at", &wording::time(removal.at))]),
        None => words.t("autosave-gone"),
    };
    let (part, group) = form.fields.get("group").split_once('/').unwrap_or_default();
    let known = done.cycle.group(form.fields.get("group")).is_some_and(|(_, group)| !group.is_single());
    let new = routes::ApplicationItemNew { id: id.to_owned(), part: part.to_owned(), group: group.to_owned() };
    json!({ "text": text, "add": known.then(|| new.path()) })
}
