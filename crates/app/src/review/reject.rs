//! 不予通过, with reasons.

use rules::{lifecycle::Event, text};
use serde_json::json;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
    step::{self, Step},
    unit_letter,
};

/// Most characters of a reason.
const LIMIT: usize = 1000;

/// The command.
#[derive(Debug, Clone)]
pub struct Reject {
    /// The application.
    pub id: String,
    /// The version seen.
    pub version: i64,
    /// Why, as the unit will read it.
    pub reason: String,
}

/// In review → rejected. The place and the name are free again.
///
/// # Errors
/// When the database cannot serve.
pub async fn reject(app: App, actor: Actor, command: Reject) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let mut act = Act::begin(&app, &actor).await?;
    let case = match case::begin_seen(&act, &command.id, command.version, Action::Decide).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    if let Some(violation) = wrong_reason(&reason, LIMIT) {
        return Ok(Outcome::refused(violation));
    }
    let mut application = case.application;
    application.decided_at = Some(act.programme_now.millis());
    match step::take(&act, application, Event::Reject, &reason).await? {
        Step::Taken(now) => {
            act.audit("review.reject", "application", &now.id, json!({ "round": now.round, "reason": reason })).await?;
            unit_letter::to_unit(&mut act, &now, "rejected", &[]).await?;
            act.commit().await?;
            Ok(Outcome::Done(()))
        }
        Step::Refused(violation) => Ok(Outcome::refused(violation)),
        Step::Overtaken => Ok(Outcome::Conflict),
    }
}
