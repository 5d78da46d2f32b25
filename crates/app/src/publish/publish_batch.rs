//! 发布: the whole batch in one act, or nothing of it.

use rules::{
    lifecycle::{Event, State},
    violation::Violation,
};
use serde_json::json;
use store::{Application, Batch, BatchEdition, Team, TeamEdition};

use super::{
    batch_document::{BatchDocument, BatchTeam, write},
    create::{COLLECTING, PUBLISHED},
    desk::refusal,
    draft::draft,
    number,
    team_document::TeamDocument,
};
use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    step::{self, Step},
    unit_letter,
};

/// The command.
#[derive(Debug, Clone)]
pub struct PublishBatch {
    /// The batch.
    pub id: String,
    /// The version seen in the preview.
    pub version: i64,
}

/// What was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The year.
    pub year: i64,
    /// The number of the batch.
    pub number: i64,
    /// The registration numbers, in the order of the list.
    pub teams: Vec<String>,
}

/// Gives every team its number, makes its record public and its state registered. Refused to the one who put the batch together.
///
/// # Errors
/// When the database cannot serve.
pub async fn publish_batch(app: App, actor: Actor, command: PublishBatch) -> Result<Outcome<Published>, Failure> {
    if !access::may(&actor, Action::PublishBatch, &Facts::default()) {
        return Ok(refusal(&actor));
    }
    let mut act = Act::begin(&app, &actor).await?;
    let Some(batch) = store::publications::batch_locked(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if batch.version != command.version || batch.state != COLLECTING {
        return Ok(Outcome::Conflict);
    }
    if actor.account() == Some(batch.created_by.as_str()) {
        return Ok(Outcome::refused(Violation::refuse("", "second-person")));
    }
    let applications = match collected(&act, &batch).await? {
        Ok(applications) => applications,
        Err(found) => return Ok(Outcome::Refused(found)),
    };
    let mut documents = Vec::with_capacity(applications.len());
    for application in applications {
        match register(&mut act, &batch, application).await? {
            Ok(document) => documents.push(document),
            Err(answer) => return Ok(answer),
        }
    }
    let published =
        Published { year: batch.year, number: batch.number, teams: documents.iter().map(|document| document.number.clone()).collect() };
    finish(&act, batch, &documents).await?;
    act.audit("batch.publish", "batch", &command.id, json!({ "teams": published.teams })).await?;
    act.public_changed("batch", &command.id).await?;
    act.commit().await?;
    Ok(Outcome::Done(published))
}

/// The applications in the order of the list, held; or what keeps the list from being published.
async fn collected(act: &Act, batch: &Batch) -> Result<Result<Vec<Application>, Vec<Violation>>, Failure> {
    let ids: Vec<String> = store::publications::items(&act.tx, &batch.id).await?.into_iter().map(|item| item.application_id).collect();
    if ids.is_empty() {
        return Ok(Err(vec![Violation::refuse("", "batch-empty")]));
    }
    let mut held = store::publications::collect(&act.tx, &ids).await?;
    held.sort_by_key(|application| ids.iter().position(|id| *id == application.id));
    let changed: Vec<Violation> = held
        .iter()
        .filter(|application| application.state != State::Approved.as_str())
        .map(|application| Violation::refuse(format!("item/{}", application.id), "batch-item-not-approved").with("team", &application.name))
        .collect();
    Ok(if changed.is_empty() { Ok(held) } else { Err(changed) })
}

async fn register<T>(act: &mut Act, batch: &Batch, application: Application) -> Result<Result<TeamDocument, Outcome<T>>, Failure> {
    let app = act.app.clone();
    let cycle = app.cycle(&application.revision_id).await?;
    let dictionaries = app.dictionaries().await?;
    let mut document = draft(&app, &act.tx, &application).await?;
    document.number = number::draw(act, &cycle, &application).await?;
    let number = document.number.clone();
    let now = match step::take(act, application, Event::Publish, &number).await? {
        Step::Taken(now) => now,
        Step::Refused(violation) => return Ok(Err(Outcome::refused(violation))),
        Step::Overtaken => return Ok(Err(Outcome::Conflict)),
    };
    let text = write(&document)?;
    let team = Team {
        number: number.clone(),
        application_id: now.id.clone(),
        unit_id: now.unit_id.clone(),
        batch_id: batch.id.clone(),
        year: batch.year,
        team_type: now.team_type.clone(),
        name: document.name.clone(),
        lead_name: document.lead.clone(),
        state: State::Registered.as_str().to_owned(),
        state_since: act.programme_now.millis(),
        state_note: String::new(),
        edition: 1,
        document: text.clone(),
        search_text: document.search_text(&cycle),
        sort_key: document.sort_key(),
    };
    store::insert(&act.tx, team).await?;
    store::publications::retag(&act.tx, &number, &document.tags(&cycle, &dictionaries)).await?;
    let edition = TeamEdition {
        number: number.clone(),
        edition: 1,
        document: text,
        note: String::new(),
        published_by: act.actor.id().to_owned(),
        published_at: act.programme_now.millis(),
    };
    store::insert(&act.tx, edition).await?;
    act.audit("team.register", "application", &now.id, json!({ "number": number, "batch": batch.id })).await?;
    act.public_changed("team", &number).await?;
    unit_letter::to_unit_at(act, &now, "registered", &[("number", &number)], format!("/teams/{number}")).await?;
    Ok(Ok(document))
}

async fn finish(act: &Act, batch: Batch, documents: &[TeamDocument]) -> Result<(), Failure> {
    let at = act.programme_now.millis();
    let document = BatchDocument {
        year: batch.year,
        number: batch.number,
        title: batch.title.clone(),
        edition: 1,
        published_at: at,
        teams: documents.iter().map(BatchTeam::of).collect(),
    };
    let edition = BatchEdition {
        batch_id: batch.id.clone(),
        edition: 1,
        document: write(&document)?,
        note: String::new(),
        published_by: act.actor.id().to_owned(),
        published_at: at,
    };
    store::insert(&act.tx, edition).await?;
    let seen = batch.version;
    let published =
        Batch { state: PUBLISHED.to_owned(), edition: 1, published_by: Some(act.actor.id().to_owned()), published_at: Some(at), ..batch };
    if store::publications::change_batch(&act.tx, seen, published).await? {
        Ok(())
    } else {
        Err(Failure::corrupt("a batch changed while it was locked"))
    }
}
