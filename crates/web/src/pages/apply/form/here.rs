//! Who else has the form open.

use app::{
    Outcome,
    apply::{self, Here},
};
use axum::{
    Json,
    extract::{Path, State},
    http::StatusCode,
    response::IntoResponse,
};
use serde_json::json;

use crate::{answer::Answer, form::TypedForm, routes, site::Site};

/// `POST /applications/{id}/here`: says where the reader is, and hears who else is there: `{ here: [text] }`.
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationHere>, form: TypedForm) -> Answer {
    let place = form.fields.get("place");
    let command = Here { application: route.id, place: place.to_owned() };
    let others = match site.app.run(&form.actor, command, apply::here).await? {
        Outcome::Done(others) => others,
        Outcome::Denied => return Err(StatusCode::FORBIDDEN.into()),
        _ => return Err(StatusCode::NOT_FOUND.into()),
    };
    let names = |same: bool| {
        let here = others.iter().filter(|(_, at)| (at == place) == same).map(|(name, _)| name.as_str());
        here.collect::<Vec<_>>().join(&form.words.t("list-joint"))
    };
    let (same, elsewhere) = (names(true), names(false));
    let mut told = Vec::new();
    if !same.is_empty() {
        told.push(form.words.t1("here-same", "names", same));
    }
    if !elsewhere.is_empty() {
        told.push(form.words.t1("here-elsewhere", "names", elsewhere));
    }
    Ok(Json(json!({ "here": told })).into_response())
}
