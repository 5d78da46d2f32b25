//! What was done, by whom, when, from where: looked through by act, person, thing and day.

use app::audit::{AuditFilter, audit_page};
use axum::{extract::State, http::StatusCode};
use rules::time::Instant;

use super::{
    asked::Asked,
    day,
    filter::Filter,
    record::Records,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    parts::{Buttons, Empty},
    reader::Signed,
    routes,
    site::Site,
};

const PAGE: u64 = 25;
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
    let pages = asked.pages(spoken, routes::StaffAudit, &NARROW, PAGE, found.total);
    Ok(sheet.with(Piece::Records(Records::new(spoken, &found.entries))).with(Piece::Pages(pages)).page())
}
