//! The one summary of everything that is wrong, on top of the page.

use askama::Template;

use super::{anchor, draws_itself};
use crate::locale::Words;

/// One problem, in the same words as at its field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where to put it right; `None` when no place on this or another page can.
    pub href: Option<String>,
    /// What is wrong and what to do.
    pub text: String,
    /// The clause behind it; `None` is a platform rule, an empty text is no source at all (e.g. "not filled in").
    pub clause: Option<String>,
}

/// The summary. Empty, it draws nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/problems.html")]
pub struct Problems {
    /// The language.
    pub words: Words,
    /// In the order of the page.
    pub all: Vec<Problem>,
}
draws_itself!(Problems);

impl Problems {
    /// A summary without a problem yet.
    #[must_use]
    pub fn new(words: Words) -> Self {
        Self { words, all: Vec::new() }
    }

    /// Adds a problem of the field that is named `name` on this page.
    pub fn at_field(&mut self, name: &str, text: impl Into<String>, clause: Option<String>) {
        self.all.push(Problem { href: Some(format!("#{}", anchor(name))), text: text.into(), clause });
    }

    /// Adds a problem that is put right on another page, or nowhere.
    pub fn elsewhere(&mut self, href: Option<String>, text: impl Into<String>, clause: Option<String>) {
        self.all.push(Problem { href, text: text.into(), clause });
    }

    /// Whether there is no problem.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }
}

/// Names the source of a rule: a clause of the notice, or the platform.
#[must_use]
pub fn source(words: Words, clause: Option<&str>) -> String {
    match clause {
        None => words.t("source-platform"),
        Some("") => String::new(),
        Some(clause) => words.ta("source-clause", &[("clause", clause)]),
    }
}
