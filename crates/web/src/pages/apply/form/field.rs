//! A field of the form, drawn by its kind.

use rules::{
    cycle::{Field, FieldKind, FieldRef, Middle, Role},
    dictionary::OWN,
};
use serde_json::Value;

use super::{
    sheet::Sheet,
    shown::{address, size},
    tree,
};
use crate::{
    parts::{Checks, Control, Document, FieldView, Line, LineKind, Opt, Own, Photo, Width},
    wording,
};

/// Words that may be longer than this many characters do not fit on one line of a phone: they get a box that grows with them.
const LINE: usize = 30;
/// Options beyond this number are set in a list to unfold rather than one under the other.
const RADIOS: usize = 8;
/// Options beyond this number are set in columns.
const COLUMNS: usize = 6;

/// The field with its answer, its problems, the reviewer's comments, and why it is closed where it is.
pub(super) fn draw(sheet: &Sheet<'_>, place: &FieldRef<'_>) -> FieldView {
    let (words, field, key) = (sheet.words, place.field, place.key());
    let mut view = FieldView::new(words, &key, wording::text(words, &field.label), control(sheet, field, &key))
        .required(field.is_required(&sheet.file.application.team_type))
        .errors(sheet.errors(&key))
        .remark(sheet.flags(&key));
    view.comments = sheet.comments_at(&key);
    if sheet.is_open(&key) { view.hint(hint(sheet, field)).seen(sheet.seen(&key).to_string()) } else { view.locked(sheet.lock(place)) }
}

/// What the cycle says of the field; of the team's name also how names of the chosen type are made, with an example.
fn hint(sheet: &Sheet<'_>, field: &Field) -> String {
    let words = sheet.words;
    let said = wording::text(words, &field.hint);
    let of_type = sheet.file.cycle.team_type(&sheet.file.application.team_type).filter(|_| field.role == Some(Role::TeamName));
    let Some(of_type) = of_type else { return said };
    let naming = &of_type.naming;
    let (middle, sample) = match naming.middle {
        Middle::Service => (words.t("guide-middle-service"), words.t("form-name-service")),
        Middle::Place => (words.t("guide-middle-place"), words.t("form-name-place")),
    };
    let pattern = format!("{}＋{middle}＋{}", naming.prefix, naming.suffix);
    let example = format!("{}{sample}{}", naming.prefix, naming.suffix);
    let format = words.ta("form-name-format", &[("pattern", &pattern), ("example", &example)]);
    if said.is_empty() { format } else { words.ta("form-name-hint", &[("format", &format), ("said", &said)]) }
}

/// How the answer is given.
pub(super) fn control(sheet: &Sheet<'_>, field: &Field, key: &str) -> Control {
    let answer = sheet.answer(key);
    let text = || answer.and_then(Value::as_str).unwrap_or_default().to_owned();
    let line = |kind, width, limit| Control::Line(Line { value: text(), kind, width, limit, autocomplete: "" });
    match field.kind {
        FieldKind::Text if field.limit.is_some_and(|limit| limit > LINE) => Control::Area { value: text(), limit: field.limit, rows: 2 },
        FieldKind::Text => line(LineKind::Text, Width::Full, field.limit),
        FieldKind::Name => line(LineKind::Name, Width::Half, None),
        FieldKind::Mobile => line(LineKind::Mobile, Width::Half, None),
        FieldKind::Phone => line(LineKind::Phone, Width::Half, None),
        FieldKind::Email => line(LineKind::Email, Width::Half, None),
        FieldKind::CreditCode => line(LineKind::Code, Width::Half, None),
        FieldKind::Year => line(LineKind::Number, Width::Short, None),
        FieldKind::Area => Control::Area { value: text(), limit: field.limit, rows: rows(field.limit) },
        FieldKind::Date => Control::Date(text()),
        FieldKind::Period => {
            let day = |end: &str| answer.and_then(|days| days.get(end)).and_then(Value::as_str).unwrap_or_default().to_owned();
            let service = &sheet.file.cycle.service;
            Control::Period { from: day("from"), to: day("to"), min: service.from.to_string(), max: service.to.to_string() }
        }
        FieldKind::Choice => {
            let chosen = text();
            let options = options(sheet, field, |code| code == chosen);
            if options.len() > RADIOS { Control::Select(options) } else { Control::Radios(options) }
        }
        FieldKind::Choices => {
            let chosen = codes(answer);
            let options = options(sheet, field, |code| chosen.contains(&code));
            Control::Checks(Checks { columns: options.len() > COLUMNS, options, own: own(sheet, field, &chosen) })
        }
        FieldKind::Tree => Control::Tree(tree::draw(sheet, field, key, &codes(answer))),
        FieldKind::Photo => Control::Photo(photo(sheet, field, answer)),
        FieldKind::Document => Control::Document(document(sheet, field, answer)),
    }
}

