//! Answers as a JSON document: `{"part": {"field": value, "group": [{"field": value}]}}`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::{Answers, clean, strict_json};
use crate::{
    cycle::{Cycle, FieldRef, Group, Part},
    violation::Violation,
};

/// Most bytes of a document.
pub const MAX_BYTES: usize = 1024 * 1024;
/// Most items of a group that the cycle does not bound.
pub const MAX_ITEMS: usize = 500;
/// Deepest nesting that a document can have: parts, group, item, value, its member.
const MAX_DEPTH: usize = 6;

impl Answers {
    /// Reads a document from text.
    ///
    /// # Errors
    /// A text that is too long, too deep or no JSON, a key given twice, and everything that [`Answers::from_json`] refuses.
    pub fn from_text(cycle: &Cycle, text: &str) -> Result<Self, Vec<Violation>> {
        if text.len() > MAX_BYTES {
            return Err(vec![Violation::refuse("", "document-too-big").with("limit", MAX_BYTES).with("count", text.len())]);
        }
        let mut reader = serde_json::Deserializer::from_str(text);
        let value = match serde_path_to_error::deserialize::<_, strict_json::Strict>(&mut reader) {
            Ok(strict_json::Strict(value)) => value,
            Err(error) => return Err(vec![unreadable(&error)]),
        };
        if let Err(error) = reader.end() {
            return Err(vec![not_json(error.line(), error.column())]);
        }
        Self::from_json(cycle, &value)
    }

    /// Reads a document. Values are cleaned; items get ids from their place, which the caller may replace ([`Answers::with_ids`]).
    ///
    /// # Errors
    /// Every member that the form does not have, and every part, group or item of the wrong shape, with its path. Values are for
    /// [`super::check_form`] to judge.
    pub fn from_json(cycle: &Cycle, document: &Value) -> Result<Self, Vec<Violation>> {
        if depth(document) > MAX_DEPTH {
            return Err(vec![Violation::refuse("", "document-too-deep").with("limit", MAX_DEPTH)]);
        }
        let mut reading = Reading { answers: Self::new(), found: Vec::new() };
        match document {
            Value::Object(parts) => {
                for (code, members) in parts.iter().filter(|(code, _)| *code != "$schema") {
                    match cycle.part(code) {
                        Some(part) => reading.part(part, members),
                        None => reading.found.push(unknown(code)),
                    }
                }
            }
            _ => reading.found.push(shape("", "object")),
        }
        if reading.found.is_empty() { Ok(reading.answers) } else { Err(reading.found) }
    }

    /// The document. Parts without answers are left out; members stand in the order of their names, so that equal answers are equal texts.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut parts: BTreeMap<&str, Map<String, Value>> = BTreeMap::new();
        for (_, key, value) in self.values().filter(|(item, _, _)| item.is_empty()) {
            if let Some((part, field)) = key.split_once('/') {
                parts.entry(part).or_default().insert(field.to_owned(), value.clone());
            }
        }
        for (group_key, items) in self.groups() {
            let Some((part, group)) = group_key.split_once('/') else { continue };
            let prefix = format!("{group_key}/");
            let item_of = |id: &String| {
                let members = self.values().filter(|(item, _, _)| item == id);
                let named = members.filter_map(|(_, key, value)| key.strip_prefix(&prefix).map(|field| (field.to_owned(), value.clone())));
                Value::Object(named.collect())
            };
            parts.entry(part).or_default().insert(group.to_owned(), Value::Array(items.iter().map(item_of).collect()));
        }
        Value::Object(parts.into_iter().map(|(part, members)| (part.to_owned(), Value::Object(members))).collect())
    }
}

struct Reading {
    answers: Answers,
    found: Vec<Violation>,
}

impl Reading {
    fn part(&mut self, part: &Part, members: &Value) {
        let Value::Object(members) = members else {
            self.found.push(shape(&part.code, "object"));
            return;
        };
        for (code, value) in members {
            if let Some(field) = part.fields.iter().find(|field| field.code == *code) {
                let place = FieldRef { part, group: None, field };
                self.answers.set("", &place.key(), clean(field, value.clone()));
            } else if let Some(group) = part.groups.iter().find(|group| group.code == *code) {
                self.group(part, group, value);
            } else {
                self.found.push(unknown(&format!("{}/{code}", part.code)));
            }
        }
    }

    fn group(&mut self, part: &Part, group: &Group, items: &Value) {
        let key = format!("{}/{}", part.code, group.code);
        let Value::Array(items) = items else {
            self.found.push(shape(&key, "array"));
            return;
        };
        if items.len() > MAX_ITEMS {
            self.found.push(Violation::refuse(&key, "document-too-many-items").with("limit", MAX_ITEMS).with("count", items.len()));
            return;
        }
        for (index, members) in items.iter().enumerate() {
            let id = format!("{key}/{index}");
            let Value::Object(members) = members else {
                self.found.push(shape(&id, "object"));
                continue;
            };
            self.answers.add_item(&key, &id);
            for (code, value) in members {
                match group.fields.iter().find(|field| field.code == *code) {
                    Some(field) => self.answers.set(&id, &format!("{key}/{code}"), clean(field, value.clone())),
                    None => self.found.push(unknown(&format!("{id}/{code}"))),
                }
            }
        }
    }
}

fn unknown(path: &str) -> Violation {
    Violation::refuse(path, "unknown-member").with("found", path)
}

fn shape(path: &str, expected: &str) -> Violation {
    Violation::refuse(path, "wrong-shape").with("expected", expected)
}

fn not_json(line: usize, column: usize) -> Violation {
    Violation::refuse("", "not-json").with("line", line).with("column", column)
}

fn unreadable(error: &serde_path_to_error::Error<serde_json::Error>) -> Violation {
    let message = error.inner().to_string();
    let Some(name) = message.strip_prefix(strict_json::TWICE) else { return not_json(error.inner().line(), error.inner().column()) };
    let name = name.rsplit_once(" at line ").map_or(name, |(name, _)| name);
    let path = error.path().to_string().replace('[', "/").replace(']', "").replace('.', "/");
    Violation::refuse(path.trim_matches('/'), "duplicate-key").with("found", name)
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(values) => 1 + values.iter().map(depth).max().unwrap_or(0),
        Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
