//! 失效: a registration whose time is over, by the programme's clock. The platform itself does it; nobody has to ask.

use rules::{
    lifecycle::{Event, State},
    window,
};
use serde_json::json;
use store::Team;

use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::Failure,
    step::{self, Step},
    unit_letter,
};

/// So many are looked up at once.
const PAGE: u64 = 100;

/// Lets every registration lapse whose validity is over; how many did. Doing it again does nothing more.
///
/// # Errors
/// When the database cannot serve.
pub async fn lapse_ended(app: &App) -> Result<usize, Failure> {
    let mut count = 0;
    for revision in store::applications::revisions_in(app.read(), State::Registered).await? {
        let cycle = app.cycle(&revision).await?;
        if window::validity_end(&cycle).is_none_or(|end| app.programme_now() < end) {
            continue;
        }
        // one after the other, whatever comes of each: what cannot lapse, or what another node or the unit changed at this moment,
        // is looked at in the next round and keeps nothing else waiting
        let mut after = String::new();
        loop {
            let ids = store::applications::ids_in(app.read(), State::Registered, &revision, &after, PAGE).await?;
            let Some(last) = ids.last().cloned() else { break };
            for id in &ids {
                match lapse(app, id).await {
                    Ok(lapsed) => count += usize::from(lapsed),
                    Err(error) => tracing::error!(application = %id, %error, "a registration whose time is over could not lapse"),
                }
            }
            after = last;
        }
    }
    Ok(count)
}

async fn lapse(app: &App, id: &str) -> Result<bool, Failure> {
    let platform = Actor::platform();
    let mut act = Act::begin(app, &platform).await?;
    let Some(application) = store::applications::locked(&act.tx, id).await? else { return Ok(false) };
    let Some(team) = store::publications::team_of_application(&act.tx, id).await? else { return Ok(false) };
    let Step::Taken(now) = step::take(&act, application, Event::Lapse, "").await? else { return Ok(false) };
    let (seen, was, number) = (team.edition, team.state.clone(), team.number.clone());
    let lapsed = Team { state: now.state.clone(), state_since: act.programme_now.millis(), ..team };
    if !store::publications::change_team(&act.tx, seen, &was, lapsed).await? {
        return Ok(false);
    }
    act.audit("team.lapse", "application", &now.id, json!({ "number": number })).await?;
    act.public_changed("team", &number).await?;
    unit_letter::to_unit_at(&mut act, &now, "lapsed", &[("number", &number)], format!("/teams/{number}")).await?;
    act.commit().await?;
    Ok(true)
}
