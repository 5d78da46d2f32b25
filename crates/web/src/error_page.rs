//! The pages for what did not work: what happened, under which id, and a way onward. They need no database.

use askama::Template;
use axum::{
    body::Body,
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use crate::{
    page::{self, Link, Shell},
    request_id::RequestId,
    routes,
    visit::Visit,
};

/// The states that have a text of their own; any other takes that of its class (`400` or `500`).
pub const WORDED: [u16; 11] = [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503];

/// The view of an error page.
#[derive(Debug, Template)]
#[template(path = "pages/error.html")]
pub struct ErrorPage {
    /// The frame.
    pub shell: Shell,
    /// The status, shown small.
    pub status: u16,
    /// What happened and what to do.
    pub text: String,
    /// Id under which the support finds it in the log.
    pub id: String,
    /// Where to go.
    pub onward: Vec<Link>,
}

impl ErrorPage {
    /// The page for `status`; `shell` may be that of a signed-in person.
    #[must_use]
    pub fn new(mut shell: Shell, status: StatusCode, id: &str) -> Self {
        let worded = worded(status);
        let text = shell.t(&format!("error-{worded}-text"));
        shell.title = shell.t(&format!("error-{worded}-title"));
        let onward = onward(&shell, worded);
        Self { shell, status: status.as_u16(), text, id: id.to_owned(), onward }
    }

    /// The answer with this page.
    #[must_use]
    pub fn response(&self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        page::html_with(status, self)
    }
}

/// The answer to a request for something that is not there or not the reader's to see: the same for both.
#[must_use]
pub fn not_found() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

/// Logs what broke and answers 500; the page that the reader gets holds nothing of it.
pub fn broke(error: impl std::fmt::Display) -> Response {
    tracing::error!(%error, "a request failed");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

fn worded(status: StatusCode) -> u16 {
    let code = status.as_u16();
    if WORDED.contains(&code) {
        code
    } else if status.is_server_error() {
        500
    } else {
        400
    }
}

fn onward(shell: &Shell, worded: u16) -> Vec<Link> {
    let home = Link::new(routes::Home, shell.t("onward-home"));
    match worded {
        401 | 403 => vec![Link::new(routes::SignIn::then(&shell.here), shell.t("onward-sign-in")), home],
        404 => {
            vec![Link::new(routes::Teams, shell.t("onward-teams")), Link::new(routes::Applications, shell.t("onward-applications")), home]
        }
        409 | 429 | 500 | 503 => vec![Link::new(&shell.here, shell.t("onward-again")), home],
        _ => vec![Link::new(routes::Applications, shell.t("onward-applications")), home],
    }
}

/// Puts a page (or, for a program, a JSON document) in place of every bare error of a handler, an extractor or a layer.
/// An answer that already speaks for itself in HTML or JSON stays as it is.
pub async fn dress(visit: Visit, request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().cloned().unwrap_or_default();
    let for_program = wants_json(&visit.path, request.headers());
    let response = next.run(request).await;
    let status = response.status();
    if !(status.is_client_error() || status.is_server_error()) || speaks_for_itself(response.headers()) {
        return response;
    }
    let dressed =
        if for_program { problem(&visit, status, &id.0) } else { ErrorPage::new(Shell::new(&visit, ""), status, &id.0).response() };
    let (mut parts, _) = response.into_parts();
    let (new, body) = dressed.into_parts();
    for gone in [header::CONTENT_LENGTH, header::CONTENT_ENCODING, header::CONTENT_TYPE] {
        parts.headers.remove(gone);
    }
    if let Some(value) = new.headers.get(header::CONTENT_TYPE) {
        parts.headers.insert(header::CONTENT_TYPE, value.clone());
    }
    Response::from_parts(parts, body)
}

fn speaks_for_itself(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html") || kind.starts_with("application/json") || kind.starts_with("application/problem+json")
}

/// Whether a program or a script of ours asks, which cannot read a page.
pub(crate) fn wants_json(path: &str, headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    path.starts_with("/api/") || (accept.contains("json") && !accept.contains("html"))
}

fn problem(visit: &Visit, status: StatusCode, id: &str) -> Response {
    let title = visit.words.t(&format!("error-{}-title", worded(status)));
    let body = serde_json::json!({ "type": "about:blank", "status": status.as_u16(), "title": title, "id": id });
    let mut response = Response::new(Body::from(body.to_string()));
    *response.status_mut() = status;
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    response
}
