//! A file of a submission, for its reviewers.

use app::review;
use axum::extract::{Path, State};

use crate::{
    answer::{Answer, found},
    download,
    reader::Signed,
    routes,
    site::Site,
};

/// `GET /review/{id}/files/{file}`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::ReviewFile>) -> Answer {
    Ok(download::answer(found(review::file(&site.app, &reader.0.actor, &place.id, &place.file).await?)?))
}
