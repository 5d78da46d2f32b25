//! Instants and calendar days, as the platform stores them.

use std::fmt;

use jiff::{Timestamp, civil, tz::TimeZone};
use serde::{Deserialize, Serialize};

/// Milliseconds of a minute.
pub const MINUTE: i64 = 60_000;
/// Milliseconds of an hour.
pub const HOUR: i64 = 60 * MINUTE;
/// Milliseconds of a day; the programme's zone has no days of another length.
pub const DAY: i64 = 24 * HOUR;

/// A point in time: milliseconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// Milliseconds since the epoch.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0
    }

    /// This instant moved by `millis`, later when positive.
    #[must_use]
    pub fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// The wall-clock reading in `zone`; instants beyond the calendar read as its edge.
    #[must_use]
    pub fn in_zone(self, zone: &TimeZone) -> civil::DateTime {
        let stamp = Timestamp::from_millisecond(self.0).unwrap_or(if self.0 < 0 { Timestamp::MIN } else { Timestamp::MAX });
        zone.to_datetime(stamp)
    }

    /// The calendar day in `zone`.
    #[must_use]
    pub fn day(self, zone: &TimeZone) -> Day {
        Day(self.in_zone(zone).date())
    }
}

/// A calendar day without a zone, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub civil::Date);

impl Day {
    /// Reads `YYYY-MM-DD`; `None` for anything else or for a day that does not exist.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let well_formed =
            text.len() == 10 && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
        if well_formed { text.parse().ok().map(Self) } else { None }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Reads a civil time in Shanghai such as `2022-02-28T23:59:59.999`; `None` when it is not one.
#[must_use]
pub fn shanghai(civil: &str) -> Option<Instant> {
    let zone = TimeZone::get("Asia/Shanghai").ok()?;
    let at: civil::DateTime = civil.parse().ok()?;
    Some(Instant(zone.to_timestamp(at).ok()?.as_millisecond()))
}

/// Date and time in Shanghai as letters print it: `2022-02-28 23:59`.
#[must_use]
pub fn shanghai_text(instant: Instant) -> String {
    let zone = TimeZone::get("Asia/Shanghai").unwrap_or(TimeZone::UTC);
    let at = instant.in_zone(&zone);
    format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
}
