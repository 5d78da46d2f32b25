//! 注销 at the request of the lead unit.

use app::register::{self, Deregister, Registration, deregister_for_unit};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::{lifecycle::State as Standing, violation::Violation};

use super::{
    grant_form::REASON,
    sheet::{Piece, Sheet, SheetForm},
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::{Fields, Form},
    parts::{Buttons, Control, FieldView, LineKind, Notice, NoticeKind, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/deregister/{number}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffDeregister>) -> Answer {
    let team = team(&site, &reader, &place.number).await?;
    Ok(view(&reader, &team, &Fields::default(), &[]))
}

/// `POST /staff/deregister/{number}`
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffDeregister>) -> Answer {
    let team = team(&site, &form.reader.0, &place.number).await?;
    let command = Deregister { number: place.number.clone(), typed: form.get("typed").to_owned(), reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(form.actor(), command, deregister_for_unit).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::Team { number: place.number }, "deregistered-for-unit")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => Ok(view(&form.reader.0, &team, &form.fields, &wrong)),
    }
}

/// The team, for staff; its own unit has a page of its own.
async fn team(site: &Site, reader: &Reader, number: &str) -> Result<Registration, Fault> {
    let everywhere = app::access::Facts { state: Some(Standing::Registered), ..app::access::Facts::default() };
    if !app::access::may(&reader.actor, app::access::Action::DeregisterForUnit, &everywhere) {
        return Err(StatusCode::FORBIDDEN.into());
    }
    found(register::registration(&site.app, &reader.actor, number).await?)
}

fn view(reader: &Reader, team: &Registration, typed: &Fields, wrong: &[Violation]) -> Response {
    let words = reader.visit.words;
    let state = team.state.parse::<Standing>().ok();
    let mut facts = Summary::new(words, team.name.clone())
        .row(Row::new(words.t("team-number"), Value::text(team.number.clone())))
        .row(Row::new(words.t("team-lead"), Value::text(team.lead.clone())))
        .row(Row::new(words.t("staff-since"), Value::text(wording::time(team.since))));
    if let Some(state) = state {
        facts = facts.state(wording::state(words, state));
    }
    let sheet = Sheet::new(reader, words.t1("staff-deregister-title", "number", &team.number))
        .under(routes::Teams, words.t("nav-teams"))
        .under(routes::Team { number: team.number.clone() }, &team.number)
        .with(Piece::Facts(facts));
    if state != Some(Standing::Registered) {
        let notice = Notice::new(words, NoticeKind::Info, words.t("staff-deregister-over"), words.t("staff-deregister-over-text"));
        let onward = Buttons::new().go_second(routes::Team { number: team.number.clone() }, words.t("staff-deregister-see"));
        return sheet.problems(wording::problems(words, wrong)).with(Piece::Notice(notice.onward(onward))).page();
    }
    let then = [
        words.t("staff-deregister-then-place"),
        words.t("staff-deregister-then-number"),
        words.t("staff-deregister-then-page"),
        words.t("staff-deregister-then-record"),
        words.t("staff-deregister-then-told"),
    ];
    let notice = then.into_iter().fold(Notice::new(words, NoticeKind::Warn, words.t("staff-deregister-then"), ""), Notice::also);
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 4 };
    let fields = vec![
        FieldView::new(words, "reason", words.t("staff-reason"), reason).hint(words.t("staff-deregister-reason-hint")).required(true),
        FieldView::line(words, "typed", words.t("staff-deregister-typed"), LineKind::Code, typed.get("typed"))
            .hint(words.t1("staff-deregister-typed-hint", "number", &team.number))
            .required(true),
    ];
    let (fields, problems) = wording::at_fields(words, fields, wrong);
    let back = routes::Team { number: team.number.clone() };
    sheet
        .problems(problems)
        .with(Piece::Notice(notice))
        .with(Piece::Form(SheetForm {
            action: routes::StaffDeregister { number: team.number.clone() }.path(),
            files: false,
            hidden: Vec::new(),
            fields,
            buttons: Buttons::new().danger(words.t("staff-deregister"), "").link(back, words.t("staff-back")),
        }))
        .page()
}
