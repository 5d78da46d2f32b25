//! Extending the window, for all or for one unit: a later close, with a reason, shown in public.

use app::staff::grant_exception;
use axum::{extract::State, http::StatusCode};
use rules::{exception::ExceptionKind, violation::Violation};

use super::{
    grant_form::{Confirmation, REASON, Typed, confirm},
    sheet::{Piece, Sheet, SheetForm},
    unit_choice::Chosen,
    words,
};
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::{Fields, Form},
    parts::{Buttons, Control, FieldView, Opt, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/windows/extend`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    words::allow(&reader.actor, app::access::Action::GrantException)?;
    found(site.app.current_cycle().await?)?;
    Ok(view(&reader, &Fields::default(), &Chosen::Nobody, &[]))
}

/// `POST /staff/windows/extend`
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let reader = &form.reader.0;
    words::allow(&reader.actor, app::access::Action::GrantException)?;
    let mut typed = Typed::read(&site, reader, &form.fields, ExceptionKind::Window).await?;
    if form.act() == "change" {
        return Ok(view(reader, &form.fields, &typed.unit, &[]));
    }
    whom(&mut typed, form.get("scope"));
    typed.check(&site, reader).await?;
    if !typed.wrong.is_empty() {
        return Ok(view(reader, &form.fields, &typed.unit, &typed.wrong));
    }
    if form.act() != "grant" {
        return Ok(check(&form, &typed));
    }
    match Said::of(site.app.run(&reader.actor, typed.command, grant_exception).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::StaffWindows, "window-extended")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => Ok(view(reader, &form.fields, &typed.unit, &wrong)),
    }
}

/// For all means for all, whatever stands in the field of the unit; for one needs one.
fn whom(typed: &mut Typed, scope: &str) {
    typed.command.team_type = None;
    match scope {
        "all" => {
            typed.command.unit_id = None;
            typed.unit = Chosen::Nobody;
            typed.wrong.retain(|one| !one.path.starts_with("unit"));
        }
        "one" if typed.command.unit_id.is_none() && typed.unit.wrong().is_none() => {
            typed.wrong.push(Violation::refuse("unit", "unit-unknown"));
        }
        "one" => {}
        _ => typed.wrong.push(Violation::refuse("scope", "extension-scope-missing")),
    }
}

fn check(form: &Form, typed: &Typed) -> axum::response::Response {
    let spoken = form.reader.0.visit.words;
    let whom = if let Chosen::One(unit) = &typed.unit { unit.name.clone() } else { spoken.t("staff-windows-all") };
    let until = typed.command.until.map(wording::closing).unwrap_or_default();
    let facts = Summary::new(spoken, spoken.t("staff-windows-extension"))
        .row(Row::new(spoken.t("staff-windows-for"), Value::text(whom)))
        .row(Row::new(spoken.t("staff-windows-until"), Value::text(until)))
        .row(Row::new(spoken.t("staff-reason"), Value::prose(typed.command.reason.clone())));
    let told = if typed.command.unit_id.is_some() { Some(spoken.t("staff-grant-told")) } else { None };
    confirm(
        form,
        Confirmation {
            title: spoken.t("staff-extend-check"),
            action: routes::StaffWindowsExtend.path(),
            back: (routes::StaffWindows.path(), spoken.t("staff-windows")),
            facts,
            consequences: told.into_iter().chain([spoken.t("staff-grant-recorded"), spoken.t("staff-grant-public")]).collect(),
        },
    )
}

fn view(reader: &Reader, typed: &Fields, unit: &Chosen, wrong: &[Violation]) -> axum::response::Response {
    let spoken = reader.visit.words;
    let scope = |code: &str, label| Opt::new(code, label, typed.get("scope") == code);
    let scopes = vec![scope("all", spoken.t("staff-windows-all")), scope("one", spoken.t("staff-windows-one"))];
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 4 };
    let mut fields = vec![FieldView::new(spoken, "scope", spoken.t("staff-windows-for"), Control::Radios(scopes)).required(true)];
    fields.extend(unit.fields(spoken, typed.get("unit"), false, spoken.t("staff-extend-unit-hint")));
    fields.extend([
        FieldView::new(spoken, "until", spoken.t("staff-windows-until"), Control::Date(typed.get("until").to_owned()))
            .hint(spoken.t("staff-exception-end-hint"))
            .required(true),
        FieldView::new(spoken, "reason", spoken.t("staff-reason"), reason).hint(spoken.t("staff-extend-reason-hint")).required(true),
    ]);
    let (fields, problems) = wording::at_fields(spoken, fields, wrong);
    let form = SheetForm {
        action: routes::StaffWindowsExtend.path(),
        files: false,
        hidden: Vec::new(),
        fields,
        buttons: Buttons::new().submit(spoken.t("staff-grant-next"), "check").link(routes::StaffWindows, spoken.t("staff-back")),
    };
    let sheet = Sheet::new(reader, spoken.t("staff-windows-extend")).under(routes::StaffWindows, spoken.t("staff-windows"));
    sheet.lead(spoken.t("staff-extend-lead")).problems(problems).with(Piece::Form(form)).page()
}
