//! Reasons that people give.

use rules::{text, violation::Violation};

/// What is wrong with a cleaned reason at the field `reason`.
pub(crate) fn wrong_reason(reason: &str, limit: usize) -> Option<Violation> {
    if reason.is_empty() {
        return Some(Violation::refuse("reason", "reason-missing"));
    }
    (text::count(reason) > limit).then(|| Violation::refuse("reason", "reason-too-long").with("limit", limit))
}
