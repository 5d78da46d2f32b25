//! Refuses a change that another site asks a reader's browser to make.

use axum::{
    extract::Request,
    http::{HeaderMap, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// Lets safe methods pass; any other must come from a page of this host, by `Sec-Fetch-Site` where the browser sends
/// it and by `Origin` otherwise. The token in the form is the second line, checked where the session is known.
pub async fn refuse_foreign(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || is_own(request.headers()) { next.run(request).await } else { StatusCode::FORBIDDEN.into_response() }
}

/// Whether the headers say that a page of this host asks. A request without either header is not from a browser's
/// page; the token still has to fit.
#[must_use]
pub fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site")
        && !matches!(site, "same-origin" | "none")
    {
        return false;
    }
    match (text(header::ORIGIN.as_str()), text(header::HOST.as_str())) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, rest)| rest.eq_ignore_ascii_case(host)),
        (Some(_), None) => false,
    }
}
