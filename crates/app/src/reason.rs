//! Reasons and other free words that people give, and others read.

use rules::{text, violation::Violation};

/// What is wrong with a cleaned reason at the field `reason`.
pub(crate) fn wrong_reason(reason: &str, limit: usize) -> Option<Violation> {
    if reason.is_empty() {
        return Some(Violation::refuse("reason", "reason-missing"));
    }
    if text::count(reason) > limit {
        return Some(Violation::refuse("reason", "reason-too-long").with("limit", limit));
    }
    hidden("reason", reason)
}

/// Characters that a reader cannot see, or that turn the order of what is seen: refused wherever others will read the text.
pub(crate) fn hidden(path: impl Into<String>, words: &str) -> Option<Violation> {
    let found = text::hidden_characters(words);
    let first = found.first()?;
    let violation = Violation::refuse(path, "hidden-character");
    Some(violation.with("position", first.position).with("character", first.code_point()).with("count", found.len()))
}
