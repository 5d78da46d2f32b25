//! The list of what is to be done, with the state of each task.

use askama::Template;

use super::{Tag, Tone, draws_itself};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Where it is done; `None` while it cannot start yet.
    pub href: Option<String>,
    /// Its name.
    pub title: String,
    /// A line under the name: minutes, count of people, what holds it up.
    pub note: String,
    /// Its state.
    pub state: Tag,
}

impl Task {
    /// A task that can be opened.
    pub fn new(href: impl ToString, title: impl Into<String>, note: impl Into<String>, tone: Tone, state: impl Into<String>) -> Self {
        Self { href: Some(href.to_string()), title: title.into(), note: note.into(), state: Tag::new(tone, state) }
    }

    /// A task that cannot start yet.
    pub fn later(title: impl Into<String>, note: impl Into<String>, state: impl Into<String>) -> Self {
        Self { href: None, title: title.into(), note: note.into(), state: Tag::new(Tone::Quiet, state) }
    }
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/tasks.html")]
pub struct Tasks {
    /// In order.
    pub all: Vec<Task>,
}
draws_itself!(Tasks);
