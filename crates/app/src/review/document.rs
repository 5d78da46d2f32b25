//! The answers of a submission as a document to read: labels in words, personal values masked where asked, changes since the round before marked.

use std::collections::BTreeMap;

use rules::{
    cycle::{Class, Cycle, Field, FieldKind, Group, Part, Text},
    dictionary::Dictionaries,
    form::Answers,
};
use serde_json::Value;
use store::File;

use super::mask::mask;
use crate::choice_words::label_of;

/// The whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The parts, in the order of the form.
    pub parts: Vec<PartShown>,
}

/// A part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartShown {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// Its fields.
    pub fields: Vec<FieldShown>,
    /// Its groups.
    pub groups: Vec<GroupShown>,
}

/// A group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupShown {
    /// Its key.
    pub key: String,
    /// Its title.
    pub title: Text,
    /// What one item is called.
    pub item_label: Text,
    /// True when there is never a second item, so that items bear no number.
    pub of_one: bool,
    /// The items, in order; those that were removed since the round before come last.
    pub items: Vec<ItemShown>,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemShown {
    /// Its path; empty for one that was removed.
    pub path: String,
    /// Its id.
    pub id: String,
    /// What it is known by: the first text in it.
    pub name: String,
    /// Its fields.
    pub fields: Vec<FieldShown>,
    /// Since the round before.
    pub change: Change,
}

/// A field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldShown {
    /// Path of the answer.
    pub path: String,
    /// Key of the field.
    pub key: String,
    /// The item, empty outside groups.
    pub item: String,
    /// Its label.
    pub label: Text,
    /// The answer.
    pub value: Shown,
    /// The answer of the round before, where it was another.
    pub before: Option<Shown>,
    /// Since the round before.
    pub change: Change,
    /// True where the value is masked and may be shown in clear by an act of its own.
    pub masked: bool,
    /// Clause that asks for the field.
    pub clause: Option<String>,
}

/// What happened to an answer or an item since the round before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Change {
    /// Nothing, or there is no round before.
    #[default]
    Same,
    /// It is new.
    Added,
    /// It was another.
    Changed,
    /// It is gone.
    Removed,
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// No answer.
    Absent,
    /// One line or several.
    Text(String),
    /// What was chosen.
    Choices(Vec<Text>),
    /// Two days.
    Period(String, String),
    /// A file.
    File(FileShown),
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileShown {
    /// Its id.
    pub id: String,
    /// Its name as uploaded.
    pub name: String,
    /// Its type, by content.
    pub mime: String,
    /// Its size.
    pub bytes: i64,
    /// Pages of a document.
    pub pages: Option<i64>,
    /// True for a portrait.
    pub portrait: bool,
}

/// What documents are drawn from.
pub(crate) struct Source<'a> {
    pub(crate) cycle: &'a Cycle,
    pub(crate) dictionaries: &'a Dictionaries,
    pub(crate) files: &'a BTreeMap<String, File>,
    pub(crate) now: &'a Answers,
    pub(crate) before: Option<&'a Answers>,
    /// Whether personal values are hidden from the reader.
    pub(crate) masked: bool,
}

/// The document of the present answers.
pub(crate) fn draw(source: &Source<'_>) -> Document {
    Document { parts: source.cycle.parts.iter().map(|part| source.part(part)).collect() }
}

