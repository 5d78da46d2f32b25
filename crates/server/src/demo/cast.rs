//! Who plays in the rehearsal year, as `cast.toml` names them.

use rules::lifecycle::State;
use serde::Deserialize;

use crate::report::Trouble;

/// Units, teams and the people of the sign-in cards.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Cast {
    #[serde(rename = "unit")]
    pub(super) units: Vec<CastUnit>,
    #[serde(rename = "team")]
    pub(super) teams: Vec<CastTeam>,
    #[serde(rename = "persona")]
    pub(super) personas: Vec<CastPersona>,
    /// Teams that nobody has begun: what a blank form is filled with on demand.
    #[serde(rename = "spare")]
    pub(super) spares: Vec<CastTeam>,
}

/// A unit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CastUnit {
    pub(super) key: String,
    pub(super) name: String,
    #[serde(rename = "type")]
    pub(super) unit_type: String,
    pub(super) body17: String,
    pub(super) province: String,
    #[serde(default)]
    pub(super) association: bool,
    /// Was there in the year before.
    #[serde(default)]
    pub(super) earlier: bool,
    /// Waits for the technical support to look at it.
    #[serde(default)]
    pub(super) pending: bool,
}

/// A team, and where the story of its application ends.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CastTeam {
    pub(super) unit: String,
    #[serde(rename = "type")]
    pub(super) team_type: String,
    /// What stands between prefix and suffix of the name.
    pub(super) middle: String,
    pub(super) state: State,
    pub(super) topics: [String; 3],
    pub(super) fields: Vec<String>,
    pub(super) cities: Vec<String>,
    pub(super) regions: Vec<String>,
    /// Comments of the reviewer, as path and text: sent with the return, or being written while in review.
    #[serde(default)]
    pub(super) comments: Vec<(String, String)>,
    /// Returned once and handed in again.
    #[serde(default)]
    pub(super) again: bool,
    /// What is added to the fields that the comments name, one for each.
    #[serde(default)]
    pub(super) fixes: Vec<String>,
    /// Why it was rejected, withdrawn or deregistered.
    #[serde(default)]
    pub(super) reason: String,
}

/// Somebody with a sign-in card.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CastPersona {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) email: String,
    #[serde(default)]
    pub(super) role: String,
    #[serde(default)]
    pub(super) unit: String,
    #[serde(default)]
    pub(super) body: String,
    pub(super) title: Both,
    pub(super) task: Both,
}

/// A text in both languages.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Both {
    pub(super) zh: String,
    pub(super) en: String,
}

/// Reads the cast that comes with the program.
pub(super) fn read() -> Result<Cast, Trouble> {
    toml::from_str(include_str!("cast.toml")).map_err(|error| Trouble::because("演练角色表", "the cast of the rehearsal", error))
}

impl CastUnit {
    /// A unit that is not of the cast, of which a form says the name alone.
    pub(super) fn named(name: &str) -> Self {
        let none = String::new;
        let (key, unit_type, body17, province) = (none(), none(), none(), none());
        Self { key, name: name.to_owned(), unit_type, body17, province, association: false, earlier: false, pending: false }
    }
}

impl CastTeam {
    /// The name as the notice wants it (§二.一).
    pub(super) fn name(&self) -> String {
        let suffix = match self.team_type.as_str() {
            "industry" => "产业科技服务团",
            "professional" => "专业科技服务团",
            _ => "科技服务团",
        };
        format!("“科创中国”{}{suffix}", self.middle)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_cast_is_large_enough_and_covers_every_state() {
        let Ok(cast) = read() else { panic!("the cast cannot be read") };
        assert!(cast.units.len() >= 12 && cast.teams.len() >= 40);
        let states: BTreeSet<State> = cast.teams.iter().map(|team| team.state).collect();
        assert_eq!(states.len(), State::ALL.len());
        for unit in &cast.units {
            assert!(rules::credit_code::make(&unit.body17).is_some(), "{}", unit.name);
        }
        for team in &cast.teams {
            assert!(cast.units.iter().any(|unit| unit.key == team.unit), "{}", team.unit);
        }
    }
}
