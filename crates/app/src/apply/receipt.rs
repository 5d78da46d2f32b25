//! The receipt of a submission.

use rules::time::Instant;
use serde::{Deserialize, Serialize};

use crate::{
    access::{self, Action},
    actor::Actor,
    app::App,
    outcome::Failure,
    step,
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

/// The receipt of the last submission; `None` before the first, or for strangers.
///
/// # Errors
/// When the database cannot be read.
pub async fn receipt(app: &App, actor: &Actor, id: &str) -> Result<Option<Receipt>, Failure> {
    let Some(application) = store::applications::find(app.read(), id).await? else { return Ok(None) };
    let state = step::state_of(&application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(state), ..access::Facts::default() };
    if !access::may(actor, Action::ViewApplication, &facts) {
        return Ok(None);
    }
    let (Some(number), Some(at)) = (application.receipt, application.submitted_at) else { return Ok(None) };
    let Some(snapshot) = store::snapshots::of_round(app.read(), id, application.round).await? else { return Ok(None) };
    let unit = store::lookup::unit(app.read(), &application.unit_id).await?.map(|unit| unit.name).unwrap_or_default();
    Ok(Some(Receipt { number, at: Instant(at), root: snapshot.root, round: application.round, name: application.name, unit }))
}
