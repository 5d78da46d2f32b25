//! All answers with everything that stands against submitting them now.

use rules::{
    pool,
    time::Instant,
    violation::Violation,
    window::{self, WindowState},
};

use super::{Draft, Grants, draft, judge};
use crate::{actor::Actor, app::App, outcome::Failure};

/// What the page "check your answers" shows.
#[derive(Clone)]
pub struct Preview {
    /// The moment of which it speaks, by the programme's clock.
    pub now: Instant,
    /// The application.
    pub draft: Draft,
    /// Every violation but the statements not ticked yet, refusals first.
    pub violations: Vec<Violation>,
    /// Where the window stands for the unit, extensions included.
    pub window: WindowState,
    /// Until when a returned one may be resubmitted: the first instant after it.
    pub correction_until: Option<Instant>,
}

/// The application as it would be judged at this moment; `None` where [`draft`] answers none.
///
/// # Errors
/// When it cannot be read.
pub async fn preview(app: &App, actor: &Actor, id: &str) -> Result<Option<Preview>, Failure> {
    let Some(draft) = draft::draft(app, actor, id).await? else { return Ok(None) };
    let file = &draft.dossier;
    let pool = pool::pool_of(&file.cycle, &file.lead());
    let statements: Vec<String> = file.cycle.statements.iter().map(|statement| statement.code.clone()).collect();
    let now = app.programme_now();
    let judged = judge::judge(app, app.read(), file, pool.as_ref(), &statements, now).await?;
    let grants = Grants::load(app.read(), &file.cycle.id, &file.application.unit_id).await?;
    let window = window::state(&file.cycle, now, Some(&file.application.unit_id), &grants.extensions);
    let correction_until = grants.resubmission_end(&file.cycle, &file.application, now);
    let violations = if file.state.editable() { judged.violations } else { Vec::new() };
    Ok(Some(Preview { now, draft, violations, window, correction_until }))
}
