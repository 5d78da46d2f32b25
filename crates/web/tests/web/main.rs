//! The tests of the pages, one binary.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it fails")]

mod account_pages;
mod account_register;
mod apply_check;
mod apply_form;
mod apply_items;
mod apply_returned;
mod apply_uploads;
mod assets;
mod canaries;
mod demo_pages;
mod errors;
mod gallery;
mod headers;
mod house;
mod inbox_pages;
mod journey_board;
mod journey_case;
mod locales;
mod paper;
mod parts;
mod preferences;
mod public_pages;
mod routes;
mod samples;
mod site;
mod staff_access;
mod staff_accounts;
mod staff_operate;
mod staff_units;
mod uploads;
mod violations;
mod unit_pages;
mod unit_standing;
