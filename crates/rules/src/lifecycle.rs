//! The states of an application and the only ways from one to another (§三.3, §三.4, §五.2).

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::violation::Violation;

/// Where an application stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Being filled in by the lead unit.
    Draft,
    /// Submitted, not yet taken up by a reviewer; also after a correction.
    Submitted,
    /// Taken up by a reviewer of the body.
    InReview,
    /// Returned for correction, with comments.
    Returned,
    /// Approved, waiting for publication.
    Approved,
    /// Rejected, with reasons.
    Rejected,
    /// Taken back by the unit.
    Withdrawn,
    /// Published: may work under the name.
    Registered,
    /// The registration ran out without being renewed.
    Lapsed,
    /// 注销: given up by the lead unit.
    Deregistered,
}

/// What happens to an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// 提交: the first submission.
    Submit,
    /// 受理: a reviewer takes the application up.
    TakeUp,
    /// 退回修改: comments go to the unit, which may correct.
    Return,
    /// 审核通过.
    Approve,
    /// 不予通过.
    Reject,
    /// 撤回: by the unit.
    Withdraw,
    /// 重新提交: the corrected application, one round later.
    Resubmit,
    /// 发布: the batch that holds it is published.
    Publish,
    /// 失效: the registration's time is over.
    Lapse,
    /// 注销: given up by the lead unit.
    Deregister,
}

/// In what capacity somebody may take an arrow; access decides who has the capacity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// An administrator of the lead unit.
    UnitAdministrator,
    /// A reviewer of the body that the application is routed to.
    Reviewer,
    /// The head of that body.
    HeadOfBody,
    /// The second person, who publishes a batch.
    Publisher,
    /// The platform itself, at a date of the cycle.
    System,
}

/// One way from a state to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrow {
    /// The state before.
    pub from: State,
    /// What happens.
    pub event: Event,
    /// The state after.
    pub to: State,
    /// Who may make it happen.
    pub by: By,
}

const fn arrow(from: State, event: Event, to: State, by: By) -> Arrow {
    Arrow { from, event, to, by }
}

/// Every way there is. What is not in this table does not happen.
pub const TABLE: &[Arrow] = &[
    arrow(State::Draft, Event::Submit, State::Submitted, By::UnitAdministrator),
    arrow(State::Submitted, Event::TakeUp, State::InReview, By::Reviewer),
    arrow(State::InReview, Event::Return, State::Returned, By::Reviewer),
    arrow(State::Returned, Event::Resubmit, State::Submitted, By::UnitAdministrator),
    arrow(State::InReview, Event::Approve, State::Approved, By::HeadOfBody),
    arrow(State::InReview, Event::Reject, State::Rejected, By::HeadOfBody),
    arrow(State::Submitted, Event::Withdraw, State::Withdrawn, By::UnitAdministrator),
    arrow(State::InReview, Event::Withdraw, State::Withdrawn, By::UnitAdministrator),
    arrow(State::Returned, Event::Withdraw, State::Withdrawn, By::UnitAdministrator),
    arrow(State::Approved, Event::Publish, State::Registered, By::Publisher),
    arrow(State::Registered, Event::Lapse, State::Lapsed, By::System),
    arrow(State::Registered, Event::Deregister, State::Deregistered, By::UnitAdministrator),
];

/// The state after `event`, or the refusal that names both.
///
/// # Errors
/// `wrong-state` when the table holds no such arrow.
pub fn next(from: State, event: Event) -> Result<State, Violation> {
    arrow_of(from, event).map(|arrow| arrow.to).ok_or_else(|| Violation::refuse("", "wrong-state").with("state", from).with("event", event))
}

/// The arrow that `event` takes from `from`, if there is one.
#[must_use]
pub fn arrow_of(from: State, event: Event) -> Option<&'static Arrow> {
    TABLE.iter().find(|arrow| arrow.from == from && arrow.event == event)
}

/// What may happen next, in the order of the table.
pub fn events_from(from: State) -> impl Iterator<Item = &'static Arrow> {
    TABLE.iter().filter(move |arrow| arrow.from == from)
}

/// The number of the round after `event`: the first submission opens round 1, each resubmission the next.
#[must_use]
pub fn round_after(round: u32, event: Event) -> u32 {
    match event {
        Event::Submit => 1,
        Event::Resubmit => round.saturating_add(1),
        _ => round,
    }
}

impl State {
    /// Every state, in the order of an application's life.
    pub const ALL: [Self; 10] = [
        Self::Draft,
        Self::Submitted,
        Self::InReview,
        Self::Returned,
        Self::Approved,
        Self::Rejected,
        Self::Withdrawn,
        Self::Registered,
        Self::Lapsed,
        Self::Deregistered,
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Submitted => "submitted",
            Self::InReview => "in_review",
            Self::Returned => "returned",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Registered => "registered",
            Self::Lapsed => "lapsed",
            Self::Deregistered => "deregistered",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// True when the application takes one of its pool's places (§五.1): from submission to registration, returned included.
    #[must_use]
    pub fn holds_place(self) -> bool {
        matches!(self, Self::Submitted | Self::InReview | Self::Returned | Self::Approved | Self::Registered)
    }

    /// True when the team's normalised name is taken: while it holds a place. A name given up may be chosen again.
    #[must_use]
    pub fn holds_name(self) -> bool {
        self.holds_place()
    }

    /// True when the public may see the team: it was published, whatever came after.
    #[must_use]
    pub fn is_public(self) -> bool {
        matches!(self, Self::Registered | Self::Lapsed | Self::Deregistered)
    }

    /// True when the team may work under the name today (§三.4).
    #[must_use]
    pub fn may_work(self) -> bool {
        self == Self::Registered
    }

    /// True when the unit may change answers: all of them in a draft, the commented ones when returned.
    #[must_use]
    pub fn editable(self) -> bool {
        matches!(self, Self::Draft | Self::Returned)
    }

    /// True when nothing more can happen to it.
    #[must_use]
    pub fn is_final(self) -> bool {
        events_from(self).next().is_none()
    }

    /// Whose turn it is; `None` when nobody has to do anything.
    #[must_use]
    pub fn who_has_it_now(self) -> Option<By> {
        match self {
            Self::Draft | Self::Returned => Some(By::UnitAdministrator),
            Self::Submitted | Self::InReview => Some(By::Reviewer),
            Self::Approved => Some(By::Publisher),
            Self::Rejected | Self::Withdrawn | Self::Registered | Self::Lapsed | Self::Deregistered => None,
        }
    }
}

impl Event {
    /// Every event.
    pub const ALL: [Self; 10] = [
        Self::Submit,
        Self::TakeUp,
        Self::Return,
        Self::Approve,
        Self::Reject,
        Self::Withdraw,
        Self::Resubmit,
        Self::Publish,
        Self::Lapse,
        Self::Deregister,
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Submit => "submit",
            Self::TakeUp => "take_up",
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Withdraw => "withdraw",
            Self::Resubmit => "resubmit",
            Self::Publish => "publish",
            Self::Lapse => "lapse",
            Self::Deregister => "deregister",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.as_str() == word)
    }

    /// True when the submission rules (window, quota, form …) stand before it.
    #[must_use]
    pub fn is_submission(self) -> bool {
        matches!(self, Self::Submit | Self::Resubmit)
    }
}

/// A stored word that names no state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownState(pub String);

impl fmt::Display for UnknownState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no such state: {}", self.0)
    }
}

impl std::error::Error for UnknownState {}

impl FromStr for State {
    type Err = UnknownState;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        Self::parse(word).ok_or_else(|| UnknownState(word.to_owned()))
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
