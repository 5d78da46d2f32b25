//! From what a use case says to what the reader gets.

use app::{Failure, Outcome};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// What a handler answers.
pub type Answer = Result<Response, Fault>;

/// Something broke or cannot be served now. The reader gets a plain page; the log gets the rest.
#[derive(Debug)]
pub struct Fault(Failure);

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        Self(failure)
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        if self.0.may_pass() {
            tracing::warn!(error = %self.0, "a request could not be served now");
            let mut response = StatusCode::SERVICE_UNAVAILABLE.into_response();
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            return response;
        }
        tracing::error!(error = %self.0, "a request failed");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// 303 to another page of ours, as the answer to a form that was carried out.
#[must_use]
pub fn see_other(path: impl ToString) -> Response {
    match HeaderValue::from_str(&path.to_string()) {
        Ok(place) => (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The same for every use case: no such thing (404) and no right to it (403). The rest is for the page to say.
pub enum Said<T> {
    /// Done.
    Done(T),
    /// Refused, with every reason.
    Refused(Vec<rules::violation::Violation>),
    /// Somebody else was faster.
    Conflict,
}

impl<T> Said<T> {
    /// Sorts an outcome.
    ///
    /// # Errors
    /// The answer to give at once.
    pub fn of(outcome: Outcome<T>) -> Result<Self, Response> {
        match outcome {
            Outcome::Done(value) => Ok(Self::Done(value)),
            Outcome::Refused(found) => Ok(Self::Refused(found)),
            Outcome::Conflict => Ok(Self::Conflict),
            Outcome::NotFound => Err(StatusCode::NOT_FOUND.into_response()),
            Outcome::Denied => Err(StatusCode::FORBIDDEN.into_response()),
        }
    }
}
