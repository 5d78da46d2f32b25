//! The rules of the programme: pure functions over the cycle file, no I/O, no clock, no chance.

pub mod text;
pub mod time;
mod variants;
pub mod violation;
