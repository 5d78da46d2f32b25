//! Revoking an exception or a later close.

use app::staff::{self, ExceptionRow, RevokeException, revoke_exception};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::{
    sheet::{Ask, Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::Form,
    locale::Words,
    pages::moved_on::MovedOn,
    parts::{Buttons, Notice, NoticeKind, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/exceptions/{id}/revoke`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffExceptionRevoke>) -> Answer {
    let row = row(&site, &reader, &place.id).await?;
    view(&site, &reader, &row, "", &[]).await
}

/// `POST /staff/exceptions/{id}/revoke`
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffExceptionRevoke>) -> Answer {
    let command = RevokeException { id: place.id.clone(), reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(form.actor(), command, revoke_exception).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::StaffExceptions, "exception-revoked")),
        Said::Conflict => view(&site, &form.reader.0, &row(&site, &form.reader.0, &place.id).await?, form.get("reason"), &[]).await,
        Said::Refused(wrong) => {
            let row = row(&site, &form.reader.0, &place.id).await?;
            view(&site, &form.reader.0, &row, form.get("reason"), &wrong).await
        }
    }
}

async fn row(site: &Site, reader: &Reader, id: &str) -> Result<ExceptionRow, Fault> {
    let Said::Done(rows) = Said::of(staff::exceptions(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    found(rows.into_iter().find(|row| row.id == id))
}

/// The question, or that it was revoked already.
async fn view(site: &Site, reader: &Reader, row: &ExceptionRow, typed: &str, wrong: &[Violation]) -> Result<Response, Fault> {
    let spoken = reader.visit.words;
    if row.revoked_at.is_some() {
        let name = format!("{} · {}", words::exception(spoken, &row.kind), whom(spoken, row));
        let (now, text) = (words::holds(spoken, row), spoken.t("moved-on-exception"));
        let onward = Buttons::new().go(routes::StaffExceptions, spoken.t("staff-exceptions"));
        return Ok(MovedOn { shell: reader.shell(""), name, now, text, onward }.answer());
    }
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let facts = Summary::new(spoken, spoken.t("staff-exception-what"))
        .state(words::holds(spoken, row))
        .row(Row::new(spoken.t("staff-unit-name"), Value::text(whom(spoken, row))))
        .row(Row::new(spoken.t("staff-exception-kind"), Value::text(words::exception(spoken, &row.kind))))
        .row(Row::new(spoken.t("staff-exception-grants"), Value::text(words::granted(spoken, cycle, row))))
        .row(Row::new(spoken.t("staff-reason"), Value::prose(row.reason.clone())))
        .row(Row::new(
            spoken.t("staff-windows-granted"),
            Value::text(spoken.t2("staff-unit-by-at", &("name", &row.granted_by), &("time", wording::time(row.granted_at)))),
        ));
    let then = Notice::new(spoken, NoticeKind::Warn, spoken.t("staff-revoke-then"), spoken.t("staff-revoke-text"));
    let action = routes::StaffExceptionRevoke { id: row.id.clone() }.path();
    let ask = Ask { action, yes: spoken.t("staff-exception-revoke"), act: "", back: routes::StaffExceptions.path() };
    Ok(Sheet::new(reader, spoken.t("staff-exception-revoke-title"))
        .under(routes::StaffExceptions, spoken.t("staff-exceptions"))
        .with(Piece::Facts(facts))
        .with(Piece::Notice(then))
        .ask(ask, typed, wrong))
}

fn whom(words: Words, row: &ExceptionRow) -> String {
    row.unit.clone().unwrap_or_else(|| words.t("staff-windows-all"))
}
