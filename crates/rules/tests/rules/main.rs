//! The rules, tested as the rest of the platform uses them.
#![expect(clippy::expect_used, reason = "a test may stop where its own preparation fails")]

mod correction;
mod credit_code;
mod cycle;
mod dictionary;
mod digest;
mod eligibility;
mod exception;
mod filled;
mod form;
mod lifecycle;
mod naming;
mod pool;
mod submission;
mod text;
mod window;
mod year;
