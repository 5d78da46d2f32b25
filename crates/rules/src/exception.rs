//! What staff granted in a single case, with a reason, on the record (原则上: §三.1, §五.1, §五.2).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{
    cycle::{Cycle, Verdict},
    eligibility::rule_for,
    lead::Lead,
    pool,
    time::Instant,
    violation::{Effect, Violation},
};

/// Which rule an exception sets aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ExceptionKind {
    /// More places than the pool has.
    Quota,
    /// Submission outside the window.
    Window,
    /// A team type that the unit type may not lead.
    Eligibility,
}

/// One exception for one lead unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// The rule that it sets aside.
    pub kind: ExceptionKind,
    /// The team type that it is for; `None` is for every type.
    #[serde(default)]
    pub team_type: Option<String>,
    /// The first instant at which it holds no more; `None` has no end.
    #[serde(default)]
    pub until: Option<Instant>,
    /// Places that it adds to the pool for this unit (kind `Quota` only).
    #[serde(default)]
    pub extra_places: u32,
}

impl Exception {
    /// True when it stands at `now` for a team of `team_type`.
    #[must_use]
    pub fn holds(&self, kind: ExceptionKind, team_type: &str, now: Instant) -> bool {
        self.kind == kind && self.team_type.as_deref().is_none_or(|only| only == team_type) && self.until.is_none_or(|until| now < until)
    }
}

/// The exception of that kind that holds for the team type at `now`.
#[must_use]
pub fn holding<'a>(exceptions: &'a [Exception], kind: ExceptionKind, team_type: &str, now: Instant) -> Option<&'a Exception> {
    exceptions.iter().find(|exception| exception.holds(kind, team_type, now))
}

/// The places that all holding quota exceptions add together.
#[must_use]
pub fn extra_places(exceptions: &[Exception], team_type: &str, now: Instant) -> u32 {
    exceptions
        .iter()
        .filter(|exception| exception.holds(ExceptionKind::Quota, team_type, now))
        .fold(0, |sum, exception| sum.saturating_add(exception.extra_places))
}

/// A refusal that an exception lifts becomes a flag of another kind, so that the reviewer sees both the rule and that it was set aside.
#[must_use]
pub fn lift(violation: Violation, kind: &'static str) -> Violation {
    Violation { kind: Cow::Borrowed(kind), effect: Effect::Flag, ..violation }
}

/// Why the cycle lets staff grant no exception of this kind; `None` where it does. For a unit, its own rules count, and those of the team
/// type where one is named; without a unit, it is enough that the cycle lets any rule of the kind be set aside.
#[must_use]
pub fn barred(cycle: &Cycle, kind: ExceptionKind, lead: Option<&Lead>, team_type: Option<&str>) -> Option<Violation> {
    let rules: Vec<(bool, Option<String>)> = match (kind, lead) {
        (ExceptionKind::Quota, Some(lead)) => pool::pool_of(cycle, lead).into_iter().map(|pool| (pool.exceptable, pool.clause)).collect(),
        (ExceptionKind::Quota, None) => cycle.pools.iter().map(|pool| (pool.exceptable, pool.clause.clone())).collect(),
        (ExceptionKind::Window, _) => {
            let windows = cycle.windows.iter().map(|window| (window.exceptable, window.clause.clone()));
            windows.chain([(cycle.correction.exceptable, cycle.correction.clause.clone())]).collect()
        }
        (ExceptionKind::Eligibility, _) => leading(cycle, lead, team_type),
    };
    if rules.is_empty() || rules.iter().any(|(exceptable, _)| *exceptable) {
        return None;
    }
    let violation = Violation::refuse("kind", "not-exceptable");
    Some(match rules.into_iter().find_map(|(_, clause)| clause) {
        Some(clause) => violation.clause(clause),
        None => violation,
    })
}

/// What stands against leading: whether it may be set aside, and its clause.
fn leading(cycle: &Cycle, lead: Option<&Lead>, team_type: Option<&str>) -> Vec<(bool, Option<String>)> {
    let asked = cycle.types.iter().filter(|known| team_type.is_none_or(|code| known.code == code));
    let of_type = |known: &crate::cycle::TeamType| match lead {
        // a unit that no line of the matrix speaks of may not lead, by the platform's rule, which may be set aside
        Some(lead) => rule_for(known, lead).map_or_else(
            || vec![(true, known.clause.clone())],
            |rule| vec![(rule.exceptable || !stands_against(rule.verdict), rule.clause.clone().or_else(|| known.clause.clone()))],
        ),
        None => {
            let against = known.leads.iter().filter(|rule| stands_against(rule.verdict));
            against.map(|rule| (rule.exceptable, rule.clause.clone().or_else(|| known.clause.clone()))).collect()
        }
    };
    asked.flat_map(of_type).collect()
}

const fn stands_against(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::No | Verdict::Exception)
}
