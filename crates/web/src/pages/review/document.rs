//! The answers of a submission as the document on the left of the screen.

use std::collections::BTreeSet;

use app::review::{Change, FieldShown, FileShown, GroupShown, ItemShown, PartShown, Revealed, Shown};

use super::{
    difference::{Piece, difference},
    labels,
    pins::{Pin, Pins},
};
use crate::{
    locale::Words,
    parts::{Tag, Tone, anchor},
    routes, wording,
};

/// More characters than this take the whole width of a card.
const LINE: usize = 22;

/// A part of the form.
#[derive(Debug)]
pub(super) struct Part {
    pub(super) title: String,
    pub(super) pin: Pin,
    pub(super) fields: Vec<Field>,
    pub(super) groups: Vec<Group>,
    /// Sent comments or changes are in it: how many fields changed.
    pub(super) changed: usize,
}

/// A group of items.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) title: String,
    pub(super) pin: Pin,
    pub(super) items: Vec<Item>,
}

/// A member, a partner, a stage.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) title: String,
    /// Address and description of a portrait.
    pub(super) photo: Option<(String, String)>,
    pub(super) pin: Pin,
    pub(super) fields: Vec<Field>,
    pub(super) change: Option<Tag>,
    pub(super) removed: bool,
    /// The other teams in which this person or partner is: text and address.
    pub(super) elsewhere: Vec<(String, Option<String>)>,
    /// The path whose personal values may be shown, where there are masked ones.
    pub(super) reveal: Option<String>,
}

/// An answer.
#[derive(Debug)]
pub(super) struct Field {
    pub(super) label: String,
    pub(super) value: Value,
    pub(super) before: Option<Value>,
    pub(super) change: Option<Tag>,
    pub(super) pin: Pin,
    /// Takes the whole width: running text.
    pub(super) wide: bool,
    /// Shown in clear by an act of its own.
    pub(super) clear: bool,
    /// Masked, outside of an item: the path to show.
    pub(super) reveal: Option<String>,
}

/// A value in words.
#[derive(Debug)]
pub(super) enum Value {
    Missing,
    Text(String),
    Prose(String),
    /// Running text of which some pieces changed since the round before.
    Marked(Vec<Piece>),
    File {
        href: String,
        name: String,
        facts: String,
    },
}

/// What the document is drawn with.
pub(super) struct Drawer<'a> {
    pub(super) pins: Pins<'a>,
    /// Personal values shown in clear on this one answer.
    pub(super) revealed: Option<&'a Revealed>,
}

