//! A row of buttons and links at the end of a form.

use std::fmt::Display;

use askama::Template;

use super::draws_itself;

/// What a button is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ButtonKind {
    /// Sends the form.
    Submit,
    /// Sends the form; the second choice.
    Second,
    /// Sends the form and cannot be undone; confirm first.
    Danger,
    /// A link to elsewhere, with its address, drawn as a plain link.
    Link(String),
    /// A link to elsewhere, with its address, drawn as the main button.
    Go(String),
    /// A link to elsewhere, with its address, drawn as the second button.
    GoSecond(String),
}

/// A button or link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What it is.
    pub kind: ButtonKind,
    /// Its text.
    pub text: String,
    /// The value of `do` that it sends; empty for none.
    pub act: String,
}

/// A row of them. The first is the one that Enter presses.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/buttons.html")]
pub struct Buttons {
    /// In order.
    pub all: Vec<Button>,
}
draws_itself!(Buttons);

impl Buttons {
    /// An empty row.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with(mut self, kind: ButtonKind, text: impl Into<String>, act: &str) -> Self {
        self.all.push(Button { kind, text: text.into(), act: act.to_owned() });
        self
    }

    /// Adds the main button, which sends `do=act` (none if empty).
    #[must_use]
    pub fn submit(self, text: impl Into<String>, act: &str) -> Self {
        self.with(ButtonKind::Submit, text, act)
    }

    /// Adds a second button.
    #[must_use]
    pub fn second(self, text: impl Into<String>, act: &str) -> Self {
        self.with(ButtonKind::Second, text, act)
    }

    /// Adds a button for what cannot be undone.
    #[must_use]
    pub fn danger(self, text: impl Into<String>, act: &str) -> Self {
        self.with(ButtonKind::Danger, text, act)
    }

    /// Adds a plain link.
    #[must_use]
    pub fn link(self, href: impl Display, text: impl Into<String>) -> Self {
        self.with(ButtonKind::Link(href.to_string()), text, "")
    }

    /// Adds a link that looks like the main button.
    #[must_use]
    pub fn go(self, href: impl Display, text: impl Into<String>) -> Self {
        self.with(ButtonKind::Go(href.to_string()), text, "")
    }

    /// Adds a link that looks like the second button.
    #[must_use]
    pub fn go_second(self, href: impl Display, text: impl Into<String>) -> Self {
        self.with(ButtonKind::GoSecond(href.to_string()), text, "")
    }
}
