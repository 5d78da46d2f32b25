//! A name for each request: in the log, on an error page, in the answer's header.

use std::{fmt, sync::Arc};

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue},
    middleware::Next,
    response::Response,
};

/// The header that carries the name back.
pub const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The name of a request, an extension of request and response.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RequestId(pub String);

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Makes names; the server hands in its source of chance, tests a counter.
#[derive(Clone)]
pub struct Ids(Arc<dyn Fn() -> String + Send + Sync>);

impl Ids {
    /// Names made by `make`.
    pub fn new(make: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self(Arc::new(make))
    }

    /// The next name.
    #[must_use]
    pub fn next(&self) -> String {
        (self.0)()
    }
}

impl fmt::Debug for Ids {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Ids")
    }
}

/// Gives the request its name. What a client sends under this header is not believed.
pub async fn assign(State(ids): State<Ids>, mut request: Request, next: Next) -> Response {
    let id = RequestId(ids.next());
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert(HEADER, value);
    }
    response
}
