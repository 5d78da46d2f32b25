//! What a script of ours is told when its form is not let in: a code it understands, and where to sign in.

use axum::{
    Json,
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::Fields;
use crate::{error_page::wants_json, preferences::local, routes};

/// Why a form is not let in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// Nobody is signed in any more.
    SignedOut,
    /// Somebody else is: what is in the page is not theirs to save.
    OtherAccount,
    /// The token is none of ours.
    Token,
}

impl Why {
    /// Reads it from whether somebody is signed in, and whether the token was once somebody's.
    pub(super) fn of(signed_in: bool, known: bool) -> Self {
        match (signed_in, known) {
            (true, true) => Self::OtherAccount,
            (false, true) => Self::SignedOut,
            (_, false) => Self::Token,
        }
    }
}

/// Whether the request comes from a script of ours, which cannot read a page.
pub(super) fn is_for_script(parts: &Parts) -> bool {
    wants_json(parts.uri.path(), &parts.headers)
}

/// The answer. The form may name the page (`page`) to which signing in leads back.
pub(crate) fn answer(sent: &Fields, why: Why) -> Response {
    let (status, code) = match why {
        Why::SignedOut => (StatusCode::UNAUTHORIZED, "signed-out"),
        Why::OtherAccount => (StatusCode::FORBIDDEN, "other-account"),
        Why::Token => (StatusCode::FORBIDDEN, "token"),
    };
    let sign_in = routes::SignIn::then(local(sent.get("page")));
    (status, Json(json!({ "code": code, "sign_in": sign_in }))).into_response()
}
