//! From the path of a violation to the page and the words of the place that it speaks of.

use app::apply::Dossier;
use rules::{correction::key_of, cycle::Group, violation::Violation};

use crate::{
    locale::Words,
    parts::{Problems, anchor},
    routes, wording,
};

/// A place of the form.
pub(super) struct Place {
    /// Where to put it right.
    pub(super) href: String,
    /// What it is called: item and field.
    pub(super) label: String,
}

/// The place of a path; `None` for what is not of one place. `back` is added to the page's address, e.g. `?back=check`.
pub(super) fn of(words: Words, file: &Dossier, path: &str, back: &str) -> Option<Place> {
    let steps: Vec<&str> = path.split('/').collect();
    let id = file.application.id.clone();
    let part = file.cycle.part(steps.first()?)?;
    let page = routes::ApplicationPart { id: id.clone(), part: part.code.clone() };
    let key = key_of(path);
    let there = format!("#{}", anchor(&key));
    if steps.len() == 1 {
        return Some(Place { href: format!("{page}{back}"), label: wording::text(words, &part.title) });
    }
    if let Some(place) = file.cycle.field(&key).filter(|place| place.group.is_none()) {
        return Some(Place { href: format!("{page}{back}{there}"), label: wording::text(words, &place.field.label) });
    }
    let (group_key, group) = steps.get(1).map(|code| format!("{}/{code}", part.code)).and_then(|key| {
        let (_, group) = file.cycle.group(&key)?;
        Some((key, group))
    })?;
    let index = steps.get(2).and_then(|index| index.parse::<usize>().ok());
    let items = file.answers.items(&group_key);
    let Some(item) = index.and_then(|index| items.get(index)) else {
        let label = match file.cycle.field(&key) {
            Some(place) => format!("{} · {}", wording::text(words, &group.title), wording::text(words, &place.field.label)),
            None => wording::text(words, &group.title),
        };
        return Some(Place { href: format!("{page}{back}#{}", anchor(&group_key)), label });
    };
    let item_page = routes::ApplicationItem { id, item: item.clone() };
    let name = item_name(words, group, index.unwrap_or_default());
    Some(match file.cycle.field(&key) {
        Some(place) => {
            let label = format!("{name} · {}", wording::text(words, &place.field.label));
            Place { href: format!("{item_page}{back}{there}"), label }
        }
        None => Place { href: format!("{item_page}{back}"), label: name },
    })
}

/// What an item is called: 团员 2, or the group's name where it holds one item only.
pub(super) fn item_name(words: Words, group: &Group, index: usize) -> String {
    let title = if group.item_title.zh.is_empty() { &group.title } else { &group.item_title };
    let title = wording::text(words, title);
    if group.is_single() { title } else { format!("{title} {}", index + 1) }
}

/// The summary of what stands against an application, each linked to the place where it is put right. A place on the page itself
/// (`here`: its address without query) is linked by its anchor alone.
pub(super) fn problems(words: Words, file: &Dossier, found: &[Violation], here: &str, back: &str) -> Problems {
    let mut problems = Problems::new(words);
    for one in found.iter().filter(|one| one.refuses()) {
        let text = wording::violation(words, one);
        match of(words, file, &one.path, back) {
            Some(place) => {
                let own = place.href.strip_prefix(here).and_then(|rest| rest.find('#').and_then(|at| rest.get(at..)));
                let own = own.filter(|_| place.href.get(here.len()..).is_some_and(|rest| rest.starts_with(['?', '#'])));
                let href = own.map_or(place.href.clone(), str::to_owned);
                problems.elsewhere(Some(href), words.ta("form-at", &[("place", &place.label), ("text", &text)]), one.clause.clone());
            }
            None if one.path.contains('/') => problems.at_field(&one.path, text, one.clause.clone()),
            None => problems.elsewhere(None, text, one.clause.clone()),
        }
    }
    problems
}
