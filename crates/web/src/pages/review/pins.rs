//! Comments where they are pinned, with the forms that write, rewrite, remove and tick them off.

use app::review::{CommentShown, Screen};
use rules::{time::Instant, violation::Violation};

use crate::{form::Fields, locale::Words, parts::anchor, wording};

/// What was typed into a form of the screen that was refused, and why.
#[derive(Clone, Copy)]
pub(super) struct Typed<'a> {
    pub(super) fields: &'a Fields,
    pub(super) found: &'a [Violation],
}

impl<'a> Typed<'a> {
    /// True when the form that was refused is the one with this act and this value of `name`.
    pub(super) fn is(&self, acts: &[&str], name: &str, value: &str) -> bool {
        !self.found.is_empty() && acts.contains(&self.fields.get("do")) && self.fields.get(name) == value
    }

    /// What was typed in a field of it.
    pub(super) fn get(&self, name: &str) -> &'a str {
        self.fields.get(name)
    }

    /// Why it was refused, in words.
    pub(super) fn errors(&self, words: Words) -> Vec<String> {
        self.found.iter().map(|one| wording::violation(words, one)).collect()
    }
}

/// What makes pins: the screen, the language, what was typed.
#[derive(Clone, Copy)]
pub(super) struct Pins<'a> {
    pub(super) words: Words,
    pub(super) screen: &'a Screen,
    pub(super) typed: Typed<'a>,
}

/// The comments at a place, and the form for another.
#[derive(Debug)]
pub(super) struct Pin {
    pub(super) path: String,
    /// Id of the place on the page.
    pub(super) anchor: String,
    /// Id of the form's text.
    pub(super) input: String,
    /// What the place is called, for those who do not see where the control stands.
    pub(super) label: String,
    pub(super) comments: Vec<Remark>,
    /// Whether a comment may be written now.
    pub(super) may: bool,
    /// Whether the form stands open, because what was typed there was refused.
    pub(super) open: bool,
    pub(super) text: String,
    pub(super) errors: Vec<String>,
}

/// A comment.
#[derive(Debug)]
pub(super) struct Remark {
    pub(super) id: String,
    pub(super) anchor: String,
    pub(super) text: String,
    /// The instant of the text.
    pub(super) seen: i64,
    pub(super) by: String,
    pub(super) round: i64,
    pub(super) answer: String,
    /// Whether the unit was shown it.
    pub(super) sent: bool,
    /// Whether a reviewer ticked it off.
    pub(super) settled: bool,
    /// Whether it may be rewritten or removed now, or ticked off where it was sent.
    pub(super) may: bool,
    pub(super) open: bool,
    pub(super) draft: String,
    pub(super) errors: Vec<String>,
    /// What it speaks of, where that is gone.
    pub(super) about: String,
}

/// The id of the text of a new comment at a path.
pub(super) fn new_comment(path: &str) -> String {
    anchor(&format!("new/{path}"))
}

impl Pins<'_> {
    /// The pin of a path; `label` is what the place is called.
    pub(super) fn at(&self, path: &str, label: impl Into<String>) -> Pin {
        let refused = self.typed.is(&["comment"], "path", path);
        Pin {
            anchor: anchor(path),
            input: new_comment(path),
            label: label.into(),
            comments: self.screen.comments_at(path).map(|comment| self.remark(comment)).collect(),
            may: self.screen.powers.review,
            open: refused,
            text: if refused { self.typed.get("text").to_owned() } else { String::new() },
            errors: if refused { self.typed.errors(self.words) } else { Vec::new() },
            path: path.to_owned(),
        }
    }

    /// A place at which nobody may write.
    pub(super) fn closed() -> Pin {
        Pin {
            path: String::new(),
            anchor: String::new(),
            input: String::new(),
            label: String::new(),
            comments: Vec::new(),
            may: false,
            open: false,
            text: String::new(),
            errors: Vec::new(),
        }
    }

    /// The comments on what is gone from the form.
    pub(super) fn gone(&self) -> Vec<Remark> {
        self.screen.comments.iter().filter(|comment| comment.gone).map(|comment| self.remark(comment)).collect()
    }

    fn remark(&self, comment: &CommentShown) -> Remark {
        let refused = self.typed.is(&["change", "remove"], "comment", &comment.id);
        Remark {
            id: comment.id.clone(),
            anchor: format!("comment-{}", comment.id),
            by: self.words.ta("review-comment-by", &[("name", &comment.author), ("time", &wording::time(Instant(comment.at)))]),
            round: comment.round,
            seen: comment.at,
            answer: comment.answer.clone(),
            sent: comment.sent,
            settled: comment.settled,
            may: self.screen.powers.review,
            open: refused,
            draft: if refused { self.typed.get("text").to_owned() } else { comment.text.clone() },
            errors: if refused { self.typed.errors(self.words) } else { Vec::new() },
            about: if comment.gone { comment.path.clone() } else { String::new() },
            text: comment.text.clone(),
        }
    }
}
