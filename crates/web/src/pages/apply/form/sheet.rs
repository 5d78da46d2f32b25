//! What one page of the form is drawn from: the application, the item it is about, and what was typed but not kept.

use std::collections::BTreeMap;

use app::apply::Dossier;
use rules::{correction::key_of, cycle::FieldRef, violation::Violation};
use serde_json::Value;

use crate::{locale::Words, parts::FieldError, wording};

/// What somebody typed that could not be kept: shown again as it was sent.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    /// Answers by the key of their field, each with the revision that its author saw.
    pub(super) answers: BTreeMap<String, (Value, i64)>,
    /// Answers to comments, by the comment's id.
    pub(super) notes: BTreeMap<String, String>,
}

/// The words looked for in a long list.
#[derive(Debug, Clone, Default)]
pub(super) struct Find {
    /// Key of the field.
    pub(super) field: String,
    /// The words.
    pub(super) words: String,
}

/// One page of the form.
pub(super) struct Sheet<'a> {
    /// The language.
    pub(super) words: Words,
    /// The application.
    pub(super) file: &'a Dossier,
    /// Whether the reader may change answers at all.
    pub(super) may_edit: bool,
    /// The item that the page is about; empty for the fields of a part, and for an item not made yet.
    pub(super) item: &'a str,
    /// What was typed and not kept.
    pub(super) typed: Typed,
    /// What is wrong with what this page shows.
    pub(super) found: Vec<Violation>,
    /// What is looked for.
    pub(super) find: Find,
}

impl<'a> Sheet<'a> {
    /// A page without anything typed or wrong.
    pub(super) fn new(words: Words, draft: &'a app::apply::Draft, item: &'a str) -> Self {
        let file = &draft.dossier;
        Self { words, file, may_edit: draft.may.edit, item, typed: Typed::default(), found: Vec::new(), find: Find::default() }
    }

    /// The answer that the page shows: as typed, or as kept.
    pub(super) fn answer(&self, key: &str) -> Option<&Value> {
        match self.typed.answers.get(key) {
            Some((value, _)) => Some(value),
            None => self.file.answers.get(self.item, key),
        }
    }

    /// The revision of the answer that the page shows.
    pub(super) fn seen(&self, key: &str) -> i64 {
        let kept = || self.file.stamps.get(&(self.item.to_owned(), key.to_owned())).map_or(0, |stamp| stamp.revision);
        self.typed.answers.get(key).map_or_else(kept, |(_, seen)| *seen)
    }

    /// Whether the reader may change the answer.
    pub(super) fn is_open(&self, key: &str) -> bool {
        self.may_edit && self.file.is_open(self.item, key)
    }

    /// Why an answer is shown as text, where it is for a reason of its own.
    pub(super) fn lock(&self, place: &FieldRef<'_>) -> String {
        let source = wording::text(self.words, &place.field.hint);
        match place.field.locked {
            true if source.is_empty() => self.words.t("form-locked"),
            true => source,
            // the notice above the page says it once for all of them
            false => String::new(),
        }
    }

    /// What is wrong with an answer, worded for its place.
    pub(super) fn errors(&self, key: &str) -> Vec<FieldError> {
        let here = self.found.iter().filter(|one| one.refuses() && key_of(&one.path) == key);
        here.map(|one| FieldError {
            text: wording::violation(self.words, &unsuggested(one)),
            clause: one.clause.clone(),
            suggestion: suggestion(one).map(str::to_owned),
        })
        .collect()
    }

    /// Says at the field of a photo that the one just sent was smaller than asked for.
    pub(super) fn tell_small(&mut self, key: &str) {
        let Some(place) = self.file.cycle.field(key) else { return };
        let Some(side) = place.field.file.as_ref().and_then(|rule| rule.width).filter(|_| self.answer(key).is_some()) else { return };
        self.found.push(Violation::flag(key, "photo-small").with("side", side));
    }

    /// What the reviewer will look at here.
    pub(super) fn flags(&self, key: &str) -> String {
        let here = self.found.iter().filter(|one| !one.refuses() && key_of(&one.path) == key);
        here.map(|one| wording::violation(self.words, one)).collect::<Vec<_>>().join(" ")
    }
}

/// A value that would be right, where the rule can make one.
pub(super) fn suggestion(violation: &Violation) -> Option<&str> {
    violation.params.get("suggestion").map(String::as_str).filter(|text| *text != "none")
}

/// The same without the value that would be right, for where that is offered beside it.
pub(in crate::pages::apply) fn unsuggested(violation: &Violation) -> Violation {
    let mut plain = violation.clone();
    if suggestion(violation).is_some() {
        plain.params.insert("suggestion".into(), "none".to_owned());
    }
    plain
}
