//! Granting an exception in a single case: places, a type, the window; with a reason, on the record.

use app::{
    staff::{grant_exception, is_exceptable},
    unit::page,
};
use axum::{extract::State, http::StatusCode, response::Response};
use rules::{cycle::Cycle, exception::ExceptionKind, violation::Violation};

use super::{
    asked::Asked,
    grant_form::{Confirmation, REASON, Typed, confirm},
    sheet::{Piece, Sheet, SheetForm},
    unit_choice::Chosen,
    words,
};
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    parts::{Buttons, Control, FieldView, Line, LineKind, Opt, Row, Summary, Value, Width},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

const KINDS: [(&str, ExceptionKind); 3] =
    [("quota", ExceptionKind::Quota), ("eligibility", ExceptionKind::Eligibility), ("window", ExceptionKind::Window)];

/// `GET /staff/exceptions/new`, with `?unit=…` when one is known already.
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    words::allow(&reader.actor, app::access::Action::GrantException)?;
    let asked = Asked::of(&reader);
    let known = page::page(&site.app, &reader.actor, asked.get("unit")).await?.map(|page| page.unit);
    let typed = known.map(|unit| format!("unit={}&unit_id={}", unit.credit_code, unit.id)).unwrap_or_default();
    let fields = Fields::parse(typed.as_bytes()).unwrap_or_default();
    let unit = Chosen::read(&site.app, &reader.actor, &fields).await?;
    view(&site, &reader, &fields, &unit, &[]).await
}

/// `POST /staff/exceptions/new`
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let reader = &form.reader.0;
    words::allow(&reader.actor, app::access::Action::GrantException)?;
    let kind = KINDS.iter().find(|(code, _)| *code == form.get("kind")).map(|(_, kind)| *kind);
    let Some(kind) = kind else {
        let unit = Chosen::read(&site.app, &reader.actor, &form.fields).await?;
        return view(&site, reader, &form.fields, &unit, &[Violation::refuse("kind", "exception-kind-missing")]).await;
    };
    let mut typed = Typed::read(&site, reader, &form.fields, kind).await?;
    if form.act() == "change" {
        return view(&site, reader, &form.fields, &typed.unit, &[]).await;
    }
    if kind == ExceptionKind::Window && typed.unit.id().is_none() && typed.unit.wrong().is_none() {
        typed.wrong.push(Violation::refuse("unit", "unit-unknown"));
    }
    typed.check(&site, reader).await?;
    if !typed.wrong.is_empty() {
        return view(&site, reader, &form.fields, &typed.unit, &typed.wrong).await;
    }
    if form.act() != "grant" {
        return check(&site, &form, &typed).await;
    }
    match Said::of(site.app.run(&reader.actor, typed.command, grant_exception).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::StaffExceptions, "exception-granted")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => view(&site, reader, &form.fields, &typed.unit, &wrong).await,
    }
}

async fn check(site: &Site, form: &Form, typed: &Typed) -> Answer {
    let spoken = form.reader.0.visit.words;
    let Chosen::One(unit) = &typed.unit else { return Err(StatusCode::CONFLICT.into()) };
    let current = found(site.app.current_cycle().await?)?;
    let cycle = &*current.cycle;
    let command = &typed.command;
    let kind = KINDS.iter().find(|(_, kind)| *kind == command.kind).map_or("", |(code, _)| *code);
    let of_type = command.team_type.as_deref().and_then(|code| cycle.team_type(code));
    let mut facts = Summary::new(spoken, spoken.t("staff-exception-what"))
        .row(Row::new(spoken.t("staff-unit-name"), Value::Lines(vec![unit.name.clone(), unit.credit_code.clone()])))
        .row(Row::new(spoken.t("staff-exception-kind"), Value::text(words::exception(spoken, kind))))
        .row(Row::new(
            spoken.t("staff-exception-from"),
            Value::text(words::rests_on(spoken, source(cycle, command.kind, Some(&unit.unit_type)).as_deref())),
        ));
    if command.kind == ExceptionKind::Quota {
        facts = facts.row(Row::new(spoken.t("staff-exception-extra"), Value::text(command.extra_places.to_string())));
    }
    let label = of_type.map_or_else(|| spoken.t("staff-exception-any-type"), |known| wording::text(spoken, &known.label));
    let until = command.until.map_or_else(|| spoken.t("staff-exception-no-end"), wording::closing);
    let facts = facts
        .row(Row::new(spoken.t("team-type"), Value::text(label)))
        .row(Row::new(spoken.t("staff-exception-end"), Value::text(until)))
        .row(Row::new(spoken.t("staff-reason"), Value::prose(command.reason.clone())));
    let mut consequences = vec![spoken.t("staff-grant-told"), spoken.t("staff-grant-recorded")];
    if command.kind == ExceptionKind::Window && command.team_type.is_none() {
        consequences.push(spoken.t("staff-grant-public"));
    }
    Ok(confirm(
        form,
        Confirmation {
            title: spoken.t("staff-grant-check"),
            action: routes::StaffExceptionNew.path(),
            back: (routes::StaffExceptions.path(), spoken.t("staff-exceptions")),
            facts,
            consequences,
        },
    ))
}

