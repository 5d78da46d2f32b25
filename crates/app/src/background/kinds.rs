//! The kinds of jobs: which handler, how patient.

use store::Job;

use super::{lapse, letters, prune, sweep};
use crate::{app::App, mail::JOB as SEND_MAIL};

/// Removes files that nothing refers to.
pub(crate) const SWEEP_FILES: &str = "sweep-files";
/// Removes what has run out.
pub(crate) const PRUNE: &str = "prune";
/// Ends registrations whose validity is over.
pub(crate) const LAPSE: &str = "lapse";

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;

/// What came of one attempt.
#[derive(Debug)]
pub(crate) enum Attempt {
    /// Done; the job goes.
    Done,
    /// Done for this time; the job comes back after so many milliseconds.
    Again(i64),
    /// Not done. `last` gives it up at once. The reason is read by operators and holds nothing personal.
    Failed { reason: String, last: bool },
}

impl Attempt {
    pub(crate) fn later(reason: impl std::fmt::Display) -> Self {
        Self::Failed { reason: reason.to_string(), last: false }
    }

    pub(crate) fn never(reason: impl std::fmt::Display) -> Self {
        Self::Failed { reason: reason.to_string(), last: true }
    }
}

/// How often a kind is tried, and how long it waits at most in between.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    pub(crate) attempts: i64,
    pub(crate) longest: i64,
}

pub(crate) fn patience(kind: &str) -> Patience {
    match kind {
        // a mail server may be away over a weekend
        SEND_MAIL => Patience { attempts: 300, longest: 15 * MINUTE },
        // rounds never end: a fault of the file store or the database passes
        SWEEP_FILES | PRUNE | LAPSE => Patience { attempts: i64::MAX, longest: 60 * MINUTE },
        _ => Patience { attempts: 8, longest: 60 * MINUTE },
    }
}

impl Patience {
    /// How long to wait after this many attempts: two seconds, doubled each time.
    pub(crate) fn wait(self, attempts: i64) -> i64 {
        let doublings = u32::try_from(attempts.clamp(1, 20) - 1).unwrap_or(0);
        (2 * SECOND * (1_i64 << doublings)).min(self.longest)
    }
}

pub(crate) async fn carry_out(app: &App, job: &Job) -> Attempt {
    match job.kind.as_str() {
        SEND_MAIL => letters::send(app, job).await,
        SWEEP_FILES => sweep::round(app, job).await,
        PRUNE => prune::round(app, job).await,
        LAPSE => lapse::round(app).await,
        unknown => Attempt::never(format!("this program knows no job {unknown}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_up_to_the_longest() {
        let patience = patience(SEND_MAIL);
        assert_eq!([1, 2, 3].map(|attempts| patience.wait(attempts)), [2000, 4000, 8000]);
        assert_eq!(patience.wait(0), 2000);
        assert_eq!(patience.wait(60), patience.longest);
        assert_eq!(patience.wait(i64::MAX), patience.longest);
    }
}
