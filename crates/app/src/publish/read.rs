//! What the public reads of one team and one batch, with every dated version.

use rules::time::Instant;
use store::{Batch, Team};

use super::{
    batch_document::{BatchDocument, document_of, parse},
    list::{TeamLine, line},
    team_document::TeamDocument,
};
use crate::{app::App, outcome::Failure};

/// The page of a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamPage {
    /// The record, in the edition that was asked for.
    pub document: TeamDocument,
    /// `registered`, `lapsed` or `deregistered`.
    pub state: String,
    /// Since when.
    pub since: Instant,
    /// The batch that it came with.
    pub batch: PublishedBatch,
    /// Every edition, the newest first.
    pub editions: Vec<EditionLine>,
    /// The edition shown.
    pub edition: i64,
    /// The newest one.
    pub latest: i64,
    /// The cycle's zone, for dates.
    pub zone: String,
}

/// A dated version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionLine {
    /// Its number, from 1.
    pub edition: i64,
    /// When it was published.
    pub at: Instant,
    /// Why, for all but the first.
    pub note: String,
}

/// A published batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedBatch {
    /// The year.
    pub year: i64,
    /// Its number in the year.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// When it was first published.
    pub published_at: Instant,
    /// How many teams it has.
    pub size: usize,
}

/// The page of a batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchPage {
    /// The batch.
    pub batch: PublishedBatch,
    /// The newest version, as published.
    pub document: BatchDocument,
    /// Its teams with their states today, in the order of the list.
    pub lines: Vec<TeamLine>,
    /// Every version, the newest first.
    pub editions: Vec<EditionLine>,
    /// The cycle's zone, for dates.
    pub zone: String,
}

/// A registered team by its number, in its newest edition or in an older one.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn team(app: &App, number: &str, edition: Option<i64>) -> Result<Option<TeamPage>, Failure> {
    let db = app.read();
    let Some(team) = store::publications::team(db, number).await? else { return Ok(None) };
    let Some(batch) = store::publications::batch(db, &team.batch_id).await? else { return Ok(None) };
    let rows = store::publications::editions(db, number).await?;
    let shown = edition.unwrap_or(team.edition);
    let document = match rows.iter().find(|row| row.edition == shown) {
        Some(row) => parse(&row.document)?,
        None => return Ok(None),
    };
    let size = store::publications::items(db, &batch.id).await?.len();
    Ok(Some(TeamPage {
        document,
        since: Instant(team.state_since),
        batch: published(batch, size),
        editions: rows
            .into_iter()
            .rev()
            .map(|row| EditionLine { edition: row.edition, at: Instant(row.published_at), note: row.note })
            .collect(),
        edition: shown,
        latest: team.edition,
        zone: zone(app, &team).await?,
        state: team.state,
    }))
}

/// A published batch.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn batch(app: &App, year: i64, number: i64) -> Result<Option<BatchPage>, Failure> {
    let db = app.read();
    let Some(batch) = store::publications::batch_by_number(db, year, number).await?.filter(|batch| batch.published_at.is_some()) else {
        return Ok(None);
    };
    let rows = store::publications::batch_editions(db, &batch.id).await?;
    let Some(last) = rows.last() else { return Ok(None) };
    let document: BatchDocument = parse(&last.document)?;
    let teams = store::publications::teams_of_batch(db, &batch.id).await?;
    let Some(current) = app.current_cycle().await? else { return Ok(None) };
    let mut lines = Vec::with_capacity(teams.len());
    for listed in &document.teams {
        if let Some(team) = teams.iter().find(|team| team.number == listed.number) {
            lines.push(line(&current.cycle, document_of(team)?, team, (batch.year, batch.number)));
        }
    }
    Ok(Some(BatchPage {
        document,
        batch: published(batch, lines.len()),
        editions: rows
            .into_iter()
            .rev()
            .map(|row| EditionLine { edition: row.edition, at: Instant(row.published_at), note: row.note })
            .collect(),
        lines,
        zone: current.cycle.zone.clone(),
    }))
}

/// Every published batch, the newest first.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn batches(app: &App) -> Result<Vec<PublishedBatch>, Failure> {
    let mut found = Vec::new();
    for batch in store::publications::published_batches(app.read()).await? {
        let size = store::publications::items(app.read(), &batch.id).await?.len();
        found.push(published(batch, size));
    }
    Ok(found)
}

fn published(batch: Batch, size: usize) -> PublishedBatch {
    PublishedBatch {
        year: batch.year,
        number: batch.number,
        title: batch.title,
        published_at: Instant(batch.published_at.unwrap_or_default()),
        size,
    }
}

async fn zone(app: &App, team: &Team) -> Result<String, Failure> {
    let application = store::applications::find(app.read(), &team.application_id).await?;
    let application = application.ok_or_else(|| Failure::corrupt("a team without its application"))?;
    Ok(app.cycle(&application.revision_id).await?.zone.clone())
}
