//! A group on the page of its part: how many are filled in, a card for each, one more.

use askama::Template;
use rules::{
    cycle::{Group, GroupKind, Part},
    violation::Violation,
};

use super::{
    card::{self, Card, Slot},
    sheet::Sheet,
};
use crate::{
    locale::Words,
    parts::{Buttons, Empty, FieldError, Remarks, anchor},
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/form/group.html")]
pub(super) struct GroupView {
    words: Words,
    id: String,
    title: String,
    hint: String,
    count: String,
    errors: Vec<FieldError>,
    flags: String,
    remarks: Remarks,
    /// What stands where there is no card: why, and the button that adds the first.
    empty: Option<Empty>,
    cards: Vec<Card>,
    /// Value and text of the button that adds an item.
    add: Option<(String, String)>,
    /// Why none can be added.
    full: String,
}
impl askama::filters::HtmlSafe for GroupView {}

/// Draws a group. `all` is everything that stands against the application; `keeps` says that the page has fields of its own.
pub(super) fn draw(sheet: &Sheet<'_>, part: &Part, group: &Group, all: &[Violation], keeps: bool, back: &str) -> GroupView {
    let (words, file) = (sheet.words, sheet.file);
    let key = format!("{}/{}", part.code, group.code);
    let items = file.answers.items(&key);
    let slot = |(index, item)| card::draw(sheet, &Slot { key: &key, group, item, index, count: items.len(), keeps }, all, back);
    let cards: Vec<Card> = items.iter().map(String::as_str).enumerate().map(slot).collect();
    let open = sheet.may_edit && file.is_group_open(&key) && !group.is_single();
    let room = group.max.is_none_or(|max| items.len() < max);
    let add =
        (open && room).then(|| (format!("add {}", group.code), words.t1("form-add", "what", wording::text(words, group.item_label()))));
    let (empty, add) = match (cards.is_empty(), add) {
        (true, Some((act, text))) => (Some(blank(words, Buttons::new().submit(text, &act))), None),
        (true, None) => (Some(blank(words, Buttons::new())), None),
        (false, add) => (None, add),
    };
    GroupView {
        words,
        empty,
        id: anchor(&key),
        title: wording::text(words, &group.title),
        hint: wording::text(words, &group.hint),
        count: if group.is_single() { String::new() } else { count(sheet, group, items) },
        errors: at_group(sheet, &key),
        flags: flags(sheet, &key),
        remarks: sheet.remarks(&key),
        cards,
        add,
        full: if open && !room { words.t1("form-full", "max", group.max.unwrap_or_default()) } else { String::new() },
    }
}

fn blank(words: Words, onward: Buttons) -> Empty {
    Empty { title: words.t("form-group-empty"), text: String::new(), onward }
}

fn count(sheet: &Sheet<'_>, group: &Group, items: &[String]) -> String {
    let filled = items.iter().filter(|item| sheet.file.answers.values().any(|(of, _, _)| of == item.as_str())).count().to_string();
    let kind = match group.kind {
        GroupKind::Person => "person",
        GroupKind::Unit => "unit",
        GroupKind::Stage => "stage",
        GroupKind::Entry => "entry",
    };
    match group.max {
        Some(max) => sheet.words.ta("form-count-of", &[("n", &filled), ("max", &max.to_string()), ("kind", kind)]),
        None => sheet.words.ta("form-count", &[("n", &filled), ("kind", kind)]),
    }
}

/// What is wrong with the group itself: too few, too many.
fn at_group(sheet: &Sheet<'_>, key: &str) -> Vec<FieldError> {
    let here = sheet.found.iter().filter(|one| one.refuses() && one.path == key);
    here.map(|one| FieldError { text: wording::violation(sheet.words, one), clause: one.clause.clone(), suggestion: None }).collect()
}

fn flags(sheet: &Sheet<'_>, key: &str) -> String {
    let here = sheet.found.iter().filter(|one| !one.refuses() && one.path == key);
    here.map(|one| wording::violation(sheet.words, one)).collect::<Vec<_>>().join(" ")
}

impl GroupView {
    fn source(&self, error: &FieldError) -> String {
        crate::parts::source(self.words, error.clause.as_deref())
    }
}
