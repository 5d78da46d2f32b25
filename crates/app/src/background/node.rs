//! What every node runs beside its pages.

use std::{future::Future, sync::Arc, time::Duration};

use tokio::{sync::watch, task::JoinSet, time::sleep};

use super::{round, worker};
use crate::{app::App, audit, outcome::Failure, ports::AuditHead};

/// How often what nodes share is read.
const SHARED: Duration = Duration::from_millis(500);
/// How often entries are numbered and sealed.
const SEAL: Duration = Duration::from_secs(1);
/// How often a worker looks for jobs that other nodes, or the passing of time, made due.
const POLL: Duration = Duration::from_secs(1);
/// How many jobs a node carries out at once.
const WORKERS: usize = 2;

/// What the operator decides about the background work.
#[derive(Clone, Default)]
pub struct Background {
    /// Where the head of the sealed audit is exported to.
    pub audit_head: Option<Arc<dyn AuditHead>>,
}

/// The background work of a node, under way.
pub struct Drain {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Drain {
    /// Lets what is under way come to its end, for at most `patience`, and seals what is left.
    pub async fn stop(mut self, app: &App, patience: Duration) {
        let _ = self.stop.send(true);
        let ended = tokio::time::timeout(patience, async { while self.tasks.join_next().await.is_some() {} }).await;
        if ended.is_err() {
            tracing::warn!("background work did not end in time; its jobs will be taken over when their leases run out");
            self.tasks.abort_all();
        }
        if let Err(error) = audit::number_and_seal(app).await {
            tracing::warn!(%error, "the last audit entries are sealed at the next start");
        }
    }
}

/// Starts the background work of this node; keep the answer and stop it before the database is closed.
///
/// # Errors
/// When the rounds cannot be written.
pub async fn run(app: &App, settings: Background) -> Result<Drain, Failure> {
    round::ensure_rounds(app).await?;
    let (stop, stopped) = watch::channel(false);
    let mut tasks = JoinSet::new();
    tasks.spawn(repeat(stopped.clone(), SHARED, app.clone(), "reading what nodes share", |app| async move { app.refresh_shared().await }));
    tasks.spawn(repeat(stopped.clone(), SHARED, app.clone(), "comparing clocks", |app| async move { app.compare_clocks().await }));
    let head = settings.audit_head;
    tasks.spawn(repeat(stopped.clone(), SEAL, app.clone(), "sealing the audit", move |app| {
        let head = head.clone();
        async move { audit::turn(&app, head.as_deref()).await }
    }));
    for _ in 0..WORKERS {
        tasks.spawn(work(stopped.clone(), app.clone()));
    }
    Ok(Drain { stop, tasks })
}

/// Does something again and again. A fault is logged once when it begins and once when it is over.
async fn repeat<F, Fut>(mut stopped: watch::Receiver<bool>, every: Duration, app: App, what: &'static str, act: F)
where
    F: Fn(App) -> Fut,
    Fut: Future<Output = Result<(), Failure>>,
{
    let mut broken = false;
    while !*stopped.borrow() {
        match act(app.clone()).await {
            Ok(()) if broken => {
                tracing::info!(what, "works again");
                broken = false;
            }
            Err(error) if !broken => {
                tracing::error!(what, %error, "does not work");
                broken = true;
            }
            _ => {}
        }
        tokio::select! {
            () = sleep(every) => {}
            _ = stopped.changed() => {}
        }
    }
}

async fn work(mut stopped: watch::Receiver<bool>, app: App) {
    let mut broken = false;
    while !*stopped.borrow() {
        let woken = app.work();
        match worker::run_next(&app).await {
            Ok(true) => continue,
            Ok(false) => broken = false,
            Err(error) if !broken => {
                tracing::error!(%error, "jobs cannot be taken");
                broken = true;
            }
            Err(_) => {}
        }
        tokio::select! {
            () = woken => {}
            () = sleep(POLL) => {}
            _ = stopped.changed() => {}
        }
    }
}
