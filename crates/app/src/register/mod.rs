//! What becomes of a registration.

mod deregister;
mod lapse;
mod registration;

pub use deregister::{Deregister, deregister_for_unit, deregister_own};
pub use lapse::lapse_ended;
pub(crate) use registration::of_unit;
pub use registration::{Registration, registration, registrations};
