//! What chosen codes are called.

use rules::{
    cycle::{Cycle, Field, Role, Text},
    dictionary::Dictionaries,
};

/// What a chosen code is called in both languages; types of teams and units by the cycle.
pub(crate) fn label_of(cycle: &Cycle, dictionaries: &Dictionaries, field: &Field, code: &str) -> Text {
    if let Some(kind) = cycle.team_type(code).filter(|_| field.role == Some(Role::TeamType)) {
        return kind.label.clone();
    }
    if let Some(kind) = cycle.unit_type(code).filter(|_| field.role == Some(Role::UnitType)) {
        return kind.label.clone();
    }
    let in_lang = |lang| dictionaries.choice_label(field, code, lang).unwrap_or(code).to_owned();
    Text { zh: in_lang("zh"), en: in_lang("en") }
}
