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

/// Where the applicant answers them: below what they ask to be changed. Draws nothing where nothing can be answered.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/replies.html")]
pub struct Replies {
    /// The language.
    pub words: Words,
    /// Id of the place, as of its [`Remarks`].
    pub id: String,
    /// The comments, in the same order.
    pub comments: Vec<Comment>,
}
draws_itself!(Replies);

impl Remarks {
    /// The answers to these comments.
    #[must_use]
    pub fn replies(&self) -> Replies {
        Replies { words: self.words, id: self.id.clone(), comments: self.comments.clone() }
    }
}

impl Replies {
    /// What to answer; with its number where there are several.
    fn label(&self, at: &usize) -> String {
        match self.comments.len() {
            0 | 1 => self.words.t("comment-answer"),
            _ => self.words.t1("comment-answer-nth", "n", at + 1),
        }
    }
}
