//! Units: found or entered by credit code, joined by consent or by invitation, verified once.

pub mod accept;
pub mod ask_to_join;
pub mod change;
pub mod change_role;
pub mod create;
pub mod data;
pub mod decide_join;
pub mod find;
pub mod invitation;
pub mod invite;
pub mod leave;
pub mod list;
pub mod members;
pub mod mine;
pub mod page;
pub mod verify;
