//! Violations, instants and choices in words.

use rules::{
    cycle::Text,
    time::{Instant, shanghai_text},
    violation::Violation,
};

use crate::{
    locale::{Lang, Words},
    parts::Problems,
};

/// What a violation says in the reader's language. A value that comes in both languages (`title`, `title_en`) is passed as the reader's.
#[must_use]
pub fn violation(words: Words, violation: &Violation) -> String {
    let mut args: Vec<(&str, &str)> = Vec::new();
    for (name, value) in &violation.params {
        if name.ends_with("_en") {
            continue;
        }
        let english = violation.params.get(&format!("{name}_en")).filter(|_| words.lang == Lang::En);
        args.push((name, english.unwrap_or(value)));
    }
    words.ta(&format!("v-{}", violation.kind), &args)
}

/// The summary of what is wrong with a form of ours, whose fields are named as the violations' paths.
#[must_use]
pub fn problems(words: Words, found: &[Violation]) -> Problems {
    let mut problems = Problems::new(words);
    for one in found {
        let text = violation(words, one);
        let clause = one.clause.clone().or_else(|| Some(String::new()));
        if one.path.is_empty() {
            problems.elsewhere(None, text, clause);
        } else {
            problems.at_field(&one.path, text, clause);
        }
    }
    problems
}

/// A text of the cycle in the reader's language.
#[must_use]
pub fn text(words: Words, text: &Text) -> String {
    words.pick(&text.zh, &text.en).to_owned()
}

/// Date and time in Beijing time: `2022-02-28 23:59`.
#[must_use]
pub fn time(instant: Instant) -> String {
    shanghai_text(instant)
}

/// The date alone.
#[must_use]
pub fn date(instant: Instant) -> String {
    shanghai_text(instant).chars().take(10).collect()
}
