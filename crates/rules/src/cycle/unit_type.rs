//! Kinds of lead unit.

use serde::{Deserialize, Serialize};

use super::Text;

/// One kind of lead unit, an option of the form's 单位类型.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnitType {
    /// Stable code, e.g. `national_society`.
    pub code: String,
    /// Its number in the annex.
    pub number: u8,
    /// What it is called.
    pub label: Text,
    /// Who belongs here.
    #[serde(default)]
    pub hint: Text,
    /// Expected first two characters of the credit code (registering authority and class); others are flagged. Empty = any.
    #[serde(default)]
    pub credit_code_classes: Vec<String>,
    /// True when units of this kind belong to a province whose code must be known.
    #[serde(default)]
    pub provincial: bool,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
}
