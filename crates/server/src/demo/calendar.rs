//! When what happens to which application: the days from 2022-02-10 to 2022-02-27, in office hours.

use rules::lifecycle::State;

use super::{cast::CastTeam, reviewing::Reach};

/// Something that somebody does about an application.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Deed {
    /// Begin, and fill in so many parts.
    Draft(usize),
    Submit,
    TakeUp,
    Check(Reach),
    Comment,
    Return,
    Correct,
    Approve,
    Reject,
    Withdraw,
}

/// The parts of the form.
const ALL: usize = 5;

/// What happens to a team's application, as day of February and deed. `nth` is its place in the cast.
pub(super) fn story(team: &CastTeam, nth: usize) -> Vec<(usize, Deed)> {
    use Deed::{Approve, Check, Comment, Correct, Draft, Reject, Return, Submit, TakeUp, Withdraw};
    let turn = nth % 4;
    match team.state {
        State::Registered | State::Deregistered | State::Lapsed => {
            vec![(10, Draft(ALL)), (11 + turn % 2, Submit), (14, TakeUp), (15, Check(Reach::All)), (16, Approve)]
        }
        State::Approved if team.again => vec![
            (11, Draft(ALL)),
            (14, Submit),
            (15, TakeUp),
            (16, Comment),
            (17, Return),
            (19, Correct),
            (21, TakeUp),
            (22, Check(Reach::All)),
            (23, Approve),
        ],
        State::Approved => vec![(11, Draft(ALL)), (14 + turn % 2, Submit), (18, TakeUp), (21, Check(Reach::All)), (22 + turn % 3, Approve)],
        State::InReview => vec![(13, Draft(ALL)), (16 + turn, Submit), (22 + turn % 2, TakeUp), (24, Check(Reach::Half)), (25, Comment)],
        State::Submitted if team.again => {
            vec![(12, Draft(ALL)), (14, Submit), (16, TakeUp), (17, Comment), (18, Return), (24 + turn % 2, Correct)]
        }
        State::Submitted => vec![(15 + turn, Draft(ALL)), (22 + nth % 5, Submit)],
        State::Returned => {
            vec![(12, Draft(ALL)), (15 + turn, Submit), (21, TakeUp), (22, Check(Reach::Half)), (23, Comment), (24 + turn % 3, Return)]
        }
        State::Rejected => vec![(12, Draft(ALL)), (15, Submit), (17, TakeUp), (21, Check(Reach::Against)), (22, Reject)],
        State::Withdrawn => vec![(12, Draft(ALL)), (17, Submit), (21, Withdraw)],
        State::Draft => vec![(20 + nth % 6, Draft(1 + nth % 4))],
    }
}

/// A time of a day of a month, e.g. `2022-02`; `nth` spreads what happens over the day.
pub(super) fn time(month: &str, day: usize, nth: usize) -> String {
    format!("{month}-{day:02}T{:02}:{:02}", 9 + nth * 5 % 9, nth * 17 % 60)
}
