//! Words that several public pages use.

use app::publish::{PublicField, PublicValue, TeamLine};

use crate::{
    locale::Words,
    parts::{Cell, Column, Row, Table, TableRow, Tag, Tone, Value},
    routes, wording,
};

/// The state of a registration today.
pub(super) fn state(words: Words, state: &str) -> Tag {
    match state {
        "registered" => Tag::new(Tone::Good, words.t("registration-valid")),
        "lapsed" => Tag::new(Tone::Warn, words.t("registration-lapsed")),
        _ => Tag::new(Tone::Quiet, words.t("registration-ended")),
    }
}

/// A public value as it is shown.
pub(super) fn value(words: Words, value: &PublicValue) -> Value {
    match value {
        PublicValue::Text(text) => Value::prose(text.clone()),
        PublicValue::Choices(chosen) => Value::lines(chosen.iter().map(|one| wording::text(words, &one.label)).collect()),
        PublicValue::Period { from, to } => Value::text(words.ta("period-shown", &[("from", from), ("to", to)])),
    }
}

/// A public field as a row.
pub(in crate::pages) fn row(words: Words, field: &PublicField) -> Row {
    Row::new(wording::text(words, &field.label), value(words, &field.value))
}

/// The table of teams.
pub(super) fn table(words: Words, caption: String, lines: &[TeamLine]) -> Table {
    let columns = [
        words.t("team-name"),
        words.t("team-number"),
        words.t("team-type"),
        words.t("team-lead"),
        words.t("team-fields"),
        words.t("team-state"),
    ];
    let rows = lines.iter().map(|line| {
        TableRow::new(vec![
            Cell::link(routes::Team { number: line.number.clone() }, &line.name),
            Cell::code(&line.number),
            Cell::text(wording::text(words, &line.team_type.1)),
            Cell::text(&line.lead),
            Cell::text(
                line.fields.iter().take(3).map(|field| wording::text(words, field)).collect::<Vec<_>>().join(&words.t("list-joint")),
            ),
            Cell::Tag(state(words, &line.state)),
        ])
    });
    Table::new(words, caption, columns.into_iter().map(Column::new).collect()).rows(rows.collect())
}
