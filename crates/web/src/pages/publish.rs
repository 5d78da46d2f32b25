//! Batches and corrections, put together by one person and published by another.

use axum::Router;

use crate::site::Site;

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
}
