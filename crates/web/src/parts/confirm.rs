//! The page before something that cannot be taken back lightly: what will happen, then yes or no.

use askama::Template;

use super::{Buttons, FieldView, Problems};
use crate::page::Shell;

/// A confirmation page. It is a whole page: answer with [`crate::page::html`].
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/confirm.html")]
pub struct Confirm {
    /// The frame; its title is the question.
    pub shell: Shell,
    /// What will happen, a paragraph each.
    pub consequences: Vec<String>,
    /// What is asked for: a reason, a password, a consent.
    pub fields: Vec<FieldView>,
    /// What was wrong.
    pub problems: Problems,
    /// Where the form goes.
    pub action: String,
    /// Hidden values that the form carries: name and value.
    pub hidden: Vec<(String, String)>,
    /// Yes and no.
    pub buttons: Buttons,
}
