//! Where the window stands for each of the actor's units: the same for all, unless staff extended it for one.

use rules::window::{self, WindowState};

use super::Grants;
use crate::{
    access::{self, Action},
    actor::Actor,
    app::App,
    outcome::Failure,
};

/// A unit of the actor's and its window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitWindow {
    /// Id of the unit.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// Where the window stands; `None` before a cycle is loaded.
    pub window: Option<WindowState>,
    /// True when the window is closed and nothing new can be handed in, by no exception either.
    pub over: bool,
    /// True when the actor may begin an application for it.
    pub may_start: bool,
}

/// The actor's units, by name, with their windows.
///
/// # Errors
/// When the database cannot be read.
pub async fn windows(app: &App, actor: &Actor) -> Result<Vec<UnitWindow>, Failure> {
    let own = actor.units();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let current = app.current_cycle().await?;
    let now = app.programme_now();
    let mut found = Vec::new();
    for unit in store::lookup::units(app.read(), &own).await?.into_values() {
        let (window, over) = match &current {
            Some(pinned) => {
                let grants = Grants::load(app.read(), &pinned.cycle.id, &unit.id).await?;
                let window = window::state(&pinned.cycle, now, Some(&unit.id), &grants.extensions);
                (Some(window), grants.is_over(&pinned.cycle, &unit.id, now))
            }
            None => (None, false),
        };
        let facts = access::Facts { unit: Some(&unit.id), ..access::Facts::default() };
        let may_start = access::may(actor, Action::StartApplication, &facts);
        found.push(UnitWindow { unit: unit.id, unit_name: unit.name, window, over, may_start });
    }
    found.sort_by(|a, b| (&a.unit_name, &a.unit).cmp(&(&b.unit_name, &b.unit)));
    Ok(found)
}
