//! What two people changed at once: both values, and the choice between them. Everything else is kept already.

use app::apply::{Dossier, FieldConflict};
use askama::Template;
use axum::{http::StatusCode, response::Response};
use rules::cycle::FieldRef;

use super::{field, keep::Kept, part::takes_file, place, sheet::Sheet, shown};
use crate::{
    page::{self, Shell},
    parts::{Buttons, FieldView, Problems, Remarks, anchor},
    reader::Reader,
    wording,
};

/// The page.
#[derive(Debug, Template)]
#[template(path = "apply/form/conflict.html")]
struct Conflict {
    shell: Shell,
    problems: Problems,
    action: String,
    back: String,
    multipart: bool,
    clashes: Vec<Clash>,
    /// What was refused besides, as it was typed.
    others: Vec<FieldView>,
    remarks: Remarks,
    /// Whether all but the clashes is kept.
    rest_kept: bool,
    buttons: Buttons,
}

/// One answer with two values.
#[derive(Debug)]
struct Clash {
    id: String,
    label: String,
    pick: String,
    by: String,
    theirs: Vec<String>,
    /// Where their file can be seen.
    href: Option<String>,
    is_file: bool,
    mine: FieldView,
}

/// 409 with both values of each answer. `sheet` is of the page as it is now.
///
/// `places` are the fields of the page, `key` is the part or group that it is about.
pub(super) fn answer<'a>(
    reader: &Reader,
    mut sheet: Sheet<'_>,
    kept: Kept,
    (key, places): (&str, impl Iterator<Item = FieldRef<'a>>),
    action: &str,
    back: &str,
) -> Response {
    let words = sheet.words;
    let file = sheet.file;
    let conflicts = kept.conflicts;
    let is_clash = |key: &str| conflicts.iter().any(|conflict| conflict.key == key);
    let places: Vec<FieldRef<'_>> = places.filter(|place| !is_clash(&place.key())).collect();
    (sheet.typed, sheet.found) = (kept.typed, kept.refused);
    let (others, unasked): (Vec<_>, Vec<_>) = places.into_iter().partition(|place| sheet.typed.answers.contains_key(&place.key()));
    let others: Vec<FieldView> = others.iter().map(|place| field::draw(&sheet, place)).collect();
    // the answers to comments on whatever else is not drawn here
    let mut remarks = sheet.remarks(key);
    remarks.comments.extend(unasked.iter().flat_map(|place| sheet.comments_at(&place.key())));
    if sheet.typed.notes.is_empty() {
        remarks.comments.clear();
    }
    for conflict in &conflicts {
        sheet.typed.answers.insert(conflict.key.clone(), (conflict.mine.clone(), conflict.revision));
    }
    let clashes: Vec<Clash> = conflicts.iter().filter_map(|conflict| clash(&sheet, file, conflict)).collect();
    let view = Conflict {
        shell: reader.shell(words.t("form-conflict-title")).problems(true),
        problems: place::problems(words, file, &sheet.found, action, ""),
        action: action.to_owned(),
        back: back.to_owned(),
        multipart: clashes.iter().any(|clash| clash.is_file) || others.iter().any(takes_file),
        rest_kept: sheet.found.is_empty(),
        others,
        remarks,
        clashes,
        buttons: Buttons::new().submit(words.t("form-conflict-save"), "save").link(action, words.t("form-conflict-leave")),
    };
    page::html_with(StatusCode::CONFLICT, &view)
}

fn clash(sheet: &Sheet<'_>, file: &Dossier, conflict: &FieldConflict) -> Option<Clash> {
    let words = sheet.words;
    let place = file.cycle.field(&conflict.key)?;
    let is_file = place.field.is_file();
    let mut mine = field::draw(sheet, &place);
    if is_file {
        // the file sent a moment ago was not kept: their file is shown beside, and one can be chosen again
        mine = FieldView::new(words, &conflict.key, wording::text(words, &place.field.label), field::empty_file(sheet, place.field))
            .seen(conflict.revision.to_string());
    }
    mine.label = words.t("form-conflict-mine");
    let theirs = shown::lines(words, file, place.field, &conflict.theirs);
    Some(Clash {
        id: anchor(&format!("{}.pick", conflict.key)),
        label: wording::text(words, &place.field.label),
        pick: format!("{}.pick", conflict.key),
        by: words.ta("form-conflict-by", &[("by", &conflict.by), ("at", &wording::time(conflict.at))]),
        href: is_file.then(|| conflict.theirs.as_str().map(|id| shown::address(file, id))).flatten(),
        theirs: theirs.into_iter().filter(|line| !line.is_empty()).collect(),
        is_file,
        mine,
    })
}
