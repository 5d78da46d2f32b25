//! What stands beside an application: the unit's earlier teams, and persons and partners who are in other teams.

use std::collections::{BTreeMap, BTreeSet};

use rules::lifecycle::State;
use store::{Application, Reads};

use crate::{outcome::Failure, step};

/// Another application of the same unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierTeam {
    /// The team's name.
    pub name: String,
    /// The year.
    pub year: i64,
    /// Code of its type.
    pub team_type: String,
    /// Its state.
    pub state: State,
    /// Its registration number, if it got one.
    pub number: Option<String>,
}

/// A member or partner who is also elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    /// The item of this application.
    pub item: String,
    /// The other team's name.
    pub team: String,
    /// Its state.
    pub state: State,
    /// The group there, e.g. `members/expert`; empty for a partner.
    pub group: String,
    /// Its registration number, if it got one.
    pub number: Option<String>,
}

/// The unit's other applications, drafts and those taken back left out, the newest first.
pub(super) async fn earlier(db: &impl Reads, application: &Application) -> Result<Vec<EarlierTeam>, Failure> {
    let numbers = numbers(store::publications::teams_by_unit(db, &application.unit_id).await?);
    let mut found = Vec::new();
    for other in store::reviews::of_unit(db, &application.unit_id).await? {
        let state = step::state_of(&other)?;
        if other.id == application.id || matches!(state, State::Draft | State::Withdrawn) {
            continue;
        }
        let number = numbers.get(&other.id).cloned();
        found.push(EarlierTeam { name: other.name, year: other.year, team_type: other.team_type, state, number });
    }
    Ok(found)
}

fn numbers(teams: Vec<store::Team>) -> BTreeMap<String, String> {
    teams.into_iter().map(|team| (team.application_id, team.number)).collect()
}

/// Who of this application is also named in another that is alive.
pub(super) async fn elsewhere(db: &impl Reads, application: &Application) -> Result<Vec<Elsewhere>, Failure> {
    let persons = store::people::persons_of(db, &application.id).await?;
    let partners = store::people::partners_of(db, &application.id).await?;
    let person_ids: Vec<String> = persons.iter().map(|link| link.person_id.clone()).collect();
    let partner_ids: Vec<String> = partners.iter().map(|link| link.partner_id.clone()).collect();
    let mut pairs = Vec::new();
    for link in store::people::named_where(db, &person_ids).await? {
        for mine in persons.iter().filter(|mine| mine.person_id == link.person_id) {
            pairs.push((mine.item_id.clone(), link.application_id.clone(), link.group_key.clone()));
        }
    }
    for link in store::people::partnered_where(db, &partner_ids).await? {
        for mine in partners.iter().filter(|mine| mine.partner_id == link.partner_id) {
            pairs.push((mine.item_id.clone(), link.application_id.clone(), String::new()));
        }
    }
    pairs.retain(|(_, other, _)| *other != application.id);
    let ids: BTreeSet<String> = pairs.iter().map(|(_, other, _)| other.clone()).collect();
    let ids: Vec<String> = ids.into_iter().collect();
    let others: BTreeMap<String, Application> =
        store::reviews::by_ids(db, &ids).await?.into_iter().map(|other| (other.id.clone(), other)).collect();
    let numbers = numbers(store::publications::teams_of_applications(db, &ids).await?);
    let mut found = Vec::new();
    for (item, other, group) in pairs {
        let Some(other) = others.get(&other) else { continue };
        let state = step::state_of(other)?;
        if matches!(state, State::Draft | State::Withdrawn | State::Rejected) {
            continue;
        }
        found.push(Elsewhere { item, team: other.name.clone(), state, group, number: numbers.get(&other.id).cloned() });
    }
    Ok(found)
}
