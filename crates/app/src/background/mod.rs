//! Work that nobody waits for: jobs under leases, the numbering and sealing of what was done, what nodes share.
//!
//! [`run`] is started once by every node. Jobs are rows; whichever node takes one first carries it out. A handler may be
//! carried out twice (a node can die between the act and the row that says so), so every handler is idempotent.

mod kinds;
mod lapse;
mod letters;
mod node;
mod prune;
mod round;
mod sweep;
mod worker;

pub use node::{Background, Drain, run};
pub use round::ensure_rounds;
pub use worker::{LEASE, run_next, work_off};
