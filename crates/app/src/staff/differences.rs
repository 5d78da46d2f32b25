//! What two revisions of a programme file say differently, key by key.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    access::Action,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// What happened to a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

/// One key that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The key, e.g. `part.team.field.name.limit`.
    pub key: String,
    /// What happened.
    pub change: Change,
    /// What it said.
    pub before: Option<String>,
    /// What it says.
    pub after: Option<String>,
}

/// The differences from one revision to another of the same cycle.
///
/// # Errors
/// When the database cannot be read.
pub async fn differences(app: &App, actor: &Actor, from: &str, to: &str) -> Result<Outcome<Vec<Difference>>, Failure> {
    if !super::may(actor, Action::ManageCycles) {
        return Ok(Outcome::Denied);
    }
    let (before, after) = (store::cycles::revision(app.read(), from).await?, store::cycles::revision(app.read(), to).await?);
    let (Some(before), Some(after)) = (before, after) else { return Ok(Outcome::NotFound) };
    if before.cycle_id != after.cycle_id {
        return Ok(Outcome::NotFound);
    }
    let (before, after) = (app.cycle(&before.id).await?, app.cycle(&after.id).await?);
    let flat = |cycle| -> Result<BTreeMap<String, String>, Failure> {
        let mut keys = BTreeMap::new();
        flatten("", &serde_json::to_value(cycle).map_err(Failure::corrupt)?, &mut keys);
        Ok(keys)
    };
    Ok(Outcome::Done(compare(&flat(&*before)?, &flat(&*after)?)))
}

fn compare(before: &BTreeMap<String, String>, after: &BTreeMap<String, String>) -> Vec<Difference> {
    let mut found = Vec::new();
    for (key, old) in before {
        match after.get(key) {
            None => found.push(Difference { key: key.clone(), change: Change::Removed, before: Some(old.clone()), after: None }),
            Some(new) if new != old => {
                found.push(Difference { key: key.clone(), change: Change::Changed, before: Some(old.clone()), after: Some(new.clone()) });
            }
            Some(_) => {}
        }
    }
    for (key, new) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
        found.push(Difference { key: key.clone(), change: Change::Added, before: None, after: Some(new.clone()) });
    }
    found.sort_by(|a, b| a.key.cmp(&b.key));
    found
}

/// Lists of coded things are keyed by their codes, so that a field that moved is not a field that changed.
fn flatten(key: &str, value: &Value, keys: &mut BTreeMap<String, String>) {
    let below = |name: &str| if key.is_empty() { name.to_owned() } else { format!("{key}.{name}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| flatten(&below(name), value, keys)),
        Value::Array(items) if items.iter().any(Value::is_object) => {
            for (at, item) in items.iter().enumerate() {
                let code = ["code", "entry", "unit_type"].iter().find_map(|name| item.get(name).and_then(Value::as_str));
                flatten(&below(&code.map_or_else(|| at.to_string(), str::to_owned)), item, keys);
            }
        }
        Value::Null => {}
        Value::String(text) => {
            keys.insert(key.to_owned(), text.clone());
        }
        other => {
            keys.insert(key.to_owned(), other.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_field_that_moved_did_not_change() {
        let keys = |value: Value| {
            let mut keys = BTreeMap::new();
            flatten("", &value, &mut keys);
            keys
        };
        let before = keys(json!({ "part": [{ "code": "a", "limit": 5 }, { "code": "b", "limit": 6 }] }));
        let after = keys(json!({ "part": [{ "code": "b", "limit": 7 }, { "code": "a", "limit": 5 }, { "code": "c", "limit": 1 }] }));
        let found: Vec<_> = compare(&before, &after).into_iter().map(|found| (found.key, found.change)).collect();
        assert_eq!(
            found,
            [
                ("part.b.limit".to_owned(), Change::Changed),
                ("part.c.code".to_owned(), Change::Added),
                ("part.c.limit".to_owned(), Change::Added)
            ]
        );
    }
}
