//! Where an application stands and what happened to it.

use rules::{
    cycle::Text,
    lifecycle::{By, Event, State},
    time::Instant,
    window::{self, WindowState},
};

use super::{Draft, Grants, draft};
use crate::{actor::Actor, app::App, outcome::Failure};

/// One step that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgressLine {
    /// What happened.
    pub event: Event,
    /// When, by the programme's clock.
    pub at: Instant,
    /// Who: a person of the unit by name; nobody for steps of the reviewing body, which speaks as a whole.
    pub by: Option<String>,
    /// The round.
    pub round: i64,
    /// The reason given; empty when there is none.
    pub note: String,
}

/// Status and history.
#[derive(Clone)]
pub struct Progress {
    /// The application.
    pub draft: Draft,
    /// What happened, oldest first.
    pub lines: Vec<ProgressLine>,
    /// What the reviewing body is called.
    pub body: Text,
    /// Registration number, once published.
    pub number: Option<String>,
    /// Where the window stands for the lead unit.
    pub window: WindowState,
    /// Until when a returned one may be resubmitted: the first instant after it.
    pub correction_until: Option<Instant>,
}

impl Progress {
    /// The state.
    #[must_use]
    pub fn state(&self) -> State {
        self.draft.dossier.state
    }
}

/// What happened to an application, for a member of its unit.
///
/// # Errors
/// When it cannot be read.
pub async fn progress(app: &App, actor: &Actor, id: &str) -> Result<Option<Progress>, Failure> {
    let Some(draft) = draft::draft(app, actor, id).await? else { return Ok(None) };
    Ok(Some(of(app, draft).await?))
}

/// What happened to an application that was opened already.
pub(super) async fn of(app: &App, draft: Draft) -> Result<Progress, Failure> {
    let file = &draft.dossier;
    let id = file.application.id.as_str();
    let rows = store::applications::histories(app.read(), id).await?;
    let number = store::lookup::team_numbers(app.read(), &[id]).await?.remove(id);
    let grants = Grants::load(app.read(), &file.cycle.id, &file.unit.id).await?;
    let now = app.programme_now();
    let window = window::state(&file.cycle, now, Some(&file.unit.id), &grants.extensions);
    let correction_until = grants.resubmission_end(&file.cycle, &file.application, now);
    let body = file.cycle.body(&file.application.body).map(|body| body.label.clone()).unwrap_or_default();
    let line = |row: store::History| {
        let event = Event::parse(&row.event)?;
        let own = rules::lifecycle::TABLE.iter().any(|arrow| arrow.event == event && arrow.by == By::UnitAdministrator);
        Some(ProgressLine { event, at: Instant(row.at), by: own.then_some(row.actor_name), round: row.round, note: row.note })
    };
    let lines = rows.into_iter().filter_map(line).collect();
    Ok(Progress { draft, lines, body, number, window, correction_until })
}
