//! Review (§三.3): the queue of a body, the screen beside which a reviewer works, and every act on an application under review.
//!
//! A reviewer of the applicant's own unit, one whom the form names, and one who declared a conflict are kept away: for them there is no
//! such application.

mod approve;
mod case;
mod check;
mod checklist;
mod claim;
mod comment;
mod conflict;
pub(crate) mod document;
mod file;
mod mask;
mod neighbours;
mod queue;
mod reject;
mod reroute;
mod reveal;
mod screen;
mod send_back;
mod settle;
mod take_up;

pub use approve::{Approve, approve};
pub use check::{DecideCheck, decide_check};
pub use checklist::{CheckDecided, CheckShown, Verdict};
pub use claim::{Hold, PutBack, hold, put_back};
pub use comment::{AddComment, ChangeComment, add_comment, change_comment};
pub use conflict::{DeclareConflict, declare_conflict};
pub use document::{Change, Document, FieldShown, FileShown, GroupShown, ItemShown, PartShown, Shown};
pub use file::file;
pub use mask::mask;
pub use neighbours::{EarlierTeam, Elsewhere};
pub use queue::{Hands, NextWaiting, Queue, QueueCounts, QueueFilter, QueueLine, QueueSort, next_waiting, queue};
pub use reject::{Reject, reject};
pub use reroute::{Reroute, reroute};
pub use reveal::{RevealPersonal, Revealed, reveal_personal};
pub use screen::{CommentShown, HistoryLine, Holder, Powers, Screen, screen};
pub use send_back::{ReturnForCorrection, Returned, return_for_correction};
pub use settle::{SettleComment, settle_comment};
pub use take_up::{TakeUp, take_up};
