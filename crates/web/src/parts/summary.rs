//! Answers to look through, each with a way to change it.

use askama::Template;

use super::{Tag, draws_itself, problems::source};
use crate::locale::Words;

/// An answer as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One line.
    Text(String),
    /// Several lines or entries.
    Lines(Vec<String>),
    /// Running text; line ends are kept.
    Prose(String),
    /// A link, e.g. to a file.
    Link {
        /// Address.
        href: String,
        /// Text.
        text: String,
    },
    /// A state.
    Tag(Tag),
    /// A picture.
    Picture {
        /// Address.
        src: String,
        /// What it shows.
        alt: String,
    },
    /// Not provided.
    Missing,
}

impl Value {
    /// A line, or [`Value::Missing`] if it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Missing } else { Self::Text(text) }
    }

    /// Lines, or [`Value::Missing`] if there is none.
    #[must_use]
    pub fn lines(lines: Vec<String>) -> Self {
        if lines.is_empty() { Self::Missing } else { Self::Lines(lines) }
    }

    /// Running text, or [`Value::Missing`] if it is empty.
    pub fn prose(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Missing } else { Self::Prose(text) }
    }
}

/// A row: name, answer, way to change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Name of the answer.
    pub label: String,
    /// The answer.
    pub value: Value,
    /// Where to change it.
    pub change: Option<String>,
    /// What is wrong with it: text and clause (as in [`super::FieldError`]).
    pub problems: Vec<(String, Option<String>)>,
    /// A reviewer's remark, or what changed since the last round; may be empty.
    pub note: String,
}

impl Row {
    /// A row without a way to change it.
    pub fn new(label: impl Into<String>, value: Value) -> Self {
        Self { label: label.into(), value, change: None, problems: Vec::new(), note: String::new() }
    }

    /// Adds the way to change it.
    #[must_use]
    pub fn change(mut self, href: impl ToString) -> Self {
        self.change = Some(href.to_string());
        self
    }

    /// Adds a problem.
    #[must_use]
    pub fn problem(mut self, text: impl Into<String>, clause: Option<String>) -> Self {
        self.problems.push((text.into(), clause));
        self
    }

    /// Adds a note.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = note.into();
        self
    }
}

/// A card of answers under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/summary.html")]
pub struct Summary {
    /// The language.
    pub words: Words,
    /// The heading, may be empty.
    pub title: String,
    /// Id of the heading, for links; may be empty.
    pub id: String,
    /// A state beside the heading.
    pub state: Option<Tag>,
    /// Where to change all of it.
    pub change: Option<String>,
    /// The rows.
    pub rows: Vec<Row>,
}
draws_itself!(Summary);

impl Summary {
    /// An empty card.
    pub fn new(words: Words, title: impl Into<String>) -> Self {
        Self { words, title: title.into(), id: String::new(), state: None, change: None, rows: Vec::new() }
    }

    /// Adds a row.
    #[must_use]
    pub fn row(mut self, row: Row) -> Self {
        self.rows.push(row);
        self
    }

    /// Adds the way to change all of it.
    #[must_use]
    pub fn change(mut self, href: impl ToString) -> Self {
        self.change = Some(href.to_string());
        self
    }

    /// Adds a state beside the heading.
    #[must_use]
    pub fn state(mut self, state: Tag) -> Self {
        self.state = Some(state);
        self
    }

    /// Sets the id of the heading.
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    fn source(&self, clause: &Option<String>) -> String {
        source(self.words, clause.as_deref())
    }
}
