//! One item of a group on the page of its part: a member, a partner, a stage.

use askama::Template;
use rules::{
    cycle::{Class, Field, FieldKind, Group},
    violation::Violation,
};

use super::{place::item_name, sheet::Sheet, shown};
use crate::{
    locale::Words,
    parts::{Tag, Tone, Value},
    routes, wording,
};

/// So many facts stand on a card.
const FACTS: usize = 3;

/// Something that can be done with an item: a link, or a button that keeps what was typed on the page first.
#[derive(Debug)]
pub(super) struct Way {
    text: String,
    href: Option<String>,
    act: String,
    /// A button: what is to be done first with a blank item.
    main: bool,
}

impl Way {
    fn class(&self) -> &'static str {
        if self.main { "btn small second" } else { "way" }
    }
}

/// The card.
#[derive(Debug, Template)]
#[template(path = "apply/form/card.html")]
pub(super) struct Card {
    words: Words,
    id: String,
    /// Whether there is a portrait to show, or to miss.
    framed: bool,
    title: String,
    name: String,
    photo: Option<String>,
    state: Tag,
    comments: usize,
    facts: Vec<(String, String)>,
    ways: Vec<Way>,
}
impl askama::filters::HtmlSafe for Card {}

/// What a card is drawn from.
pub(super) struct Slot<'a> {
    /// `part/group`.
    pub(super) key: &'a str,
    /// The group.
    pub(super) group: &'a Group,
    /// The item.
    pub(super) item: &'a str,
    /// Its position.
    pub(super) index: usize,
    /// How many there are.
    pub(super) count: usize,
    /// Whether acts must keep what was typed on the page first.
    pub(super) keeps: bool,
}

/// Draws the card of an item. `all` is everything that stands against the application.
pub(super) fn draw(sheet: &Sheet<'_>, slot: &Slot<'_>, all: &[Violation], back: &str) -> Card {
    let (words, file) = (sheet.words, sheet.file);
    let head = slot.group.fields.iter().find(|field| field.kind == FieldKind::Name);
    let head = head.or_else(|| slot.group.fields.iter().find(|field| field.kind == FieldKind::Text));
    let answer = |field: &Field| file.answers.get(slot.item, &format!("{}/{}", slot.key, field.code));
    let text = |field: &Field| answer(field).map(|answer| shown::lines(words, file, field, answer).join(" ")).unwrap_or_default();
    let photo = slot.group.fields.iter().find(|field| field.kind == FieldKind::Photo).and_then(|field| {
        let Value::Picture { src, .. } = shown::value(words, file, field, answer(field)) else { return None };
        Some(src)
    });
    let told = |field: &&Field| {
        field.required && !field.is_file() && field.class != Class::Personal && head.is_none_or(|head| head.code != field.code)
    };
    let facts = slot.group.fields.iter().filter(told).take(FACTS).map(|field| (wording::text(words, &field.label), text(field)));
    let pinned = file.comments.iter().filter(|comment| {
        comment.round == file.application.round && file.state.editable() && comment.item_id.as_deref() == Some(slot.item)
    });
    Card {
        words,
        id: format!("item-{}", slot.item),
        framed: slot.group.fields.iter().any(|field| field.kind == FieldKind::Photo),
        title: item_name(words, slot.group, slot.index),
        name: head.map(text).unwrap_or_default(),
        photo,
        state: state(sheet, slot, all),
        comments: pinned.count(),
        facts: facts.filter(|(_, text)| !text.is_empty()).collect(),
        ways: ways(sheet, slot, back),
    }
}

/// How far the item is; calm until somebody asks for a check.
fn state(sheet: &Sheet<'_>, slot: &Slot<'_>, all: &[Violation]) -> Tag {
    let words = sheet.words;
    let here = format!("{}/{}/", slot.key, slot.index);
    let wrong = all.iter().filter(|one| one.refuses() && one.path.starts_with(&here)).count();
    let shown = sheet.found.iter().any(|one| one.refuses() && one.path.starts_with(&here));
    let blank = !sheet.file.answers.values().any(|(item, _, _)| item == slot.item);
    if shown {
        Tag::new(Tone::Bad, words.t1("form-item-wrong", "n", wrong))
    } else if blank {
        Tag::new(Tone::Todo, words.t("form-item-blank"))
    } else if wrong > 0 {
        Tag::new(Tone::Active, words.t1("form-item-open", "n", wrong))
    } else {
        Tag::new(Tone::Quiet, words.t("form-item-done"))
    }
}

fn ways(sheet: &Sheet<'_>, slot: &Slot<'_>, back: &str) -> Vec<Way> {
    let (words, file) = (sheet.words, sheet.file);
    let (id, item) = (file.application.id.clone(), slot.item.to_owned());
    let way = |text: String, href: String, act: &str| {
        let href = (!slot.keeps).then_some(href);
        Way { text, href, act: format!("{act} {}", slot.item), main: false }
    };
    let push = |text: String, act: &str| Way { text, href: None, act: format!("{act} {}", slot.item), main: false };
    let page = format!("{}{back}", routes::ApplicationItem { id: id.clone(), item: item.clone() });
    let opens = slot.group.fields.iter().any(|field| sheet.may_edit && file.is_open(slot.item, &format!("{}/{}", slot.key, field.code)));
    let blank = !file.answers.values().any(|(of, _, _)| of == item);
    let verb = match (opens, blank) {
        (true, true) => words.t("form-fill"),
        (true, false) => words.t("change"),
        (false, _) => words.t("form-look"),
    };
    let mut ways = vec![Way { main: opens && blank, ..way(verb, page, "open") }];
    if sheet.may_edit && file.is_group_open(slot.key) {
        if slot.index > 0 {
            ways.push(push(words.t("form-up"), "up"));
        }
        if slot.index + 1 < slot.count {
            ways.push(push(words.t("form-down"), "down"));
        }
    }
    if sheet.may_edit && !slot.group.is_single() && file.is_item_open(slot.key, slot.item) {
        ways.push(way(words.t("form-remove"), routes::ApplicationItemRemove { id, item }.path(), "remove"));
    }
    ways
}

impl Card {
    fn who(&self) -> &str {
        if self.name.is_empty() { &self.title } else { &self.name }
    }
}
