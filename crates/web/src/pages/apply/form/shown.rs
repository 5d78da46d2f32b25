//! An answer as it is shown: in a summary, on a card, beside another one.

use app::apply::Dossier;
use rules::{
    cycle::{Field, FieldKind},
    dictionary::Dictionaries,
};
use serde_json::Value as Answer;

use crate::{locale::Words, parts::Value, routes};

/// An answer, by the kind of its field.
pub(super) fn value(words: Words, file: &Dossier, field: &Field, answer: Option<&Answer>) -> Value {
    let Some(answer) = answer else { return Value::Missing };
    match (field.kind, answer) {
        (FieldKind::Area, Answer::String(text)) => Value::prose(text),
        (FieldKind::Photo, Answer::String(id)) if file.files.contains_key(id) => {
            Value::Picture { src: address(file, id), alt: words.t("form-photo-alt") }
        }
        (FieldKind::Document, Answer::String(id)) => match file.files.get(id) {
            Some(held) => Value::Link { href: address(file, id), text: held.name.clone() },
            None => Value::Missing,
        },
        (FieldKind::Photo, _) => Value::Missing,
        (FieldKind::Choices | FieldKind::Tree, _) => Value::lines(lines(words, file, field, answer)),
        _ => Value::text(lines(words, file, field, answer).join(" ")),
    }
}

/// An answer as lines of text.
pub(super) fn lines(words: Words, file: &Dossier, field: &Field, answer: &Answer) -> Vec<String> {
    match answer {
        Answer::String(id) if field.is_file() => file.files.get(id).map(|held| held.name.clone()).into_iter().collect(),
        _ => typed_lines(words, &file.dictionaries, field, answer),
    }
}

/// An answer that is no file, as lines of text.
pub(super) fn typed_lines(words: Words, lists: &Dictionaries, field: &Field, answer: &Answer) -> Vec<String> {
    match answer {
        Answer::String(code) if field.kind == FieldKind::Choice => vec![named(words, lists, field, code)],
        Answer::String(text) => vec![text.clone()],
        Answer::Array(codes) => codes.iter().filter_map(Answer::as_str).map(|code| named(words, lists, field, code)).collect(),
        Answer::Object(days) => {
            let day = |end: &str| days.get(end).and_then(Answer::as_str).unwrap_or("—").to_owned();
            vec![words.ta("period-shown", &[("from", &day("from")), ("to", &day("to"))])]
        }
        _ => Vec::new(),
    }
}

/// What a chosen code is called.
pub(super) fn label(words: Words, file: &Dossier, field: &Field, code: &str) -> String {
    named(words, &file.dictionaries, field, code)
}

/// The same in these lists.
pub(super) fn named(words: Words, lists: &Dictionaries, field: &Field, code: &str) -> String {
    lists.choice_label(field, code, words.lang.code()).unwrap_or(code).to_owned()
}

/// The address of a file.
pub(super) fn address(file: &Dossier, id: &str) -> String {
    routes::ApplicationFile { id: file.application.id.clone(), file: id.to_owned() }.path()
}

/// A size as people say it.
pub(super) fn size(bytes: i64) -> String {
    const KB: i64 = 1024;
    if bytes < KB * KB {
        return format!("{} KB", (bytes + KB - 1) / KB);
    }
    let tenths = bytes.saturating_mul(10) / (KB * KB);
    format!("{}.{} MB", tenths / 10, tenths % 10)
}
