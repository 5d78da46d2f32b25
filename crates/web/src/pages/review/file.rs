//! A file of a submission, for its reviewers.

use app::review;
use axum::{
    Extension,
    extract::{Path, State},
};

use crate::{
    answer::{Answer, found},
    download,
    reader::Signed,
    request_id::RequestId,
    routes,
    site::Site,
};

/// `GET /review/{id}/files/{file}`
pub(super) async fn show(
    State(site): State<Site>,
    Signed(reader): Signed,
    Path(place): Path<routes::ReviewFile>,
    Extension(request): Extension<RequestId>,
) -> Answer {
    let file = found(review::file(&site.app, &reader.actor, &place.id, &place.file).await?)?;
    Ok(download::answer(&reader, &request, &place.file, file))
}
