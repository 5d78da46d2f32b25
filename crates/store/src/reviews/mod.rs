//! What reviewers see and write: the queue, comments, decisions on the check-list, conflicts of interest.

mod beside;
mod claims;
mod comments;
mod conflicts;
mod decisions;
mod queue;

pub use beside::{by_ids, files, of_unit, unit};
pub use claims::{claim, claims_of, drop_claim, put_claim, release_claim};
pub use comments::{comment, comments, edit_comment, remove_comment, send_comments, settle_comment};
pub use conflicts::excluded_from;
pub use decisions::{clear_decision, decide, decisions};
pub use queue::{QueueScope, QueueStretch, QueueWanted, Queued, queue_counts, queue_length, queued};
