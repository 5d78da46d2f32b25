//! The use cases: load, ask rules, write, audit, enqueue, commit.

pub mod ports;
