//! 注销 (§五.2): the place is free at once, the number is never used again, and it is not undone.

use rules::{lifecycle::Event, text, violation::Violation};
use serde_json::json;
use store::Team;

use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
    step::{self, Step},
    unit_letter,
};

/// The command, of the unit's administrator or of staff at the unit's request.
#[derive(Debug, Clone)]
pub struct Deregister {
    /// The team.
    pub number: String,
    /// The number once more, typed by hand as confirmation.
    pub typed: String,
    /// Why; for the record, not for the public.
    pub reason: String,
}

/// By the lead unit's administrator.
///
/// # Errors
/// When the database cannot serve.
pub async fn deregister_own(app: App, actor: Actor, command: Deregister) -> Result<Outcome<()>, Failure> {
    deregister(app, actor, command, Action::DeregisterOwn).await
}

/// By staff, at the unit's request.
///
/// # Errors
/// When the database cannot serve.
pub async fn deregister_for_unit(app: App, actor: Actor, command: Deregister) -> Result<Outcome<()>, Failure> {
    deregister(app, actor, command, Action::DeregisterForUnit).await
}

async fn deregister(app: App, actor: Actor, command: Deregister, action: Action) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let typed: String = command.typed.trim().chars().map(text::half_width).collect::<String>().to_uppercase();
    let mut act = Act::begin(&app, &actor).await?;
    let Some(team) = store::publications::team(&act.tx, &command.number).await? else { return Ok(Outcome::NotFound) };
    let Some(application) = store::applications::locked(&act.tx, &team.application_id).await? else { return Ok(Outcome::NotFound) };
    let state = step::state_of(&application)?;
    let facts = Facts { unit: Some(&application.unit_id), body: Some(&application.body), state: Some(state), excluded: false };
    if !access::may(&actor, action, &facts) {
        return Ok(refusal(&actor, action, &facts));
    }
    let mut found: Vec<Violation> = wrong_reason(&reason, 500).into_iter().collect();
    if typed != team.number {
        found.push(Violation::refuse("typed", "typed-number-differs").with("number", &team.number));
    }
    if !found.is_empty() {
        return Ok(Outcome::Refused(found));
    }
    let now = match step::take(&act, application, Event::Deregister, &reason).await? {
        Step::Taken(now) => now,
        Step::Refused(violation) => return Ok(Outcome::refused(violation)),
        Step::Overtaken => return Ok(Outcome::Conflict),
    };
    let (seen, was, number) = (team.edition, team.state.clone(), team.number.clone());
    let ended = Team { state: now.state.clone(), state_since: act.programme_now.millis(), state_note: reason, ..team };
    if !store::publications::change_team(&act.tx, seen, &was, ended).await? {
        return Ok(Outcome::Conflict);
    }
    act.audit("team.deregister", "application", &now.id, json!({ "number": number })).await?;
    act.public_changed("team", &number).await?;
    let cycle = app.cycle(&now.revision_id).await?;
    let time = rules::window::moment(act.programme_now, &cycle.time_zone());
    unit_letter::to_unit_at(&mut act, &now, "deregistered", &[("number", &number), ("time", &time)], format!("/teams/{number}")).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// In a state from which it cannot be given up: said in words to those who otherwise might. Who sees the unit learns that a role is missing; for
/// others it is not there.
fn refusal(actor: &Actor, action: Action, facts: &Facts<'_>) -> Outcome<()> {
    let registered = Facts { state: Some(rules::lifecycle::State::Registered), ..*facts };
    match facts.state {
        Some(state) if access::may(actor, action, &registered) => {
            Outcome::refused(Violation::refuse("", "wrong-state").with("state", state).with("event", Event::Deregister))
        }
        _ if access::may(actor, Action::ViewUnit, facts) => Outcome::Denied,
        _ => Outcome::NotFound,
    }
}
