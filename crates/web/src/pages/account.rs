//! Accounts: registering, signing in and out, one's own data, sessions, inbox, invitations.

mod sign_in;

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{
    answer::see_other,
    cookies::{self, Kind},
    routes,
    site::Site,
};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new().route(routes::SignIn::PATTERN, get(sign_in::show).post(sign_in::send))
}

/// 303 to a page, with the cookie of a session just opened.
pub(crate) fn enter(site: &Site, session: &app::account::session::NewSession, to: impl ToString) -> Response {
    let mut response = see_other(to);
    if let Some(line) = cookies::set(Kind::Session, site.secure(), session.token.expose()) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
    response.into_response()
}
