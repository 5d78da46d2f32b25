//! Publishing or dropping a correction that another person proposed: a new, dated edition of team and batch.

use rules::violation::Violation;
use serde_json::json;
use store::{Batch, BatchEdition, Team, TeamEdition};

use super::{
    batch_document::{BatchDocument, BatchTeam, document_of, parse, write},
    desk::refusal,
    team_document::TeamDocument,
};
use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// The command that publishes.
#[derive(Debug, Clone)]
pub struct PublishCorrection {
    /// The correction.
    pub id: String,
}

/// The command that drops.
#[derive(Debug, Clone)]
pub struct DropCorrection {
    /// The correction.
    pub id: String,
}

/// Makes a correction public, under the next edition. Refused to the one who proposed it. Answers the team's number.
///
/// # Errors
/// When the database cannot serve.
pub async fn publish_correction(app: App, actor: Actor, command: PublishCorrection) -> Result<Outcome<String>, Failure> {
    if !access::may(&actor, Action::PublishBatch, &Facts::default()) {
        return Ok(refusal(&actor));
    }
    let mut act = Act::begin(&app, &actor).await?;
    let Some(correction) = store::publications::correction(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if actor.account() == Some(correction.proposed_by.as_str()) {
        return Ok(Outcome::refused(Violation::refuse("", "second-person")));
    }
    let Some(team) = store::publications::team(&act.tx, &correction.number).await? else { return Ok(Outcome::NotFound) };
    let Some(batch) = store::publications::batch_locked(&act.tx, &team.batch_id).await? else { return Ok(Outcome::NotFound) };
    let Some(team) = store::publications::team_locked(&act.tx, &team.number).await? else { return Ok(Outcome::NotFound) };
    if team.edition != correction.base_edition {
        return Ok(Outcome::Conflict);
    }
    let at = act.programme_now.millis();
    if !store::publications::decide_correction(&act.tx, &correction.id, "published", actor.id(), at).await? {
        return Ok(Outcome::Conflict);
    }
    let document: TeamDocument = parse(&correction.document)?;
    let edition = TeamEdition {
        number: team.number.clone(),
        edition: team.edition + 1,
        document: correction.document.clone(),
        note: correction.note.clone(),
        published_by: actor.id().to_owned(),
        published_at: at,
    };
    store::insert(&act.tx, edition).await?;
    let number = team.number.clone();
    if !change_team(&act, team, &document, correction.document).await? {
        return Ok(Outcome::Conflict);
    }
    renew_batch(&act, batch, &correction.note, at).await?;
    act.audit("team.correction-published", "team", &number, json!({ "correction": correction.id })).await?;
    act.public_changed("team", &number).await?;
    act.commit().await?;
    Ok(Outcome::Done(number))
}

async fn change_team(act: &Act, team: Team, document: &TeamDocument, text: String) -> Result<bool, Failure> {
    let Some(application) = store::applications::find(&act.tx, &team.application_id).await? else {
        return Err(Failure::corrupt("a team without its application"));
    };
    let cycle = act.app.cycle(&application.revision_id).await?;
    let (seen, state) = (team.edition, team.state.clone());
    let changed = Team {
        name: document.name.clone(),
        lead_name: document.lead.clone(),
        edition: seen + 1,
        document: text,
        search_text: document.search_text(&cycle),
        sort_key: document.sort_key(),
        ..team
    };
    Ok(store::publications::change_team(&act.tx, seen, &state, changed).await?)
}

/// A new dated version of the list, with the teams as they are now and the reason.
async fn renew_batch(act: &Act, batch: Batch, note: &str, at: i64) -> Result<(), Failure> {
    let teams = store::publications::teams_of_batch(&act.tx, &batch.id).await?;
    let mut last: BatchDocument = match store::publications::batch_editions(&act.tx, &batch.id).await?.last() {
        Some(edition) => parse(&edition.document)?,
        None => return Err(Failure::corrupt("a published batch without an edition")),
    };
    for line in &mut last.teams {
        if let Some(team) = teams.iter().find(|team| team.number == line.number) {
            *line = BatchTeam::of(&document_of(team)?);
        }
    }
    let (seen, edition) = (batch.version, batch.edition + 1);
    let document = BatchDocument { edition, published_at: at, ..last };
    let row = BatchEdition {
        batch_id: batch.id.clone(),
        edition,
        document: write(&document)?,
        note: note.to_owned(),
        published_by: act.actor.id().to_owned(),
        published_at: at,
    };
    store::insert(&act.tx, row).await?;
    if store::publications::change_batch(&act.tx, seen, Batch { edition, ..batch }).await? {
        Ok(())
    } else {
        Err(Failure::corrupt("a batch changed while it was locked"))
    }
}

/// Drops a correction that waits.
///
/// # Errors
/// When the database cannot serve.
pub async fn drop_correction(app: App, actor: Actor, command: DropCorrection) -> Result<Outcome<String>, Failure> {
    if !access::may(&actor, Action::CollectBatch, &Facts::default()) {
        return Ok(refusal(&actor));
    }
    let act = Act::begin(&app, &actor).await?;
    let Some(correction) = store::publications::correction(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if !store::publications::decide_correction(&act.tx, &correction.id, "dropped", actor.id(), act.programme_now.millis()).await? {
        return Ok(Outcome::Conflict);
    }
    act.audit("team.correction-dropped", "team", &correction.number, json!({ "correction": correction.id })).await?;
    act.commit().await?;
    Ok(Outcome::Done(correction.number))
}
