//! The reviewer's comments of the round that was returned, at the places that they are pinned to.

use app::apply::{Dossier, Draft};
use rules::{correction::key_of, cycle::Field, lifecycle::State, time::Instant};

use super::{place, received::NOTE, sheet::Sheet};
use crate::{
    locale::Words,
    parts::{Comment, Remarks, anchor},
    routes, wording,
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

/// The order of places in the form: part, group, item, field.
type Order = (usize, usize, usize, usize);

/// Where a place stands in the form; an item by its id.
fn order(file: &Dossier, path: &str, item: Option<&str>) -> Order {
    let cycle = &file.cycle;
    let key = key_of(path);
    let mut steps = key.split('/');
    let (part, second) = (steps.next().unwrap_or_default(), steps.next().unwrap_or_default());
    let Some((at, part)) = cycle.parts.iter().enumerate().find(|(_, one)| one.code == part) else { return Order::default() };
    let field_of = |fields: &[Field], code: &str| fields.iter().position(|field| field.code == code).map_or(0, |at| at + 1);
    match part.groups.iter().enumerate().find(|(_, group)| group.code == second) {
        Some((group_at, group)) => {
            let items = file.answers.items(&format!("{}/{}", part.code, group.code));
            let item_at = items.iter().position(|one| Some(one.as_str()) == item).map_or(0, |at| at + 1);
            (at, group_at + 1, item_at, field_of(&group.fields, steps.next().unwrap_or_default()))
        }
        None => (at, 0, 0, field_of(&part.fields, second)),
    }
}

/// Where who corrects goes on: to the next comment that waits for an answer, and to the check once none does. `here` is the address of the
/// page that was kept, `path` and `item` its place; what waits there comes last, and is then told.
pub(super) fn next_open(words: Words, draft: &Draft, here: &str, (path, item): (&str, Option<&str>)) -> String {
    let file = &draft.dossier;
    let now = order(file, path, item);
    let mut open: Vec<(bool, bool, Order, String)> = draft
        .open_comments()
        .map(|comment| {
            let pinned = comment.item_id.as_deref();
            let (at, href) = (order(file, &comment.path, pinned), place::pinned(words, file, &comment.path, pinned).href);
            (href.split('#').next() == Some(here), at <= now, at, href)
        })
        .collect();
    open.sort();
    match open.into_iter().next() {
        None => routes::ApplicationCheck { id: file.application.id.clone() }.path(),
        Some((true, _, _, href)) => {
            let anchor = href.split_once('#').map(|(_, anchor)| format!("#{anchor}")).unwrap_or_default();
            format!("{here}?check=all{anchor}")
        }
        Some((false, .., href)) => href,
    }
}
