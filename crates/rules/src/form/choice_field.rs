//! Choices: one or several, of options, of dictionaries, of one's own.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{text_field, validate::At};
use crate::{
    cycle::Role,
    dictionary::{Dictionaries, OWN},
    text::count,
    violation::Violation,
};

/// One of the options.
pub(super) fn one(at: &At<'_>, code: &str) -> Vec<Violation> {
    if at.field.options.iter().any(|option| option.code == code) {
        return Vec::new();
    }
    vec![at.wrong("unknown-choice").with("found", code)]
}

/// Several codes and own texts.
pub(super) fn several(at: &At<'_>, dictionaries: &Dictionaries, values: &[Value]) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for value in values {
        let Some(code) = value.as_str() else {
            found.push(at.shape("text"));
            continue;
        };
        if !seen.insert(code) {
            found.push(at.wrong("choice-twice").with("found", dictionaries.choice_label(at.field, code, "zh").unwrap_or(code)));
        }
        match code.strip_prefix(OWN) {
            Some(own) => found.extend(own_text(at, dictionaries, own)),
            None => found.extend(listed(at, dictionaries, code)),
        }
    }
    let chosen = values.len();
    if let Some(limit) = at.field.max_items.filter(|limit| chosen > *limit) {
        found.push(at.beyond("too-many-choices").with("limit", limit).with("count", chosen).with("over", chosen - limit));
    }
    if let Some(limit) = at.field.min_items.filter(|limit| chosen < *limit) {
        found.push(at.beyond("too-few-choices").with("limit", limit).with("count", chosen));
    }
    found
}

fn listed(at: &At<'_>, dictionaries: &Dictionaries, code: &str) -> Option<Violation> {
    if at.field.options.iter().any(|option| option.code == code) {
        return None;
    }
    match dictionaries.entry_of(at.field, code) {
        Some((_, entry)) if entry.selectable => None,
        Some((_, entry)) => Some(at.wrong("entry-not-selectable").with("found", &entry.label)),
        None => Some(at.wrong("unknown-choice").with("found", code)),
    }
}

fn own_text(at: &At<'_>, dictionaries: &Dictionaries, own: &str) -> Vec<Violation> {
    if !at.field.own {
        return vec![at.wrong("own-text-not-allowed").with("found", own)];
    }
    let hidden = text_field::hidden(at, own);
    if !hidden.is_empty() {
        return hidden;
    }
    let (found, limit) = (count(own), at.field.own_limit());
    if found == 0 {
        return vec![at.wrong("own-text-empty")];
    }
    if found > limit {
        return vec![Violation::refuse(at.path, "own-text-too-long").with("limit", limit).with("count", found).with("found", own)];
    }
    let lists: Vec<_> = at.field.dictionary.iter().filter_map(|name| dictionaries.get(name)).collect();
    match lists.as_slice() {
        [] => Vec::new(),
        lists if lists.iter().any(|list| list.entries().iter().any(|entry| entry.label == own)) => {
            vec![at.doubtful("own-text-listed").with("found", own)]
        }
        _ if at.field.role == Some(Role::PilotCities) => vec![at.doubtful("pilot-city-unlisted").with("found", own)],
        _ => vec![at.doubtful("own-text-unlisted").with("found", own)],
    }
}
