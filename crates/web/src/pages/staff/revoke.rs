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
    parts::{Notice, NoticeKind, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/exceptions/{id}/revoke`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffExceptionRevoke>) -> Answer {
    let row = standing(&site, &reader, &place.id).await?;
    view(&site, &reader, &row, "", &[]).await
}

/// `POST /staff/exceptions/{id}/revoke`
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffExceptionRevoke>) -> Answer {
    let command = RevokeException { id: place.id.clone(), reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(form.actor(), command, revoke_exception).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::StaffExceptions, "exception-revoked")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => {
            let row = standing(&site, &form.reader.0, &place.id).await?;
            view(&site, &form.reader.0, &row, form.get("reason"), &wrong).await
        }
    }
}

/// One that is there to be revoked.
async fn standing(site: &Site, reader: &Reader, id: &str) -> Result<ExceptionRow, Fault> {
    let Said::Done(rows) = Said::of(staff::exceptions(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    let row = found(rows.into_iter().find(|row| row.id == id))?;
    if row.revoked_at.is_some() { Err(StatusCode::CONFLICT.into()) } else { Ok(row) }
}

async fn view(site: &Site, reader: &Reader, row: &ExceptionRow, typed: &str, wrong: &[Violation]) -> Result<Response, Fault> {
    let spoken = reader.visit.words;
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let facts = Summary::new(spoken, spoken.t("staff-exception-what"))
        .state(words::holds(spoken, row))
        .row(Row::new(spoken.t("staff-unit-name"), Value::text(row.unit.clone().unwrap_or_else(|| spoken.t("staff-windows-all")))))
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
