//! Windows, the correction period and the service period.

use jiff::civil::DateTime;
use serde::{Deserialize, Serialize};

use super::{Text, refuse, yes};
use crate::{time::Day, violation::Effect};

/// A span of wall-clock time in which applications may be submitted: from `opens`, up to but not at `closes`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// Stable code, so that an extension can name it.
    #[serde(default = "main_window")]
    pub code: String,
    /// What the window is called.
    #[serde(default)]
    pub label: Text,
    /// First moment in it, in the cycle's zone.
    pub opens: DateTime,
    /// First moment after it, in the cycle's zone.
    pub closes: DateTime,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a late or early submission is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
    /// Whether staff may grant an exception in a single case.
    #[serde(default = "yes")]
    pub exceptable: bool,
}

/// How long an application returned for correction may be resubmitted, the window's close notwithstanding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Days after the return; the period ends with the last of these days, at 24:00 in the cycle's zone.
    pub days: u16,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a later resubmission is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
    /// Whether staff may grant an exception in a single case.
    #[serde(default = "yes")]
    pub exceptable: bool,
}

/// A span of calendar days, both ends within it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServicePeriod {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a stage outside it is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
}

fn main_window() -> String {
    "main".to_owned()
}
