//! Exceptions and extensions as the rules see them, read from what staff granted.

use rules::{
    cycle::Cycle,
    exception::{Exception, ExceptionKind},
    time::Instant,
    window::{self, Arrival, Extension, WindowState},
};
use store::{Application, ExceptionGrant, Reads};

use crate::outcome::Failure;

/// What staff granted to a unit, or to everybody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Grants {
    /// Single cases of this unit.
    pub exceptions: Vec<Exception>,
    /// Later closes of the window.
    pub extensions: Vec<Extension>,
}

impl Grants {
    /// What stands for a unit in a cycle.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn load(db: &impl Reads, cycle_id: &str, unit: &str) -> Result<Self, Failure> {
        let mut grants = Self::default();
        for row in store::exceptions::standing(db, cycle_id, unit).await? {
            grants.add(row);
        }
        Ok(grants)
    }

    /// Until when an application that was returned may be resubmitted; `None` for one that was not.
    #[must_use]
    pub fn resubmission_end(&self, cycle: &Cycle, application: &Application, now: Instant) -> Option<Instant> {
        let until = Instant(application.correction_until?);
        Some(window::resubmission_end(cycle, &application.unit_id, until, &self.extensions, now))
    }

    /// True when a first submission for a team of this type would be in time now: within the window, or by an exception.
    #[must_use]
    pub fn in_time(&self, cycle: &Cycle, unit_id: &str, team_type: &str, now: Instant) -> bool {
        let (extensions, exceptions) = (&self.extensions, &self.exceptions);
        let arrival = Arrival { now, unit_id, team_type, returned_at: None, extensions, exceptions };
        window::check(cycle, &arrival).is_none_or(|violation| !violation.refuses())
    }

    /// True when the window is closed for the unit and no exception lets it hand in what it has not begun: a new draft would lead nowhere.
    #[must_use]
    pub fn is_over(&self, cycle: &Cycle, unit_id: &str, now: Instant) -> bool {
        matches!(window::state(cycle, now, Some(unit_id), &self.extensions), WindowState::Closed { .. })
            && !cycle.types.iter().any(|of_type| self.in_time(cycle, unit_id, &of_type.code, now))
    }

    /// A window grant for everybody extends the window until its end; every other grant is an exception of its kind.
    fn add(&mut self, row: ExceptionGrant) {
        let until = row.until.map(Instant);
        let kind = match row.kind.as_str() {
            "window" => ExceptionKind::Window,
            "quota" => ExceptionKind::Quota,
            "eligibility" => ExceptionKind::Eligibility,
            _ => return,
        };
        match (kind, row.team_type, until) {
            (ExceptionKind::Window, None, Some(closes)) => self.extensions.push(Extension { window: None, unit_id: row.unit_id, closes }),
            (_, team_type, until) => {
                let extra_places = u32::try_from(row.extra_places).unwrap_or_default();
                self.exceptions.push(Exception { kind, team_type, until, extra_places });
            }
        }
    }
}
