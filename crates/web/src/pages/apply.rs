//! Filling in, submitting and following an application, by the people of its unit.

mod form;

use axum::Router;

use crate::site::Site;

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new().merge(form::routes())
}
