//! The sign-in cards of a rehearsal, and its clock.

use axum::Router;

use crate::site::Site;

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
}
