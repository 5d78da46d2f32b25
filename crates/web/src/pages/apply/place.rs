//! From a path to the page and the words of the place that it speaks of: for what stands against an application, and for comments.

use app::apply::Dossier;
use rules::{
    correction::key_of,
    cycle::{FieldRef, Group, Part},
    violation::Violation,
};

use super::form::unsuggested;
use crate::{
    locale::Words,
    parts::{Problems, anchor},
    routes, wording,
};

/// A place of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// Its page; where it is a part of one, with the anchor.
    pub(super) href: String,
    /// What it is called.
    pub(super) label: String,
}

/// The place of a path, called by item and field; `None` for what is not of one place. `back` is added to the page's address, e.g.
/// `?back=check`.
pub(super) fn of(words: Words, file: &Dossier, path: &str, back: &str) -> Option<Place> {
    let spot = Spot::find(file, path, None)?;
    if spot.group.is_none() && spot.field.is_none() && path.contains('/') {
        return None;
    }
    let mut names = spot.names(words);
    if names.is_empty() {
        names.push(wording::text(words, &spot.part.title));
    }
    Some(Place { href: spot.href(file, back), label: names.join(&words.t("pinned-joint")) })
}

/// The place that `path` and `item` of a comment name, called by part, item and field; the whole application where there is none.
pub(super) fn pinned(words: Words, file: &Dossier, path: &str, item: Option<&str>) -> Place {
    let Some(spot) = Spot::find(file, path, item.filter(|item| !item.is_empty())) else {
        let href = routes::ApplicationCheck { id: file.application.id.clone() }.path();
        return Place { label: words.t("pinned-whole"), href };
    };
    let names = [vec![wording::text(words, &spot.part.title)], spot.names(words)].concat();
    Place { href: spot.href(file, ""), label: names.join(&words.t("pinned-joint")) }
}

/// What an item is called.
pub(super) fn item_name(words: Words, group: &Group, index: usize) -> String {
    wording::item(words, group.item_label(), group.is_of_one(), index)
}

/// What a path speaks of.
struct Spot<'a> {
    part: &'a Part,
    /// The group and its key.
    group: Option<(String, &'a Group)>,
    /// The item: position and id; `None` where it is gone.
    item: Option<(usize, &'a str)>,
    /// The field and its key.
    field: Option<(String, FieldRef<'a>)>,
}

impl<'a> Spot<'a> {
    /// What `path` speaks of: the item with the id `pinned`, otherwise the one at the position in the path.
    fn find(file: &'a Dossier, path: &str, pinned: Option<&str>) -> Option<Self> {
        let steps: Vec<&str> = path.split('/').collect();
        let part = file.cycle.part(steps.first()?)?;
        let group = steps.get(1).map(|code| format!("{}/{code}", part.code));
        let group = group.and_then(|key| file.cycle.group(&key).map(|(_, group)| (key, group)));
        let items = group.as_ref().map(|(key, _)| file.answers.items(key)).unwrap_or_default();
        let index = match pinned {
            Some(id) => items.iter().position(|known| known == id),
            None => steps.get(2).and_then(|index| index.parse().ok()),
        };
        let item = index.and_then(|index| items.get(index).map(|id| (index, id.as_str())));
        let key = key_of(path);
        let field = file.cycle.field(&key).map(|field| (key, field));
        Some(Self { part, group, item, field })
    }

    /// Item and field, as far as there are.
    fn names(&self, words: Words) -> Vec<String> {
        let group = self.group.as_ref().map(|(_, group)| match self.item {
            Some((index, _)) => item_name(words, group, index),
            None => wording::text(words, &group.title),
        });
        let field = self.field.as_ref().map(|(_, place)| wording::text(words, &place.field.label));
        group.into_iter().chain(field).collect()
    }

    /// The page of the item or of the part. An item has a page of its own; what is left of one that is gone is its group.
    fn href(&self, file: &Dossier, back: &str) -> String {
        let id = file.application.id.clone();
        let page = match self.item {
            Some((_, item)) => routes::ApplicationItem { id, item: item.to_owned() }.path(),
            None => routes::ApplicationPart { id, part: self.part.code.clone() }.path(),
        };
        let within = match (&self.group, self.item, &self.field) {
            (Some((key, _)), None, _) | (_, _, Some((key, _))) => format!("#{}", anchor(key)),
            _ => String::new(),
        };
        format!("{page}{back}{within}")
    }
}

/// The summary of what stands against an application, each linked to the place where it is put right. A place on the page itself
/// (`here`: its address without query) is linked by its anchor alone.
pub(super) fn problems(words: Words, file: &Dossier, found: &[Violation], here: &str, back: &str) -> Problems {
    let mut problems = Problems::new(words);
    let mut suggested: Vec<&str> = Vec::new();
    for one in found.iter().filter(|one| one.refuses()) {
        // a value that would be right is told once: beside its field where that is on the page, otherwise here
        let known = suggested.contains(&one.path.as_str());
        suggested.push(&one.path);
        let told = |again: bool| if again { wording::violation(words, &unsuggested(one)) } else { wording::violation(words, one) };
        match of(words, file, &one.path, back) {
            Some(place) => {
                let own = place.href.strip_prefix(here).and_then(|rest| rest.find('#').and_then(|at| rest.get(at..)));
                let own = own.filter(|_| place.href.get(here.len()..).is_some_and(|rest| rest.starts_with(['?', '#'])));
                let text = told(known || own.is_some());
                let href = own.map_or(place.href.clone(), str::to_owned);
                problems.elsewhere(Some(href), words.ta("form-at", &[("place", &place.label), ("text", &text)]), one.clause.clone());
            }
            None if one.path.contains('/') => problems.at_field(&one.path, told(known), one.clause.clone()),
            None => problems.elsewhere(None, told(known), one.clause.clone()),
        }
    }
    problems
}
