//! The answers of one application: values by item and field, and the order of items.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::cycle::{Cycle, FieldRef};

/// Opaque, stable id of an item of a group; empty for fields outside groups.
pub type ItemId = String;
/// `part/field` or `part/group/field`.
pub type FieldKey = String;
/// `part/group`.
pub type GroupKey = String;

/// The answers of one application. An answer that is empty is absent.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Answers {
    values: BTreeMap<(ItemId, FieldKey), Value>,
    items: BTreeMap<GroupKey, Vec<ItemId>>,
}

impl Answers {
    /// No answers.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The answer to a field; `item` is empty for fields outside groups.
    #[must_use]
    pub fn get(&self, item: &str, key: &str) -> Option<&Value> {
        self.values.get(&(item.to_owned(), key.to_owned()))
    }

    /// The answer to a field, where it is one text.
    #[must_use]
    pub fn text(&self, item: &str, key: &str) -> Option<&str> {
        self.get(item, key).and_then(Value::as_str)
    }

    /// The answer to a field, where it is several texts; empty otherwise.
    #[must_use]
    pub fn texts(&self, item: &str, key: &str) -> Vec<&str> {
        self.get(item, key).and_then(Value::as_array).map(|values| values.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
    }

    /// Sets an answer; an empty one (null, "", [], {}) removes it. The item must have been added.
    pub fn set(&mut self, item: &str, key: &str, value: Value) {
        let at = (item.to_owned(), key.to_owned());
        if is_empty(&value) {
            self.values.remove(&at);
        } else {
            self.values.insert(at, value);
        }
    }

    /// Every answer as `(item, field key, value)`, by item and key.
    pub fn values(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        self.values.iter().map(|((item, key), value)| (item.as_str(), key.as_str(), value))
    }

    /// The items of a group, in order.
    #[must_use]
    pub fn items(&self, group: &str) -> &[ItemId] {
        self.items.get(group).map(Vec::as_slice).unwrap_or_default()
    }

    /// Every group that has items, with them.
    pub fn groups(&self) -> impl Iterator<Item = (&str, &[ItemId])> {
        self.items.iter().map(|(group, items)| (group.as_str(), items.as_slice()))
    }

    /// Adds an item at the end of a group; false when the id is empty or taken.
    pub fn add_item(&mut self, group: &str, id: &str) -> bool {
        if id.is_empty() || self.items.values().flatten().any(|taken| taken == id) {
            return false;
        }
        self.items.entry(group.to_owned()).or_default().push(id.to_owned());
        true
    }

    /// Removes an item with its answers; false when it is not there.
    pub fn remove_item(&mut self, group: &str, id: &str) -> bool {
        let Some(items) = self.items.get_mut(group) else { return false };
        let Some(at) = items.iter().position(|item| item == id) else { return false };
        items.remove(at);
        if items.is_empty() {
            self.items.remove(group);
        }
        self.values.retain(|(item, _), _| item != id);
        true
    }

    /// Moves an item to position `to` (the last when beyond); false when it is not there.
    pub fn move_item(&mut self, group: &str, id: &str, to: usize) -> bool {
        let Some(items) = self.items.get_mut(group) else { return false };
        let Some(at) = items.iter().position(|item| item == id) else { return false };
        let item = items.remove(at);
        items.insert(to.min(items.len()), item);
        true
    }

    /// The same answers with other item ids.
    #[must_use]
    pub fn with_ids(self, mut rename: impl FnMut(&str) -> ItemId) -> Self {
        let mut names = BTreeMap::new();
        for id in self.items.values().flatten() {
            names.insert(id.clone(), rename(id));
        }
        let new = |id: &String| names.get(id).unwrap_or(id).clone();
        Self {
            values: self.values.iter().map(|((item, key), value)| ((new(item), key.clone()), value.clone())).collect(),
            items: self.items.iter().map(|(group, items)| (group.clone(), items.iter().map(new).collect())).collect(),
        }
    }

    /// The path of an answer, with the position of its item: `part/group/INDEX/field`.
    #[must_use]
    pub fn path(&self, place: &FieldRef<'_>, item: &str) -> String {
        let index = place.group_key().and_then(|group| self.items(&group).iter().position(|id| id == item)).unwrap_or(0);
        place.path(index)
    }

    /// The item and the field that a path names: the inverse of [`Answers::path`].
    #[must_use]
    pub fn at<'a>(&self, cycle: &'a Cycle, path: &str) -> Option<(ItemId, FieldRef<'a>)> {
        let words: Vec<&str> = path.split('/').collect();
        match words.as_slice() {
            [part, field] => cycle.field(&format!("{part}/{field}")).map(|place| (String::new(), place)),
            [part, group, index, field] => {
                let item = self.items(&format!("{part}/{group}")).get(index.parse::<usize>().ok()?)?;
                cycle.field(&format!("{part}/{group}/{field}")).map(|place| (item.clone(), place))
            }
            _ => None,
        }
    }
}

/// True for what counts as no answer.
pub(crate) fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}
