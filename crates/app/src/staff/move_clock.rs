//! The programme's clock of a rehearsal: set to an instant, from where it runs on.

use rules::{
    time::{DAY, Instant, MINUTE},
    violation::Violation,
};
use serde::Serialize;
use serde_json::json;

use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    programme::PinnedCycle,
};

/// An instant worth jumping to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct JumpPoint {
    /// Stable name, the suffix of its message key `jump-…`.
    pub code: &'static str,
    /// The instant.
    pub at: Instant,
}

/// The clock as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockView {
    /// What it says.
    pub now: Instant,
    /// Where it may jump to.
    pub points: Vec<JumpPoint>,
}

/// To where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveClock {
    /// The new reading.
    pub to: Instant,
}

/// Instants around the windows of a cycle.
#[must_use]
pub fn jump_points(pinned: &PinnedCycle) -> Vec<JumpPoint> {
    let zone = pinned.cycle.time_zone();
    let opens = pinned.cycle.windows.iter().map(|window| window.opens_at(&zone)).min();
    let closes = pinned.cycle.windows.iter().map(|window| window.closes_at(&zone)).max();
    let (Some(opens), Some(closes)) = (opens, closes) else { return Vec::new() };
    let point = |code, at| JumpPoint { code, at };
    vec![
        point("before", opens.plus(-DAY + 10 * 60 * MINUTE)),
        point("opening", opens.plus(-MINUTE)),
        // where the rehearsal year stands when it is seeded: nothing that happened in it lies ahead
        point("within", Instant(opens.millis().max(closes.millis() - 2 * DAY)).plus(9 * 60 * MINUTE + 30 * MINUTE)),
        point("last-minute", closes.plus(-MINUTE)),
        point("after", closes.plus(DAY + 10 * 60 * MINUTE)),
        point("correction-over", closes.plus((i64::from(pinned.cycle.correction.days) + 3) * DAY)),
    ]
}

/// The clock and where it may jump to; only in a rehearsal.
///
/// # Errors
/// When the database cannot be read.
pub async fn clock(app: &App) -> Result<Outcome<ClockView>, Failure> {
    if !app.settings().rehearsal {
        return Ok(Outcome::NotFound);
    }
    let points = app.current_cycle().await?.map(|pinned| jump_points(&pinned)).unwrap_or_default();
    let now = app.programme_now();
    Ok(Outcome::Done(ClockView { now, points }))
}

/// Moves it. In a rehearsal anybody may, as on a stage: the role cards let everybody be everybody.
///
/// # Errors
/// When the database cannot serve.
pub async fn move_clock(app: App, actor: Actor, command: MoveClock) -> Result<Outcome<Instant>, Failure> {
    if !app.settings().rehearsal {
        return Ok(Outcome::NotFound);
    }
    let farthest = 100 * 366 * DAY;
    let offset = command.to.millis().saturating_sub(app.now().millis());
    if offset.saturating_abs() > farthest {
        return Ok(Outcome::refused(Violation::refuse("to", "clock-too-far")));
    }
    let mut act = Act::begin(&app, &actor).await?;
    store::meta::set(&act.tx, store::meta::PROGRAMME_OFFSET, &offset.to_string()).await?;
    act.audit("clock-moved", "clock", "programme", json!({ "to": act.now.plus(offset), "offset": offset })).await?;
    act.public_changed("clock", "programme").await?;
    act.commit().await?;
    Ok(Outcome::Done(app.programme_now()))
}
