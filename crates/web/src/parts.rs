//! Pieces that many pages draw. Each is a view struct with a template of its own in `templates/parts/`, which escapes
//! what it prints; so a page draws a piece by naming it: `{{ field }}`, `{{ tasks }}`. Compiled once, not per page.

mod buttons;
mod confirm;
mod control;
mod empty;
mod field;
mod file;
mod notice;
mod pagination;
mod person;
mod problems;
mod remarks;
mod summary;
mod table;
mod tag;
mod tasks;
mod timeline;
mod tree;

pub use buttons::{Button, ButtonKind, Buttons};
pub use confirm::Confirm;
pub use control::{Checks, Control, Line, LineKind, Opt, Own, Width};
pub use empty::Empty;
pub use field::{FieldError, FieldView, anchor};
pub use file::{Document, Photo};
pub use notice::{Notice, NoticeKind};
pub use pagination::{Pagination, Sent};
pub use person::PersonCard;
pub use problems::{Problem, Problems, source};
pub use remarks::{Comment, Remarks, Replies};
pub use summary::{Row, Summary, Value};
pub use table::{Cell, Column, Table, TableRow};
pub use tag::{Tag, Tone};
pub use tasks::{Task, Tasks};
pub use timeline::{Event, Timeline};
pub use tree::{Node, Tree};

/// Says that a view's template escapes what it prints, so that `{{ view }}` inside another template is not escaped twice.
macro_rules! draws_itself {
    ($($view:ty),+) => { $(impl askama::filters::HtmlSafe for $view {})+ };
}
pub(crate) use draws_itself;
