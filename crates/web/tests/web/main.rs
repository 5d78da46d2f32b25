//! The tests of the pages, one binary.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod account_pages;
mod assets;
mod errors;
mod gallery;
mod headers;
mod house;
mod locales;
mod parts;
mod preferences;
mod public_pages;
mod routes;
mod samples;
mod site;
mod uploads;
mod violations;
