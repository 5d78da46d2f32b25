//! The one door for changes: no handler behind it sees a form that did not come whole, in size, in time, and with its token.

use std::{sync::Arc, time::Duration};

use app::account;
use axum::{
    body::Body,
    extract::{Request, State},
    http::{Method, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Response},
};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;

use super::{Fields, Received, kept, multipart, refusal};
use crate::{answer::Fault, seat::Seat, site::Site};

/// The most bytes of a form without files; every text field of a programme has a limit far below.
const FORM: usize = 2 * 1024 * 1024;
/// The most bytes of a form with files.
const UPLOAD: usize = 24 * 1024 * 1024;
/// What goes beyond a limit is read and thrown away up to here, so that the browser can show the answer.
const DRAIN: usize = 64 * 1024 * 1024;
/// How long a form may take to arrive.
const FORM_TIME: Duration = Duration::from_secs(30);
/// How long a form with files may.
const UPLOAD_TIME: Duration = Duration::from_secs(180);
/// How long an upload waits for its turn.
const TURN: Duration = Duration::from_secs(10);

/// The header in which scripts of ours send the token.
const TOKEN_HEADER: &str = "x-csrf-token";

/// Lets reading through; reads everything else whole, and checks its token.
pub async fn guard(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    if request.method() != Method::POST {
        // no form has another method: the route says what it has instead, and no handler is reached past this door
        *request.method_mut() = Method::TRACE;
        return next.run(request).await;
    }
    let Some(seat) = request.extensions().get::<Seat>().cloned() else { return StatusCode::FORBIDDEN.into_response() };
    if seat.actor.account().is_none() && !site.haste().admit(seat.actor.address(), site.app.now()) {
        return (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, "30")]).into_response();
    }
    let (mut parts, body) = request.into_parts();
    let received = match receive(&site, &seat, &parts, body).await {
        Ok(received) => received,
        Err(status) => return status.into_response(),
    };
    let in_header = parts.headers.get(TOKEN_HEADER).and_then(|value| value.to_str().ok());
    let sent = in_header.unwrap_or_else(|| received.fields.get("csrf"));
    if !same(sent, seat.token()) {
        match account::owner_of_token(&site.app, sent).await {
            // signed in anew, in another tab perhaps: the page that was open goes on
            Ok(Some(owner)) if seat.actor.account() == Some(owner.as_str()) => {}
            Ok(owner) if refusal::is_for_script(&parts) => {
                return refusal::answer(&received.fields, refusal::Why::of(seat.actor.account().is_some(), owner.is_some() || seat.lost));
            }
            Ok(Some(_)) if seat.actor.account().is_none() => return kept::page(&parts, &received.fields, !received.files.is_empty()),
            Ok(_) if seat.lost => return StatusCode::UNAUTHORIZED.into_response(),
            Ok(_) => return StatusCode::FORBIDDEN.into_response(),
            Err(failure) => return Fault::from(failure).into_response(),
        }
    }
    parts.extensions.insert(received);
    next.run(Request::from_parts(parts, Body::empty())).await
}

async fn receive(site: &Site, seat: &Seat, parts: &Parts, body: Body) -> Result<Received, StatusCode> {
    let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
    if kind.starts_with("multipart/form-data") {
        // whoever is not signed in any more has text to save beside the file; strangers cannot take the others' turns
        let turns = if seat.actor.account().is_some() { site.uploads() } else { site.strays() };
        let Ok(Ok(_turn)) = tokio::time::timeout(TURN, turns.acquire()).await else { return Err(StatusCode::SERVICE_UNAVAILABLE) };
        let content = whole(parts, body, UPLOAD, UPLOAD_TIME).await?;
        let arrived = site.app.programme_now();
        let (fields, files) = multipart::read(parts.clone(), content).await?;
        return Ok(Received { fields: Arc::new(fields), files: Arc::new(files), arrived });
    }
    if !kind.starts_with("application/x-www-form-urlencoded") && !kind.is_empty() {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
    let content = whole(parts, body, FORM, FORM_TIME).await?;
    let arrived = site.app.programme_now();
    let fields = Fields::parse(&content).ok_or(StatusCode::BAD_REQUEST)?;
    Ok(Received { fields: Arc::new(fields), files: Arc::default(), arrived })
}

async fn whole(parts: &Parts, body: Body, limit: usize, time: Duration) -> Result<Bytes, StatusCode> {
    let declared =
        parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()).and_then(|text| text.parse::<usize>().ok());
    if declared.is_some_and(|bytes| bytes > DRAIN) {
        return Err(StatusCode::PAYLOAD_TOO_LARGE);
    }
    tokio::time::timeout(time, collect(body, limit)).await.map_err(|_| StatusCode::REQUEST_TIMEOUT)?
}

async fn collect(mut body: Body, limit: usize) -> Result<Bytes, StatusCode> {
    let mut content = BytesMut::new();
    let mut seen = 0_usize;
    while let Some(frame) = body.frame().await {
        let Ok(frame) = frame else { return Err(StatusCode::BAD_REQUEST) };
        let Some(data) = frame.data_ref() else { continue };
        seen += data.len();
        if seen > DRAIN {
            break;
        }
        if seen <= limit {
            content.extend_from_slice(data);
        } else {
            content.clear();
        }
    }
    if seen > limit { Err(StatusCode::PAYLOAD_TOO_LARGE) } else { Ok(content.freeze()) }
}

/// Whether the token of the form is the reader's, compared in the same time wherever they differ; an empty one never is.
fn same(sent: &str, kept: &str) -> bool {
    let differ = sent.len() ^ kept.len() | sent.bytes().zip(kept.bytes()).fold(0, |differ, (a, b)| differ | usize::from(a ^ b));
    differ == 0 && !kept.is_empty()
}

#[cfg(test)]
mod tests {
    use super::same;

    #[test]
    fn only_the_token_itself_fits() {
        assert!(same("abc", "abc"));
        assert!(!same("abd", "abc") && !same("ab", "abc") && !same("", "") && !same("abc", ""));
    }
}
