//! The lead unit (牵头单位), as the rules see it.

use serde::{Deserialize, Serialize};

use crate::{cycle::LeadCondition, dictionary::CORPS};

/// Facts of a lead unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lead {
    /// Stable id of the unit.
    pub unit_id: String,
    /// Its full name.
    pub name: String,
    /// Its credit code, in normal form.
    pub credit_code: String,
    /// Code of its unit type in the cycle.
    pub unit_type: String,
    /// Code of its administrative division: a province (`350000`), or a city for the association of a sub-provincial city (`350200`).
    #[serde(default)]
    pub province: Option<String>,
    /// True for an association for science and technology (科协) itself, false for its affiliates and every other unit.
    #[serde(default)]
    pub is_association: bool,
    /// True once the technical support unit has verified it.
    #[serde(default)]
    pub verified: bool,
}

impl Lead {
    /// True when the unit belongs to the Xinjiang Production and Construction Corps.
    #[must_use]
    pub fn is_of_corps(&self) -> bool {
        self.province.as_deref() == Some(CORPS)
    }

    /// True when its division lies below a province, as that of a sub-provincial city's association does.
    #[must_use]
    pub fn is_sub_provincial(&self) -> bool {
        self.province.as_deref().is_some_and(|code| code.len() == 6 && !code.ends_with("0000"))
    }

    /// True when it is the association of a province (the Corps and cities excluded).
    #[must_use]
    pub fn is_provincial_association(&self) -> bool {
        self.is_association && !self.is_of_corps() && !self.is_sub_provincial()
    }

    /// True when the unit meets a condition of the eligibility matrix.
    #[must_use]
    pub fn meets(&self, condition: LeadCondition) -> bool {
        match condition {
            LeadCondition::Association => self.is_provincial_association(),
            LeadCondition::Affiliate => !self.is_provincial_association() && !self.is_of_corps(),
            LeadCondition::Corps => self.is_of_corps(),
        }
    }
}
