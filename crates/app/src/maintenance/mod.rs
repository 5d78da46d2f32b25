//! What operators do: opening and marking a database, backup and restore, new keys.

mod database;

pub use database::{Opened, Purpose, open_database};
