//! Eligibility, units, their people.

use axum::Router;

use crate::site::Site;

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
}
