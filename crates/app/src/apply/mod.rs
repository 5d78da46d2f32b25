//! Filling in an application and handing it in: from the question who may lead what to the receipt.

mod add_item;
mod answer;
mod answer_comment;
mod delete_draft;
mod dossier;
mod grants;
mod move_item;
mod parties;
mod prefill;
mod read_file;
mod receipt;
mod remove_item;
mod save;
mod start;
mod submit;
mod sweep;
mod upload;
mod withdraw;
mod write_answers;

pub use add_item::{AddItem, add_item};
pub use answer_comment::{AnswerComment, answer_comment};
pub use delete_draft::{DeleteDraft, delete_draft};
pub use dossier::{Dossier, Stamp};
pub use grants::Grants;
pub use move_item::{Direction, MoveItem, move_item};
pub use read_file::{FileContent, read_file};
pub use receipt::{Receipt, receipt};
pub use remove_item::{RemoveItem, remove_item};
pub use save::{Save, save};
pub use start::{Start, start};
pub use submit::{Submit, submit};
pub use sweep::sweep_files;
pub use upload::{Upload, upload};
pub use withdraw::{Withdraw, withdraw};
pub use write_answers::{Entry, FieldConflict, Saved};
