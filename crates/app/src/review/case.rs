//! An application under review, with what access is decided on.

use rules::{lifecycle::State, violation::Violation};
use store::{Application, Reads};

use crate::{
    access::{self, Action, Facts},
    act::Act,
    actor::Actor,
    outcome::{Failure, Outcome},
    step,
};

/// The application and the facts about the one who looks at it.
pub(super) struct Case {
    pub(super) application: Application,
    pub(super) state: State,
    excluded: bool,
}

impl Case {
    /// What access is decided on.
    pub(super) fn facts(&self) -> Facts<'_> {
        let application = &self.application;
        Facts { unit: Some(&application.unit_id), body: Some(&application.body), state: Some(self.state), excluded: self.excluded }
    }

    /// True when the table allows it now.
    pub(super) fn may(&self, actor: &Actor, action: Action) -> bool {
        access::may(actor, action, &self.facts())
    }

    /// True when the table would allow it in some other state.
    fn might(&self, actor: &Actor, action: Action) -> bool {
        State::ALL.into_iter().any(|state| access::may(actor, action, &Facts { state: Some(state), ..self.facts() }))
    }

    /// True when the actor reviews it: belongs to its body and is not kept away. Staff and the unit itself see it in other ways.
    pub(super) fn is_reviewed_by(&self, actor: &Actor) -> bool {
        self.might(actor, Action::Review)
    }
}

/// The case, or `None` where the actor may not know of it.
pub(super) async fn find(db: &impl Reads, actor: &Actor, id: &str) -> Result<Option<Case>, Failure> {
    let Some(application) = store::applications::find(db, id).await? else { return Ok(None) };
    judge(db, actor, application).await
}

/// The case in its present state, held until the act ends; the outer `Err` of the result is the answer to give instead.
pub(super) async fn begin<T>(act: &Act, id: &str, action: Action) -> Result<Result<Case, Outcome<T>>, Failure> {
    let Some(application) = store::applications::locked(&act.tx, id).await? else { return Ok(Err(Outcome::NotFound)) };
    let Some(case) = judge(&act.tx, &act.actor, application).await? else { return Ok(Err(Outcome::NotFound)) };
    if case.may(&act.actor, action) {
        return Ok(Ok(case));
    }
    if case.might(&act.actor, action) {
        let violation = Violation::refuse("", "not-in-this-state").with("state", case.state);
        return Ok(Err(Outcome::refused(violation)));
    }
    Ok(Err(Outcome::Denied))
}

/// The same for an act that rests on the version that was seen: another version is a conflict, whatever the state is now.
pub(super) async fn begin_seen<T>(act: &Act, id: &str, version: i64, action: Action) -> Result<Result<Case, Outcome<T>>, Failure> {
    let begun = begin(act, id, action).await?;
    match begun {
        Ok(case) if case.application.version != version => Ok(Err(Outcome::Conflict)),
        Err(Outcome::Refused(_)) => Ok(Err(Outcome::Conflict)),
        other => Ok(other),
    }
}

async fn judge(db: &impl Reads, actor: &Actor, application: Application) -> Result<Option<Case>, Failure> {
    let excluded = match actor.account() {
        Some(account) => store::reviews::excluded_from(db, account).await?.contains(&application.id),
        None => false,
    };
    let case = Case { state: step::state_of(&application)?, application, excluded };
    let sees = case.may(actor, Action::ViewApplication) && (case.is_reviewed_by(actor) || case.sees_as_staff(actor));
    Ok(sees.then_some(case))
}

impl Case {
    /// Staff see every application; those of its own unit see it elsewhere, not on the reviewer's screen.
    fn sees_as_staff(&self, actor: &Actor) -> bool {
        let none = Facts { unit: None, ..self.facts() };
        access::may(actor, Action::ViewApplication, &none) && !self.excluded && !actor.units().contains(&self.application.unit_id.as_str())
    }
}
