//! Confirming or overruling one item of the check-list.

use rules::{checklist::CheckOutcome, text, violation::Violation};
use serde_json::json;
use store::CheckDecision;

use super::{
    case,
    checklist::{self, Verdict},
};
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::hidden,
    snapshot,
};

/// Most characters of a reason.
const REASON: usize = 500;

/// The command.
#[derive(Debug, Clone)]
pub struct DecideCheck {
    /// The application.
    pub id: String,
    /// The round that was looked at.
    pub round: i64,
    /// Code of the item.
    pub code: String,
    /// The word; `None` takes back what was said.
    pub verdict: Option<Verdict>,
    /// Why.
    pub reason: String,
}

/// Writes the reviewer's word on an item of the present round.
///
/// # Errors
/// When the database cannot serve.
pub async fn decide_check(app: App, actor: Actor, command: DecideCheck) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let act = Act::begin(&app, &actor).await?;
    let case = match case::begin(&act, &command.id, Action::Review).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    let application = &case.application;
    if application.round != command.round {
        return Ok(Outcome::Conflict);
    }
    let cycle = app.cycle(&application.revision_id).await?;
    if !checklist::asked(&cycle, &application.team_type).any(|item| item.code == command.code) {
        return Ok(Outcome::NotFound);
    }
    let Some(row) = store::snapshots::of_round(&act.tx, &application.id, application.round).await? else { return Ok(Outcome::NotFound) };
    let machine = snapshot::machine(&row)?.into_iter().find(|result| result.code == command.code);
    let machine = machine.map_or(CheckOutcome::ForPerson, |result| result.outcome);
    let Some(verdict) = command.verdict else {
        store::reviews::clear_decision(&act.tx, &application.id, application.round, &command.code).await?;
        act.audit("review.check-cleared", "application", &application.id, json!({ "code": command.code })).await?;
        act.commit().await?;
        return Ok(Outcome::Done(()));
    };
    let path = format!("check/{}", command.code);
    if reason.is_empty() && verdict.needs_reason(machine) {
        return Ok(Outcome::refused(Violation::refuse(path, "reason-missing")));
    }
    if text::count(&reason) > REASON {
        return Ok(Outcome::refused(Violation::refuse(path, "reason-too-long").with("limit", REASON)));
    }
    if let Some(violation) = hidden(path, &reason) {
        return Ok(Outcome::refused(violation));
    }
    let row = CheckDecision {
        application_id: application.id.clone(),
        round: application.round,
        code: command.code.clone(),
        outcome: verdict.as_str().to_owned(),
        reason,
        decided_by: actor.id().to_owned(),
        decided_at: act.programme_now.millis(),
    };
    store::reviews::decide(&act.tx, row).await?;
    let detail = json!({ "code": command.code, "verdict": verdict.as_str(), "round": application.round });
    act.audit("review.check", "application", &application.id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
