//! Team types: naming, who may lead, who belongs to the partners, who reviews.

use serde::{Deserialize, Serialize};

use super::{Text, flag, refuse, yes};
use crate::violation::Effect;

/// One type of team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamType {
    /// Stable code, e.g. `industry`.
    pub code: String,
    /// Letter in the registration number, e.g. `C`.
    pub letter: String,
    /// What the type is called.
    pub label: Text,
    /// What it is for and who forms it, for the page that helps to choose.
    pub guide: Text,
    /// How its names are formed.
    pub naming: NamingPattern,
    /// Code of the body that reviews it.
    pub body: String,
    /// Clause behind the routing to that body; absent = platform rule.
    #[serde(default)]
    pub body_clause: Option<String>,
    /// Who may lead it: the first rule that fits the unit decides; a unit that none fits may not lead.
    #[serde(rename = "lead", default)]
    pub leads: Vec<LeadRule>,
    /// Kinds of partner that a team of this type is formed with.
    #[serde(rename = "expected_partner", default)]
    pub expected_partners: Vec<ExpectedPartner>,
    /// Present when the pilot cities that it names must lie in the lead unit's province.
    #[serde(default)]
    pub own_province: Option<OwnProvince>,
    /// Clause behind the type; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
}

/// The rule that pilot cities lie in the lead unit's province. It speaks of cities whose province is known; others are always flagged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnProvince {
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a city of another province is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
}

/// How names of a type are formed: prefix + middle + suffix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamingPattern {
    /// What each name begins with, quotation marks included: `“科创中国”`.
    pub prefix: String,
    /// What stands between.
    pub middle: Middle,
    /// What each name ends in.
    pub suffix: String,
    /// Further endings that are accepted.
    #[serde(default)]
    pub also_suffix: Vec<String>,
    /// Longest name in characters.
    #[serde(default = "sixty")]
    pub limit: usize,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a name that does not fit is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
}

/// What stands between prefix and suffix of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Middle {
    /// A service or a speciality (服务内容/特色); it may begin with a place.
    Service,
    /// A region served (服务区域); it begins with a known place.
    Place,
}

/// One cell of the eligibility matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeadRule {
    /// Code of the unit type.
    pub unit_type: String,
    /// Narrows the rule to some units of that type; absent = all of them.
    #[serde(default)]
    pub when: Option<LeadCondition>,
    /// Narrows the rule to units whose name has this text in it; absent = all of them.
    #[serde(default)]
    pub name_has: Option<String>,
    /// What holds.
    pub verdict: Verdict,
    /// Why, in words for the applicant.
    #[serde(default)]
    pub reason: Text,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether staff may grant an exception in a single case, where the verdict is `no`.
    #[serde(default = "yes")]
    pub exceptable: bool,
}

/// A further condition on the lead unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeadCondition {
    /// The provincial association itself (`Lead::is_association`), the Corps' excluded.
    Association,
    /// Not the association itself but a unit affiliated with it.
    Affiliate,
    /// The association of the Xinjiang Production and Construction Corps or its affiliate: `province` is [`crate::dictionary::CORPS`].
    Corps,
}

/// What the eligibility matrix says of a unit and a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// May lead.
    Yes,
    /// May not.
    No,
    /// May apply; the reviewer sees a flag.
    Flag,
    /// May not, unless staff grant an exception.
    Exception,
}

/// A kind of partner that a team is expected to have; it is met by any one of several kinds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedPartner {
    /// Codes of partner kinds, options of the field with the role `partner_kind`.
    pub any_of: Vec<String>,
    /// What is expected, in words.
    pub label: Text,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether its absence is refused or flagged.
    #[serde(default = "flag")]
    pub effect: Effect,
}

impl LeadRule {
    /// True when the rule speaks of units with this name.
    #[must_use]
    pub fn name_fits(&self, name: &str) -> bool {
        self.name_has.as_deref().is_none_or(|text| name.contains(text))
    }
}

fn sixty() -> usize {
    60
}
