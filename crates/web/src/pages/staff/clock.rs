//! The programme's clock of a rehearsal, for who may move it by the table of access.

use app::access::{self, Action};
use axum::{extract::State, http::StatusCode, response::Response};
use rules::violation::Violation;

use super::sheet::{Piece, Sheet};
use crate::{
    answer::{Answer, Fault, found, see_other_done},
    form::Form,
    pages::demo::clock::{self, ClockView},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/clock`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let clock = read(&site, &reader).await?;
    Ok(view(&reader, clock, &[]))
}

/// `POST /staff/clock`
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let reader = &form.reader.0;
    let shown = read(&site, reader).await?;
    match clock::turn(&site, form.actor(), &form.fields).await? {
        Ok(()) => Ok(see_other_done(routes::StaffClock, "clock-moved")),
        Err(wrong) => Ok(view(reader, shown.refused(form.get("to"), &routes::StaffClock.path(), &wrong), &wrong)),
    }
}

async fn read(site: &Site, reader: &Reader) -> Result<ClockView, Fault> {
    if !access::could(&reader.actor, Action::MoveClock) {
        return Err(StatusCode::FORBIDDEN.into());
    }
    found(ClockView::load(site, reader, routes::StaffClock.path()).await?)
}

fn view(reader: &Reader, clock: ClockView, wrong: &[Violation]) -> Response {
    let words = reader.visit.words;
    Sheet::new(reader, words.t("clock-title")).problems(wording::problems(words, wrong)).with(Piece::Clock(Box::new(clock))).page()
}
