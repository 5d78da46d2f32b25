//! Verifying the record: whether an entry was altered, removed, or left unsealed.

use app::audit::{AuditFinding, AuditFindingKind, AuditReport, verify_as};
use axum::{extract::State, http::StatusCode};

use super::{
    sheet::{Piece, Sheet, SheetForm},
    words,
};
use crate::{
    answer::{Answer, Said},
    form::Form,
    locale::Words,
    parts::{Buttons, Cell, Notice, NoticeKind, Row, Summary, Table, TableRow, Tag, Tone, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
};

/// `GET /staff/audit/verify`
pub(super) async fn show(Signed(reader): Signed) -> Answer {
    words::allow(&reader.actor, app::access::Action::ReadAudit)?;
    Ok(sheet(&reader).with(Piece::Form(again(&reader))).page())
}

/// `POST /staff/audit/verify`: reads the whole record, so it is asked for, never linked to.
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let reader = &form.reader.0;
    let Said::Done(report) = Said::of(verify_as(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    let words = reader.visit.words;
    let notice = if report.findings.is_empty() {
        Notice::new(words, NoticeKind::Good, words.t("staff-audit-whole"), words.t("staff-audit-whole-text"))
    } else {
        Notice::new(words, NoticeKind::Bad, words.t1("staff-audit-broken", "n", report.findings.len()), words.t("staff-audit-broken-text"))
    };
    let sheet = sheet(reader).with(Piece::Notice(notice)).with(Piece::Facts(facts(words, &report)));
    let sheet = if report.findings.is_empty() { sheet } else { sheet.with(Piece::Table(findings(words, &report.findings))) };
    Ok(sheet.with(Piece::Form(again(reader))).page())
}

fn sheet(reader: &Reader) -> Sheet {
    let words = reader.visit.words;
    Sheet::new(reader, words.t("staff-audit-verify"))
        .under(routes::StaffAudit, words.t("staff-audit"))
        .lead(words.t("staff-audit-verify-lead"))
}

fn again(reader: &Reader) -> SheetForm {
    let words = reader.visit.words;
    SheetForm {
        action: routes::StaffAuditVerify.path(),
        files: false,
        hidden: Vec::new(),
        fields: Vec::new(),
        buttons: Buttons::new().submit(words.t("staff-audit-verify-now"), "").link(routes::StaffAudit, words.t("staff-back")),
    }
}

fn facts(words: Words, report: &AuditReport) -> Summary {
    let head = report.head.as_ref().map(|head| vec![words.t1("staff-audit-seal-n", "n", head.number), head.digest.clone()]);
    Summary::new(words, words.t("staff-audit-report"))
        .row(Row::new(words.t("staff-audit-looked-entries"), Value::text(report.entries.to_string())))
        .row(Row::new(words.t("staff-audit-looked-seals"), Value::text(report.seals.to_string())))
        .row(Row::new(words.t("staff-audit-head"), head.map_or(Value::Missing, Value::Lines)))
}

fn findings(words: Words, found: &[AuditFinding]) -> Table {
    let rows = found.iter().take(200).map(|one| {
        let what = match one.kind {
            AuditFindingKind::Altered => words.t("staff-audit-altered"),
            AuditFindingKind::Removed => words.t("staff-audit-removed"),
            AuditFindingKind::Unsealed => words.t("staff-audit-unsealed"),
            AuditFindingKind::SealAltered => words.t("staff-audit-seal-altered"),
            AuditFindingKind::SealRemoved => words.t("staff-audit-seal-removed"),
            AuditFindingKind::HeadMissing => words.t("staff-audit-head-missing"),
        };
        TableRow::new(vec![
            Cell::Tag(Tag::new(Tone::Bad, what)),
            one.number.map_or(Cell::None, |number| Cell::code(number.to_string())),
            one.id.as_ref().map_or(Cell::None, Cell::text),
        ])
    });
    let columns = [words.t("staff-audit-finding"), words.t("staff-audit-finding-number"), words.t("staff-audit-finding-id")];
    Table::new(words, words.t("staff-audit-findings-caption"), super::words::columns(columns)).rows(rows.collect())
}
