//! The reviewer's comments of the round that was returned, at the places that they are pinned to.

use rules::{correction::key_of, lifecycle::State, time::Instant};

use super::{received::NOTE, sheet::Sheet};
use crate::{
    parts::{Comment, Remarks, anchor},
    wording,
};

impl Sheet<'_> {
    /// The comments at a field, a group or a part, or at the page's item.
    pub(super) fn comments_at(&self, key: &str) -> Vec<Comment> {
        let file = self.file;
        if file.state != State::Returned {
            return Vec::new();
        }
        let here = file.comments.iter().filter(|comment| {
            let pinned = comment.item_id.as_deref().filter(|item| !item.is_empty());
            comment.round == file.application.round && key_of(&comment.path) == key && pinned.unwrap_or_default() == self.item
        });
        let body = file.cycle.body(&file.application.body).map(|body| wording::text(self.words, &body.label)).unwrap_or_default();
        here.map(|comment| Comment {
            by: self
                .words
                .ta("form-comment-by", &[("body", &body), ("date", &wording::date(Instant(comment.sent_at.unwrap_or(comment.at))))]),
            text: comment.text.clone(),
            answer: self.typed.notes.get(&comment.id).or(comment.answer.as_ref()).cloned().unwrap_or_default(),
            answer_name: if self.may_edit { format!("{NOTE}{}", comment.id) } else { String::new() },
            settled: comment.settled_at.is_some(),
        })
        .collect()
    }

    /// The comments at a place that is no field.
    pub(super) fn remarks(&self, key: &str) -> Remarks {
        Remarks { words: self.words, id: anchor(key), comments: self.comments_at(key) }
    }
}
