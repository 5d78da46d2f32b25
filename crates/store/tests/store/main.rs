//! The store against databases of its own past, one test binary.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod dumps;
mod write_dumps;
