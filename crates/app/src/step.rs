//! The one place where an application changes its state: by the lifecycle table, if it is still as it was seen, with a line of history.

use rules::{
    lifecycle::{self, Event, State},
    violation::Violation,
};
use store::{Application, History};

use crate::{act::Act, outcome::Failure};

/// What came of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Written; the application as it is now.
    Taken(Box<Application>),
    /// The table holds no such arrow.
    Refused(Violation),
    /// Somebody changed the application meanwhile.
    Overtaken,
}

/// The state of an application.
///
/// # Errors
/// When the stored word names no state.
pub fn state_of(application: &Application) -> Result<State, Failure> {
    application.state.parse().map_err(Failure::corrupt)
}

/// Lets `event` happen to `application`, whose other columns the caller may have changed and whose version is the one that was seen. A state
/// that no longer holds the name gives it up. `note` is shown in the history.
///
/// # Errors
/// When it cannot be written.
pub async fn take(act: &Act, mut application: Application, event: Event, note: &str) -> Result<Step, Failure> {
    let from = state_of(&application)?;
    let to = match lifecycle::next(from, event) {
        Ok(to) => to,
        Err(violation) => return Ok(Step::Refused(violation)),
    };
    let round = u32::try_from(application.round).unwrap_or_default();
    application.round = i64::from(lifecycle::round_after(round, event));
    application.state = to.as_str().to_owned();
    application.changed_at = act.programme_now.millis();
    if !store::applications::change(&act.tx, application.version, application.clone()).await? {
        return Ok(Step::Overtaken);
    }
    application.version += 1;
    if !to.holds_name() {
        store::applications::release_name(&act.tx, &application.id).await?;
    }
    let line = History {
        id: act.id(),
        application_id: application.id.clone(),
        at: act.programme_now.millis(),
        event: event.as_str().to_owned(),
        from_state: from.as_str().to_owned(),
        to_state: to.as_str().to_owned(),
        round: application.round,
        actor_id: act.actor.account().map(str::to_owned),
        actor_name: act.actor.name().to_owned(),
        note: note.to_owned(),
    };
    store::insert(&act.tx, line).await?;
    Ok(Step::Taken(Box::new(application)))
}
