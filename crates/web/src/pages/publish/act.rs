//! Ordering and filling a batch.

use app::publish::{FillBatch, fill_batch};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::violation::Violation;

use super::{
    batch,
    order::{self, Change},
};
use crate::{
    answer::{Answer, Said, see_other, see_other_done},
    form::Form,
    routes,
    site::Site,
};

/// `POST /publish/{batch}`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::PublishBatch>, form: Form) -> Answer {
    let Some(change) = Change::parse(form.act()) else { return Err(StatusCode::BAD_REQUEST.into()) };
    let reader = &form.reader.0;
    if change == Change::Add && !form.fields.has("pick") {
        let why = [Violation::refuse("", "batch-nothing-picked")];
        let refused = Some((&*form.fields, &change, &why[..]));
        return batch::answer(&site, reader, &place.batch, StatusCode::UNPROCESSABLE_ENTITY, refused).await;
    }
    let command = FillBatch {
        id: place.batch.clone(),
        version: form.fields.number("version").unwrap_or_default(),
        title: form.get("title").to_owned(),
        applications: order::after(&form.fields, &change),
    };
    match Said::of(site.app.run(form.actor(), command, fill_batch).await?)? {
        Said::Done(()) => Ok(match &change {
            Change::Up(id) | Change::Down(id) => see_other(format!("{place}#team-{id}")),
            Change::Save => see_other_done(&place, "batch-saved"),
            Change::Add => see_other_done(&place, "batch-added"),
            Change::Remove(_) => see_other_done(&place, "batch-removed"),
        }),
        Said::Refused(why) => {
            batch::answer(&site, reader, &place.batch, StatusCode::UNPROCESSABLE_ENTITY, Some((&form.fields, &change, &why))).await
        }
        Said::Conflict => {
            let why = [Violation::refuse("", "batch-overtaken")];
            batch::answer(&site, reader, &place.batch, StatusCode::CONFLICT, Some((&form.fields, &change, &why))).await
        }
    }
}
