//! Showing a public page from the cache, or keeping what was rendered. Only visitors' pages are kept.

use askama::Template;
use axum::{
    body::Body,
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use rules::time::Instant;

use crate::{page, reader::Reader, site::Site};

/// In a rehearsal the banner shows the programme's clock, to the minute.
const BANNER: i64 = 30_000;

/// A page says nothing of its reader, and nothing of what the reader just did, when others are to see it.
fn may_be_kept(reader: &Reader) -> bool {
    !reader.is_signed_in() && reader.visit.done.is_none()
}

/// The page as it was kept, if it still says what is so.
pub(in crate::pages) fn found(site: &Site, reader: &Reader) -> Option<Response> {
    if !may_be_kept(reader) {
        return None;
    }
    site.public.find(&reader.visit, site.app.public_version(), site.app.programme_now()).map(html)
}

/// Renders a page and keeps it for other visitors. `version` is that of the public data before the page was read, `until` the next
/// instant at which the programme's clock changes what it says.
pub(in crate::pages) fn shown(site: &Site, reader: &Reader, version: i64, until: Option<Instant>, view: &impl Template) -> Response {
    if !may_be_kept(reader) {
        return page::html(view);
    }
    match view.render() {
        Ok(text) => {
            let banner = reader.rehearsal.is_some().then(|| site.app.programme_now().plus(BANNER));
            let body = Bytes::from(text);
            site.public.keep(&reader.visit, version, until.into_iter().chain(banner).min(), body.clone());
            html(body)
        }
        Err(error) => {
            tracing::error!(%error, "a template could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

fn html(body: Bytes) -> Response {
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    (StatusCode::OK, [(header::CONTENT_TYPE, kind)], Body::from(body)).into_response()
}

/// A file to download under an ASCII name of ours.
pub(super) fn file(kind: &'static str, name: &str, body: impl Into<Body>) -> Response {
    let place = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).unwrap_or(HeaderValue::from_static("attachment"));
    let headers = [(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, place)];
    (StatusCode::OK, headers, body.into()).into_response()
}
