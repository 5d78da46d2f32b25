//! Proposing a correction of what is published: words of a team's record, with the reason that the public will read.

use std::collections::BTreeMap;

use rules::{text, violation::Violation};
use serde_json::json;
use store::Correction;

use super::{
    batch_document::{document_of, write},
    team_document::{PublicValue, TeamDocument},
};
use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::{hidden, wrong_reason},
};

/// Most characters of one corrected text.
const LIMIT: usize = 2000;

/// The command.
#[derive(Debug, Clone)]
pub struct ProposeCorrection {
    /// The team.
    pub number: String,
    /// The edition seen.
    pub edition: i64,
    /// New words by path of the record; `name` and `lead` are the team's and the lead unit's names.
    pub texts: BTreeMap<String, String>,
    /// Why, as the public will read it.
    pub note: String,
}

/// Writes a correction down for a second person to publish. Answers its id.
///
/// # Errors
/// When the database cannot serve.
pub async fn propose_correction(app: App, actor: Actor, command: ProposeCorrection) -> Result<Outcome<String>, Failure> {
    if !access::may(&actor, Action::CollectBatch, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    let note = text::clean_area(&command.note);
    let act = Act::begin(&app, &actor).await?;
    let Some(team) = store::publications::team_locked(&act.tx, &command.number).await? else { return Ok(Outcome::NotFound) };
    if team.edition != command.edition {
        return Ok(Outcome::Conflict);
    }
    if store::publications::open_correction_of(&act.tx, &team.number).await?.is_some() {
        return Ok(Outcome::refused(Violation::refuse("", "correction-waits")));
    }
    let before = document_of(&team)?;
    let mut document = before.clone();
    let mut found: Vec<Violation> = wrong_reason(&note, 300).into_iter().collect();
    for (path, words) in &command.texts {
        let words = text::clean_area(words);
        if words.is_empty() || text::count(&words) > LIMIT {
            found.push(Violation::refuse(path.as_str(), "correction-text").with("limit", LIMIT));
        } else if let Some(violation) = hidden(path.as_str(), &words) {
            found.push(violation);
        } else {
            put(&mut document, path, words);
        }
    }
    if found.is_empty() && document == before {
        found.push(Violation::refuse("", "correction-changes-nothing"));
    }
    if !found.is_empty() {
        return Ok(Outcome::Refused(found));
    }
    let row = Correction {
        id: act.id(),
        number: team.number.clone(),
        base_edition: team.edition,
        document: write(&document)?,
        note,
        state: "proposed".to_owned(),
        proposed_by: actor.id().to_owned(),
        proposed_at: act.programme_now.millis(),
        decided_by: None,
        decided_at: None,
    };
    let id = row.id.clone();
    store::insert(&act.tx, row).await?;
    act.audit("team.correction-proposed", "team", &team.number, json!({ "correction": id })).await?;
    act.commit().await?;
    Ok(Outcome::Done(id))
}

/// The names at the head of the record and the answers below say the same.
fn put(document: &mut TeamDocument, path: &str, words: String) {
    match path {
        "name" => {
            replace(document, &document.name.clone(), &words);
            document.name = words;
        }
        "lead" => {
            replace(document, &document.lead.clone(), &words);
            document.lead = words;
        }
        _ => {
            for field in document.fields_mut().filter(|field| field.path == path) {
                if let PublicValue::Text(text) = &mut field.value {
                    text.clone_from(&words);
                }
            }
        }
    }
}

fn replace(document: &mut TeamDocument, before: &str, words: &str) {
    for field in document.parts.iter_mut().flat_map(|part| part.fields.iter_mut()) {
        if let PublicValue::Text(text) = &mut field.value
            && text == before
        {
            words.clone_into(text);
        }
    }
}
