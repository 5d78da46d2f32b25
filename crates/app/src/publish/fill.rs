//! Putting a batch together: its title, what is in it, in which order.

use std::collections::BTreeSet;

use rules::{lifecycle::State, text, violation::Violation};
use serde_json::json;
use store::StoreError;

use super::{
    create::{COLLECTING, wrong_title},
    desk::refusal,
};
use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// The command.
#[derive(Debug, Clone)]
pub struct FillBatch {
    /// The batch.
    pub id: String,
    /// The version seen.
    pub version: i64,
    /// The title.
    pub title: String,
    /// Ids of the applications, in the order of the list; numbers are given in it.
    pub applications: Vec<String>,
}

/// Replaces title and contents. Whoever does this last has put the batch together, and is not the one who may publish it.
///
/// # Errors
/// When the database cannot serve.
pub async fn fill_batch(app: App, actor: Actor, command: FillBatch) -> Result<Outcome<()>, Failure> {
    let title = text::clean_line(&command.title);
    if !access::may(&actor, Action::CollectBatch, &Facts::default()) {
        return Ok(refusal(&actor));
    }
    let mut found: Vec<Violation> = wrong_title(&title).into_iter().collect();
    let act = Act::begin(&app, &actor).await?;
    let Some(mut batch) = store::publications::batch_locked(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if batch.version != command.version || batch.state != COLLECTING {
        return Ok(Outcome::Conflict);
    }
    let mut seen = BTreeSet::new();
    let wanted: Vec<String> = command.applications.into_iter().filter(|id| seen.insert(id.clone())).collect();
    let applications = store::publications::collect(&act.tx, &wanted).await?;
    for id in &wanted {
        let known = applications.iter().find(|application| application.id == *id);
        if known.is_none_or(|application| application.state != State::Approved.as_str() || application.year != batch.year) {
            let name = known.map(|application| application.name.clone()).unwrap_or_default();
            found.push(Violation::refuse(format!("item/{id}"), "batch-item-not-approved").with("team", name));
        }
    }
    if !found.is_empty() {
        return Ok(Outcome::Refused(found));
    }
    match store::publications::put_items(&act.tx, &batch.id, &wanted).await {
        Ok(()) => {}
        Err(StoreError::Taken) => return Ok(Outcome::refused(Violation::refuse("", "batch-item-elsewhere"))),
        Err(other) => return Err(other.into()),
    }
    batch.title = title;
    batch.created_by = actor.id().to_owned();
    let id = batch.id.clone();
    if !store::publications::change_batch(&act.tx, command.version, batch).await? {
        return Ok(Outcome::Conflict);
    }
    act.audit("batch.fill", "batch", &id, json!({ "applications": wanted })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
