//! Ticking off what the unit has answered.

use rules::violation::Violation;
use serde_json::json;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// The command.
#[derive(Debug, Clone)]
pub struct SettleComment {
    /// The comment.
    pub comment: String,
    /// Done, or open again.
    pub settled: bool,
}

/// Marks a comment of an earlier round as done, or as open again.
///
/// # Errors
/// When the database cannot serve.
pub async fn settle_comment(app: App, actor: Actor, command: SettleComment) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let Some(comment) = store::reviews::comment(&act.tx, &command.comment).await? else { return Ok(Outcome::NotFound) };
    if let Err(answer) = case::begin::<()>(&act, &comment.application_id, Action::Review).await? {
        return Ok(answer);
    }
    let at = command.settled.then_some(act.programme_now.millis());
    if !store::reviews::settle_comment(&act.tx, &comment.id, at).await? {
        return Ok(Outcome::refused(Violation::refuse(comment.path, "comment-not-sent")));
    }
    let detail = json!({ "comment": comment.id, "settled": command.settled });
    act.audit("review.comment-settled", "application", &comment.application_id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
