//! A state, shown by word and shape, not by colour alone.

use askama::Template;

use super::draws_itself;

/// How a tag looks. Only [`Tone::Bad`] is red, and only for what must be put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Going on: filled in accent, half disc.
    #[default]
    Active,
    /// To be done: outlined, empty disc.
    Todo,
    /// Done well: green, tick.
    Good,
    /// Needs attention: amber, triangle.
    Warn,
    /// Must be put right: red, cross.
    Bad,
    /// Quiet words without a frame: done, or cannot start yet.
    Quiet,
}

/// A tag with a state's name.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/tag.html")]
pub struct Tag {
    /// Its look.
    pub tone: Tone,
    /// Its word.
    pub text: String,
}
draws_itself!(Tag);

impl Tag {
    /// A tag.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        Self { tone, text: text.into() }
    }

    fn class(&self) -> &'static str {
        match self.tone {
            Tone::Active => "tag active",
            Tone::Todo => "tag todo",
            Tone::Good => "tag good",
            Tone::Warn => "tag warn",
            Tone::Bad => "tag bad",
            Tone::Quiet => "tag quiet",
        }
    }

    fn icon(&self) -> &'static str {
        match self.tone {
            Tone::Active => "half",
            Tone::Todo => "ring",
            Tone::Good => "tick",
            Tone::Warn => "warn",
            Tone::Bad => "cross",
            Tone::Quiet => "",
        }
    }
}
