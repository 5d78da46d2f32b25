//! Who may do what: one table of action × role × relation × state. Nothing that is not in it is allowed.
//!
//! Decide on facts loaded in the same transaction as the act. An object whose `View…` action is refused does not exist for
//! the actor: answer [`crate::Outcome::NotFound`]; a page without an object is [`crate::Outcome::Denied`].

use rules::lifecycle::State::{
    self, Approved, Deregistered, Draft, InReview, Lapsed, Registered, Rejected, Returned, Submitted, Withdrawn,
};

use crate::actor::{Actor, Role, Scope};

/// What somebody wants to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Begin a draft for a unit.
    StartApplication,
    /// See an application with its answers.
    ViewApplication,
    /// Change answers, members and files of a draft or of what was returned.
    EditApplication,
    /// Delete a draft.
    DeleteDraft,
    /// Submit or resubmit.
    Submit,
    /// Withdraw.
    Withdraw,
    /// See personal data in clear; audited.
    RevealPersonal,
    /// See the queue of a body.
    ViewQueue,
    /// Take up, confirm or overrule the check-list, comment.
    Review,
    /// Send the comments back to the unit.
    Return,
    /// Approve or reject.
    Decide,
    /// Move an application to the other body.
    Reroute,
    /// See a unit's own pages.
    ViewUnit,
    /// Invite, give and end roles, change the unit's own data.
    ManageUnit,
    /// Verify units.
    VerifyUnit,
    /// Put batches together.
    CollectBatch,
    /// Publish a batch or a correction that another put together.
    PublishBatch,
    /// Give up a registration as its unit (注销).
    DeregisterOwn,
    /// Deregister at a unit's request.
    DeregisterForUnit,
    /// Grant and revoke exceptions, extend windows.
    GrantException,
    /// Add dictionary entries.
    EditDictionaries,
    /// See cycles, load revisions, move drafts.
    ManageCycles,
    /// Give and end roles of bodies and programme, end sessions, disable accounts.
    ManageAccounts,
    /// See jobs and outbox, try dead ones again.
    OperateJobs,
    /// Read and verify the audit.
    ReadAudit,
    /// Move the programme's clock of a rehearsal.
    MoveClock,
}

/// How far a role reaches for an action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reach {
    /// Within the unit that the thing belongs to.
    OwnUnit,
    /// Within the body that the thing is routed to, unless of the applicant's own unit, named in the form, or in declared conflict.
    OwnBody,
    /// Everywhere.
    Programme,
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    /// The action.
    pub action: Action,
    /// Who.
    pub role: Role,
    /// How far.
    pub reach: Reach,
    /// In which states of an application; empty where the action is not about one.
    pub states: &'static [State],
}

const fn line(action: Action, role: Role, reach: Reach, states: &'static [State]) -> Line {
    Line { action, role, reach, states }
}

const ANY: &[State] = &State::ALL;
const AFTER_DRAFT: &[State] = &[Submitted, InReview, Returned, Approved, Rejected, Withdrawn, Registered, Lapsed, Deregistered];
const EDITABLE: &[State] = &[Draft, Returned];
const NONE: &[State] = &[];

