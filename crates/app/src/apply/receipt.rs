//! The receipt of a submission.

use rules::{cycle::Role, time::Instant};
use serde::{Deserialize, Serialize};

use crate::{
    access::{self, Action},
    actor::Actor,
    app::App,
    outcome::Failure,
    snapshot, step,
};

/// What the unit may keep and show: number, instant, digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Receipt number, the same for every round.
    pub number: String,
    /// The instant that counts, by the programme's clock.
    pub at: Instant,
    /// Root over the salted answers, in hex.
    pub root: String,
    /// The round.
    pub round: i64,
    /// Name of the team.
    pub name: String,
    /// Name of the lead unit.
    pub unit: String,
}

/// The receipt of a round, of the last one when `round` is `None`; `None` before the first submission, for a round that there was not, and for
/// strangers.
///
/// # Errors
/// When the database cannot be read.
pub async fn receipt(app: &App, actor: &Actor, id: &str, round: Option<i64>) -> Result<Option<Receipt>, Failure> {
    let Some(application) = store::applications::find(app.read(), id).await? else { return Ok(None) };
    let state = step::state_of(&application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(state), ..access::Facts::default() };
    if !access::may(actor, Action::ViewApplication, &facts) {
        return Ok(None);
    }
    let (Some(number), Some(last)) = (application.receipt, application.submitted_at) else { return Ok(None) };
    let round = round.unwrap_or(application.round);
    let Some(row) = store::snapshots::of_round(app.read(), id, round).await? else { return Ok(None) };
    let kept = snapshot::read(app, &row)?;
    let at = if round == application.round { Instant(last) } else { kept.arrived };
    let cycle = app.cycle(&application.revision_id).await?;
    // as they were called then
    let said = |role| cycle.by_role(role).and_then(|place| kept.answers.text("", &place.key())).map(str::to_owned);
    let unit = match said(Role::UnitName) {
        Some(name) => name,
        None => store::lookup::unit(app.read(), &application.unit_id).await?.map(|unit| unit.name).unwrap_or_default(),
    };
    let name = said(Role::TeamName).unwrap_or(application.name);
    Ok(Some(Receipt { number, at, root: kept.root, round, name, unit }))
}
