//! What programme staff, technical support and the administrators do.

use axum::Router;

use crate::site::Site;

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
}
