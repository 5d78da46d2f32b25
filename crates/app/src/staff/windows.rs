//! The windows of the current cycle, where the clock stands, and what staff changed about it.

use std::sync::Arc;

use rules::{
    cycle::Cycle,
    time::Instant,
    window::{self, Extension, WindowState},
};

use super::exceptions::{ExceptionRow, exceptions};
use crate::{
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct WindowsView {
    /// The cycle.
    pub cycle: Arc<Cycle>,
    /// What the programme's clock says.
    pub now: Instant,
    /// Where it stands for everybody.
    pub state: WindowState,
    /// Later closes, the latest granted first, revoked ones included.
    pub later: Vec<ExceptionRow>,
}

/// The windows, for those who may extend them. `NotFound` before any cycle is loaded.
///
/// # Errors
/// When the database cannot be read.
pub async fn windows(app: &App, actor: &Actor) -> Result<Outcome<WindowsView>, Failure> {
    let Outcome::Done(mut later) = exceptions(app, actor).await? else { return Ok(Outcome::Denied) };
    let Some(pinned) = app.current_cycle().await? else { return Ok(Outcome::NotFound) };
    later.retain(ExceptionRow::is_later_close);
    let for_all = later.iter().filter(|row| row.revoked_at.is_none() && row.unit_id.is_none());
    let extensions: Vec<Extension> =
        for_all.filter_map(|row| Some(Extension { window: None, unit_id: None, closes: row.until? })).collect();
    let now = app.programme_now();
    Ok(Outcome::Done(WindowsView { state: window::state(&pinned.cycle, now, None, &extensions), cycle: pinned.cycle, now, later }))
}
