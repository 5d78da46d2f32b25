//! What reviewers see and write: the queue, comments, decisions on the check-list, conflicts of interest.

mod comments;
mod conflicts;
mod decisions;
mod queue;

pub use comments::{comment, comments, edit_comment, remove_comment, send_comments, settle_comment};
pub use conflicts::{excluded_from, has_declared};
pub use decisions::{clear_decision, decide, decisions};
pub use queue::{Queued, queued};
