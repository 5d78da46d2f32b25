//! The store against databases of its own past, one test binary.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod dumps;
mod failed_commit;
mod write_dumps;
