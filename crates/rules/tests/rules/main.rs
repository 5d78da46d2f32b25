//! The rules, tested as the rest of the platform uses them.

mod credit_code;
mod digest;
mod eligibility;
mod lifecycle;
mod naming;
mod pool;
mod text;
mod window;
mod year;
