//! What operators do: opening and marking a database, backup and restore, new keys.

mod database;
mod readiness;

pub use database::{Opened, Purpose, open_database};
pub use readiness::{Readiness, SKEW, readiness};
