//! What a reviewer wrote at a place of the form, each with the applicant's answer.

use askama::Template;

use super::{anchor, draws_itself};
use crate::locale::Words;

/// What a reviewer wrote at this place.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Comment {
    /// The body or person who wrote, and when, as text.
    pub by: String,
    /// What.
    pub text: String,
    /// The applicant's answer so far.
    pub answer: String,
    /// Name of the answer's input; empty when it cannot be answered here.
    pub answer_name: String,
    /// Whether the reviewer ticked it off.
    pub settled: bool,
}

/// The comments at one place. Empty, it draws nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/remarks.html")]
pub struct Remarks {
    /// The language.
    pub words: Words,
    /// Id of the place; the first comment is found under `<id>-comment`.
    pub id: String,
    /// In the order in which they were written.
    pub comments: Vec<Comment>,
}
draws_itself!(Remarks);
