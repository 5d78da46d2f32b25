//! From what a use case says to what the reader gets.

use app::{Failure, Outcome};
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};

/// What a handler answers.
pub type Answer = Result<Response, Fault>;

/// Why a handler ends before its page is made.
#[derive(Debug)]
pub enum Fault {
    /// Something broke or cannot be served now. The reader gets a plain page; the log gets the rest.
    Broke(Failure),
    /// The answer is a bare status, e.g. 404, that [`crate::error_page`] dresses.
    Status(StatusCode),
}

impl From<Failure> for Fault {
    fn from(failure: Failure) -> Self {
        Self::Broke(failure)
    }
}

impl From<StatusCode> for Fault {
    fn from(status: StatusCode) -> Self {
        Self::Status(status)
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let failure = match self {
            Self::Status(status) => return status.into_response(),
            Self::Broke(failure) => failure,
        };
        if failure.may_pass() {
            tracing::warn!(error = %failure, "a request could not be served now");
            let mut response = StatusCode::SERVICE_UNAVAILABLE.into_response();
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            return response;
        }
        tracing::error!(error = %failure, "a request failed");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// What a query answered, or 404: not there and not for this reader look the same.
///
/// # Errors
/// [`Fault::Status`] with 404 for `None`.
pub fn found<T>(answer: Option<T>) -> Result<T, Fault> {
    answer.ok_or(Fault::Status(StatusCode::NOT_FOUND))
}

/// 303 to another page of ours, as the answer to a form that was carried out.
#[must_use]
pub fn see_other(path: impl ToString) -> Response {
    match HeaderValue::from_str(&path.to_string()) {
        Ok(place) => (StatusCode::SEE_OTHER, [(header::LOCATION, place)]).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// 303 to another page of ours that then says what was done, by the message `done-<code>`.
#[must_use]
pub fn see_other_done(path: impl ToString, code: &str) -> Response {
    let path = path.to_string();
    let (before, place) = path.split_once('#').map_or((path.as_str(), String::new()), |(before, place)| (before, format!("#{place}")));
    let joint = if before.contains('?') { '&' } else { '?' };
    see_other(format!("{before}{joint}done={code}{place}"))
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
    /// The status to give at once: 404 or 403.
    pub fn of(outcome: Outcome<T>) -> Result<Self, Fault> {
        match outcome {
            Outcome::Done(value) => Ok(Self::Done(value)),
            Outcome::Refused(found) => Ok(Self::Refused(found)),
            Outcome::Conflict => Ok(Self::Conflict),
            Outcome::NotFound => Err(StatusCode::NOT_FOUND.into()),
            Outcome::Denied => Err(StatusCode::FORBIDDEN.into()),
        }
    }
}
