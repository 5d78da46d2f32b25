//! Configuration: flags before environment before file before defaults, every value with its origin.

mod gather;
mod keys;
mod read;
mod weak;

pub(crate) use gather::{Flags, Gathered, Origin};
pub(crate) use keys::KEYS;
pub(crate) use read::{Config, Mail, read};

use crate::speech::Said;

/// Something wrong with a value.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    /// The key, or the file.
    pub(crate) key: String,
    /// What is wrong and what to do.
    pub(crate) said: Said,
    /// True when the platform does not start with it.
    pub(crate) refuses: bool,
}

impl Problem {
    pub(crate) fn refuse(key: &str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { key: key.to_owned(), said: Said::new(zh, en), refuses: true }
    }

    pub(crate) fn warn(key: &str, zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { refuses: false, ..Self::refuse(key, zh, en) }
    }
}
