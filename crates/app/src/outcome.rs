//! What a command answers. A refusal is data; a failure is an error, and only the first has wording.

use rules::violation::Violation;
use store::StoreError;
use thiserror::Error;

use crate::ports::{HashFault, ObjectFault, Unsealable};

/// The answer of a command that did not break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome<T> {
    /// It is done and durable.
    Done(T),
    /// Rules refuse it; every violation is named.
    Refused(Vec<Violation>),
    /// Somebody else was faster; nothing was changed. The page shows what is there now.
    Conflict,
    /// There is no such thing, or none that this actor may know of.
    NotFound,
    /// The actor is known to have no right to do this at all: a role is missing. A state that stands against it is a refusal, which names it.
    Denied,
}

impl<T> Outcome<T> {
    /// A single refusal.
    #[must_use]
    pub fn refused(violation: Violation) -> Self {
        Self::Refused(vec![violation])
    }

    /// The same answer with another value.
    #[must_use]
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Outcome<U> {
        match self {
            Self::Done(value) => Outcome::Done(change(value)),
            Self::Refused(found) => Outcome::Refused(found),
            Self::Conflict => Outcome::Conflict,
            Self::NotFound => Outcome::NotFound,
            Self::Denied => Outcome::Denied,
        }
    }

    /// The value, when done.
    #[must_use]
    pub fn done(self) -> Option<T> {
        if let Self::Done(value) = self { Some(value) } else { None }
    }
}

/// What broke. Never shown in detail to anybody but the log.
#[derive(Debug, Error)]
pub enum Failure {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Files.
    #[error(transparent)]
    Objects(#[from] ObjectFault),
    /// A sealed value that does not open.
    #[error(transparent)]
    Sealed(#[from] Unsealable),
    /// Password hashing.
    #[error(transparent)]
    Hash(#[from] HashFault),
    /// Stored data that contradicts itself.
    #[error("stored data: {0}")]
    Corrupt(String),
    /// The task that carried the command out ended without an answer.
    #[error("the command's task ended: {0}")]
    Lost(String),
}

impl Failure {
    /// True when it may pass: database busy, full or away, file store away. The page then says "try again", with 503.
    #[must_use]
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Self::Store(StoreError::Unavailable(_) | StoreError::Contended) | Self::Objects(ObjectFault::Full | ObjectFault::Away(_))
        )
    }

    /// For JSON read back from the database.
    pub(crate) fn corrupt(error: impl std::fmt::Display) -> Self {
        Self::Corrupt(error.to_string())
    }
}