/// The clause of the rule that an exception of this kind sets aside.
fn source(cycle: &Cycle, kind: ExceptionKind, unit_type: Option<&str>) -> Option<String> {
    match kind {
        ExceptionKind::Window => cycle.windows.last().and_then(|window| window.clause.clone()),
        ExceptionKind::Quota => {
            let pool = unit_type.and_then(|code| cycle.pool_for(code)).or_else(|| cycle.rest_pool());
            pool.and_then(|pool| pool.clause.clone())
        }
        ExceptionKind::Eligibility => cycle.types.iter().find_map(|kind| kind.clause.clone()),
    }
}

async fn view(site: &Site, reader: &Reader, typed: &Fields, unit: &Chosen, wrong: &[Violation]) -> Result<Response, crate::answer::Fault> {
    let spoken = reader.visit.words;
    let current = found(site.app.current_cycle().await?)?;
    let (fields, problems) = wording::at_fields(spoken, fields(spoken, &current.cycle, typed, unit), wrong);
    let form = SheetForm {
        action: routes::StaffExceptionNew.path(),
        files: false,
        hidden: Vec::new(),
        fields,
        buttons: Buttons::new().submit(spoken.t("staff-grant-next"), "check").link(routes::StaffExceptions, spoken.t("staff-back")),
    };
    let sheet = Sheet::new(reader, spoken.t("staff-exception-grant"))
        .under(routes::StaffExceptions, spoken.t("staff-exceptions"))
        .lead(spoken.t("staff-grant-lead"))
        .problems(problems);
    Ok(sheet.with(Piece::Form(form)).page())
}

fn fields(spoken: Words, cycle: &Cycle, typed: &Fields, unit: &Chosen) -> Vec<FieldView> {
    let known = if let Chosen::One(unit) = unit { Some(&**unit) } else { None };
    let exceptable = KINDS.into_iter().filter(|(_, kind)| is_exceptable(cycle, *kind, known));
    let kinds = exceptable.map(|(code, kind)| {
        let hint = match kind {
            ExceptionKind::Quota => spoken.t("staff-exception-quota-hint"),
            ExceptionKind::Eligibility => spoken.t("staff-exception-eligibility-hint"),
            ExceptionKind::Window => spoken.t("staff-exception-window-hint"),
        };
        let hint = format!("{hint} {}", words::clause(spoken, source(cycle, kind, known.map(|unit| unit.unit_type.as_str())).as_deref()));
        Opt::new(code, words::exception(spoken, code), typed.get("kind") == code).hint(hint)
    });
    let types =
        cycle.types.iter().map(|known| Opt::new(&known.code, wording::text(spoken, &known.label), typed.get("team_type") == known.code));
    let kind = FieldView::new(spoken, "kind", spoken.t("staff-exception-kind"), Control::Radios(kinds.collect())).required(true);
    let places = Line { value: typed.get("extra_places").to_owned(), kind: LineKind::Number, width: Width::Short, ..Line::default() };
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 4 };
    let mut fields = unit.fields(spoken, typed.get("unit"), true, spoken.t("staff-choose-unit-hint"));
    fields.extend([
        kind,
        FieldView::new(spoken, "team_type", spoken.t("team-type"), Control::Select(types.collect()))
            .hint(spoken.t("staff-exception-type-hint")),
        FieldView::new(spoken, "extra_places", spoken.t("staff-exception-extra"), Control::Line(places))
            .hint(spoken.t("staff-exception-extra-hint")),
        FieldView::new(spoken, "until", spoken.t("staff-exception-end"), Control::Date(typed.get("until").to_owned()))
            .hint(spoken.t("staff-exception-end-hint")),
        FieldView::new(spoken, "reason", spoken.t("staff-reason"), reason).hint(spoken.t("staff-reason-hint")).required(true),
    ]);
    fields
}
