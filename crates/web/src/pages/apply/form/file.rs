//! The files of an application, for those who may see it.

use app::apply;
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

/// `GET /applications/{id}/files/{file}`
pub(super) async fn serve(
    State(site): State<Site>,
    Signed(reader): Signed,
    Path(place): Path<routes::ApplicationFile>,
    Extension(request): Extension<RequestId>,
) -> Answer {
    let file = found(apply::read_file(&site.app, &reader.actor, &place.id, &place.file).await?)?;
    Ok(download::answer(&reader, &request, &place.file, file))
}
