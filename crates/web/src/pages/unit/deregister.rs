//! 注销 by the unit: what follows in words, a reason, and the number typed as confirmation.

use app::register::{self, Deregister, Registration};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::{lifecycle, violation::Violation};

use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::{Fields, Form},
    page,
    pages::account::card::Message,
    parts::{Buttons, Confirm, Control, FieldView, LineKind, Notice, NoticeKind},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The most characters of a reason.
const REASON: usize = 500;

/// `GET /registrations/{number}/deregister`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::Deregister>, Signed(reader): Signed) -> Answer {
    let held = own(&site, &reader, &at.number).await?;
    Ok(view(&reader, &at, &held, &Fields::default(), &[]))
}

/// `POST /registrations/{number}/deregister`
pub(super) async fn send(State(site): State<Site>, Path(at): Path<routes::Deregister>, form: Form) -> Answer {
    let held = own(&site, &form.reader.0, &at.number).await?;
    let command = Deregister { number: held.number.clone(), typed: form.get("typed").to_owned(), reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(form.actor(), command, register::deregister_own).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::Registrations, "given-up")),
        Said::Refused(wrong) => {
            let held = own(&site, &form.reader.0, &at.number).await?;
            Ok(view(&form.reader.0, &at, &held, &form.fields, &wrong))
        }
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// The registration, for those who may give it up.
async fn own(site: &Site, reader: &Reader, number: &str) -> Result<Registration, crate::answer::Fault> {
    let held = found(register::registration(&site.app, &reader.actor, number).await?)?;
    if held.may_give_up { Ok(held) } else { Err(StatusCode::FORBIDDEN.into()) }
}

fn view(reader: &Reader, at: &routes::Deregister, held: &Registration, typed: &Fields, wrong: &[Violation]) -> Response {
    let words = reader.visit.words;
    if held.state != lifecycle::State::Registered.as_str() {
        return over(reader, held, if wrong.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT });
    }
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(REASON), rows: 3 };
    let (fields, problems) = wording::at_fields(
        words,
        vec![
            FieldView::new(words, "reason", words.t("deregister-reason"), reason).hint(words.t("deregister-reason-hint")).required(true),
            FieldView::line(words, "typed", words.t("deregister-typed"), LineKind::Code, typed.get("typed"))
                .hint(words.t1("deregister-typed-hint", "number", &held.number))
                .required(true),
        ],
        wrong,
    );
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let view = Confirm {
        shell: reader.shell(words.t1("deregister-title", "team", &held.name)).problems(!problems.is_empty()),
        consequences: vec![
            words.t1("deregister-place", "unit", &held.lead),
            words.t1("deregister-number", "number", &held.number),
            words.t("deregister-records"),
            words.t("deregister-final"),
        ],
        fields,
        problems,
        action: at.path(),
        hidden: Vec::new(),
        buttons: Buttons::new().danger(words.t("deregister-send"), "").link(routes::Registrations, words.t("deregister-keep")),
    };
    page::html_with(status, &view)
}

/// A registration that is over already says so; there is nothing to give up.
fn over(reader: &Reader, held: &Registration, status: StatusCode) -> Response {
    let words = reader.visit.words;
    let title = match lifecycle::State::parse(&held.state) {
        Some(lifecycle::State::Deregistered) => words.t1("team-ended", "date", wording::date(held.since)),
        _ => words.t1("team-lapsed", "date", wording::date(held.since)),
    };
    let view = Message {
        shell: reader.shell(held.name.clone()),
        notice: Notice::new(words, NoticeKind::Info, title, words.t("deregister-over")),
        onward: Buttons::new().go(routes::Registrations, words.t("menu-registrations")),
        ..Message::default()
    };
    page::html_with(status, &view)
}
