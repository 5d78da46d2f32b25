//! Words that several pages of this area use.

use app::{access::Action, actor::Scope, staff::ExceptionRow};
use rules::cycle::Cycle;

use crate::{
    locale::{Texts, Words},
    parts::{Cell, Column, Tag, Tone},
    routes, wording,
};

/// The columns of a table, by their headings.
pub(super) fn columns<const N: usize>(titles: [String; N]) -> Vec<Column> {
    titles.into_iter().map(Column::new).collect()
}

/// The same, those at `numbers` set to the right as their cells are.
pub(super) fn columns_with<const N: usize>(titles: [String; N], numbers: &[usize]) -> Vec<Column> {
    let mut columns = columns(titles);
    for at in numbers {
        if let Some(column) = columns.get_mut(*at) {
            column.number = true;
        }
    }
    columns
}

/// The text of a key that data put together, or the data themselves where this program has no word for them.
fn coded(words: Words, family: &str, code: &str) -> String {
    let key = format!("{family}-{}", code.replace('.', "-"));
    if Texts::shared().has(words.lang, &key) { words.t(&key) } else { code.to_owned() }
}

/// What was done, as the audit names it.
pub(super) fn act(words: Words, action: &str) -> String {
    coded(words, "staff-audit-act", action)
}

/// The kind of thing that an audit entry is about.
pub(super) fn subject(words: Words, kind: &str) -> String {
    coded(words, "staff-audit-on", kind)
}

/// A kind of job.
pub(super) fn job(words: Words, kind: &str) -> String {
    coded(words, "staff-job-kind", kind)
}

/// A kind of exception.
pub(super) fn exception(words: Words, kind: &str) -> String {
    coded(words, "staff-exception-kind", kind)
}

/// Whether a unit was verified.
pub(super) fn verified(words: Words, verified: bool) -> Tag {
    if verified {
        Tag::new(Tone::Good, words.t("staff-unit-verified-yes"))
    } else {
        Tag::new(Tone::Todo, words.t("staff-unit-verified-no"))
    }
}

/// Whether an exception can be used.
pub(super) fn holds(words: Words, row: &ExceptionRow) -> Tag {
    if row.revoked_at.is_some() {
        Tag::new(Tone::Quiet, words.t("staff-exception-revoked"))
    } else if row.holds {
        Tag::new(Tone::Active, words.t("staff-exception-holds"))
    } else {
        Tag::new(Tone::Quiet, words.t("staff-exception-over"))
    }
}

/// What an exception grants: places, a type, until when.
pub(super) fn granted(words: Words, cycle: Option<&Cycle>, row: &ExceptionRow) -> String {
    let mut said = Vec::new();
    if row.kind == "quota" {
        said.push(words.t1("staff-exception-places", "n", row.extra_places));
    }
    if let Some(code) = &row.team_type {
        let known = cycle.and_then(|cycle| cycle.team_type(code));
        said.push(known.map_or_else(|| code.clone(), |known| wording::text(words, &known.label)));
    }
    said.push(
        row.until
            .map_or_else(|| words.t("staff-exception-no-end"), |until| words.t1("staff-exception-until", "time", wording::closing(until))),
    );
    said.join(&words.t("list-joint"))
}

/// The way to revoke an exception, while there is something to revoke.
pub(super) fn revocable(words: Words, row: &ExceptionRow) -> Cell {
    if row.revoked_at.is_some() {
        return Cell::None;
    }
    Cell::Acts(vec![(routes::StaffExceptionRevoke { id: row.id.clone() }.path(), words.t("staff-exception-revoke"))])
}

/// Where a role holds.
pub(super) fn scope(words: Words, cycle: Option<&Cycle>, scope: &Scope) -> String {
    match scope {
        Scope::Programme => words.t("staff-scope-programme"),
        Scope::Body(code) => {
            let body = cycle.and_then(|cycle| cycle.body(code));
            body.map_or_else(|| code.clone(), |body| wording::text(words, &body.label))
        }
        Scope::Unit(_) => words.t("staff-scope-unit"),
    }
}

/// Reads like `§三.1`: the clause behind a rule, or that it is one of the platform.
pub(super) fn clause(words: Words, clause: Option<&str>) -> String {
    match clause {
        Some(clause) => words.ta("source-clause", &[("clause", clause)]),
        None => words.t("source-platform"),
    }
}

/// The same beside a label that says "source" already.
pub(super) fn rests_on(words: Words, clause: Option<&str>) -> String {
    match clause {
        Some(clause) => words.t1("staff-source-notice", "clause", clause),
        None => words.t("staff-source-platform"),
    }
}

/// 403 for a page that is about nobody's thing in particular, where the table of access says no.
pub(super) fn allow(actor: &app::Actor, action: Action) -> Result<(), crate::answer::Fault> {
    if app::access::may(actor, action, &app::access::Facts::default()) { Ok(()) } else { Err(axum::http::StatusCode::FORBIDDEN.into()) }
}
