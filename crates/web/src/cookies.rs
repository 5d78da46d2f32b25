//! The two cookies that matter: the session's secret, and the token of a visitor's forms.

use axum::http::{HeaderMap, HeaderValue};

use crate::visit;

/// Which cookie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The secret of a session.
    Session,
    /// The token that a visitor's forms send back.
    Visitor,
}

impl Kind {
    /// Its name: with `__Host-`, which a browser takes only with `Secure`, for this host alone and from TLS.
    #[must_use]
    pub const fn name(self, secure: bool) -> &'static str {
        match (self, secure) {
            (Self::Session, true) => "__Host-session",
            (Self::Session, false) => "session",
            (Self::Visitor, true) => "__Host-visitor",
            (Self::Visitor, false) => "visitor",
        }
    }
}

/// The value sent under this cookie, if it can be one of ours.
#[must_use]
pub fn read(headers: &HeaderMap, kind: Kind, secure: bool) -> Option<&str> {
    let ours = |value: &&str| value.len() == 43 && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    visit::cookie(headers, kind.name(secure)).filter(ours)
}

/// The line that sets a cookie until the browser closes.
#[must_use]
pub fn set(kind: Kind, secure: bool, value: &str) -> Option<HeaderValue> {
    let word = if secure { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{word}", kind.name(secure))).ok()
}

/// The line that ends a cookie.
#[must_use]
pub fn end(kind: Kind, secure: bool) -> Option<HeaderValue> {
    let word = if secure { "; Secure" } else { "" };
    HeaderValue::from_str(&format!("{}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax{word}", kind.name(secure))).ok()
}
