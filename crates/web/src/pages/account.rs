//! Accounts: registering, signing in and out, one's own data, sessions, inbox, invitations.

mod browser;
pub(super) mod card;
pub(super) mod fields;
mod home;
mod inbox;
mod invitation;
mod password;
mod profile;
mod register;
mod reset;
mod sessions;
mod sign_in;
mod sign_out;
mod verify;

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::{get, post},
};

use crate::{
    answer::see_other,
    cookies::{self, Kind},
    routes,
    site::Site,
};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::SignIn::PATTERN, get(sign_in::show).post(sign_in::send))
        .route(routes::SignOut::PATTERN, post(sign_out::send))
        .route(routes::Register::PATTERN, get(register::show).post(register::send))
        .route(routes::RegisterSent::PATTERN, get(register::sent).post(register::again))
        .route(routes::Verify::PATTERN, get(verify::show).post(verify::send))
        .route(routes::Reset::PATTERN, get(reset::ask).post(reset::send))
        .route(routes::ResetSent::PATTERN, get(reset::sent))
        .route(routes::ResetToken::PATTERN, get(reset::show).post(reset::set))
        .route(routes::Account::PATTERN, get(home::show))
        .route(routes::AccountProfile::PATTERN, get(profile::show).post(profile::save))
        .route(routes::AccountPassword::PATTERN, get(password::show).post(password::save))
        .route(routes::AccountSessions::PATTERN, get(sessions::show).post(sessions::end))
        .route(routes::Invitation::PATTERN, get(invitation::show).post(invitation::accept))
        .route(routes::Inbox::PATTERN, get(inbox::show).post(inbox::mark))
}

/// 303 to a page, with the cookie of a session just opened.
pub(crate) fn enter(site: &Site, session: &app::account::session::NewSession, to: impl ToString) -> Response {
    let mut response = see_other(to);
    if let Some(line) = cookies::set(Kind::Session, site.secure(), session.token.expose()) {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
    response.into_response()
}
