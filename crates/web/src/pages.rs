//! One module per area, one file per page: a handler for get, one for post, a view struct; no rule, no SQL.

pub mod account;
pub mod apply;
pub mod demo;
mod moved_on;
pub mod public;
pub mod publish;
pub mod review;
pub mod staff;
pub mod statements;
pub mod unit;
