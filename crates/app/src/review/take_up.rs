//! 受理: a reviewer takes a submission up.

use rules::lifecycle::Event;
use serde_json::json;

use super::{case, claim};
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    step::{self, Step},
};

/// The command.
#[derive(Debug, Clone)]
pub struct TakeUp {
    /// The application.
    pub id: String,
    /// The version seen.
    pub version: i64,
}

/// Submitted → in review. The unit sees that somebody has it.
///
/// # Errors
/// When the database cannot serve.
pub async fn take_up(app: App, actor: Actor, command: TakeUp) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let case = match case::begin_seen(&act, &command.id, command.version, Action::Review).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    match step::take(&act, case.application, Event::TakeUp, "").await? {
        Step::Taken(now) => {
            claim::give(&act, &now.id).await?;
            act.audit("review.take-up", "application", &now.id, json!({ "round": now.round })).await?;
            act.commit().await?;
            Ok(Outcome::Done(()))
        }
        Step::Refused(violation) => Ok(Outcome::refused(violation)),
        Step::Overtaken => Ok(Outcome::Conflict),
    }
}
