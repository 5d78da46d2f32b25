//! What was handed in, as it was: the answers of one round, in words, for the people of the unit.

use rules::{cycle::Text, time::Instant};

use super::{Progress, draft, progress};
use crate::{
    actor::Actor,
    app::App,
    outcome::Failure,
    review::{
        Document,
        document::{self, Source},
    },
    snapshot,
};

/// A submission to read and to print.
#[derive(Clone)]
pub struct Submitted {
    /// Status and history.
    pub progress: Progress,
    /// The round that is shown.
    pub round: i64,
    /// When it had arrived, by the programme's clock.
    pub at: Instant,
    /// The digest on its receipt.
    pub root: String,
    /// The answers, personal ones in clear.
    pub document: Document,
    /// What the unit declared.
    pub statements: Vec<Text>,
}

/// The answers of a round, the last one when `round` is `None`; `None` before the first submission, for a round that there was not, or for
/// others than the unit's people.
///
/// # Errors
/// When it cannot be read.
pub async fn submitted(app: &App, actor: &Actor, id: &str, round: Option<i64>) -> Result<Option<Submitted>, Failure> {
    let Some(draft) = draft::draft(app, actor, id).await? else { return Ok(None) };
    let file = &draft.dossier;
    let round = round.unwrap_or(file.application.round);
    let Some(row) = store::snapshots::of_round(app.read(), id, round).await? else { return Ok(None) };
    let kept = snapshot::read(app, &row)?;
    let source = Source {
        cycle: &file.cycle,
        dictionaries: &file.dictionaries,
        files: &file.files,
        now: &kept.answers,
        before: None,
        masked: false,
    };
    let document = document::draw(&source);
    let said = |code: &String| file.cycle.statements.iter().find(|one| one.code == *code).map(|one| one.text.clone());
    let statements = kept.statements.iter().filter_map(said).collect();
    let progress = progress::of(app, draft).await?;
    Ok(Some(Submitted { progress, round, at: kept.arrived, root: kept.root, document, statements }))
}
