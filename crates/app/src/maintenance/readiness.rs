//! Whether a node can serve.

use serde::Serialize;

use crate::app::App;

/// A node whose clock is further than this from the database's, in milliseconds, is not ready: deadlines are decided by it.
pub const SKEW: i64 = 500;

/// What a node says of itself. Names no cause; the log does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Readiness {
    /// Requests may be sent here.
    pub ready: bool,
    /// The database answers.
    pub database: bool,
    /// The folder of files is there, ours, and has room.
    pub files: bool,
    /// The clock agrees with the database's.
    pub clock: bool,
}

/// Looks.
pub async fn readiness(app: &App) -> Readiness {
    let database = app.refresh_shared().await.is_ok() && app.compare_clocks().await.is_ok();
    let files = app.ports().objects.health().await;
    if let Err(error) = &files {
        tracing::error!(%error, "the store of files does not work");
    }
    let clock = app.skew().abs() <= SKEW;
    if !clock {
        tracing::error!(skew = app.skew(), "this machine's clock is wrong");
    }
    let files = files.is_ok();
    Readiness { ready: database && files && clock, database, files, clock }
}
