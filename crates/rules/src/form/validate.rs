//! One answer held against its field.

use serde_json::Value;

use super::{Files, answers::is_empty, choice_field, contact_field, file_field, text_field, time_field};
use crate::{
    credit_code,
    cycle::{Cycle, Field, FieldKind, Role},
    dictionary::Dictionaries,
    violation::Violation,
};

/// Everything wrong with one answer, cleaned before ([`super::clean`]). A missing answer is wrong where the field is required of every type;
/// what some types require besides is for [`super::check_form`].
#[must_use]
pub fn check_field(
    field: &Field,
    cycle: &Cycle,
    dictionaries: &Dictionaries,
    path: &str,
    value: Option<&Value>,
    files: &Files,
) -> Vec<Violation> {
    let at = At { field, path };
    let Some(value) = value.filter(|value| !is_empty(value)) else {
        return if field.required { vec![at.missing()] } else { Vec::new() };
    };
    match (field.kind, value) {
        (FieldKind::Choices | FieldKind::Tree, Value::Array(values)) => choice_field::several(&at, dictionaries, values),
        (FieldKind::Choices | FieldKind::Tree, _) => vec![at.shape("array")],
        (FieldKind::Period, Value::Object(members)) => time_field::period(&at, cycle, members),
        (FieldKind::Period, _) => vec![at.shape("period")],
        (kind, Value::String(text)) => one(&at, kind, cycle, text, files),
        _ => vec![at.shape("text")],
    }
}

fn one(at: &At<'_>, kind: FieldKind, cycle: &Cycle, text: &str, files: &Files) -> Vec<Violation> {
    let hidden = text_field::hidden(at, text);
    if !hidden.is_empty() {
        return hidden;
    }
    match kind {
        FieldKind::Text | FieldKind::Area => text_field::length(at, text),
        FieldKind::Name => text_field::name(at, text),
        FieldKind::Choice => choice_field::one(at, text),
        FieldKind::Mobile => contact_field::mobile(at, text),
        FieldKind::Phone => contact_field::phone(at, text),
        FieldKind::Email => contact_field::email(at, text),
        FieldKind::CreditCode => match credit_code::check(text) {
            Ok(()) => Vec::new(),
            Err(fault) => vec![at.sourced(fault.violation(at.path))],
        },
        FieldKind::Date => time_field::date(at, text),
        FieldKind::Year => time_field::year(at, text, (at.field.role == Some(Role::Year)).then_some(cycle.year)),
        FieldKind::Photo | FieldKind::Document => file_field::check(at, text, files),
        FieldKind::Choices | FieldKind::Tree | FieldKind::Period => vec![at.shape("text")],
    }
}

/// A field at its path: makes violations with the clause and the effect that the cycle gives it.
pub(super) struct At<'a> {
    pub(super) field: &'a Field,
    pub(super) path: &'a str,
}

impl At<'_> {
    /// The answer is missing.
    pub(super) fn missing(&self) -> Violation {
        let violation = Violation::refuse(self.path, "required");
        Violation { clause: self.field.required_clause.clone(), effect: self.field.effect, ..violation }
    }

    /// The answer is not what the field asks for.
    pub(super) fn wrong(&self, kind: &'static str) -> Violation {
        self.sourced(Violation::refuse(self.path, kind))
    }

    /// The answer goes beyond a limit of the field.
    pub(super) fn beyond(&self, kind: &'static str) -> Violation {
        let violation = Violation::refuse(self.path, kind);
        Violation { clause: self.field.limit_clause.clone(), effect: self.field.effect, ..violation }
    }

    /// The answer is worth a look.
    pub(super) fn doubtful(&self, kind: &'static str) -> Violation {
        Violation { clause: self.field.clause.clone(), ..Violation::flag(self.path, kind) }
    }

    /// The value has another JSON type than the field's kind.
    pub(super) fn shape(&self, expected: &str) -> Violation {
        Violation::refuse(self.path, "wrong-shape").with("expected", expected)
    }

    /// A violation made elsewhere, with this field's source.
    pub(super) fn sourced(&self, violation: Violation) -> Violation {
        Violation { clause: self.field.clause.clone(), effect: self.field.effect, ..violation }
    }
}
