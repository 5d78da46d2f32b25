//! When applications may be submitted (§三.1, §三.2): half-open windows in the cycle's zone, to the millisecond, and the correction period.

use jiff::{ToSpan, tz::TimeZone};
use serde::{Deserialize, Serialize};

use crate::{
    cycle::{Cycle, Window},
    exception::{self, Exception, ExceptionKind},
    time::Instant,
    violation::Violation,
};

/// A later close that staff granted, for every unit or for one, shown in public.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// Code of the window; `None` extends the one that closes last.
    #[serde(default)]
    pub window: Option<String>,
    /// The unit that it is for; `None` is for every unit.
    #[serde(default)]
    pub unit_id: Option<String>,
    /// The new first instant after the window. An earlier one than the cycle's changes nothing.
    pub closes: Instant,
}

/// Where the programme's clock stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum WindowState {
    /// A window is still to open.
    Before {
        /// The first instant in it.
        opens: Instant,
    },
    /// Within a window.
    Open {
        /// The first instant after it.
        closes: Instant,
    },
    /// After the last window.
    Closed {
        /// The first instant after it; the beginning of time for a cycle without windows.
        closed: Instant,
    },
}

impl WindowState {
    /// True when an application may be submitted.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. })
    }

    /// The next instant at which the state changes by itself: what a countdown runs to, and the latest end of whatever was made from the state.
    #[must_use]
    pub fn next_change(self) -> Option<Instant> {
        match self {
            Self::Before { opens } => Some(opens),
            Self::Open { closes } => Some(closes),
            Self::Closed { .. } => None,
        }
    }
}

/// The state at `now` for `unit_id`, or for the public when `None`.
#[must_use]
pub fn state(cycle: &Cycle, now: Instant, unit_id: Option<&str>, extensions: &[Extension]) -> WindowState {
    let spans = stretches(cycle, unit_id, extensions);
    if let Some(closes) = open_until(&spans, now) {
        return WindowState::Open { closes };
    }
    match spans.iter().map(|span| span.opens).filter(|opens| *opens > now).min() {
        Some(opens) => WindowState::Before { opens },
        None => WindowState::Closed { closed: spans.iter().map(|span| span.closes).max().unwrap_or(Instant(i64::MIN)) },
    }
}

/// The first instant at which an application returned at `returned_at` can no longer be resubmitted: the midnight after the last day of the period.
#[must_use]
pub fn correction_deadline(cycle: &Cycle, returned_at: Instant) -> Instant {
    let zone = cycle.time_zone();
    let days = (i64::from(cycle.correction.days) + 1).days();
    let after = returned_at.day(&zone).0.checked_add(days);
    let midnight = after.and_then(|day| zone.to_timestamp(day.at(0, 0, 0, 0)));
    midnight.map_or(Instant(i64::MAX), |stamp| Instant(stamp.as_millisecond()))
}

/// The first instant at which a returned application of `unit_id`, whose correction period ends at `correction_until`, can no longer be
/// resubmitted: the end of that period, or of the window that is open then; after the period, the end of the window that is open at `now`.
/// Once it is over, when it was over. Everything that decides or tells until when asks here.
#[must_use]
pub fn resubmission_end(cycle: &Cycle, unit_id: &str, correction_until: Instant, extensions: &[Extension], now: Instant) -> Instant {
    let spans = stretches(cycle, Some(unit_id), extensions);
    if now < correction_until {
        return open_until(&spans, correction_until).unwrap_or(correction_until);
    }
    let over = || spans.iter().map(|span| span.closes).filter(|closes| *closes <= now).fold(correction_until, Instant::max);
    open_until(&spans, now).unwrap_or_else(over)
}

/// The first instant at which a registration of the cycle holds no more: the end of its last day; `None` when it has no end.
#[must_use]
pub fn validity_end(cycle: &Cycle) -> Option<Instant> {
    let zone = cycle.time_zone();
    let after = cycle.validity.as_ref()?.to.0.checked_add(1.days()).ok()?;
    zone.to_timestamp(after.at(0, 0, 0, 0)).ok().map(|stamp| Instant(stamp.as_millisecond()))
}

/// What decides whether a submission is in time.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// When the complete request had arrived, by the programme's clock.
    pub now: Instant,
    /// The lead unit.
    pub unit_id: &'a str,
    /// Code of the team type.
    pub team_type: &'a str,
    /// When the application was returned, for a resubmission.
    pub returned_at: Option<Instant>,
    /// Extensions granted, to whomever.
    pub extensions: &'a [Extension],
    /// Exceptions granted to the unit.
    pub exceptions: &'a [Exception],
}

