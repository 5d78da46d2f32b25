//! Who else has an application open in the form.

use store::Presence;

use crate::{
    access::{self, Action},
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    step,
};

/// Whoever was not seen for so long, in milliseconds, is not there.
const PRESENT: i64 = 90_000;

/// Says that the actor has a place of the form before them, or leaves it.
#[derive(Debug, Clone)]
pub struct Here {
    /// The application.
    pub application: String,
    /// The part, or the item; empty when the form is left.
    pub place: String,
}

/// Carries [`Here`] out: names and places of the others, for people of the unit alone.
///
/// # Errors
/// When the database cannot serve.
pub async fn here(app: App, actor: Actor, command: Here) -> Result<Outcome<Vec<(String, String)>>, Failure> {
    let Some(account) = actor.account() else { return Ok(Outcome::NotFound) };
    let Some(found) = store::applications::find(app.read(), &command.application).await? else { return Ok(Outcome::NotFound) };
    let facts = access::Facts { unit: Some(&found.unit_id), state: Some(step::state_of(&found)?), ..access::Facts::default() };
    if !actor.units().contains(&found.unit_id.as_str()) || !access::may(&actor, Action::ViewApplication, &facts) {
        return Ok(Outcome::NotFound);
    }
    let now = app.now();
    let tx = app.db().begin().await?;
    if command.place.is_empty() || !access::may(&actor, Action::EditApplication, &facts) {
        store::presence::forget(&tx, &found.id, account).await?;
    } else {
        let place = command.place.chars().take(100).collect();
        store::presence::note(&tx, Presence { application_id: found.id.clone(), account_id: account.to_owned(), place, at: now.millis() })
            .await?;
    }
    tx.commit().await?;
    Ok(Outcome::Done(store::presence::others(app.read(), &found.id, account, now.plus(-PRESENT).millis()).await?))
}
