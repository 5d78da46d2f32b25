//! Everything that speaks SQL: entities, migrations, reads and writes per noun. Records and errors without SQL leave it.

pub mod answers;
pub mod applications;
pub mod audit;
mod connect;
pub mod counters;
pub mod cycles;
mod db;
mod dialect;
mod error;
pub mod exceptions;
pub mod feed;
pub mod files;
pub mod idempotency;
pub mod items;
pub mod jobs;
pub mod mail;
pub mod meta;
mod migrate;
pub mod notices;
pub mod names;
pub mod people;
pub mod pools;
pub mod prune;
pub mod publications;
mod record;
pub mod reviews;
mod rows;
pub mod snapshots;
pub mod staff;
pub mod sweep;

pub use db::{Db, ReadDb, Reads, WriteTx};
pub use error::StoreError;
pub use record::{accounts::*, applications::*, background::*, programme::*, publications::*, records_of_acts::*, reviews::*, units::*};
pub use rows::{Record, insert, insert_many, insert_new, replace};
