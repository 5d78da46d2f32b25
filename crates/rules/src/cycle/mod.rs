//! One year's programme as data: the cycle file, its types, its reading and its check.
//!
//! Code knows kinds (of field, effect, verdict), never a year's content; what code must find carries a role.

mod body;
mod check;
mod checklist;
mod field;
mod lookup;
mod parse;
mod part;
mod period;
mod pool;
pub mod schema;
mod shipped;
mod team_type;
mod unit_type;

pub use body::{Body, Contact, Duty};
pub use check::check;
pub use checklist::{CheckItem, MachineRule};
pub use field::{Choice, Class, Field, FieldKind, FileRule, Prefill, Role};
pub use lookup::FieldRef;
pub use parse::{Finding, in_files, parse};
pub use part::{Group, GroupKind, GroupRole, Part};
pub use period::{Correction, ServicePeriod, Window};
pub use pool::{Pool, PoolBy};
pub use shipped::{shipped, shipped_files};
pub use team_type::{ExpectedPartner, LeadCondition, LeadRule, Middle, NamingPattern, OwnProvince, TeamType, Verdict};
pub use unit_type::UnitType;

use serde::{Deserialize, Serialize};

use crate::violation::Effect;

/// A text in both languages of the platform.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Chinese.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in `lang`: English for codes that begin with `en`, Chinese otherwise.
    #[must_use]
    pub fn get(&self, lang: &str) -> &str {
        if lang.starts_with("en") { &self.en } else { &self.zh }
    }
}

/// One year's programme. In the file each list is an array of tables with a singular name (`[[part]]`, `[[type]]`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cycle {
    /// Stable id, e.g. `2022`.
    pub id: String,
    /// The programme's year.
    pub year: i16,
    /// What the cycle is called.
    pub title: Text,
    /// The public document behind the cycle (number and title), shown beside clauses.
    #[serde(default)]
    pub source: Text,
    /// IANA time zone of every date in the file.
    pub zone: String,
    /// When applications may be submitted; several windows are allowed.
    #[serde(rename = "window")]
    pub windows: Vec<Window>,
    /// How long a returned application may be resubmitted.
    pub correction: Correction,
    /// The period in which the registered teams work; the stages of the form lie in it.
    pub service: ServicePeriod,
    /// How long a registration of this cycle is valid; the service period when absent.
    #[serde(default)]
    pub validity: Option<ServicePeriod>,
    /// Registration numbers.
    pub numbering: Numbering,
    /// Rules on the persons of a form taken together.
    #[serde(default)]
    pub people: People,
    /// The team types.
    #[serde(rename = "type")]
    pub types: Vec<TeamType>,
    /// The kinds of lead unit.
    #[serde(rename = "unit_type")]
    pub unit_types: Vec<UnitType>,
    /// The quota pools.
    #[serde(rename = "pool")]
    pub pools: Vec<Pool>,
    /// The bodies and what they do.
    #[serde(rename = "body")]
    pub bodies: Vec<Body>,
    /// The parts of the form, in order.
    #[serde(rename = "part")]
    pub parts: Vec<Part>,
    /// The reviewers' check-list, in order.
    #[serde(rename = "check", default)]
    pub checklist: Vec<CheckItem>,
    /// Whom to ask about what.
    #[serde(rename = "contact", default)]
    pub contacts: Vec<Contact>,
    /// What the unit declares when it submits.
    #[serde(rename = "statement", default)]
    pub statements: Vec<Statement>,
    /// The programme's key fields (重点建设领域), as dictionary entries.
    #[serde(rename = "key_field", default)]
    pub key_fields: Vec<KeyField>,
}

/// How registration numbers are formed: `PREFIX-YEAR-LETTER-0001`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Numbering {
    /// First part of each number, e.g. `KC`.
    pub prefix: String,
    /// Digits of the running number.
    #[serde(default = "four")]
    pub digits: u8,
}

/// Rules on the persons of a form taken together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// True when one person may be chief expert and team leader at once.
    #[serde(default)]
    pub expert_may_lead: bool,
    /// True when the contact may also be chief expert or team leader.
    #[serde(default = "yes")]
    pub contact_may_be_other: bool,
    /// Clause of the rule that no person is listed twice; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a person listed twice is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
}

impl Default for People {
    fn default() -> Self {
        Self { expert_may_lead: false, contact_may_be_other: true, clause: None, effect: Effect::Refuse }
    }
}

/// A declaration that the unit ticks when it submits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Stable code.
    pub code: String,
    /// What is declared.
    pub text: Text,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
}

/// One key field of the programme: an entry of a dictionary with everything below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyField {
    /// Code of the dictionary.
    pub dictionary: String,
    /// Code of the entry.
    pub entry: String,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
}

fn refuse() -> Effect {
    Effect::Refuse
}

fn flag() -> Effect {
    Effect::Flag
}

fn yes() -> bool {
    true
}

fn four() -> u8 {
    4
}
