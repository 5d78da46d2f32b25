//! Changing a unit's data for it, with a reason that it is told: the only way once it is verified.

use app::{
    staff::{self, UnitRecord},
    unit::change::{ChangeUnit, change},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::{
    super::unit as questions,
    grant_form::REASON,
    sheet::{Piece, Sheet, SheetForm},
    unit,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page,
    parts::{Buttons, Control, FieldView, LineKind, Notice, NoticeKind},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/units/{id}/change`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffUnitChange>) -> Answer {
    let record = record(&site, &reader, &place.id).await?;
    let sheet = sheet(&site, &reader, &record, &questions::of_unit(&record.page.unit), &[]).await?;
    Ok(sheet.page())
}

/// `POST /staff/units/{id}/change`
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffUnitChange>) -> Answer {
    let reader = &form.reader.0;
    // the unit's own administrators change it on a page of their own, without a reason
    record(&site, reader, &place.id).await?;
    let version = form.fields.number("version").ok_or(Fault::Status(StatusCode::BAD_REQUEST))?;
    let data = questions::of_form(&form.fields);
    let command = ChangeUnit { unit: place.id.clone(), version, data, reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(form.actor(), command, change).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::StaffUnit { id: place.id }, "unit-changed")),
        Said::Refused(wrong) => {
            let record = record(&site, reader, &place.id).await?;
            Ok(sheet(&site, reader, &record, &form.fields, &wrong).await?.page())
        }
        Said::Conflict => overtaken(&site, reader, &place.id, &form.fields).await,
    }
}

/// Somebody was faster: what is there now, above what was typed.
async fn overtaken(site: &Site, reader: &Reader, id: &str, typed: &Fields) -> Result<Response, Fault> {
    let record = record(site, reader, id).await?;
    let sheet = sheet(site, reader, &record, typed, &[Violation::refuse("", "unit-overtaken")]).await?;
    Ok(page::html_with(StatusCode::CONFLICT, &sheet))
}

/// The record, for those who may change it.
async fn record(site: &Site, reader: &Reader, id: &str) -> Result<UnitRecord, Fault> {
    let record = found(staff::unit_record(&site.app, &reader.actor, id).await?)?;
    if record.page.may_verify { Ok(record) } else { Err(StatusCode::FORBIDDEN.into()) }
}

async fn sheet(site: &Site, reader: &Reader, record: &UnitRecord, typed: &Fields, wrong: &[Violation]) -> Result<Sheet, Fault> {
    let words = reader.visit.words;
    let held = &record.page.unit;
    let back = routes::StaffUnit { id: held.id.clone() };
    let cycle = found(site.cycle().await?)?;
    let mut fields = questions::questions(words, site, &cycle, typed).await?;
    let mut hidden = vec![("version", held.version.to_string())];
    let code = FieldView::line(words, "credit_code", words.t("unit-code"), LineKind::Code, typed.get("credit_code")).required(true);
    if held.verified_at.is_some() {
        hidden.push(("credit_code", held.credit_code.clone()));
        fields.insert(1, code.locked(words.t("staff-unit-code-fixed")));
    } else {
        fields.insert(1, code.hint(words.t("unit-code-hint")));
    }
    fields.push(reason(words, typed));
    let (fields, problems) = wording::at_fields(words, fields, wrong);
    Ok(Sheet::new(reader, words.t1("staff-unit-change-title", "name", &held.name))
        .under(routes::StaffUnits, words.t("staff-units"))
        .under(&back, &held.name)
        .problems(problems)
        .with(Piece::Facts(unit::facts(site, words, record).await?))
        .with(Piece::Notice(Notice::new(words, NoticeKind::Info, words.t("staff-unit-change-what"), words.t("staff-unit-change-text"))))
        .with(Piece::Form(SheetForm {
            action: routes::StaffUnitChange { id: held.id.clone() }.path(),
            files: false,
            hidden,
            fields,
            buttons: Buttons::new().submit(words.t("save"), "").link(&back, words.t("staff-back")),
        })))
}

fn reason(words: Words, typed: &Fields) -> FieldView {
    let area = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 4 };
    FieldView::new(words, "reason", words.t("staff-reason"), area).hint(words.t("staff-unit-change-reason-hint")).required(true)
}
