//! Save answers: of a page, of an item, or of one field while typing.

use rules::violation::Violation;
use store::Application;

use super::{
    dossier::fact,
    write_answers::{self, Entry, Saved, Target},
};
use crate::{
    access::{self, Action},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    step,
};

/// Most answers of one save.
const MOST: usize = 400;

/// Saves several answers of an application, each against the revision that its author saw.
#[derive(Debug, Clone)]
pub struct Save {
    /// The application.
    pub application: String,
    /// The answers.
    pub entries: Vec<Entry>,
}

/// Carries [`Save`] out. Values that break rules are kept all the same; what nobody may change here — another state, a locked field, one that
/// the return did not open, a file of somebody else — is refused whole.
///
/// # Errors
/// When the database cannot serve.
pub async fn save(app: App, actor: Actor, command: Save) -> Result<Outcome<Saved>, Failure> {
    let Some(found) = store::applications::find(app.read(), &command.application).await? else { return Ok(Outcome::NotFound) };
    if command.entries.len() > MOST {
        return Ok(Outcome::refused(Violation::refuse("", "answer-too-big").with("limit", MOST)));
    }
    if let Some(why) = refusal(&actor, &found)? {
        return Ok(why.into());
    }
    let cycle = app.cycle(&found.revision_id).await?;
    let entries = match write_answers::clean(&cycle, command.entries) {
        Ok(entries) => entries,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    let act = Act::begin(&app, &actor).await?;
    let application = match editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    if application.revision_id != found.revision_id {
        return Ok(Outcome::Conflict);
    }
    let target = Target { application: &application, state: step::state_of(&application)?, cycle: &cycle };
    let mut saved = match write_answers::write(&act, &target, entries.clone()).await? {
        Ok(saved) => saved,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    act.commit().await?;
    let files = store::files::all(app.read(), &application.id).await?;
    let files = files.iter().map(|file| (file.id.clone(), fact(file))).collect();
    saved.violations = write_answers::remarks(&app, &cycle, &application.team_type, &entries, &files).await?;
    Ok(Outcome::Done(saved))
}

/// Why an application cannot be edited by the actor.
pub(super) enum NotEditable {
    /// It does not exist for the actor.
    NotFound,
    /// The actor may look and not touch.
    Denied,
    /// It is in a state in which nobody edits it.
    State(Violation),
}

impl<T> From<NotEditable> for Outcome<T> {
    fn from(why: NotEditable) -> Self {
        match why {
            NotEditable::NotFound => Self::NotFound,
            NotEditable::Denied => Self::Denied,
            NotEditable::State(violation) => Self::refused(violation),
        }
    }
}

/// Locks an application for a change of its answers, when the actor may make one.
pub(super) async fn editable(act: &Act, id: &str) -> Result<Result<Application, NotEditable>, Failure> {
    let Some(application) = store::applications::locked(&act.tx, id).await? else { return Ok(Err(NotEditable::NotFound)) };
    Ok(refusal(&act.actor, &application)?.map_or(Ok(application), Err))
}

/// Why the actor may not edit an application; `None` when nothing stands against it.
pub(super) fn refusal(actor: &Actor, application: &Application) -> Result<Option<NotEditable>, Failure> {
    let state = step::state_of(application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(state), ..access::Facts::default() };
    Ok(if access::may(actor, Action::EditApplication, &facts) {
        None
    } else if !access::may(actor, Action::ViewApplication, &facts) {
        Some(NotEditable::NotFound)
    } else if state.editable() {
        Some(NotEditable::Denied)
    } else {
        Some(NotEditable::State(Violation::refuse("", "not-editable").with("state", state)))
    })
}
