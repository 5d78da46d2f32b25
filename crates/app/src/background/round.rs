//! Jobs that come back: made once for the database, kept for good.

use store::{Job, jobs};

use super::kinds::{LAPSE, PRUNE, SWEEP_FILES};
use crate::{app::App, audit, outcome::Failure};

/// A turn of this round is taken within its own transaction; workers pass it by.
const ROUND: &str = "round";

/// Makes the rounds that are not there yet.
///
/// # Errors
/// When they cannot be written.
pub async fn ensure_rounds(app: &App) -> Result<(), Failure> {
    let tx = app.db().begin().await?;
    let waiting = [SWEEP_FILES, PRUNE, LAPSE].map(|kind| (kind, jobs::WAITING));
    for (kind, state) in [(audit::NUMBER_AND_SEAL, ROUND)].into_iter().chain(waiting) {
        let job = Job {
            id: app.id(),
            kind: kind.to_owned(),
            unique_key: Some(kind.to_owned()),
            payload: "{}".to_owned(),
            state: state.to_owned(),
            run_at: app.now().millis(),
            attempts: 0,
            lease_until: None,
            fence: 0,
            last_error: String::new(),
            created_at: app.now().millis(),
        };
        store::insert_new(&tx, job).await?;
    }
    tx.commit().await?;
    Ok(())
}
