//! The public record of a batch.

use serde::{Deserialize, Serialize};
use store::Team;

use super::team_document::{TeamDocument, Titled};
use crate::outcome::Failure;

/// A list as published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchDocument {
    /// The year.
    pub year: i64,
    /// The number of the batch in the year.
    pub number: i64,
    /// Its title.
    pub title: String,
    /// Which dated version this is, from 1.
    pub edition: i64,
    /// When this version was published, in milliseconds since 1970.
    pub published_at: i64,
    /// The teams, in the order of the list.
    pub teams: Vec<BatchTeam>,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BatchTeam {
    /// Registration number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Lead unit.
    pub lead: String,
    /// Type.
    #[serde(rename = "type")]
    pub team_type: Titled,
}

impl BatchTeam {
    /// The line of a team.
    pub(super) fn of(document: &TeamDocument) -> Self {
        Self {
            number: document.number.clone(),
            name: document.name.clone(),
            lead: document.lead.clone(),
            team_type: document.team_type.clone(),
        }
    }
}

/// Reads the record that a team keeps.
pub(super) fn document_of(team: &Team) -> Result<TeamDocument, Failure> {
    parse(&team.document)
}

/// Reads a kept record.
pub(super) fn parse<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(Failure::corrupt)
}

/// Writes a record.
pub(super) fn write(document: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(document).map_err(Failure::corrupt)
}
