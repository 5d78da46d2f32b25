//! Showing personal data in clear: an act of its own, on the record.

use std::collections::BTreeMap;

use rules::cycle::Class;
use serde_json::json;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
    snapshot,
};

/// The command.
#[derive(Debug, Clone)]
pub struct RevealPersonal {
    /// The application.
    pub id: String,
    /// A field or an item: everything personal at it or below it is shown.
    pub path: String,
}

/// Personal answers by path.
#[derive(Debug)]
pub struct Revealed(Secret<BTreeMap<String, String>>);

impl Revealed {
    /// The value at a path.
    #[must_use]
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.expose().get(path).map(String::as_str)
    }

    /// How many values are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.expose().len()
    }

    /// True when there was nothing to show.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.expose().is_empty()
    }
}

/// Answers the personal values at or below a path, after writing down who looked at which.
///
/// # Errors
/// When the database cannot serve or a value cannot be opened.
pub async fn reveal_personal(app: App, actor: Actor, command: RevealPersonal) -> Result<Outcome<Revealed>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let case = match case::begin(&act, &command.id, Action::RevealPersonal).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    let application = &case.application;
    let cycle = app.cycle(&application.revision_id).await?;
    let Some(row) = store::snapshots::of_round(&act.tx, &application.id, application.round).await? else { return Ok(Outcome::NotFound) };
    let answers = snapshot::read(&app, &row)?.answers;
    let below = format!("{}/", command.path);
    let mut shown = BTreeMap::new();
    for (item, key, value) in answers.values() {
        let Some(place) = cycle.field(key).filter(|place| place.field.class == Class::Personal && !place.field.is_file()) else { continue };
        let path = answers.path(&place, item);
        if path == command.path || path.starts_with(&below) {
            shown.insert(path, value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        }
    }
    if shown.is_empty() {
        return Ok(Outcome::NotFound);
    }
    let paths: Vec<&String> = shown.keys().collect();
    let detail = json!({ "round": application.round, "paths": paths });
    act.audit("personal.reveal", "application", &application.id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(Revealed(Secret::new(shown))))
}
