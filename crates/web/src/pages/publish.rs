//! Batches put together, previewed and published by a second person; corrections of what is published.

mod act;
mod batch;
mod confirm;
mod correct;
mod correction;
mod desk;
mod order;
mod preview;
mod teams;

use axum::{Router, routing::get};

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::Publish::PATTERN, get(desk::show).post(desk::create))
        .route(routes::PublishBatch::PATTERN, get(batch::show).post(act::send))
        .route(routes::PublishPreview::PATTERN, get(preview::batch))
        .route(routes::PublishTeam::PATTERN, get(preview::team))
        .route(routes::PublishConfirm::PATTERN, get(confirm::show).post(confirm::send))
        .route(routes::PublishTeams::PATTERN, get(teams::show))
        .route(routes::PublishCorrect::PATTERN, get(correct::show).post(correct::send))
        .route(routes::PublishCorrection::PATTERN, get(correction::show).post(correction::send))
}
