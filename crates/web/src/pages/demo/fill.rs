//! Fills what is blank in a draft with samples, so that a rehearsal can go on without an hour of typing.

use app::apply::{self, FillSamples};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use crate::{
    answer::{Answer, Said, see_other_done},
    form::Form,
    locale::Words,
    parts::draws_itself,
    reader::Reader,
    routes,
    site::Site,
};

/// The offer, on the task list of a draft.
#[derive(Debug, Template)]
#[template(path = "demo/fill.html")]
pub(crate) struct SampleOffer {
    words: Words,
    csrf: String,
    action: String,
}
draws_itself!(SampleOffer);

impl SampleOffer {
    /// The offer for a draft; `None` outside of a rehearsal. The page must be made with [`Reader::form_shell`].
    pub(crate) fn of(site: &Site, reader: &Reader, application: &str) -> Option<Self> {
        site.app.ports().samples.as_ref()?;
        let action = routes::DemoFill { id: application.to_owned() }.path();
        Some(Self { words: reader.visit.words, csrf: reader.token(), action })
    }
}

/// `POST /demo/applications/{id}/fill`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::DemoFill>, form: Form) -> Answer {
    let command = FillSamples { application: place.id.clone() };
    match Said::of(site.app.run(form.actor(), command, apply::fill_samples).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::Application { id: place.id }, "samples-filled")),
        // what has been handed in meanwhile is not filled; its page says where it stands
        Said::Refused(_) | Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}