/// A box about as high as what it takes.
fn rows(limit: Option<usize>) -> u8 {
    match limit {
        Some(limit) if limit <= 200 => 4,
        Some(limit) if limit <= 300 => 6,
        Some(limit) if limit <= 500 => 9,
        _ => 14,
    }
}

fn options(sheet: &Sheet<'_>, field: &Field, is_chosen: impl Fn(&str) -> bool) -> Vec<Opt> {
    let option = |one: &rules::cycle::Choice| Opt::new(&one.code, wording::text(sheet.words, &one.label), is_chosen(&one.code));
    field.options.iter().map(option).collect()
}

/// The codes of an answer that is several.
fn codes(answer: Option<&Value>) -> Vec<&str> {
    answer.and_then(Value::as_array).map(|values| values.iter().filter_map(Value::as_str).collect()).unwrap_or_default()
}

/// The place for own words, where the field takes them.
pub(super) fn own(sheet: &Sheet<'_>, field: &Field, chosen: &[&str]) -> Option<Own> {
    let value = chosen.iter().filter_map(|code| code.strip_prefix(OWN)).collect::<Vec<_>>().join("\n");
    field.own.then(|| Own { label: sheet.words.t1("form-own", "limit", field.own_limit()), value })
}

/// The control of a file that is to be chosen again.
pub(super) fn empty_file(sheet: &Sheet<'_>, field: &Field) -> Control {
    if field.kind == FieldKind::Photo { Control::Photo(photo(sheet, field, None)) } else { Control::Document(document(sheet, field, None)) }
}

fn photo(sheet: &Sheet<'_>, field: &Field, answer: Option<&Value>) -> Photo {
    let held = answer.and_then(Value::as_str).and_then(|id| sheet.file.files.get(id));
    let rule = field.file.as_ref();
    Photo {
        src: held.map(|held| address(sheet.file, &held.id)),
        file_name: held.map(|held| {
            let measure = held.width.zip(held.height).map(|(width, height)| format!(" · {width}×{height}")).unwrap_or_default();
            format!("{}{measure}", held.name)
        }),
        alt: sheet.words.t("form-photo-alt"),
        accept: accept(field),
        side: rule.and_then(|rule| rule.width).unwrap_or(200),
        max_bytes: rule.map(|rule| rule.max_bytes).unwrap_or_default(),
    }
}

fn document(sheet: &Sheet<'_>, field: &Field, answer: Option<&Value>) -> Document {
    let held = answer.and_then(Value::as_str).and_then(|id| sheet.file.files.get(id));
    let facts = held.map(|held| {
        let pages = held.pages.map(|pages| sheet.words.t1("form-pages", "n", pages));
        let at = wording::time(rules::time::Instant(held.uploaded_at));
        [Some(size(held.bytes)), pages, Some(at)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    Document {
        href: held.map(|held| address(sheet.file, &held.id)),
        file_name: held.map(|held| held.name.clone()),
        facts: facts.unwrap_or_default(),
        accept: accept(field),
        max_bytes: field.file.as_ref().map(|rule| rule.max_bytes).unwrap_or_default(),
    }
}

fn accept(field: &Field) -> String {
    field.file.as_ref().map(|rule| rule.mime.join(",")).unwrap_or_default()
}
