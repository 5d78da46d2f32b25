//! What happened and what comes, in order.

use askama::Template;

use super::draws_itself;

/// A step.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// Its name.
    pub title: String,
    /// When, as text; may be empty.
    pub when: String,
    /// The same for machines, `2022-02-21T10:32:00+08:00`; may be empty.
    pub stamp: String,
    /// Who, with what number, why; may be empty.
    pub note: String,
    /// Whether it is over.
    pub done: bool,
    /// Whether it is the one that goes on now.
    pub current: bool,
}

impl Event {
    /// A step that is over.
    pub fn done(title: impl Into<String>, when: impl Into<String>, note: impl Into<String>) -> Self {
        Self { title: title.into(), when: when.into(), note: note.into(), done: true, ..Self::default() }
    }

    /// The step that goes on now.
    pub fn now(title: impl Into<String>, note: impl Into<String>) -> Self {
        Self { title: title.into(), note: note.into(), current: true, ..Self::default() }
    }

    /// A step to come.
    pub fn later(title: impl Into<String>, note: impl Into<String>) -> Self {
        Self { title: title.into(), note: note.into(), ..Self::default() }
    }
}

/// The steps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/timeline.html")]
pub struct Timeline {
    /// In order.
    pub all: Vec<Event>,
}
draws_itself!(Timeline);
