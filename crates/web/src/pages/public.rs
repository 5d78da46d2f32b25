//! What everybody may read: front page, guide, list of teams, one team, batches, data to download.

mod api;
mod batch;
mod batches;
mod guide;
pub(super) mod home;
pub(super) mod kept;
mod open_data;
mod query;
pub(in crate::pages) mod team;
mod teams;
pub(in crate::pages) mod words;

use axum::{Router, routing::get};

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::Home::PATTERN, get(home::show))
        .route(routes::Guide::PATTERN, get(guide::show))
        .route(routes::Teams::PATTERN, get(teams::show))
        .route(routes::TeamsCsv::PATTERN, get(teams::csv))
        .route(routes::Team::PATTERN, get(team::show))
        .route(routes::Batches::PATTERN, get(batches::show))
        .route(routes::Batch::PATTERN, get(batch::show))
        .route(routes::OpenData::PATTERN, get(open_data::show))
        .route(routes::ApiTeams::PATTERN, get(api::teams))
}
