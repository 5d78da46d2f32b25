//! What can go wrong below, without a word of SQL to those above.

use sea_orm::{DbErr, SqlErr};
use thiserror::Error;

/// A failure of the database.
#[derive(Debug, Error)]
pub enum StoreError {
    /// A unique key is taken already.
    #[error("a unique key is taken")]
    Taken,
    /// The row to change is not there.
    #[error("the row is not there")]
    Missing,
    /// Another transaction was in the way; the act may be tried again.
    #[error("another transaction was in the way")]
    Contended,
    /// The database is busy, full or away; it may come back.
    #[error("the database cannot serve now: {0}")]
    Unavailable(String),
    /// The database is not the one expected.
    #[error("{0}")]
    Unfit(String),
    /// Anything else.
    #[error("database: {0}")]
    Broken(String),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        if let Some(SqlErr::UniqueConstraintViolation(_)) = error.sql_err() {
            return Self::Taken;
        }
        if matches!(error, DbErr::RecordNotUpdated | DbErr::RecordNotFound(_)) {
            return Self::Missing;
        }
        crate::dialect::classify(&error).unwrap_or_else(|| Self::Broken(error.to_string()))
    }
}
