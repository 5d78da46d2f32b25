//! What a return opens for correction: the places that the reviewer commented on, and nothing else (SPEC 2.3).

/// Where a comment of the current round is pinned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pin<'a> {
    /// Path at the time of the comment: `part`, `part/field`, `part/group`, `part/group/INDEX` or `part/group/INDEX/field`; empty for the whole.
    pub path: &'a str,
    /// The item, which keeps its id when it is moved; `None` for what is in no item.
    pub item: Option<&'a str>,
}

/// True when a comment opens this field: one at the field, at its item, its group or its part. A comment on the whole opens nothing.
#[must_use]
pub fn opens_field(pins: &[Pin<'_>], item: &str, field_key: &str) -> bool {
    pins.iter().any(|pin| {
        let key = key_of(pin.path);
        let here = pin.item.is_none_or(|pinned| pinned.is_empty() || pinned == item);
        here && (key == field_key || (!key.is_empty() && field_key.strip_prefix(&key).is_some_and(|rest| rest.starts_with('/'))))
    })
}

/// True when a comment opens the list itself — adding, removing, moving: one at the group or its part.
#[must_use]
pub fn opens_group(pins: &[Pin<'_>], group_key: &str) -> bool {
    let part = group_key.split('/').next().unwrap_or_default();
    pins.iter().any(|pin| pin.item.is_none_or(str::is_empty) && (pin.path == group_key || pin.path == part))
}

/// True when a comment opens one whole item, so that it may be removed: one at the item, its group or its part.
#[must_use]
pub fn opens_item(pins: &[Pin<'_>], group_key: &str, item: &str) -> bool {
    opens_group(pins, group_key) || pins.iter().any(|pin| pin.item == Some(item) && key_of(pin.path) == group_key)
}

/// The path without the position of the item: the key of the field, group or part.
#[must_use]
pub fn key_of(path: &str) -> String {
    path.split('/').filter(|word| word.is_empty() || !word.bytes().all(|b| b.is_ascii_digit())).collect::<Vec<_>>().join("/")
}
