//! What was done, by whom, when, from where: looked through by act, person, thing and day.

use app::audit::{Audit, AuditFilter, audit_page};
use axum::{extract::State, http::StatusCode};
use rules::time::Instant;
use serde_json::Value as Json;

use super::{
    asked::Asked,
    day,
    filter::Filter,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Buttons, Cell, Empty, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

const PAGE: u64 = 50;
const NARROW: [&str; 6] = ["action", "actor", "on", "subject", "from", "to"];

/// `GET /staff/audit`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let asked = Asked::of(&reader);
    let wanted = AuditFilter {
        action: asked.some("action"),
        actor: asked.some("actor"),
        subject_kind: asked.some("on"),
        subject_id: asked.some("subject"),
        from: day::begins(asked.get("from")).map(Instant::millis),
        before: day::ends(asked.get("to")).map(Instant::millis),
    };
    let outcome = audit_page(&site.app, &reader.actor, &wanted, asked.page() * PAGE, PAGE).await?;
    let Said::Done(found) = Said::of(outcome)? else { return Err(StatusCode::CONFLICT.into()) };
    let spoken = reader.visit.words;
    let mut actions: Vec<(String, String)> = found.actions.iter().map(|action| (action.clone(), words::act(spoken, action))).collect();
    actions.sort_by(|a, b| a.1.cmp(&b.1));
    let filter = Filter::new(spoken, routes::StaffAudit, spoken.t("staff-audit-find"))
        .pick(&asked, "action", spoken.t("staff-audit-action"), actions)
        .words(&asked, "actor", spoken.t("staff-audit-actor"))
        .words(&asked, "subject", spoken.t("staff-audit-subject-id"))
        .day(&asked, "from", spoken.t("staff-audit-from"))
        .day(&asked, "to", spoken.t("staff-audit-to"));
    let sheet = Sheet::new(&reader, spoken.t("staff-audit"))
        .lead(spoken.t("staff-audit-lead"))
        .acts(Buttons::new().go_second(routes::StaffAuditVerify, spoken.t("staff-audit-verify")))
        .with(Piece::Filter(filter))
        .with(Piece::Count(spoken.t1("staff-audit-found", "n", found.total), asked.clear(spoken, routes::StaffAudit, &NARROW)));
    if found.entries.is_empty() {
        let (title, text) = (spoken.t("staff-audit-none"), spoken.t("staff-audit-none-text"));
        return Ok(sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() })).page());
    }
    let rows = found.entries.iter().map(|entry| line(spoken, entry)).collect();
    let columns = [
        spoken.t("staff-audit-action"),
        spoken.t("staff-audit-at"),
        spoken.t("staff-audit-actor-column"),
        spoken.t("staff-audit-subject"),
        spoken.t("staff-audit-detail"),
    ];
    let table = Table::new(spoken, spoken.t("staff-audit-caption"), words::columns(columns)).rows(rows);
    let pages = asked.pages(spoken, routes::StaffAudit, &NARROW, PAGE, found.total);
    Ok(sheet.with(Piece::Table(table)).with(Piece::Pages(pages)).page())
}

fn line(spoken: Words, entry: &Audit) -> TableRow {
    let number = entry.seq.map_or_else(|| spoken.t("staff-audit-unnumbered"), |number| spoken.t1("staff-audit-number", "n", number));
    let name = match (&entry.actor_id, entry.actor_name.as_str()) {
        (None, "platform") => spoken.t("staff-audit-platform"),
        (None, "") => spoken.t("staff-audit-visitor"),
        (_, name) => name.to_owned(),
    };
    let who = match &entry.actor_id {
        Some(id) => Cell::Link { href: format!("{}?actor={id}", routes::StaffAudit), text: name, note: entry.address.clone() },
        None => Cell::Lines(name, entry.address.clone()),
    };
    let what = words::subject(spoken, &entry.subject_kind);
    let subject = if entry.subject_id.is_empty() {
        Cell::text(what)
    } else {
        let href = format!("{}?on={}&subject={}", routes::StaffAudit, entry.subject_kind, entry.subject_id);
        Cell::Link { href, text: what, note: entry.subject_id.clone() }
    };
    TableRow::new(vec![
        Cell::Lines(words::act(spoken, &entry.action), number),
        Cell::Lines(wording::time(Instant(entry.at)), programme_time(spoken, entry)),
        who,
        subject,
        Cell::text(detail(&entry.detail)),
    ])
}

/// The programme's time, where a rehearsal's clock says something else.
fn programme_time(spoken: Words, entry: &Audit) -> String {
    let (real, shown) = (wording::time(Instant(entry.at)), wording::time(Instant(entry.programme_at)));
    if real == shown { String::new() } else { spoken.t1("staff-audit-programme-at", "time", shown) }
}

/// The details as names and values; what is no object stays as it is.
fn detail(text: &str) -> String {
    let Ok(Json::Object(fields)) = serde_json::from_str::<Json>(text) else { return text.to_owned() };
    let value = |value: &Json| match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let said = fields.iter().filter(|(_, of)| !of.is_null()).map(|(name, of)| format!("{name}: {}", value(of)));
    said.collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::detail;

    #[test]
    fn details_are_read_as_names_and_values() {
        assert_eq!(detail(r#"{"kind":"quota","places":2,"unit":null}"#), "kind: quota; places: 2");
        assert_eq!(detail("{}"), "");
        assert_eq!(detail("not json"), "not json");
    }
}
