//! What stands where a list has nothing yet: why, and what to do.

use askama::Template;

use super::{Buttons, draws_itself};

/// An empty list's place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/empty.html")]
pub struct Empty {
    /// What there is none of.
    pub title: String,
    /// Why, and what comes.
    pub text: String,
    /// What to do.
    pub onward: Buttons,
}
draws_itself!(Empty);
