//! Parts of the form and their groups.

use serde::{Deserialize, Serialize};

use super::{Field, Text, refuse};
use crate::violation::Effect;

/// One part of the form: a page with fields, then groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// Stable code.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// What it asks for and why.
    #[serde(default)]
    pub intro: Text,
    /// Minutes that it takes, for the task list; 0 = not said.
    #[serde(default)]
    pub minutes: u16,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Its fields, in order.
    #[serde(rename = "field", default)]
    pub fields: Vec<Field>,
    /// Its groups, in order, after the fields.
    #[serde(rename = "group", default)]
    pub groups: Vec<Group>,
}

/// Fields that belong together and may repeat: a person, a unit, a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Stable code.
    pub code: String,
    /// What an item is.
    pub kind: GroupKind,
    /// What rules know the group by.
    #[serde(default)]
    pub role: Option<GroupRole>,
    /// Its title.
    pub title: Text,
    /// What one item is called, e.g. 团员; numbered by the page.
    #[serde(default)]
    pub item_title: Text,
    /// What to enter.
    #[serde(default)]
    pub hint: Text,
    /// Fewest items, for the types in `required_for` (for all when that is empty).
    #[serde(default)]
    pub min: usize,
    /// Most items; absent = any number.
    #[serde(default)]
    pub max: Option<usize>,
    /// Rows shown at the start.
    #[serde(default)]
    pub given: usize,
    /// Codes of the team types for which `min` holds; empty = all.
    #[serde(default)]
    pub required_for: Vec<String>,
    /// Clause behind the numbers; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether too few or too many items are refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
    /// The fields of an item, in order.
    #[serde(rename = "field", default)]
    pub fields: Vec<Field>,
}

/// What an item of a group is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupKind {
    /// A person.
    Person,
    /// An organisation.
    Unit,
    /// A stage of the work.
    Stage,
    /// Anything else.
    Entry,
}

/// What rules know a group by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupRole {
    /// The chief expert (首席专家).
    ChiefExpert,
    /// The team leader (团长).
    Leader,
    /// The contact (联系人).
    Contact,
    /// The other members (其他团员).
    Members,
    /// The partner units.
    Partners,
    /// The stages of the work.
    Stages,
}

impl Group {
    /// Fewest items for `team_type`.
    #[must_use]
    pub fn min_for(&self, team_type: &str) -> usize {
        if self.required_for.is_empty() || self.required_for.iter().any(|code| code == team_type) { self.min } else { 0 }
    }

    /// What one item is called: the group's title where it has no name of its own for it.
    #[must_use]
    pub fn item_label(&self) -> &Text {
        if self.item_title.zh.is_empty() { &self.title } else { &self.item_title }
    }

    /// True when there is never a second item, so that items bear no number.
    #[must_use]
    pub fn is_of_one(&self) -> bool {
        self.max == Some(1)
    }

    /// True when the group holds exactly one item, drawn without add and remove.
    #[must_use]
    pub fn is_single(&self) -> bool {
        self.min == 1 && self.max == Some(1)
    }
}
