//! Which body reviews what (§三.3).

use crate::cycle::{Body, Cycle, TeamType};

/// The body that reviews teams of the type; `None` for a type that the cycle does not have.
#[must_use]
pub fn body_for<'a>(cycle: &'a Cycle, team_type: &str) -> Option<&'a Body> {
    cycle.body(&cycle.team_type(team_type)?.body)
}

/// The team types that a body reviews, in the order of the cycle.
pub fn types_of<'a>(cycle: &'a Cycle, body: &str) -> impl Iterator<Item = &'a TeamType> {
    cycle.types.iter().filter(move |team_type| team_type.body == body)
}
