//! A reviewer says that there is a conflict of interest, and is out.

use rules::text;
use serde_json::json;
use store::Conflict;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// The command.
#[derive(Debug, Clone)]
pub struct DeclareConflict {
    /// The application.
    pub id: String,
    /// What the conflict is.
    pub reason: String,
}

/// Keeps the reviewer away from the application from now on. What was done before stays, with its name.
///
/// # Errors
/// When the database cannot serve.
pub async fn declare_conflict(app: App, actor: Actor, command: DeclareConflict) -> Result<Outcome<()>, Failure> {
    let reason = text::clean_area(&command.reason);
    let act = Act::begin(&app, &actor).await?;
    let case = match case::begin(&act, &command.id, Action::ViewApplication).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    if !case.is_reviewed_by(&actor) {
        return Ok(Outcome::Denied);
    }
    if let Some(violation) = wrong_reason(&reason, 500) {
        return Ok(Outcome::refused(violation));
    }
    let id = case.application.id;
    let row = Conflict { application_id: id.clone(), account_id: actor.id().to_owned(), reason, declared_at: act.programme_now.millis() };
    store::insert_new(&act.tx, row).await?;
    store::reviews::release_claim(&act.tx, &id, actor.id()).await?;
    act.audit("review.conflict", "application", &id, json!({})).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
