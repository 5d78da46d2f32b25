//! The sign-in cards of a rehearsal, and its clock.

mod cards;
pub(super) mod clock;
mod fill;
mod stage;

use axum::{
    Router,
    routing::{get, post},
};

pub(crate) use fill::SampleOffer;
pub(crate) use stage::Stage;

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::Demo::PATTERN, get(cards::show).post(cards::enter))
        .route(routes::DemoClock::PATTERN, post(clock::from_stage))
        .route(routes::DemoFill::PATTERN, post(fill::send))
}
