//! Stories of the use cases, each on both databases.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its story does")]

mod background;
mod ground;
mod lifecycle;
mod publication;
mod review;
mod submit;
