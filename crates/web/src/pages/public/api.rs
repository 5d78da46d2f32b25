//! The second door: the public list as JSON says what the pages say.

use app::publish;
use axum::{Json, extract::State, http::Uri, response::IntoResponse};

use super::query;
use crate::{answer::Answer, site::Site};

/// `GET /api/teams`
pub(super) async fn teams(State(site): State<Site>, uri: Uri) -> Answer {
    let wanted = query::read(uri.query().unwrap_or_default());
    Ok(Json(publish::teams_json(&site.app, &wanted).await?).into_response())
}
