//! Bodies of the programme and contacts by topic.

use serde::{Deserialize, Serialize};

use super::Text;

/// A body: a scope of work that accounts are granted roles in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Stable code, e.g. `society_center`; team types name it.
    pub code: String,
    /// What it is called.
    pub label: Text,
    /// What it does, in words.
    #[serde(default)]
    pub task: Text,
    /// What it does, for the program.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
}

/// What a body does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Duty {
    /// Reviews the team types routed to it.
    Review,
    /// Publishes lists.
    Publish,
    /// Verifies units and looks after accounts.
    Support,
    /// Reads everything, assesses, grants support.
    Programme,
    /// Watches under a mandate.
    Monitor,
    /// Comments on applications and plans of its city.
    Comment,
}

/// Whom to ask about a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Stable code of the topic.
    pub code: String,
    /// The topic.
    pub topic: Text,
    /// Who answers: the name of an office or a role.
    pub name: Text,
    /// Code of the body that answers, where there is one.
    #[serde(default)]
    pub body: Option<String>,
    /// E-mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Telephone number.
    #[serde(default)]
    pub phone: Option<String>,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
}
