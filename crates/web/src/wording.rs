//! Violations, instants and choices in words.

use app::actor::Role;
use rules::{
    cycle::{self, Cycle, Text},
    dictionary::{CORPS, Dictionaries},
    lifecycle::State,
    time::{Instant, shanghai_text},
    violation::Violation,
};

use crate::{
    locale::{Lang, Words},
    page::Contact,
    parts::{FieldView, Problems, Tag, Tone},
};

/// What a violation says in the reader's language. A value that comes in both languages (`title`, `title_en`) is passed as the
/// reader's under its plain name; a message may name either.
#[must_use]
pub fn violation(words: Words, violation: &Violation) -> String {
    let mut args: Vec<(&str, &str)> = Vec::new();
    for (name, value) in &violation.params {
        let english = violation.params.get(&format!("{name}_en")).filter(|_| words.lang == Lang::En);
        args.push((name, english.unwrap_or(value)));
    }
    words.ta(&format!("v-{}", violation.kind), &args)
}

/// The clause that a refusal of one of our own forms names, or none at all: that an address is mistyped needs no source.
fn source_of(violation: &Violation) -> Option<String> {
    violation.clause.clone().or_else(|| Some(String::new()))
}

/// The summary of what is wrong with a form of ours, whose fields are named as the violations' paths.
#[must_use]
pub fn problems(words: Words, found: &[Violation]) -> Problems {
    let mut problems = Problems::new(words);
    for one in found {
        let text = violation(words, one);
        let clause = source_of(one);
        if one.path.is_empty() {
            problems.elsewhere(None, text, clause);
        } else {
            problems.at_field(&one.path, text, clause);
        }
    }
    problems
}

/// Puts what was refused at the fields it speaks of (a field's name is the path), and into the summary above the form.
#[must_use]
pub fn at_fields(words: Words, fields: Vec<FieldView>, found: &[Violation]) -> (Vec<FieldView>, Problems) {
    let with_errors = |field: FieldView| {
        let here: Vec<_> = found.iter().filter(|one| one.path == field.name).collect();
        here.into_iter().fold(field, |field, one| field.error(violation(words, one), source_of(one)))
    };
    (fields.into_iter().map(with_errors).collect(), problems(words, found))
}

/// A text of the cycle in the reader's language.
#[must_use]
pub fn text(words: Words, text: &Text) -> String {
    words.pick(&text.zh, &text.en).to_owned()
}

/// What an item of a group is called, `label` being the group's word for it: 团员 2, and just 首席专家 where there is never a second
/// (`of_one`). `index` counts from nought.
#[must_use]
pub fn item(words: Words, label: &Text, of_one: bool, index: usize) -> String {
    let label = text(words, label);
    if of_one { label } else { format!("{label} {}", index + 1) }
}

/// Whom to ask, by topic.
#[must_use]
pub fn contacts(words: Words, cycle: &Cycle) -> Vec<Contact> {
    cycle.contacts.iter().map(|one| contact(words, one)).collect()
}

/// One of them.
#[must_use]
pub fn contact(words: Words, contact: &cycle::Contact) -> Contact {
    Contact {
        topic: text(words, &contact.topic),
        name: text(words, &contact.name),
        reach: [&contact.phone, &contact.email].into_iter().flatten().cloned().collect::<Vec<_>>().join(" · "),
    }
}

/// Date and time in Beijing time: `2022-02-28 23:59`.
#[must_use]
pub fn time(instant: Instant) -> String {
    shanghai_text(instant)
}

/// The same to the second, where a rule counts them: `2022-02-28 23:59:07`.
#[must_use]
pub fn second(instant: Instant) -> String {
    format!("{}:{:02}", time(instant), instant.millis().div_euclid(1000).rem_euclid(60))
}

/// The date alone.
#[must_use]
pub fn date(instant: Instant) -> String {
    shanghai_text(instant).chars().take(10).collect()
}

/// The last minute of a period that ends before `instant`: midnight is 24:00 of the day before.
#[must_use]
pub fn closing(instant: Instant) -> String {
    let text = time(instant);
    if text.ends_with("00:00") { format!("{} 24:00", date(instant.plus(-1))) } else { text }
}

/// The state of an application as a tag.
#[must_use]
pub fn state(words: Words, state: State) -> Tag {
    let tone = match state {
        State::Draft => Tone::Todo,
        State::Submitted | State::InReview => Tone::Active,
        State::Returned | State::Lapsed => Tone::Warn,
        State::Approved | State::Registered => Tone::Good,
        State::Rejected | State::Withdrawn | State::Deregistered => Tone::Quiet,
    };
    Tag::new(tone, words.t(&format!("state-{state}")))
}

/// What a unit's region is called: a province, a city, or the Corps, which the list of divisions does not hold.
#[must_use]
pub fn region(words: Words, dictionaries: &Dictionaries, code: &str) -> String {
    if code == CORPS { words.t("unit-corps") } else { dictionaries.label("divisions", code).unwrap_or(code).to_owned() }
}

/// What happened to an application: an event of the lifecycle, or `reroute`.
#[must_use]
pub fn event(words: Words, event: &str) -> String {
    words.t(&format!("event-{event}"))
}

/// A role.
#[must_use]
pub fn role(words: Words, role: Role) -> String {
    words.t(&format!("role-{role}"))
}
