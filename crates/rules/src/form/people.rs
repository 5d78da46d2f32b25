//! The persons of a form taken together: nobody twice.

use super::Answers;
use crate::{
    cycle::{Cycle, Group, GroupKind, GroupRole, Part, Role},
    text::fold,
    violation::Violation,
};

struct Person<'a> {
    group: &'a Group,
    /// Path of the mobile number, where the problem is shown.
    path: String,
    name: String,
    mobile: &'a str,
}

/// Persons with the mobile number of an earlier one: the same person twice, or two with one number.
pub(super) fn check(cycle: &Cycle, answers: &Answers) -> Vec<Violation> {
    let people: Vec<Person<'_>> = cycle
        .groups()
        .filter(|(_, group)| group.kind == GroupKind::Person)
        .flat_map(|(part, group)| in_group(part, group, answers))
        .collect();
    people.iter().enumerate().filter_map(|(at, person)| people.iter().take(at).find_map(|earlier| clash(cycle, earlier, person))).collect()
}

fn in_group<'a>(part: &'a Part, group: &'a Group, answers: &'a Answers) -> Vec<Person<'a>> {
    let (Some(name), Some(mobile)) = (group.by_role(Role::PersonName), group.by_role(Role::PersonMobile)) else { return Vec::new() };
    let key = format!("{}/{}", part.code, group.code);
    let person = |(index, item): (usize, &String)| {
        Some(Person {
            group,
            path: format!("{key}/{index}/{}", mobile.code),
            name: answers.text(item, &format!("{key}/{}", name.code)).map(fold).unwrap_or_default(),
            mobile: answers_text(answers, item, &format!("{key}/{}", mobile.code))?,
        })
    };
    answers.items(&key).iter().enumerate().filter_map(person).collect()
}

fn answers_text<'a>(answers: &'a Answers, item: &str, key: &str) -> Option<&'a str> {
    answers.text(item, key).filter(|text| !text.is_empty())
}

fn clash(cycle: &Cycle, earlier: &Person<'_>, later: &Person<'_>) -> Option<Violation> {
    if earlier.mobile != later.mobile {
        return None;
    }
    let same_name = earlier.name == later.name || earlier.name.is_empty() || later.name.is_empty();
    let kind = match (earlier.group.role, later.group.role) {
        _ if !same_name => "mobile-shared",
        (Some(GroupRole::Contact), _) | (_, Some(GroupRole::Contact)) if cycle.people.contact_may_be_other => return None,
        (Some(GroupRole::ChiefExpert), Some(GroupRole::Leader)) | (Some(GroupRole::Leader), Some(GroupRole::ChiefExpert)) => {
            if cycle.people.expert_may_lead {
                return None;
            }
            "expert-is-leader"
        }
        _ => "person-twice",
    };
    let violation = Violation::refuse(&later.path, kind)
        .with("other", &earlier.path)
        .with("title", &earlier.group.title.zh)
        .with("title_en", &earlier.group.title.en);
    Some(Violation { clause: cycle.people.clause.clone(), effect: cycle.people.effect, ..violation })
}
