//! Texts and names of persons.

use unicode_normalization::char::is_combining_mark;

use super::validate::At;
use crate::{
    cycle::{FieldKind, Role},
    text::{count, hidden_characters},
    violation::Violation,
};

/// Most characters of a line where the field sets no limit.
const LINE_LIMIT: usize = 200;
/// Most characters of an area where the field sets no limit.
const AREA_LIMIT: usize = 5000;

/// More characters than the field allows. The team's name is counted by its naming pattern, which says the same once.
pub(super) fn length(at: &At<'_>, text: &str) -> Vec<Violation> {
    if at.field.role == Some(Role::TeamName) {
        return Vec::new();
    }
    let limit = at.field.limit.unwrap_or(if at.field.kind == FieldKind::Area { AREA_LIMIT } else { LINE_LIMIT });
    let found = count(text);
    if found <= limit {
        return Vec::new();
    }
    vec![at.beyond("too-long").with("limit", limit).with("count", found).with("over", found - limit)]
}

/// Characters that a reader cannot see.
pub(super) fn hidden(at: &At<'_>, text: &str) -> Vec<Violation> {
    let found = hidden_characters(text);
    let Some(first) = found.first() else { return Vec::new() };
    let violation = Violation::refuse(at.path, "hidden-character");
    vec![violation.with("position", first.position).with("character", first.code_point()).with("count", found.len())]
}

/// A person's name: letters of any script, middle dots, blanks, hyphens, apostrophes.
pub(super) fn name(at: &At<'_>, text: &str) -> Vec<Violation> {
    let mut found = length(at, text);
    if let Some(odd) = text.chars().find(|c| !is_of_name(*c)) {
        found.push(at.wrong("name-character").with("found", odd));
    } else if !text.chars().any(char::is_alphabetic) {
        found.push(at.wrong("name-without-letters"));
    }
    found
}

fn is_of_name(c: char) -> bool {
    let variation = matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}');
    let wide_letter = matches!(c, '\u{FF21}'..='\u{FF3A}' | '\u{FF41}'..='\u{FF5A}');
    !wide_letter
        && (c.is_alphabetic() || is_combining_mark(c) || variation || matches!(c, '·' | ' ' | '-' | '\'' | '’' | '.' | '〇' | '々'))
}
