//! Moving an application to the body that should have it; it keeps its submission time.

use rules::{cycle::Duty, text, violation::Violation};
use serde_json::json;
use store::History;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
    unit_letter,
};

/// The command.
#[derive(Debug, Clone)]
pub struct Reroute {
    /// The application.
    pub id: String,
    /// The version seen.
    pub version: i64,
    /// Code of the body that shall review it.
    pub body: String,
    /// Why.
    pub reason: String,
}

/// Changes the body; state, round and every instant stay.
///
/// # Errors
/// When the database cannot serve.
pub async fn reroute(app: App, actor: Actor, command: Reroute) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let mut act = Act::begin(&app, &actor).await?;
    let case = match case::begin_seen(&act, &command.id, command.version, Action::Reroute).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    let mut application = case.application;
    let cycle = app.cycle(&application.revision_id).await?;
    let reviews = cycle.body(&command.body).is_some_and(|body| body.duties.contains(&Duty::Review));
    if !reviews || application.body == command.body {
        return Ok(Outcome::refused(Violation::refuse("body", "reroute-nowhere")));
    }
    if let Some(violation) = wrong_reason(&reason, 500) {
        return Ok(Outcome::refused(violation));
    }
    let from = std::mem::replace(&mut application.body, command.body);
    application.changed_at = act.programme_now.millis();
    let seen = application.version;
    if !store::applications::change(&act.tx, seen, application.clone()).await? {
        return Ok(Outcome::Conflict);
    }
    let line = History {
        id: act.id(),
        application_id: application.id.clone(),
        at: act.programme_now.millis(),
        event: "reroute".to_owned(),
        from_state: application.state.clone(),
        to_state: application.state.clone(),
        round: application.round,
        actor_id: actor.account().map(str::to_owned),
        actor_name: actor.name().to_owned(),
        note: reason.clone(),
    };
    store::insert(&act.tx, line).await?;
    store::reviews::drop_claim(&act.tx, &application.id).await?;
    let detail = json!({ "from": from, "to": application.body, "reason": reason });
    act.audit("review.reroute", "application", &application.id, detail).await?;
    unit_letter::to_unit(&mut act, &application, "rerouted", &[]).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
