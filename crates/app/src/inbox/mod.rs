//! The inbox: what the platform tells an account, and the units that it belongs to.

mod mark_read;
mod read;

pub use mark_read::{MarkRead, mark_read};
pub use read::{InboxView, NoticeRow, inbox, unread};
