//! Verifying a unit: what is claimed, by whom else, and that the code is its own from then on.

use app::{
    staff::{self, UnitRecord},
    unit::verify::{Verify, verify},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::{time::Instant, violation::Violation};

use super::{
    sheet::{Piece, Sheet, SheetForm},
    unit,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other, see_other_done},
    form::Form,
    parts::{Buttons, Cell, Column, Notice, NoticeKind, Table, TableRow},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/units/{id}/verify`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffUnitVerify>) -> Answer {
    let record = record(&site, &reader, &place.id).await?;
    if record.page.unit.verified_at.is_some() {
        return Ok(see_other(routes::StaffUnit { id: place.id }));
    }
    view(&site, &reader, &record, &[]).await
}

/// `POST /staff/units/{id}/verify`
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffUnitVerify>) -> Answer {
    let version = form.fields.number("version").ok_or(Fault::Status(StatusCode::BAD_REQUEST))?;
    let command = Verify { unit: place.id.clone(), version };
    match Said::of(site.app.run(form.actor(), command, verify).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::StaffUnit { id: place.id }, "unit-verified")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => view(&site, &form.reader.0, &record(&site, &form.reader.0, &place.id).await?, &wrong).await,
    }
}

/// The record, for those who may verify.
async fn record(site: &Site, reader: &Reader, id: &str) -> Result<UnitRecord, Fault> {
    let record = found(staff::unit_record(&site.app, &reader.actor, id).await?)?;
    if record.page.may_verify { Ok(record) } else { Err(StatusCode::FORBIDDEN.into()) }
}

async fn view(site: &Site, reader: &Reader, record: &UnitRecord, wrong: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let unit = &record.page.unit;
    let back = routes::StaffUnit { id: unit.id.clone() };
    let rows = record.page.rivals.iter().map(|rival| {
        TableRow::new(vec![
            Cell::link(routes::StaffUnit { id: rival.id.clone() }, &rival.name),
            Cell::code(wording::date(Instant(rival.created_at))),
            Cell::Tag(super::words::verified(words, rival.verified_at.is_some())),
        ])
    });
    let columns = [words.t("staff-unit-name"), words.t("staff-unit-entered"), words.t("staff-state")].into_iter().map(Column::new);
    let rivals = Table::new(words, words.t("staff-unit-rivals-caption"), columns.collect()).rows(rows.collect());
    Ok(Sheet::new(reader, words.t1("staff-unit-verify-title", "name", &unit.name))
        .under(routes::StaffUnits, words.t("staff-units"))
        .under(&back, &unit.name)
        .problems(wording::problems(words, wrong))
        .with(Piece::Facts(unit::facts(site, words, record).await?))
        .list(words.t("staff-unit-rivals-head"), rivals, words.t("staff-unit-rivals-none"))
        .with(Piece::Notice(Notice::new(words, NoticeKind::Info, words.t("staff-unit-verify-what"), words.t("staff-unit-verify-text"))))
        .with(Piece::Form(SheetForm {
            action: routes::StaffUnitVerify { id: unit.id.clone() }.path(),
            files: false,
            hidden: vec![("version", unit.version.to_string())],
            fields: Vec::new(),
            buttons: Buttons::new().submit(words.t("staff-unit-verify-yes"), "").link(&back, words.t("staff-back")),
        }))
        .page())
}
