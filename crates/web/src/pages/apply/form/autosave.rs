//! Saving while somebody types: the fields of a page by the very names they have there, each answered on its own.

use std::sync::Arc;

use app::{
    Outcome,
    apply::{self, Autosave, Note, Typing},
};
use axum::{
    Json,
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use rules::{cycle::Cycle, violation::Violation};
use serde_json::json;

use super::{
    autosaved,
    received::{NOTE, Received, WAS},
};
use crate::{
    answer::Answer,
    form::{Fields, TypedForm},
    locale::Words,
    routes,
    site::Site,
};

/// When a page that was told to wait may come again, in seconds.
const AGAIN: &str = "3";

/// `POST /applications/{id}/autosave`: answers in JSON, see [`autosaved`].
pub(super) async fn send(State(site): State<Site>, Path(route): Path<routes::ApplicationAutosave>, form: TypedForm) -> Answer {
    // shed before anything waits for the database: what was typed stays in the page and comes again
    let Ok(_turn) = site.autosaves().try_acquire() else { return Ok(busy(form.words)) };
    let fields = form.fields.clone();
    let command = Autosave { application: route.id.clone(), read: Arc::new(move |cycle: &Cycle| read(&fields, cycle)) };
    match site.app.run(&form.actor, command, apply::autosave).await? {
        Outcome::Done(done) => autosaved::answer(&site, &form, &route.id, done).await,
        Outcome::Refused(found) => Ok(closed(form.words, &route.id, &found)),
        Outcome::Conflict => Ok(busy(form.words)),
        Outcome::NotFound => Err(StatusCode::NOT_FOUND.into()),
        Outcome::Denied => Err(StatusCode::FORBIDDEN.into()),
    }
}

/// What was typed: of the whole form, or of one item. Files come by the form's button.
fn read(fields: &Fields, cycle: &Cycle) -> Typing {
    let item = fields.get("item");
    let places = cycle.fields().filter(|place| place.group.is_some() != item.is_empty() && !place.field.is_file());
    let received = Received::of(fields, |_| None, item, places);
    let notes = received.notes.into_iter().map(|(comment, text)| {
        let was = fields.get(&format!("{NOTE}{comment}{WAS}")).to_owned();
        Note { comment, text, was }
    });
    Typing { notes: notes.collect(), entries: received.entries }
}

fn busy(words: Words) -> Response {
    let body = json!({ "code": "busy", "text": words.t("autosave-busy") });
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, AGAIN)], Json(body)).into_response()
}

/// The application can no longer be edited: it was submitted or taken back meanwhile.
fn closed(words: Words, id: &str, found: &[Violation]) -> Response {
    let state = found.iter().find_map(|one| one.params.get("state")).map(|state| words.t(&format!("state-{state}"))).unwrap_or_default();
    let onward = routes::Application { id: id.to_owned() }.path();
    let body = json!({ "code": "closed", "text": words.t1("autosave-closed", "state", state), "onward": onward });
    (StatusCode::CONFLICT, Json(body)).into_response()
}