impl Source<'_> {
    fn part(&self, part: &Part) -> PartShown {
        let fields = part.fields.iter();
        PartShown {
            code: part.code.clone(),
            title: part.title.clone(),
            fields: fields
                .map(|field| {
                    let key = format!("{}/{}", part.code, field.code);
                    self.field(field, "", key.clone(), key, self.before)
                })
                .collect(),
            groups: part.groups.iter().map(|group| self.group(part, group)).collect(),
        }
    }

    fn group(&self, part: &Part, group: &Group) -> GroupShown {
        let key = format!("{}/{}", part.code, group.code);
        let present = self.now.items(&key);
        let gone = self.before.map(|before| before.items(&key)).unwrap_or_default().iter().filter(|id| !present.contains(id));
        let mut items: Vec<ItemShown> =
            present.iter().enumerate().map(|(at, id)| self.item(group, &key, id, &format!("{key}/{at}"))).collect();
        items.extend(gone.map(|id| self.removed(group, &key, id)));
        GroupShown { key, title: group.title.clone(), item_label: group.item_label().clone(), of_one: group.is_of_one(), items }
    }

    fn item(&self, group: &Group, key: &str, id: &str, path: &str) -> ItemShown {
        let known = self.before.is_none_or(|before| before.items(key).iter().any(|earlier| earlier == id));
        let before = self.before.filter(|_| known);
        let fields: Vec<FieldShown> = group
            .fields
            .iter()
            .map(|field| self.field(field, id, format!("{key}/{}", field.code), format!("{path}/{}", field.code), before))
            .collect();
        let changed = fields.iter().any(|field| field.change != Change::Same);
        let change = if !known {
            Change::Added
        } else if changed {
            Change::Changed
        } else {
            Change::Same
        };
        ItemShown { path: path.to_owned(), id: id.to_owned(), name: name_of(group, key, id, self.now), fields, change }
    }

    fn removed(&self, group: &Group, key: &str, id: &str) -> ItemShown {
        let earlier = Answers::new();
        let name = name_of(group, key, id, self.before.unwrap_or(&earlier));
        ItemShown { path: String::new(), id: id.to_owned(), name, fields: Vec::new(), change: Change::Removed }
    }

    fn field(&self, field: &Field, item: &str, key: String, path: String, before: Option<&Answers>) -> FieldShown {
        let now = self.now.get(item, &key);
        let earlier = before.and_then(|before| before.get(item, &key));
        let change = match (before.is_some(), now, earlier) {
            (false, _, _) | (_, None, None) => Change::Same,
            (_, Some(_), None) => Change::Added,
            (_, None, Some(_)) => Change::Removed,
            (_, Some(now), Some(earlier)) if now == earlier => Change::Same,
            _ => Change::Changed,
        };
        FieldShown {
            value: self.value(field, now),
            before: matches!(change, Change::Changed | Change::Removed).then(|| self.value(field, earlier)),
            masked: self.masks(field) && now.is_some(),
            label: field.label.clone(),
            clause: field.clause.clone(),
            item: item.to_owned(),
            change,
            path,
            key,
        }
    }

    fn value(&self, field: &Field, value: Option<&Value>) -> Shown {
        let Some(value) = value else { return Shown::Absent };
        if self.masks(field) {
            return Shown::Text(mask(field.kind, value.as_str().unwrap_or_default()));
        }
        match (field.kind, value) {
            (FieldKind::Period, Value::Object(days)) => {
                let day = |name: &str| days.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
                Shown::Period(day("from"), day("to"))
            }
            (_, Value::Array(codes)) => {
                Shown::Choices(codes.iter().filter_map(Value::as_str).map(|code| self.label(field, code)).collect())
            }
            (FieldKind::Choice, Value::String(code)) => Shown::Choices(vec![self.label(field, code)]),
            (FieldKind::Photo | FieldKind::Document, Value::String(id)) => match self.files.get(id) {
                Some(file) => Shown::File(FileShown {
                    id: file.id.clone(),
                    name: file.name.clone(),
                    mime: file.mime.clone(),
                    bytes: file.bytes,
                    pages: file.pages,
                    portrait: field.kind == FieldKind::Photo,
                }),
                None => Shown::Absent,
            },
            (_, Value::String(text)) => Shown::Text(text.clone()),
            (_, other) => Shown::Text(other.to_string()),
        }
    }

    fn masks(&self, field: &Field) -> bool {
        self.masked && field.class == Class::Personal && !field.is_file()
    }

    fn label(&self, field: &Field, code: &str) -> Text {
        label_of(self.cycle, self.dictionaries, field, code)
    }
}

fn name_of(group: &Group, key: &str, id: &str, answers: &Answers) -> String {
    let open = group.fields.iter().filter(|field| field.class != Class::Personal);
    open.filter(|field| matches!(field.kind, FieldKind::Name | FieldKind::Text | FieldKind::Area))
        .find_map(|field| answers.text(id, &format!("{key}/{}", field.code)))
        .map(|text| text.chars().take(40).collect())
        .unwrap_or_default()
}
