//! How far each part of the form is, for the task list.

use serde::{Deserialize, Serialize};

use super::{Answers, Files, check_form};
use crate::{cycle::Cycle, cycle::Part, dictionary::Dictionaries};

/// How far a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartState {
    /// Nothing entered beyond what was filled in by the platform.
    NotStarted,
    /// Something entered; something missing or wrong.
    InProgress,
    /// Nothing stands against submission.
    Complete,
}

/// The state of every part, by its code, in the order of the form.
#[must_use]
pub fn part_states<'a>(
    cycle: &'a Cycle,
    dictionaries: &Dictionaries,
    team_type: &str,
    answers: &Answers,
    files: &Files,
) -> Vec<(&'a str, PartState)> {
    let found = check_form(cycle, dictionaries, team_type, answers, files);
    let wrong = |part: &Part| found.iter().any(|violation| violation.refuses() && violation.path.split('/').next() == Some(&part.code));
    let state = |part: &'a Part| {
        let state = match (is_started(part, answers), wrong(part)) {
            (false, _) => PartState::NotStarted,
            (true, true) => PartState::InProgress,
            (true, false) => PartState::Complete,
        };
        (part.code.as_str(), state)
    };
    cycle.parts.iter().map(state).collect()
}

fn is_started(part: &Part, answers: &Answers) -> bool {
    let entered: Vec<String> = part.field_refs().filter(|place| place.field.prefill.is_none()).map(|place| place.key()).collect();
    answers.values().any(|(_, key, _)| entered.iter().any(|known| known == key))
}
