//! A field that is chosen from code lists: what is chosen, what was found, and branches as far down as a page can carry.

use rules::{
    cycle::Field,
    dictionary::{Dictionary, Entry, OWN},
};

use super::{field::own, sheet::Sheet, shown::label};
use crate::{
    parts::{Node, Opt, Tree},
    routes, wording,
};

/// The most entries of one list that a page carries as branches; what lies deeper is searched.
const CARRIED: usize = 150;
/// The most entries that a search shows.
const FOUND: usize = 30;

/// The control.
pub(super) fn draw(sheet: &Sheet<'_>, field: &Field, key: &str, chosen: &[&str]) -> Tree {
    let lists: Vec<&Dictionary> = field.dictionary.iter().filter_map(|code| sheet.file.dictionaries.get(code)).collect();
    let several = lists.len() > 1;
    let listed = chosen.iter().filter(|code| !code.starts_with(OWN));
    let searched = sheet.find.field == key && !sheet.find.words.trim().is_empty();
    let is_chosen = |code: &str| chosen.contains(&code);
    let found = || {
        search(&lists, &sheet.find.words)
            .into_iter()
            .map(|(list, entry)| Opt::new(&entry.code, &entry.label, is_chosen(&entry.code)).hint(within(sheet, list, entry, several)))
            .collect()
    };
    Tree {
        chosen: listed
            .map(|code| {
                let hint = sheet.file.dictionaries.entry_of(field, code).map(|(list, entry)| within(sheet, list, entry, several));
                Opt::new(*code, label(sheet.words, sheet.file, field, code), true).hint(hint.unwrap_or_default())
            })
            .collect(),
        query: if searched { sheet.find.words.clone() } else { String::new() },
        found: searched.then(found),
        branches: lists.iter().flat_map(|list| branches(sheet, list, several, &is_chosen)).collect(),
        own: own(sheet, field, chosen),
        most: field.max_items,
        source: routes::DictionarySearch { code: field.dictionary.join(",") }.path(),
    }
}

/// What a search finds in several lists; each gets its share, so that a long one does not hide the others.
pub(super) fn search<'a>(lists: &[&'a Dictionary], words: &str) -> Vec<(&'a Dictionary, &'a Entry)> {
    let mut shares: Vec<_> = lists.iter().map(|list| list.search(words, FOUND).into_iter().map(move |entry| (*list, entry))).collect();
    let mut found = Vec::new();
    while found.len() < FOUND {
        let before = found.len();
        found.extend(shares.iter_mut().filter_map(Iterator::next));
        if found.len() == before {
            break;
        }
    }
    found.truncate(FOUND);
    found
}

/// Where an entry lies: its list where there are several, and what is above it.
fn within(sheet: &Sheet<'_>, list: &Dictionary, entry: &Entry, several: bool) -> String {
    trail(list, entry, several.then(|| wording::text(sheet.words, &list.title)))
}

/// The names above an entry, from the top.
pub(super) fn trail(list: &Dictionary, entry: &Entry, title: Option<String>) -> String {
    let mut above: Vec<&str> = list.trail(&entry.code);
    above.pop();
    title.as_deref().into_iter().chain(above).collect::<Vec<_>>().join(" › ")
}

/// The list as branches: in one branch of its own where the field has several lists.
fn branches(sheet: &Sheet<'_>, list: &Dictionary, several: bool, is_chosen: &impl Fn(&str) -> bool) -> Vec<Node> {
    let deepest = depth(list);
    let option = |entry: &Entry| entry.selectable.then(|| Opt::new(&entry.code, &entry.label, is_chosen(&entry.code)));
    let tops: Vec<&Entry> = list.children(None).collect();
    let title = wording::text(sheet.words, &list.title);
    if deepest < 2 {
        return vec![Node { label: title, options: tops.into_iter().filter_map(option).collect(), branches: Vec::new() }];
    }
    let nodes: Vec<Node> = tops
        .into_iter()
        .map(|top| {
            let below = list.children(Some(&top.code)).filter_map(option);
            Node { label: top.label.clone(), options: option(top).into_iter().chain(below).collect(), branches: Vec::new() }
        })
        .collect();
    if several { vec![Node { label: title, options: Vec::new(), branches: nodes }] } else { nodes }
}

/// How many levels of a list fit on a page: two at most.
fn depth(list: &Dictionary) -> u8 {
    let at_second = list.entries().iter().filter(|entry| entry.level <= 2).count();
    let has_second = list.entries().iter().any(|entry| entry.level == 2);
    if has_second && at_second <= CARRIED { 2 } else { 1 }
}
