//! Delete a draft.

use rules::lifecycle::State;
use serde_json::json;

use super::save::NotEditable;
use crate::{
    access::{self, Action},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    step,
};

/// Deletes a draft that was never submitted, with everything in it.
#[derive(Debug, Clone)]
pub struct DeleteDraft {
    /// The application.
    pub application: String,
    /// The version that the page showed.
    pub seen: i64,
}

/// Carries [`DeleteDraft`] out.
///
/// # Errors
/// When the database cannot serve.
pub async fn delete_draft(app: App, actor: Actor, command: DeleteDraft) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let Some(application) = store::applications::locked(&act.tx, &command.application).await? else { return Ok(Outcome::NotFound) };
    let state = step::state_of(&application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(state), ..access::Facts::default() };
    if !access::may(&actor, Action::DeleteDraft, &facts) {
        let why = if !access::may(&actor, Action::ViewApplication, &facts) {
            NotEditable::NotFound
        } else if state == State::Draft {
            NotEditable::Denied
        } else {
            NotEditable::State(rules::violation::Violation::refuse("", "not-editable").with("state", state))
        };
        return Ok(why.into());
    }
    if application.version != command.seen {
        return Ok(Outcome::Conflict);
    }
    store::files::let_go_of_application(&act.tx, &application.id, act.now.millis()).await?;
    store::applications::delete(&act.tx, &application.id).await?;
    let detail = json!({ "unit": application.unit_id, "type": application.team_type });
    act.audit("application.delete-draft", "application", &application.id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