/// The table.
pub const TABLE: &[Line] = &[
    line(Action::StartApplication, Role::UnitMember, Reach::OwnUnit, NONE),
    line(Action::StartApplication, Role::UnitAdmin, Reach::OwnUnit, NONE),
    line(Action::ViewApplication, Role::UnitMember, Reach::OwnUnit, ANY),
    line(Action::ViewApplication, Role::UnitAdmin, Reach::OwnUnit, ANY),
    line(Action::ViewApplication, Role::Reviewer, Reach::OwnBody, AFTER_DRAFT),
    line(Action::ViewApplication, Role::BodyHead, Reach::OwnBody, AFTER_DRAFT),
    line(Action::ViewApplication, Role::Staff, Reach::Programme, AFTER_DRAFT),
    line(Action::EditApplication, Role::UnitMember, Reach::OwnUnit, EDITABLE),
    line(Action::EditApplication, Role::UnitAdmin, Reach::OwnUnit, EDITABLE),
    line(Action::DeleteDraft, Role::UnitAdmin, Reach::OwnUnit, &[Draft]),
    line(Action::Submit, Role::UnitAdmin, Reach::OwnUnit, EDITABLE),
    line(Action::Withdraw, Role::UnitAdmin, Reach::OwnUnit, &[Submitted, InReview, Returned]),
    line(Action::RevealPersonal, Role::Reviewer, Reach::OwnBody, AFTER_DRAFT),
    line(Action::RevealPersonal, Role::BodyHead, Reach::OwnBody, AFTER_DRAFT),
    line(Action::ViewQueue, Role::Reviewer, Reach::OwnBody, NONE),
    line(Action::ViewQueue, Role::BodyHead, Reach::OwnBody, NONE),
    line(Action::Review, Role::Reviewer, Reach::OwnBody, &[Submitted, InReview]),
    line(Action::Review, Role::BodyHead, Reach::OwnBody, &[Submitted, InReview]),
    line(Action::Return, Role::Reviewer, Reach::OwnBody, &[InReview]),
    line(Action::Return, Role::BodyHead, Reach::OwnBody, &[InReview]),
    line(Action::Decide, Role::BodyHead, Reach::OwnBody, &[InReview]),
    line(Action::Reroute, Role::BodyHead, Reach::OwnBody, &[Submitted, InReview]),
    line(Action::Reroute, Role::Staff, Reach::Programme, &[Submitted, InReview]),
    line(Action::ViewUnit, Role::UnitMember, Reach::OwnUnit, NONE),
    line(Action::ViewUnit, Role::UnitAdmin, Reach::OwnUnit, NONE),
    line(Action::ViewUnit, Role::Support, Reach::Programme, NONE),
    line(Action::ViewUnit, Role::Staff, Reach::Programme, NONE),
    line(Action::ManageUnit, Role::UnitAdmin, Reach::OwnUnit, NONE),
    line(Action::VerifyUnit, Role::Support, Reach::Programme, NONE),
    line(Action::CollectBatch, Role::Staff, Reach::Programme, NONE),
    line(Action::CollectBatch, Role::Publisher, Reach::Programme, NONE),
    line(Action::PublishBatch, Role::Publisher, Reach::Programme, NONE),
    line(Action::DeregisterOwn, Role::UnitAdmin, Reach::OwnUnit, &[Registered]),
    line(Action::DeregisterForUnit, Role::Staff, Reach::Programme, &[Registered]),
    line(Action::GrantException, Role::Staff, Reach::Programme, NONE),
    line(Action::EditDictionaries, Role::Staff, Reach::Programme, NONE),
    line(Action::ManageCycles, Role::Staff, Reach::Programme, NONE),
    line(Action::ManageAccounts, Role::Support, Reach::Programme, NONE),
    line(Action::ManageAccounts, Role::SecurityAdmin, Reach::Programme, NONE),
    line(Action::OperateJobs, Role::SystemAdmin, Reach::Programme, NONE),
    line(Action::OperateJobs, Role::Support, Reach::Programme, NONE),
    line(Action::ReadAudit, Role::AuditAdmin, Reach::Programme, NONE),
    line(Action::MoveClock, Role::SystemAdmin, Reach::Programme, NONE),
];

/// What the decision rests on, loaded in the same transaction.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    /// The unit that the thing belongs to.
    pub unit: Option<&'a str>,
    /// The body that the application is routed to.
    pub body: Option<&'a str>,
    /// The state of the application.
    pub state: Option<State>,
    /// The actor is named in the form or declared a conflict. Belonging to the lead unit is seen from `unit`.
    pub excluded: bool,
}

/// True when the table allows it.
#[must_use]
pub fn may(actor: &Actor, action: Action, facts: &Facts<'_>) -> bool {
    TABLE.iter().filter(|line| line.action == action).any(|line| {
        let state_fits = line.states.is_empty() || facts.state.is_some_and(|state| line.states.contains(&state));
        state_fits && actor.grants().iter().any(|grant| grant.role == line.role && reaches(actor, line.reach, &grant.scope, facts))
    })
}

/// True when the actor holds any role that could do this somewhere: whether a menu shows the entry.
#[must_use]
pub fn could(actor: &Actor, action: Action) -> bool {
    TABLE.iter().any(|line| line.action == action && actor.is(line.role))
}

fn reaches(actor: &Actor, reach: Reach, scope: &Scope, facts: &Facts<'_>) -> bool {
    match (reach, scope) {
        (Reach::OwnUnit, Scope::Unit(unit)) => facts.unit == Some(unit),
        (Reach::OwnBody, Scope::Body(body)) => {
            let of_own_unit = facts.unit.is_some_and(|unit| actor.units().contains(&unit));
            facts.body == Some(body) && !of_own_unit && !facts.excluded
        }
        (Reach::Programme, Scope::Programme) => true,
        _ => false,
    }
}
