//! A value that does not print.

use std::fmt;

/// Holds something that must not reach a log, an error or a page by accident.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret<T>(T);

impl<T> Secret<T> {
    /// Wraps it.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// Hands it out, visibly in the code.
    pub const fn expose(&self) -> &T {
        &self.0
    }

    /// Hands it over.
    pub fn into_exposed(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}
