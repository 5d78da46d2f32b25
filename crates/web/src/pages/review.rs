//! The queue of a body, and the screen on which an application is decided.

mod act;
mod checks;
mod decide;
mod difference;
mod document;
mod file;
mod labels;
mod panel;
mod pins;
mod query;
mod queue;
mod screen;

use axum::{Router, routing::get};

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::Review::PATTERN, get(queue::show).post(queue::send))
        .route(routes::ReviewApplication::PATTERN, get(screen::show).post(act::send))
        .route(routes::ReviewDecision::PATTERN, get(decide::show).post(decide::send))
        .route(routes::ReviewFile::PATTERN, get(file::show))
}
