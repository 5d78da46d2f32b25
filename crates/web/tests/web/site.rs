//! The foundation as a service, as the server wraps it, with names of requests that count up.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, StatusCode, header},
    routing::{get, post},
};
use tower::ServiceExt;
use web::{foundation, request_id::Ids};

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().expect("ASCII")).unwrap_or_default()
    }

    pub(crate) fn cookies(&self) -> Vec<&str> {
        self.headers.get_all(header::SET_COOKIE).into_iter().map(|value| value.to_str().expect("ASCII")).collect()
    }
}

fn site() -> Router {
    let seen = Arc::new(AtomicU32::new(0));
    let ids = Ids::new(move || format!("req-{}", seen.fetch_add(1, Ordering::Relaxed) + 1));
    let broken = foundation::routes()
        .route("/refused", get(|| async { StatusCode::FORBIDDEN }))
        .route("/broken", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, "SELECT * FROM secrets") }))
        .route("/panics", get(panics))
        .route("/away", get(|| async { StatusCode::SERVICE_UNAVAILABLE }))
        .route("/busy", get(|| async { StatusCode::TOO_MANY_REQUESTS }))
        .route("/large", get(|| async { StatusCode::PAYLOAD_TOO_LARGE }))
        .route("/api/gone", get(|| async { StatusCode::NOT_FOUND }))
        .route("/change", post(|| async { "changed" }));
    foundation::wrap(broken, ids)
}

async fn panics() -> StatusCode {
    panic!("secret reason")
}

/// Sends a request with `headers` and `body`.
pub(crate) async fn send(method: Method, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::builder().method(method).uri(path).header(header::HOST, "kc.example.org");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = site().oneshot(request.body(Body::from(body.to_owned())).expect("a request")).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let bytes = axum::body::to_bytes(body, usize::MAX).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

/// Asks for a page.
pub(crate) async fn page(path: &str) -> Answer {
    send(Method::GET, path, &[("accept", "text/html")], "").await
}
