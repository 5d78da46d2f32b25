//! The rehearsal year.

mod seed;

pub(crate) use seed::{is_seeded, seed};