impl Drawer<'_> {
    fn words(&self) -> Words {
        self.pins.words
    }

    /// The parts, in order.
    pub(super) fn parts(&self) -> Vec<Part> {
        self.pins.screen.document.parts.iter().map(|part| self.part(part)).collect()
    }

    fn part(&self, part: &PartShown) -> Part {
        let title = wording::text(self.words(), &part.title);
        let fields: Vec<Field> = part.fields.iter().map(|field| self.field(field, &title, false)).collect();
        let groups: Vec<Group> = part.groups.iter().map(|group| self.group(group)).collect();
        let items = || groups.iter().flat_map(|group| group.items.iter());
        let all = fields.iter().chain(items().flat_map(|item| item.fields.iter()));
        Part {
            changed: all.filter(|field| field.change.is_some()).count() + items().filter(|item| item.removed).count(),
            pin: self.pins.at(&part.code, &title),
            title,
            fields,
            groups,
        }
    }

    fn group(&self, group: &GroupShown) -> Group {
        let title = wording::text(self.words(), &group.title);
        Group { pin: self.pins.at(&group.key, &title), items: group.items.iter().map(|item| self.item(group, item)).collect(), title }
    }

    fn item(&self, group: &GroupShown, item: &ItemShown) -> Item {
        let title = labels::item_title(self.words(), group, item);
        let removed = item.change == Change::Removed;
        let portrait = item.fields.iter().find_map(|field| match &field.value {
            Shown::File(file) if file.portrait => Some((self.href(file), self.words().t1("person-photo", "name", &item.name))),
            _ => None,
        });
        let masked = item.fields.iter().any(|field| field.masked && !self.is_clear(field));
        Item {
            photo: portrait,
            pin: if removed { Pins::closed() } else { self.pins.at(&item.path, &title) },
            fields: item.fields.iter().map(|field| self.field(field, &title, item.change == Change::Added)).collect(),
            change: self.tag(item.change),
            removed,
            elsewhere: self.elsewhere(&item.id),
            reveal: (masked && self.pins.screen.powers.reveal).then(|| item.path.clone()),
            title,
        }
    }

    /// In a new item nothing is marked by itself: all of it is new.
    fn field(&self, field: &FieldShown, owner: &str, all_new: bool) -> Field {
        let label = wording::text(self.words(), &field.label);
        let clear = self.is_clear(field);
        let value = match self.revealed.and_then(|revealed| revealed.get(&field.path)) {
            Some(plain) => Value::Text(plain.to_owned()),
            None => self.value(&field.value),
        };
        let long = |value: &Value| match value {
            Value::Prose(_) | Value::Marked(_) => true,
            Value::Text(text) => text.chars().count() > LINE,
            _ => false,
        };
        let (value, before) = told_apart(value, field.before.as_ref().map(|before| self.value(before)));
        let may_show = field.masked && !clear && field.item.is_empty() && self.pins.screen.powers.reveal;
        Field {
            wide: long(&value) || before.as_ref().is_some_and(long),
            pin: self.pins.at(&field.path, format!("{owner} {label}")),
            change: if all_new { None } else { self.tag(field.change) },
            reveal: may_show.then(|| field.path.clone()),
            before,
            value,
            label,
            clear,
        }
    }

    fn is_clear(&self, field: &FieldShown) -> bool {
        self.revealed.is_some_and(|revealed| revealed.get(&field.path).is_some())
    }

    fn value(&self, shown: &Shown) -> Value {
        let words = self.words();
        match shown {
            Shown::Absent => Value::Missing,
            Shown::Text(text) if text.is_empty() => Value::Missing,
            Shown::Text(text) if text.contains('\n') || text.chars().count() > 40 => Value::Prose(text.clone()),
            Shown::Text(text) => Value::Text(text.clone()),
            Shown::Choices(chosen) if chosen.is_empty() => Value::Missing,
            Shown::Choices(chosen) => {
                let labels: Vec<String> = chosen.iter().map(|one| wording::text(words, one)).collect();
                Value::Text(labels.join(&words.t("list-joint")))
            }
            Shown::Period(from, to) => Value::Text(words.ta("period-shown", &[("from", from), ("to", to)])),
            Shown::File(file) => Value::File { href: self.href(file), name: file.name.clone(), facts: facts(words, file) },
        }
    }

    fn href(&self, file: &FileShown) -> String {
        routes::ReviewFile { id: self.pins.screen.id.clone(), file: file.id.clone() }.path()
    }

    fn tag(&self, change: Change) -> Option<Tag> {
        let words = self.words();
        match change {
            Change::Same => None,
            Change::Added => Some(Tag::new(Tone::Warn, words.t("review-change-added"))),
            Change::Changed => Some(Tag::new(Tone::Warn, words.t("review-change-changed"))),
            Change::Removed => Some(Tag::new(Tone::Warn, words.t("review-change-removed"))),
        }
    }

    fn elsewhere(&self, item: &str) -> Vec<(String, Option<String>)> {
        let words = self.words();
        let groups = || self.pins.screen.document.parts.iter().flat_map(|part| part.groups.iter());
        let mut seen = BTreeSet::new();
        let lines = self.pins.screen.elsewhere_of(item).map(|other| {
            let role = groups().find(|group| group.key == other.group).map(|group| wording::text(words, &group.item_label));
            let role = role.unwrap_or_else(|| words.t("review-as-partner"));
            let state = wording::state(words, other.state).text;
            let text = words.ta("review-elsewhere", &[("team", &other.team), ("role", &role), ("state", &state)]);
            (text, other.number.as_ref().map(|number| routes::Team { number: number.clone() }.path()))
        });
        lines.filter(|line| seen.insert(line.clone())).collect()
    }
}

/// Two texts of which most stayed, with marks at what did not.
fn told_apart(value: Value, before: Option<Value>) -> (Value, Option<Value>) {
    let (Value::Text(is) | Value::Prose(is), Some(Value::Text(was) | Value::Prose(was))) = (&value, &before) else {
        return (value, before);
    };
    match difference(was, is) {
        Some((was, is)) => (Value::Marked(is), Some(Value::Marked(was))),
        None => (value, before),
    }
}

fn facts(words: Words, file: &FileShown) -> String {
    let kilobytes = file.bytes.max(1).saturating_add(1023) / 1024;
    let size = words.t1("review-file-size", "n", kilobytes);
    match file.pages {
        Some(pages) => format!("{size} · {}", words.t1("review-file-pages", "n", pages)),
        None => size,
    }
}

/// Where a key of the form stands on the page.
pub(super) fn place(key: &str) -> String {
    format!("#{}", anchor(key))
}
