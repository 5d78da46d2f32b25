//! The reviewers' check-list.

use serde::{Deserialize, Serialize};

use super::{Text, refuse};
use crate::violation::Effect;

/// One item of the check-list: filled by the machine when it names a rule, asked of a person otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckItem {
    /// Stable code.
    pub code: String,
    /// The question.
    pub label: Text,
    /// What to look at.
    #[serde(default)]
    pub hint: Text,
    /// The rules that the machine runs for it; absent = a question for a person.
    #[serde(default)]
    pub rule: Option<MachineRule>,
    /// Codes of the team types that it is asked for; empty = all.
    #[serde(default)]
    pub types: Vec<String>,
    /// Codes of parts or groups (`members`, `members/expert`) that the reviewer looks at.
    #[serde(default)]
    pub about: Vec<String>,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a failure stands against approval or is shown only.
    #[serde(default = "refuse")]
    pub effect: Effect,
}

/// A family of rules that the machine runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MachineRule {
    /// Submitted within a window, or resubmitted within the correction period.
    Window,
    /// The pool had a place.
    Quota,
    /// The lead unit may lead this type.
    Eligibility,
    /// The lead unit is verified.
    UnitVerified,
    /// The name fits the pattern.
    Naming,
    /// No other team of the year has the name.
    UniqueName,
    /// The credit code is well formed and fits the unit type.
    CreditCode,
    /// Every required answer is there.
    Complete,
    /// Answers keep their limits and shapes.
    Limits,
    /// Files are of the right kind and size.
    Files,
    /// The partners are of the kinds expected.
    Partners,
    /// No person is listed twice.
    People,
    /// Stages are in order and within the service period.
    Schedule,
    /// Pilot cities of a regional team lie in the lead unit's province.
    PilotCities,
    /// No character hides or turns text.
    HiddenCharacters,
    /// Every statement was ticked.
    Statements,
}
