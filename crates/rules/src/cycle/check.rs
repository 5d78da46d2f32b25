//! Contradictions in a cycle that has been read.

mod bodies;
mod form;
mod periods;
mod types;

use std::collections::BTreeSet;

use super::{Cycle, Finding, Text};
use crate::dictionary::Dictionaries;

/// Everything in the cycle that contradicts itself, its dictionaries, or what the program must find in it. Empty = fit for use.
#[must_use]
pub fn check(cycle: &Cycle, dictionaries: &Dictionaries) -> Vec<Finding> {
    let mut findings = Vec::new();
    periods::check(cycle, &mut findings);
    types::check(cycle, &mut findings);
    bodies::check(cycle, dictionaries, &mut findings);
    form::check(cycle, dictionaries, &mut findings);
    findings
}

/// Codes that appear more than once in a list, and codes that are not made of small letters, digits and `_`.
fn codes<'a>(list: &str, codes: impl Iterator<Item = &'a str>, findings: &mut Vec<Finding>) {
    let mut seen = BTreeSet::new();
    for (index, code) in codes.enumerate() {
        let key = format!("{list}[{index}].code");
        let well_formed = code.starts_with(|c: char| c.is_ascii_lowercase())
            && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
        if !well_formed {
            findings.push(Finding::new(&key, "malformed-code", format!("“{code}”: a code is small letters, digits and _, a letter first")));
        }
        if !seen.insert(code) {
            findings.push(Finding::new(&key, "duplicate-code", format!("“{code}” is used twice in this list")));
        }
    }
}

/// A text that is missing in one language.
fn text(key: &str, text: &Text, findings: &mut Vec<Finding>) {
    for (language, words) in [("zh", &text.zh), ("en", &text.en)] {
        if words.trim().is_empty() {
            findings.push(Finding::new(format!("{key}.{language}"), "missing-text", "there is no text in this language"));
        }
    }
}

/// A text that may be absent, but not in one language only.
fn optional_text(key: &str, words: &Text, findings: &mut Vec<Finding>) {
    if !words.zh.is_empty() || !words.en.is_empty() {
        text(key, words, findings);
    }
}

/// A code that names nothing.
fn unknown(key: &str, kind: &str, code: &str, known: &[&str], findings: &mut Vec<Finding>) {
    if !known.contains(&code) {
        findings.push(Finding::new(key, kind, format!("“{code}” is not one of: {}", known.join(", "))));
    }
}

/// A clause that is written but empty.
fn clause(key: &str, clause: Option<&String>, findings: &mut Vec<Finding>) {
    if clause.is_some_and(|clause| clause.trim().is_empty()) {
        findings.push(Finding::new(format!("{key}.clause"), "empty-clause", "name the clause, or leave the key out for a platform rule"));
    }
}

/// Codes of a list, for `unknown`.
fn names<'a>(codes: impl Iterator<Item = &'a String>) -> Vec<&'a str> {
    codes.map(String::as_str).collect()
}
