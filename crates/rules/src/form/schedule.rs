//! Stages taken together: overlaps are allowed, and shown.

use super::{Answers, time_field::read_period};
use crate::{
    cycle::{Cycle, Role},
    time::Day,
    violation::Violation,
};

/// A flag for each stage that overlaps an earlier one.
pub(super) fn check(cycle: &Cycle, answers: &Answers) -> Vec<Violation> {
    let Some(place) = cycle.by_role(Role::StagePeriod) else { return Vec::new() };
    let Some(group) = place.group_key() else { return Vec::new() };
    let key = place.key();
    let periods: Vec<(usize, Day, Day)> = answers
        .items(&group)
        .iter()
        .enumerate()
        .filter_map(|(index, item)| answers.get(item, &key).and_then(read_period).map(|(from, to)| (index, from, to)))
        .filter(|(_, from, to)| from <= to)
        .collect();
    let overlap = |(at, (index, from, to)): (usize, &(usize, Day, Day))| {
        let earlier = periods.iter().take(at).find(|(_, other_from, other_to)| from <= other_to && to >= other_from)?;
        let flag = Violation::flag(place.path(*index), "stages-overlap").with("stage", index + 1).with("other", earlier.0 + 1);
        Some(Violation { clause: place.field.clause.clone(), ..flag })
    };
    periods.iter().enumerate().filter_map(overlap).collect()
}
