//! The page of background jobs: how many of which kind, which were given up, and trying those again.

use rules::time::Instant;
use serde_json::json;
use store::{Job, jobs as rows, jobs::JobCount};

use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

const SHOWN: u64 = 200;

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JobsView {
    /// By kind and state.
    pub counts: Vec<JobCount>,
    /// Those given up, the latest first.
    pub dead: Vec<Job>,
    /// The real time, against which due times are read.
    pub now: Instant,
}

/// Which dead job to try again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryJob {
    /// Its id.
    pub id: String,
}

/// Which dead job to remove.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiscardJob {
    /// Its id.
    pub id: String,
}

/// Jobs by kind and state, and the dead ones.
///
/// # Errors
/// When the database cannot be read.
pub async fn jobs(app: &App, actor: &Actor) -> Result<Outcome<JobsView>, Failure> {
    if !super::may(actor, Action::OperateJobs) {
        return Ok(Outcome::Denied);
    }
    let (counts, dead) = (rows::counts(app.read()).await?, rows::dead(app.read(), SHOWN).await?);
    Ok(Outcome::Done(JobsView { counts, dead, now: app.now() }))
}

/// Lets a dead job be tried again.
///
/// # Errors
/// When the database cannot serve.
pub async fn retry_job(app: App, actor: Actor, command: RetryJob) -> Result<Outcome<()>, Failure> {
    if !super::may(&actor, Action::OperateJobs) {
        return Ok(Outcome::Denied);
    }
    let act = Act::begin(&app, &actor).await?;
    let Some(job) = rows::find(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if !rows::revive(&act.tx, &job.id, act.now.millis()).await? {
        return Ok(Outcome::Conflict);
    }
    act.audit("job-retried", "job", &job.id, json!({ "kind": job.kind })).await?;
    act.commit().await?;
    app.wake_workers();
    Ok(Outcome::Done(()))
}

/// Removes a dead job for good.
///
/// # Errors
/// When the database cannot serve.
pub async fn discard_job(app: App, actor: Actor, command: DiscardJob) -> Result<Outcome<()>, Failure> {
    if !super::may(&actor, Action::OperateJobs) {
        return Ok(Outcome::Denied);
    }
    let act = Act::begin(&app, &actor).await?;
    let Some(job) = rows::find(&act.tx, &command.id).await? else { return Ok(Outcome::NotFound) };
    if !rows::discard(&act.tx, &job.id).await? {
        return Ok(Outcome::Conflict);
    }
    act.audit("job-discarded", "job", &job.id, json!({ "kind": job.kind, "error": job.last_error })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
