//! What those who collect and publish see: batches, what may go into one, how it will look, corrections that wait.

use std::collections::BTreeMap;

use rules::{cycle::Text, lifecycle::State, time::Instant};
use store::{Application, Batch, Team};

use super::{
    batch_document::{document_of, parse},
    create::COLLECTING,
    draft::draft,
    number::Foreseen,
    team_document::TeamDocument,
};
use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// The desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    /// Every batch, the newest first.
    pub batches: Vec<BatchLine>,
    /// How many approved applications are in no batch.
    pub waiting: usize,
    /// Corrections that wait for a second person.
    pub corrections: Vec<CorrectionShown>,
    /// True when this person may publish at all.
    pub may_publish: bool,
}

/// A batch in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchLine {
    /// Its id.
    pub id: String,
    /// The year.
    pub year: i64,
    /// Its number in the year.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// How many it holds.
    pub size: usize,
    /// Who put it together.
    pub by: String,
    /// When it was published.
    pub published_at: Option<Instant>,
    /// Who published it.
    pub published_by: String,
    /// Which version it is at.
    pub edition: i64,
}

/// A batch as it stands, with what may still go into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchPreview {
    /// The batch.
    pub batch: BatchLine,
    /// The version that acts name as seen.
    pub version: i64,
    /// True while it is being put together.
    pub open: bool,
    /// What it holds, in order.
    pub teams: Vec<PreviewTeam>,
    /// Approved applications in no batch.
    pub candidates: Vec<Candidate>,
    /// True when this person may publish it.
    pub may_publish: bool,
    /// True when this person put it together, and so may not.
    pub own: bool,
}

/// A team of a batch as it will be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviewTeam {
    /// The application.
    pub application: String,
    /// Its registration number, or the one that it would get if the list were published now.
    pub number: String,
    /// The record, without a number until it is published.
    pub document: TeamDocument,
    /// False when the application is no longer approved; the batch cannot be published then.
    pub approved: bool,
    /// Labels of texts in which something looks like a way to reach a person.
    pub suspicious: Vec<Text>,
}

/// An approved application that is in no batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The application.
    pub application: String,
    /// The team's name.
    pub name: String,
    /// The lead unit's name.
    pub unit: String,
    /// Type.
    pub team_type: Text,
    /// The body that approved it.
    pub body: Text,
    /// When it was approved.
    pub approved_at: Option<Instant>,
}

/// A correction that waits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CorrectionShown {
    /// Its id.
    pub id: String,
    /// The team.
    pub number: String,
    /// The team's name.
    pub name: String,
    /// The reason.
    pub note: String,
    /// Who proposed it.
    pub by: String,
    /// When.
    pub at: Instant,
    /// What changes: label, before, after.
    pub changes: Vec<(Text, String, String)>,
    /// True when this person proposed it, and so may not publish it.
    pub own: bool,
}

/// The desk, for those who collect batches.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn desk(app: &App, actor: &Actor) -> Result<Option<Desk>, Failure> {
    if !may_see(actor) {
        return Ok(None);
    }
    let db = app.read();
    let all = store::publications::batches(db).await?;
    let names = names(app, &all).await?;
    let mut batches = Vec::new();
    for batch in all {
        let size = store::publications::items(db, &batch.id).await?.len();
        batches.push(line(batch, size, &names));
    }
    let mut corrections = Vec::new();
    for row in store::publications::open_corrections(db).await? {
        if let Some(shown) = show(app, actor, row).await? {
            corrections.push(shown);
        }
    }
    let waiting = store::publications::approved_uncollected(db).await?.len();
    Ok(Some(Desk { batches, waiting, corrections, may_publish: access::may(actor, Action::PublishBatch, &Facts::default()) }))
}

