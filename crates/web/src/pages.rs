//! One module per area, one file per page: a handler for get, one for post, a view struct; no rule, no SQL.

pub mod public;
pub mod statements;
