//! A unit's applications on one screen.

use std::collections::{BTreeMap, btree_map::Entry};

use rules::{
    cycle::Text,
    lifecycle::State,
    time::Instant,
    window::{self, WindowState},
};
use store::Application;

use super::Grants;
use crate::{actor::Actor, app::App, outcome::Failure, step};

/// One application as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardLine {
    /// Its id.
    pub id: String,
    /// Name of the team; empty while it is not filled in.
    pub name: String,
    /// What its type is called.
    pub type_label: Text,
    /// Id of the lead unit.
    pub unit_id: String,
    /// Name of the lead unit.
    pub unit: String,
    /// The state.
    pub state: State,
    /// Receipt number, once submitted.
    pub receipt: Option<String>,
    /// Registration number, once published.
    pub number: Option<String>,
    /// Last submission.
    pub submitted_at: Option<Instant>,
    /// Until when a returned one may be resubmitted: the first instant after it.
    pub correction_until: Option<Instant>,
    /// Where the window of its own cycle stands for the lead unit.
    pub window: WindowState,
    /// Last change.
    pub changed_at: Instant,
}

/// The applications of the actor's units, last changed first.
///
/// # Errors
/// When the database cannot be read.
pub async fn board(app: &App, actor: &Actor) -> Result<Vec<BoardLine>, Failure> {
    let own = actor.units();
    if own.is_empty() {
        return Ok(Vec::new());
    }
    lines(app, &own, |_| true).await
}

/// The applications of units that `shown` lets through, last changed first.
pub(crate) async fn lines(app: &App, units: &[&str], shown: impl Fn(&Application) -> bool) -> Result<Vec<BoardLine>, Failure> {
    let mut rows = store::applications::of_units(app.read(), units).await?;
    rows.retain(shown);
    let units = store::lookup::units(app.read(), units).await?;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let numbers = store::lookup::team_numbers(app.read(), &ids).await?;
    let mut lines = Vec::with_capacity(rows.len());
    let now = app.programme_now();
    let mut granted: BTreeMap<(String, String), Grants> = BTreeMap::new();
    for row in rows {
        let cycle = app.cycle(&row.revision_id).await?;
        let of = (row.cycle_id.clone(), row.unit_id.clone());
        let grants = match granted.entry(of) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(free) => free.insert(Grants::load(app.read(), &row.cycle_id, &row.unit_id).await?),
        };
        lines.push(BoardLine {
            state: step::state_of(&row)?,
            correction_until: grants.resubmission_end(&cycle, &row, now),
            window: window::state(&cycle, now, Some(&row.unit_id), &grants.extensions),
            type_label: cycle.team_type(&row.team_type).map(|of_type| of_type.label.clone()).unwrap_or_default(),
            unit: units.get(&row.unit_id).map(|unit| unit.name.clone()).unwrap_or_default(),
            number: numbers.get(&row.id).cloned(),
            receipt: row.receipt,
            submitted_at: row.submitted_at.map(Instant),
            changed_at: Instant(row.changed_at),
            name: row.name,
            unit_id: row.unit_id,
            id: row.id,
        });
    }
    Ok(lines)
}