/// A batch as it stands and as it will look.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn preview(app: &App, actor: &Actor, id: &str) -> Result<Option<BatchPreview>, Failure> {
    let db = app.read();
    let Some(batch) = store::publications::batch(db, id).await?.filter(|_| may_see(actor)) else { return Ok(None) };
    let ids: Vec<String> = store::publications::items(db, id).await?.into_iter().map(|item| item.application_id).collect();
    let open = batch.state == COLLECTING;
    let mut teams = Vec::with_capacity(ids.len());
    let published = store::publications::teams_of_batch(db, id).await?;
    let held = store::reviews::by_ids(db, &ids).await?;
    let mut numbers = Foreseen::default();
    for id in &ids {
        let Some(application) = held.iter().find(|application| application.id == *id) else { continue };
        let document = match published.iter().find(|team| team.application_id == *id) {
            Some(team) => document_of(team)?,
            None => draft(app, db, application).await?,
        };
        let suspicious = document.suspicious().into_iter().map(|field| field.label.clone()).collect();
        let number = if document.number.is_empty() {
            numbers.next(db, &*app.cycle(&application.revision_id).await?, application).await?
        } else {
            document.number.clone()
        };
        let approved = !open || application.state == State::Approved.as_str();
        teams.push(PreviewTeam { application: id.clone(), number, document, approved, suspicious });
    }
    let mut candidates = Vec::new();
    if open {
        for application in store::publications::approved_uncollected(db).await? {
            if application.year == batch.year {
                candidates.push(candidate(app, application).await?);
            }
        }
    }
    let names = names(app, std::slice::from_ref(&batch)).await?;
    let own = actor.account() == Some(batch.created_by.as_str());
    let may_publish = open && !own && access::may(actor, Action::PublishBatch, &Facts::default());
    let version = batch.version;
    Ok(Some(BatchPreview { batch: line(batch, ids.len(), &names), version, open, teams, candidates, may_publish, own }))
}

/// A correction that waits.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn correction(app: &App, actor: &Actor, id: &str) -> Result<Option<CorrectionShown>, Failure> {
    match store::publications::correction(app.read(), id).await?.filter(|row| may_see(actor) && row.state == "proposed") {
        Some(row) => show(app, actor, row).await,
        None => Ok(None),
    }
}

/// Who sees the desk learns that a role is missing; for everybody else what is not public yet is not there.
pub(super) fn refusal<T>(actor: &Actor) -> Outcome<T> {
    if may_see(actor) { Outcome::Denied } else { Outcome::NotFound }
}

fn may_see(actor: &Actor) -> bool {
    access::may(actor, Action::CollectBatch, &Facts::default())
}

async fn names(app: &App, batches: &[Batch]) -> Result<BTreeMap<String, String>, Failure> {
    let ids: Vec<String> =
        batches.iter().flat_map(|batch| [Some(batch.created_by.clone()), batch.published_by.clone()]).flatten().collect();
    Ok(store::people::account_names(app.read(), &ids).await?)
}

fn line(batch: Batch, size: usize, names: &BTreeMap<String, String>) -> BatchLine {
    let name = |id: &str| names.get(id).cloned().unwrap_or_default();
    BatchLine {
        by: name(&batch.created_by),
        published_by: batch.published_by.as_deref().map(name).unwrap_or_default(),
        published_at: batch.published_at.map(Instant),
        id: batch.id,
        year: batch.year,
        number: batch.number,
        title: batch.title,
        edition: batch.edition,
        size,
    }
}

async fn candidate(app: &App, application: Application) -> Result<Candidate, Failure> {
    let cycle = app.cycle(&application.revision_id).await?;
    let unit = store::reviews::unit(app.read(), &application.unit_id).await?.map(|unit| unit.name).unwrap_or_default();
    Ok(Candidate {
        team_type: cycle.team_type(&application.team_type).map(|kind| kind.label.clone()).unwrap_or_default(),
        body: cycle.body(&application.body).map(|body| body.label.clone()).unwrap_or_default(),
        approved_at: application.decided_at.map(Instant),
        application: application.id,
        name: application.name,
        unit,
    })
}

async fn show(app: &App, actor: &Actor, row: store::Correction) -> Result<Option<CorrectionShown>, Failure> {
    let Some(team) = store::publications::team(app.read(), &row.number).await? else { return Ok(None) };
    let names = store::people::account_names(app.read(), std::slice::from_ref(&row.proposed_by)).await?;
    Ok(Some(CorrectionShown {
        changes: changes(&team, &parse(&row.document)?)?,
        by: names.get(&row.proposed_by).cloned().unwrap_or_default(),
        own: actor.account() == Some(row.proposed_by.as_str()),
        at: Instant(row.proposed_at),
        id: row.id,
        number: row.number,
        name: team.name,
        note: row.note,
    }))
}

fn changes(team: &Team, after: &TeamDocument) -> Result<Vec<(Text, String, String)>, Failure> {
    use super::team_document::PublicValue::Text as Words;
    let before = document_of(team)?;
    let pairs = before.fields().zip(after.fields());
    let changed = pairs.filter_map(|(before, after)| match (&before.value, &after.value) {
        (Words(old), Words(new)) if old != new => Some((before.label.clone(), old.clone(), new.clone())),
        _ => None,
    });
    Ok(changed.collect())
}
