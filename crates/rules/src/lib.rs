//! The rules of the programme: pure functions over the cycle file, no I/O, no clock, no chance.

pub mod credit_code;
pub mod cycle;
pub mod dictionary;
pub mod digest;
pub mod exception;
pub mod form;
pub mod lifecycle;
pub mod text;
pub mod time;
mod variants;
pub mod violation;
