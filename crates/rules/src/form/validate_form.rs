//! All answers held against the form.

use super::{
    Answers, Files, partners, people, schedule,
    validate::{At, check_field},
};
use crate::{
    cycle::{Cycle, FieldRef, Group, Part, Role},
    dictionary::Dictionaries,
    violation::Violation,
};

/// Everything wrong with the answers of an application for a team of this type, in the order of the form.
///
/// Items without any answer are rows left blank: they count for nothing.
#[must_use]
pub fn check_form(cycle: &Cycle, dictionaries: &Dictionaries, team_type: &str, answers: &Answers, files: &Files) -> Vec<Violation> {
    let form = Form { cycle, dictionaries, team_type, answers, files };
    let mut found: Vec<Violation> = cycle.parts.iter().flat_map(|part| form.part(part)).collect();
    found.extend(form.type_differs());
    found.extend(partners::check(cycle, team_type, answers));
    found.extend(people::check(cycle, answers));
    found.extend(schedule::check(cycle, answers));
    in_form_order(cycle, found)
}

/// What [`check_form`] finds in one part.
#[must_use]
pub fn check_part(
    cycle: &Cycle,
    dictionaries: &Dictionaries,
    team_type: &str,
    answers: &Answers,
    files: &Files,
    part: &str,
) -> Vec<Violation> {
    let mut found = check_form(cycle, dictionaries, team_type, answers, files);
    found.retain(|violation| violation.path.split('/').next() == Some(part));
    found
}

/// Sorts violations in the order of the form; those of the whole application come first.
#[must_use]
pub fn in_form_order(cycle: &Cycle, mut violations: Vec<Violation>) -> Vec<Violation> {
    violations.sort_by_cached_key(|violation| position(cycle, &violation.path));
    violations
}

fn position(cycle: &Cycle, path: &str) -> (usize, usize, usize, usize) {
    let words: Vec<&str> = path.split('/').collect();
    let at = |found: Option<usize>| found.map_or(0, |index| index + 1);
    let part_at = cycle.parts.iter().position(|part| words.first() == Some(&part.code.as_str()));
    let Some(part) = part_at.and_then(|index| cycle.parts.get(index)) else { return (0, 0, 0, 0) };
    let second = words.get(1).copied().unwrap_or_default();
    if let Some(index) = part.fields.iter().position(|field| field.code == second) {
        return (at(part_at), index + 1, 0, 0);
    }
    let Some(group_at) = part.groups.iter().position(|group| group.code == second) else { return (at(part_at), 0, 0, 0) };
    let group = part.groups.get(group_at);
    let item = at(words.get(2).and_then(|index| index.parse().ok()));
    let field = words.get(3).and_then(|code| group.and_then(|group| group.fields.iter().position(|field| field.code == *code)));
    (at(part_at), part.fields.len() + 1 + group_at, item, at(field))
}

struct Form<'a> {
    cycle: &'a Cycle,
    dictionaries: &'a Dictionaries,
    team_type: &'a str,
    answers: &'a Answers,
    files: &'a Files,
}

impl Form<'_> {
    fn part(&self, part: &Part) -> Vec<Violation> {
        let mut found = Vec::new();
        for field in &part.fields {
            found.extend(self.field(FieldRef { part, group: None, field }, "", 0));
        }
        for group in &part.groups {
            found.extend(self.group(part, group));
        }
        found
    }

    fn field(&self, place: FieldRef<'_>, item: &str, index: usize) -> Vec<Violation> {
        let path = place.path(index);
        let value = self.answers.get(item, &place.key());
        if value.is_none() && place.field.is_required(self.team_type) {
            return vec![At { field: place.field, path: &path }.missing()];
        }
        check_field(place.field, self.cycle, self.dictionaries, &path, value, self.files)
    }

    fn group(&self, part: &Part, group: &Group) -> Vec<Violation> {
        let key = format!("{}/{}", part.code, group.code);
        let items = self.answers.items(&key);
        let filled: Vec<(usize, &String)> =
            items.iter().enumerate().filter(|(_, item)| self.answers.values().any(|(of, _, _)| of == item.as_str())).collect();
        let mut found = Vec::new();
        let min = group.min_for(self.team_type);
        if group.is_single() && filled.is_empty() && min > 0 {
            let blank = items.first().map(String::as_str).unwrap_or_default();
            return group.fields.iter().flat_map(|field| self.field(FieldRef { part, group: Some(group), field }, blank, 0)).collect();
        }
        let count = filled.len();
        let numbers = |kind, limit: usize| {
            let violation = Violation::refuse(&key, kind).with("limit", limit).with("count", count);
            let titled = violation.with("title", &group.title.zh).with("title_en", &group.title.en);
            Violation { clause: group.clause.clone(), effect: group.effect, ..titled }
        };
        if count < min {
            found.push(numbers("too-few-items", min));
        }
        if let Some(max) = group.max.filter(|max| count > *max) {
            found.push(numbers("too-many-items", max));
        }
        for (index, item) in filled {
            for field in &group.fields {
                found.extend(self.field(FieldRef { part, group: Some(group), field }, item, index));
            }
        }
        found
    }

    /// The type answered in the form is the type that the application is for.
    fn type_differs(&self) -> Option<Violation> {
        let place = self.cycle.by_role(Role::TeamType)?;
        let answered = self.answers.text("", &place.key())?;
        let label = |code: &str| place.field.option_label(code, "zh").unwrap_or(code).to_owned();
        (answered != self.team_type).then(|| {
            Violation::refuse(place.path(0), "team-type-differs").with("found", label(answered)).with("expected", label(self.team_type))
        })
    }
}
