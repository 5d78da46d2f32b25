//! Eligibility, units, their people, what they have registered.

mod change;
mod data;
mod deregister;
mod eligibility;
mod enter;
mod find;
mod home;
mod invite;
mod matrix;
mod member;
mod members;
mod registrations;
mod standing;

use axum::{Router, routing::get};

pub(super) use self::data::{of_form, of_unit, questions};

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new()
        .route(routes::Eligibility::PATTERN, get(eligibility::show))
        .route(routes::UnitNew::PATTERN, get(find::show).post(find::send))
        .route(routes::Unit::PATTERN, get(home::show))
        .route(routes::UnitChange::PATTERN, get(change::show).post(change::send))
        .route(routes::UnitMembers::PATTERN, get(members::show).post(members::send))
        .route(routes::UnitMember::PATTERN, get(member::show).post(member::send))
        .route(routes::Registrations::PATTERN, get(registrations::show))
        .route(routes::Deregister::PATTERN, get(deregister::show).post(deregister::send))
}
