//! The rules of the programme: pure functions over the cycle file, no I/O, no clock, no chance.

pub mod checklist;
pub mod correction;
pub mod credit_code;
pub mod cycle;
pub mod dictionary;
pub mod digest;
pub mod eligibility;
pub mod exception;
pub mod form;
pub mod lead;
pub mod lifecycle;
pub mod naming;
pub mod pool;
pub mod routing;
pub mod submission;
pub mod text;
pub mod time;
mod variants;
pub mod violation;
pub mod window;
