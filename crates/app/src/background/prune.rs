//! Removing what has run out: old tokens, throttles, sessions, idempotency keys, letters that went out.

use rules::time::{DAY, HOUR};
use store::{Job, prune};

use super::{kinds::Attempt, worker::LEASE};
use crate::app::App;

const KEPT: i64 = 30 * DAY;

pub(crate) async fn round(app: &App, job: &Job) -> Attempt {
    let now = app.now();
    let done = async {
        let tx = app.db().begin().await?;
        if store::jobs::hold(&tx, job, now.plus(LEASE).millis()).await? {
            prune::run_out(&tx, now.millis(), now.plus(-KEPT).millis()).await?;
        }
        tx.commit().await
    };
    match done.await {
        Ok(()) => Attempt::Again(HOUR),
        Err(error) => Attempt::later(error),
    }
}
