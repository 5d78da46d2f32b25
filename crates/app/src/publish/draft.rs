//! The public record that an application would get.

use store::{Application, Reads};

use super::team_document::{Source, TeamDocument};
use crate::{app::App, outcome::Failure, snapshot};

/// The record of the last submission, without a number.
pub(super) async fn draft(app: &App, db: &impl Reads, application: &Application) -> Result<TeamDocument, Failure> {
    let missing = || Failure::corrupt(format!("application {} has no snapshot of round {}", application.id, application.round));
    let row = store::snapshots::of_round(db, &application.id, application.round).await?.ok_or_else(missing)?;
    let submission = snapshot::read(app, &row)?;
    let cycle = app.cycle(&application.revision_id).await?;
    let dictionaries = app.dictionaries().await?;
    let unit = store::reviews::unit(db, &application.unit_id).await?.map(|unit| unit.name).unwrap_or_default();
    let source = Source {
        cycle: &cycle,
        dictionaries: &dictionaries,
        answers: &submission.answers,
        team_type: &application.team_type,
        name: &application.name,
        lead: &unit,
    };
    Ok(TeamDocument::of(&source))
}
