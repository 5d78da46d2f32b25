//! 修改单位资料: its administrators put the data right until they are verified.

use app::unit::{
    change::{self, ChangeUnit},
    page::{self as unit_page, UnitPage},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::violation::Violation;

use super::{data, home};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::{Fields, Form},
    page::{self, Shell},
    parts::{Buttons, FieldView, LineKind, Notice, NoticeKind, Problems, Summary},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "unit/change.html")]
struct Change {
    shell: Shell,
    problems: Problems,
    unit_name: String,
    unit: routes::Unit,
    notice: Notice,
    /// What is there now, where it is not what the form began with.
    facts: Option<Summary>,
    form: Option<Sheet>,
}

/// The form, while the unit's own people may send it.
#[derive(Debug)]
struct Sheet {
    action: routes::UnitChange,
    version: i64,
    fields: Vec<FieldView>,
    buttons: Buttons,
}

/// `GET /units/{id}/change`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::UnitChange>, Signed(reader): Signed) -> Answer {
    let held = own(&site, &reader, &at.id).await?;
    view(&site, &reader, &held, &data::of_unit(&held.unit), &[], StatusCode::OK).await
}

/// `POST /units/{id}/change`
pub(super) async fn send(State(site): State<Site>, Path(at): Path<routes::UnitChange>, form: Form) -> Answer {
    let reader = &form.reader.0;
    let version = form.fields.number("version").ok_or(Fault::Status(StatusCode::BAD_REQUEST))?;
    let command = ChangeUnit { unit: at.id.clone(), version, data: data::of_form(&form.fields), reason: String::new() };
    let (wrong, status) = match Said::of(site.app.run(form.actor(), command, change::change).await?)? {
        Said::Done(flags) => {
            let done = if flags.is_empty() { "unit-changed" } else { "unit-changed-unusual" };
            return Ok(see_other_done(routes::Unit { id: at.id }, done));
        }
        Said::Refused(wrong) => (wrong, StatusCode::UNPROCESSABLE_ENTITY),
        Said::Conflict => (vec![Violation::refuse("", "unit-overtaken")], StatusCode::CONFLICT),
    };
    let held = own(&site, reader, &at.id).await?;
    view(&site, reader, &held, &form.fields, &wrong, status).await
}

/// The unit, for those who look after it.
async fn own(site: &Site, reader: &Reader, id: &str) -> Result<UnitPage, Fault> {
    let held = found(unit_page::page(&site.app, &reader.actor, id).await?)?;
    if held.may_manage { Ok(held) } else { Err(StatusCode::FORBIDDEN.into()) }
}

async fn view(site: &Site, reader: &Reader, held: &UnitPage, typed: &Fields, wrong: &[Violation], status: StatusCode) -> Answer {
    let words = reader.visit.words;
    let unit = routes::Unit { id: held.unit.id.clone() };
    let verified = held.unit.verified_at.is_some();
    let cycle = site.cycle().await?;
    let (form, problems) = match &cycle {
        Some(cycle) if !verified => {
            let mut fields = data::questions(words, site, cycle, typed).await?;
            let code = FieldView::line(words, "credit_code", words.t("unit-code"), LineKind::Code, typed.get("credit_code"));
            fields.insert(1, code.hint(words.t("unit-code-hint")).required(true));
            let (fields, problems) = wording::at_fields(words, fields, wrong);
            let buttons = Buttons::new().submit(words.t("save"), "").link(&unit, words.t("unit-back"));
            let action = routes::UnitChange { id: unit.id.clone() };
            (Some(Sheet { action, version: held.unit.version, fields, buttons }), problems)
        }
        _ => (None, wording::problems(words, wrong)),
    };
    let notice = if verified {
        Notice::new(words, NoticeKind::Info, words.t("unit-change-verified"), words.t("unit-change-support"))
    } else {
        Notice::new(words, NoticeKind::Info, words.t("unit-change-follows"), words.t("unit-change-follows-text"))
    };
    let facts = if verified || status == StatusCode::CONFLICT { Some(home::facts(site, reader, held).await?) } else { None };
    let view = Change {
        shell: reader.shell(words.t("unit-change")).problems(!problems.is_empty()),
        problems,
        unit_name: held.unit.name.clone(),
        unit,
        notice,
        facts,
        form,
    };
    Ok(page::html_with(status, &view))
}
