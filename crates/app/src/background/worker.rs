//! Taking jobs and carrying them out.

use store::{Job, jobs};

use super::kinds::{self, Attempt};
use crate::{app::App, outcome::Failure};

/// How long a worker may hold a job, in milliseconds. Every port gives up sooner.
pub const LEASE: i64 = 120_000;
/// Jobs looked at before a worker says that there is nothing for it.
const LOOK: u64 = 16;

/// Takes the first job that is due and carries it out; false when there is none.
///
/// # Errors
/// When the database cannot serve. What a handler fails with is written to the job and is no error.
pub async fn run_next(app: &App) -> Result<bool, Failure> {
    for seen in jobs::due(app.read(), app.now().millis(), LOOK).await? {
        let tx = app.db().begin().await?;
        let taken = jobs::take(&tx, &seen, app.now().plus(LEASE).millis()).await?;
        tx.commit().await?;
        if let Some(taken) = taken {
            carry_out(app, &taken, &seen).await?;
            return Ok(true);
        }
    }
    Ok(false)
}

/// Carries out everything that is due, until nothing is; how many jobs.
///
/// # Errors
/// When the database cannot serve.
pub async fn work_off(app: &App) -> Result<usize, Failure> {
    let mut count = 0;
    while run_next(app).await? {
        count += 1;
    }
    Ok(count)
}

async fn carry_out(app: &App, taken: &Job, seen: &Job) -> Result<(), Failure> {
    let patience = kinds::patience(&taken.kind);
    let abandoned = seen.state == jobs::RUNNING && seen.attempts >= patience.attempts;
    let attempt = if abandoned {
        Attempt::never("its workers ended without an answer")
    } else {
        // in a task of its own: a handler that panics fails its job, not the worker
        let (app, job) = (app.clone(), taken.clone());
        let task = tokio::spawn(async move { kinds::carry_out(&app, &job).await });
        task.await.unwrap_or_else(|_| Attempt::later("the handler broke off"))
    };
    let now = app.now();
    let tx = app.db().begin().await?;
    let held = match &attempt {
        Attempt::Done => jobs::finish(&tx, taken).await?,
        Attempt::Again(after) => jobs::put_back(&tx, taken, now.plus(*after).millis(), "").await?,
        Attempt::Failed { reason, last } if *last || taken.attempts >= patience.attempts => jobs::bury(&tx, taken, reason).await?,
        Attempt::Failed { reason, .. } => jobs::put_back(&tx, taken, now.plus(patience.wait(taken.attempts)).millis(), reason).await?,
    };
    tx.commit().await?;
    match attempt {
        Attempt::Failed { reason, .. } => {
            tracing::warn!(kind = taken.kind, job = taken.id, attempt = taken.attempts, reason, "a job failed")
        }
        _ if !held => tracing::warn!(kind = taken.kind, job = taken.id, "a job was taken over before it was finished"),
        _ => tracing::debug!(kind = taken.kind, job = taken.id, "a job is done"),
    }
    Ok(())
}
