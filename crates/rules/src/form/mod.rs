//! Answers to the form of a cycle: holding, cleaning, checking, reading and writing them.

mod answers;
mod files;

pub use answers::{Answers, FieldKey, GroupKey, ItemId};
pub use files::{FileFact, Files};
