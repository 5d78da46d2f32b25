//! A registration as its unit, staff and support see it before it is given up.

use rules::{lifecycle::State, time::Instant};
use store::Team;

use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::Failure,
};

/// A registered team of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registration {
    /// Registration number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Lead unit's name.
    pub lead: String,
    /// `registered`, `lapsed` or `deregistered`.
    pub state: String,
    /// Since when.
    pub since: Instant,
    /// True when the one who looks may give it up as its unit.
    pub may_give_up: bool,
    /// True when the one who looks may deregister it at the unit's request.
    pub may_end_for_unit: bool,
}

/// One registration, for those who see its unit; what they may do with it stands in it.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn registration(app: &App, actor: &Actor, number: &str) -> Result<Option<Registration>, Failure> {
    let Some(team) = store::publications::team(app.read(), number).await? else { return Ok(None) };
    let sees = access::may(actor, Action::ViewUnit, &Facts { unit: Some(&team.unit_id), ..Facts::default() });
    let shown = show(actor, team);
    Ok(sees.then_some(shown))
}

/// The registrations of one unit as `actor` may act on them, the newest first.
pub(crate) async fn of_unit(app: &App, actor: &Actor, unit: &str) -> Result<Vec<Registration>, Failure> {
    let teams = store::publications::teams_by_unit(app.read(), unit).await?;
    Ok(teams.into_iter().map(|team| show(actor, team)).collect())
}

/// The registrations of the actor's units, the newest first.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn registrations(app: &App, actor: &Actor) -> Result<Vec<Registration>, Failure> {
    let mut found = Vec::new();
    for unit in actor.units() {
        found.extend(of_unit(app, actor, unit).await?);
    }
    Ok(found)
}

fn show(actor: &Actor, team: Team) -> Registration {
    // the page is also for a team that is deregistered already: it says so
    let facts = Facts { unit: Some(&team.unit_id), state: Some(State::Registered), ..Facts::default() };
    Registration {
        may_give_up: access::may(actor, Action::DeregisterOwn, &facts),
        may_end_for_unit: access::may(actor, Action::DeregisterForUnit, &facts),
        since: Instant(team.state_since),
        number: team.number,
        name: team.name,
        lead: team.lead_name,
        state: team.state,
    }
}
