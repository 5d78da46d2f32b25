//! The rules, tested as the rest of the platform uses them.

mod credit_code;
mod digest;
mod lifecycle;
mod text;
