//! Adding an entry to a code list that is known to be incomplete.

use rules::{text, violation::Violation};
use serde_json::json;
use store::DictionaryEntry;

use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::{hidden, wrong_reason},
};

const LONGEST_LABEL: usize = 100;

/// The entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddEntry {
    /// Code of the list.
    pub dictionary: String,
    /// Its name, as it stands in the source.
    pub label: String,
    /// Code of the entry above.
    pub parent: Option<String>,
    /// Why, for the record: where it is known from.
    pub reason: String,
}

/// Adds it; its code, which says that it was added.
///
/// # Errors
/// When the database cannot serve.
pub async fn add_entry(app: App, actor: Actor, command: AddEntry) -> Result<Outcome<String>, Failure> {
    if !super::may(&actor, Action::EditDictionaries) {
        return Ok(Outcome::Denied);
    }
    let all = app.dictionaries().await?;
    let Some(dictionary) = all.get(&command.dictionary) else { return Ok(Outcome::NotFound) };
    let label = text::clean_line(&command.label);
    let parent = command.parent.filter(|parent| !parent.is_empty());
    let mut wrong = Vec::new();
    if dictionary.complete {
        wrong.push(Violation::refuse("", "dictionary-complete"));
    }
    if label.is_empty() {
        wrong.push(Violation::refuse("label", "label-missing"));
    } else if text::count(&label) > LONGEST_LABEL {
        wrong.push(Violation::refuse("label", "label-too-long").with("limit", LONGEST_LABEL).with("count", text::count(&label)));
    } else if let Some(violation) = hidden("label", &label) {
        wrong.push(violation);
    } else if dictionary.entries().iter().any(|entry| text::fold(&entry.label) == text::fold(&label)) {
        wrong.push(Violation::refuse("label", "label-taken").with("label", &label));
    }
    if parent.as_ref().is_some_and(|parent| !dictionary.contains(parent)) {
        wrong.push(Violation::refuse("parent", "parent-unknown"));
    }
    let reason = text::clean_area(&command.reason);
    wrong.extend(wrong_reason(&reason, 500));
    if !wrong.is_empty() {
        return Ok(Outcome::Refused(wrong));
    }
    let mut act = Act::begin(&app, &actor).await?;
    let code = format!("{}-added-{}", command.dictionary, act.id());
    let row = DictionaryEntry {
        dictionary: command.dictionary.clone(),
        code: code.clone(),
        parent: parent.clone(),
        label: label.clone(),
        added_by: actor.id().to_owned(),
        added_at: act.now.millis(),
    };
    store::insert(&act.tx, row).await?;
    let detail = json!({ "code": code, "label": label, "parent": parent, "reason": reason });
    act.audit("dictionary-entry-added", "dictionary", &command.dictionary, detail).await?;
    act.public_changed("dictionary", &command.dictionary).await?;
    act.commit().await?;
    Ok(Outcome::Done(code))
}
