//! The queue of a body, and the screen on which an application is decided.

use axum::Router;

use crate::site::Site;

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
}
