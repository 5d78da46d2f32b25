//! What a page of the form sent, read by the kinds of its fields.

use app::{apply::Entry, ports::Crop};
use rules::{
    cycle::{FieldKind, FieldRef},
    dictionary::OWN,
};
use serde_json::{Value, json};

use super::sheet::Typed;
use crate::form::{Fields, FilePart, Form};

/// Before the id of a comment, in the name of its answer: also the path under which a refusal speaks of it.
pub(super) const NOTE: &str = "comment/";

/// After the name of the answer to a comment: what the page knows of it as kept. A script sends it beside the answer.
pub(super) const WAS: &str = ".was";

/// What a page sent.
pub(super) struct Received {
    /// Answers, files apart.
    pub(super) entries: Vec<Entry>,
    /// Files.
    pub(super) files: Vec<Sent>,
    /// Answers to comments.
    pub(super) notes: Vec<(String, String)>,
}

/// A file that a page sent.
pub(super) struct Sent {
    /// Key of its field.
    pub(super) key: String,
    /// The revision of the answer that the page showed.
    pub(super) seen: i64,
    /// The file.
    pub(super) part: FilePart,
    /// The square of a portrait that was chosen by hand.
    pub(super) crop: Option<Crop>,
}

impl Received {
    /// Reads the fields that the page showed as open: those whose revision it sent back. In a conflict the reader may have decided for
    /// what is there (`<name>.pick` = `theirs`); such a field is left alone.
    pub(super) fn read<'a>(form: &Form, item: &str, places: impl Iterator<Item = FieldRef<'a>>) -> Self {
        Self::of(&form.fields, |key| form.file(key).cloned(), item, places)
    }

    /// The same of fields and files.
    pub(super) fn of<'a>(
        form: &Fields,
        file: impl Fn(&str) -> Option<FilePart>,
        item: &str,
        places: impl Iterator<Item = FieldRef<'a>>,
    ) -> Self {
        let (mut entries, mut files) = (Vec::new(), Vec::new());
        for place in places {
            let key = place.key();
            let Some(seen) = form.number(&format!("{key}.seen")) else { continue };
            if form.get(&format!("{key}.pick")) == "theirs" {
                continue;
            }
            if place.field.is_file() {
                match file(&key) {
                    Some(part) => {
                        let crop = cut(form.get(&format!("{key}.crop")));
                        files.push(Sent { key, seen, part, crop });
                    }
                    None if form.get(&format!("{key}.remove")) == "yes" => {
                        entries.push(Entry { item: item.to_owned(), key, value: Value::Null, seen });
                    }
                    None => {}
                }
                continue;
            }
            let value = value(form, place.field.kind, &key);
            entries.push(Entry { item: item.to_owned(), key, value, seen });
        }
        let note = |(name, text): (&str, &str)| name.strip_prefix(NOTE).map(|id| (id.to_owned(), text.to_owned()));
        let notes = form.pairs().filter(|(name, _)| !name.ends_with(WAS)).filter_map(note).collect();
        Self { entries, files, notes }
    }

    /// The same, to be shown again.
    pub(super) fn typed(&self) -> Typed {
        let answers = self.entries.iter().map(|entry| (entry.key.clone(), (entry.value.clone(), entry.seen))).collect();
        Typed { answers, notes: self.notes.iter().cloned().collect() }
    }

    /// True when nothing was typed.
    pub(super) fn is_blank(&self) -> bool {
        let blank = |value: &Value| match value {
            Value::String(text) => text.trim().is_empty(),
            Value::Array(values) => values.is_empty(),
            Value::Object(days) => days.values().all(|day| day.as_str().is_none_or(str::is_empty)),
            other => other.is_null(),
        };
        self.files.is_empty() && self.entries.iter().all(|entry| blank(&entry.value))
    }
}

/// Left edge, top edge and side, as the page's script writes them; anything else is no choice.
fn cut(text: &str) -> Option<Crop> {
    let mut numbers = text.split(' ').map(|number| number.parse().ok());
    let crop = Crop { x: numbers.next()??, y: numbers.next()??, side: numbers.next()?? };
    numbers.next().is_none().then_some(crop)
}

fn value(form: &Fields, kind: FieldKind, key: &str) -> Value {
    match kind {
        FieldKind::Choices | FieldKind::Tree => {
            let own = form.get(&format!("{key}.own")).lines().map(str::trim).filter(|line| !line.is_empty());
            json!(form.all(key).map(str::to_owned).chain(own.map(|line| format!("{OWN}{line}"))).collect::<Vec<_>>())
        }
        FieldKind::Period => {
            let day = |end: &str| form.get(&format!("{key}.{end}")).to_owned();
            json!({ "from": day("from"), "to": day("to") })
        }
        _ => json!(form.get(key)),
    }
}