/// Too early or too late, in words; `None` when the submission is in time. A resubmission is in time within a window or within its correction
/// period. Where staff granted an exception, a flag remains.
#[must_use]
pub fn check(cycle: &Cycle, arrival: &Arrival<'_>) -> Option<Violation> {
    let zone = cycle.time_zone();
    let state = state(cycle, arrival.now, Some(arrival.unit_id), arrival.extensions);
    let (mut violation, exceptable) = match (state, arrival.returned_at) {
        (WindowState::Open { .. }, _) => return None,
        (_, Some(returned_at)) => {
            let period = correction_deadline(cycle, returned_at);
            let deadline = resubmission_end(cycle, arrival.unit_id, period, arrival.extensions, arrival.now);
            if arrival.now < deadline {
                return None;
            }
            let rule = &cycle.correction;
            let violation = Violation::refuse("", "correction-closed").effect(rule.effect).with("closed", closing(deadline, &zone));
            (with_clause(violation.with("limit", rule.days), rule.clause.as_deref()), rule.exceptable)
        }
        (WindowState::Before { opens }, None) => {
            let rule = cycle.windows.iter().find(|window| window.opens_at(&zone) == opens);
            (of_window("window-not-open", rule).with("opens", moment(opens, &zone)), rule.is_none_or(|rule| rule.exceptable))
        }
        (WindowState::Closed { closed }, None) => {
            let rule = last_window(cycle, &zone);
            (of_window("window-closed", rule).with("closed", closing(closed, &zone)), rule.is_none_or(|rule| rule.exceptable))
        }
    };
    violation = violation.with("now", moment(arrival.now, &zone));
    let granted = exceptable && exception::holding(arrival.exceptions, ExceptionKind::Window, arrival.team_type, arrival.now).is_some();
    Some(if granted { exception::lift(violation, "window-by-exception") } else { violation })
}

/// True for what says that it is too early or too late, whatever the form holds.
#[must_use]
pub fn is_untimely(violation: &Violation) -> bool {
    violation.refuses() && matches!(&*violation.kind, "window-not-open" | "window-closed" | "correction-closed")
}

/// An instant as people write it in `zone`: `2022-02-10 00:00`, with seconds where they are not zero.
#[must_use]
pub fn moment(instant: Instant, zone: &TimeZone) -> String {
    let wall = instant.in_zone(zone);
    if wall.second() == 0 { wall.strftime("%Y-%m-%d %H:%M").to_string() } else { wall.strftime("%Y-%m-%d %H:%M:%S").to_string() }
}

/// The end of a period as people write it: midnight is 24:00 of the day before, `2022-02-28 24:00`.
#[must_use]
pub fn closing(instant: Instant, zone: &TimeZone) -> String {
    let wall = instant.in_zone(zone);
    match wall.date().yesterday() {
        Ok(day) if wall.time() == jiff::civil::Time::midnight() => format!("{day} 24:00"),
        _ => moment(instant, zone),
    }
}

/// A window with the extensions that hold for a unit.
struct Stretch {
    opens: Instant,
    closes: Instant,
}

fn stretches(cycle: &Cycle, unit_id: Option<&str>, extensions: &[Extension]) -> Vec<Stretch> {
    let zone = cycle.time_zone();
    let last = last_window(cycle, &zone).map(|window| window.code.as_str());
    let extended = |window: &Window| {
        extensions
            .iter()
            .filter(|extension| extension.window.as_deref().or(last) == Some(window.code.as_str()))
            .filter(|extension| extension.unit_id.is_none() || extension.unit_id.as_deref() == unit_id)
            .map(|extension| extension.closes)
            .max()
    };
    cycle
        .windows
        .iter()
        .map(|window| {
            let closes = window.closes_at(&zone);
            Stretch { opens: window.opens_at(&zone), closes: extended(window).map_or(closes, |later| later.max(closes)) }
        })
        .collect()
}

/// The end of the stretch around an instant, through every stretch that follows without a gap; `None` outside of all.
fn open_until(spans: &[Stretch], instant: Instant) -> Option<Instant> {
    let end_of = |at: Instant| spans.iter().filter(|span| span.opens <= at && at < span.closes).map(|span| span.closes).max();
    let mut closes = end_of(instant)?;
    while let Some(later) = end_of(closes) {
        closes = later;
    }
    Some(closes)
}

fn last_window<'a>(cycle: &'a Cycle, zone: &TimeZone) -> Option<&'a Window> {
    cycle.windows.iter().max_by_key(|window| window.closes_at(zone))
}

fn of_window(kind: &'static str, window: Option<&Window>) -> Violation {
    let violation = Violation::refuse("", kind);
    match window {
        Some(window) => with_clause(violation.effect(window.effect), window.clause.as_deref()),
        None => violation,
    }
}

fn with_clause(violation: Violation, clause: Option<&str>) -> Violation {
    match clause {
        Some(clause) => violation.clause(clause),
        None => violation,
    }
}
