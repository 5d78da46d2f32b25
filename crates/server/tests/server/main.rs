//! The binary as operators meet it, one test binary.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod binary;
mod checks;
mod disk;
mod faults;
mod killed;
mod killed_serving;
mod operating;
mod serving;
mod whole_acts;
