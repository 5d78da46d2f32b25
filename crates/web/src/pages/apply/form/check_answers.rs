//! The answers of a part as they will be handed in, each with the way to change it.

use app::apply::Draft;
use rules::{
    cycle::{FieldRef, Group, Part},
    violation::Violation,
};

use super::{place::item_name, sheet::unsuggested, shown};
use crate::{
    locale::Words,
    parts::{Row, Summary, Value, anchor},
    routes, wording,
};

/// A part.
#[derive(Debug)]
pub(super) struct PartAnswers {
    pub(super) id: String,
    pub(super) title: String,
    /// Where to change it.
    pub(super) change: Option<String>,
    pub(super) own: Option<Summary>,
    pub(super) groups: Vec<GroupAnswers>,
}

/// A group of a part.
#[derive(Debug)]
pub(super) struct GroupAnswers {
    pub(super) title: String,
    pub(super) problems: Vec<String>,
    pub(super) items: Vec<Summary>,
}

/// Draws a part. `back` is added to the addresses of its pages.
pub(super) fn draw(words: Words, draft: &Draft, part: &Part, all: &[Violation], back: &str) -> PartAnswers {
    let id = draft.dossier.application.id.clone();
    let page = routes::ApplicationPart { id, part: part.code.clone() };
    let page = format!("{page}{back}");
    let fields = part.fields.iter().map(|field| row(words, draft, &FieldRef { part, group: None, field }, ("", 0), all, &page));
    let own = (!part.fields.is_empty()).then(|| fields.fold(Summary::new(words, ""), Summary::row));
    PartAnswers {
        id: format!("part-{}", part.code),
        title: wording::text(words, &part.title),
        change: draft.may.edit.then_some(page),
        own,
        groups: part.groups.iter().map(|one| group(words, draft, part, one, all, back)).collect(),
    }
}

fn group(words: Words, draft: &Draft, part: &Part, group: &Group, all: &[Violation], back: &str) -> GroupAnswers {
    let file = &draft.dossier;
    let key = format!("{}/{}", part.code, group.code);
    let given = |item: &str| file.answers.values().any(|(of, _, _)| of == item);
    let items = file.answers.items(&key).iter().enumerate().filter(|(_, item)| group.is_single() || given(item));
    let summary = |(index, item): (usize, &String)| {
        let page = routes::ApplicationItem { id: file.application.id.clone(), item: item.clone() };
        let page = format!("{page}{back}");
        let summary = Summary::new(words, item_name(words, group, index));
        let summary = if draft.may.edit { summary.change(&page) } else { summary };
        let places = group.fields.iter().map(|field| FieldRef { part, group: Some(group), field });
        places.map(|place| row(words, draft, &place, (item, index), all, &page)).fold(summary, Summary::row)
    };
    GroupAnswers {
        title: if group.is_single() { String::new() } else { wording::text(words, &group.title) },
        problems: all
            .iter()
            .filter(|one| one.refuses() && one.path == key)
            .map(|one| wording::violation(words, &unsuggested(one)))
            .collect(),
        items: items.map(summary).collect(),
    }
}

fn row(words: Words, draft: &Draft, place: &FieldRef<'_>, (item, index): (&str, usize), all: &[Violation], page: &str) -> Row {
    let file = &draft.dossier;
    let (key, path) = (place.key(), place.path(index));
    let value = shown::value(words, file, place.field, file.answers.get(item, &key));
    let mut row = Row::new(wording::text(words, &place.field.label), value);
    for one in all.iter().filter(|one| one.refuses() && one.path == path) {
        // that it is missing is said by the answer already
        if row.value != Value::Missing || one.kind != "required" {
            row = row.problem(wording::violation(words, &unsuggested(one)), one.clause.clone());
        }
    }
    if draft.may.edit && file.is_open(item, &key) { row.change(format!("{page}#{}", anchor(&key))) } else { row }
}
