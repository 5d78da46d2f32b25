//! Stories of the use cases, each on both databases.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where its story does")]

mod access;
mod autosave;
mod background;
mod bad_days;
mod ground;
mod items;
mod journey;
mod lifecycle;
mod names;
mod publication;
mod races;
mod review;
mod review_claim;
mod strangers;
mod submit;
mod unit_change;
