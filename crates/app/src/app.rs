//! The wiring that every use case gets: database, ports, caches.

use std::{
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use rules::time::Instant;
use store::Db;
use tokio::sync::Notify;

use crate::{
    actor::Actor,
    apply::SampleForms,
    outcome::Failure,
    ports::{Chance, Clock, Documents, Images, Mailer, Objects, Passwords, Vault},
    programme::Programme,
};

/// The outside world, as the use cases see it.
#[derive(Clone)]
pub struct Ports {
    /// The real clock.
    pub clock: Arc<dyn Clock>,
    /// Chance and identifiers.
    pub chance: Arc<dyn Chance>,
    /// Encryption of personal data.
    pub vault: Arc<dyn Vault>,
    /// Password hashing.
    pub passwords: Arc<dyn Passwords>,
    /// Files.
    pub objects: Arc<dyn Objects>,
    /// The mail server; without one, letters stay in the outbox, to be read there in a rehearsal.
    pub mailer: Option<Arc<dyn Mailer>>,
    /// Pictures.
    pub images: Arc<dyn Images>,
    /// Scans.
    pub documents: Arc<dyn Documents>,
    /// Invents answers; in a rehearsal alone.
    pub samples: Option<Arc<dyn SampleForms>>,
}

/// What the operator decides.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Address under which people reach the platform, without a slash at the end; links in mail begin with it.
    pub public_url: String,
    /// True when the database was created for a rehearsal.
    pub rehearsal: bool,
    /// Fewest characters of a password; never below 8.
    pub password_min: usize,
}

/// The application. Cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Inner>);

struct Inner {
    db: Db,
    ports: Ports,
    settings: Settings,
    programme: Programme,
    /// Programme time minus real time, in milliseconds; 0 unless a rehearsal moved it.
    offset: AtomicI64,
    public_version: AtomicI64,
    /// This machine's clock minus the database's, in milliseconds, as last compared.
    skew: AtomicI64,
    work: Notify,
}

impl App {
    /// Wires an application over a migrated database and reads what is shared between nodes.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn new(db: Db, ports: Ports, settings: Settings) -> Result<Self, Failure> {
        let app = Self(Arc::new(Inner {
            db,
            ports,
            settings,
            programme: Programme::default(),
            offset: AtomicI64::new(0),
            public_version: AtomicI64::new(0),
            skew: AtomicI64::new(0),
            work: Notify::new(),
        }));
        app.refresh_shared().await?;
        Ok(app)
    }

    /// The database.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.0.db
    }

    /// For reading.
    #[must_use]
    pub fn read(&self) -> &store::ReadDb {
        self.0.db.read()
    }

    /// The outside world.
    #[must_use]
    pub fn ports(&self) -> &Ports {
        &self.0.ports
    }

    /// What the operator decided.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.0.settings
    }

    /// Cycles and dictionaries, parsed once.
    #[must_use]
    pub fn programme(&self) -> &Programme {
        &self.0.programme
    }

    /// The real time: sessions, leases, ids.
    #[must_use]
    pub fn now(&self) -> Instant {
        self.0.ports.clock.now()
    }

    /// The programme's time: windows, deadlines, dates shown.
    #[must_use]
    pub fn programme_now(&self) -> Instant {
        self.now().plus(self.0.offset.load(Ordering::Relaxed))
    }

    /// A new identifier.
    #[must_use]
    pub fn id(&self) -> String {
        self.0.ports.chance.id()
    }

    /// Counts changes of public data; cached pages are keyed by it.
    #[must_use]
    pub fn public_version(&self) -> i64 {
        self.0.public_version.load(Ordering::Acquire)
    }

    /// Reads what nodes share: the programme's clock and the version of the public data. Every node does so twice a second.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn refresh_shared(&self) -> Result<(), Failure> {
        let shared = store::meta::shared(self.read()).await?;
        let offset = if self.0.settings.rehearsal { shared.programme_offset } else { 0 };
        self.0.offset.store(offset, Ordering::Relaxed);
        if self.0.public_version.swap(shared.public_version, Ordering::AcqRel) != shared.public_version {
            self.0.programme.forget_dictionaries();
        }
        Ok(())
    }

    /// Compares this machine's clock with the database's, where that has one of its own. Every node does so twice a second.
    ///
    /// # Errors
    /// When the database cannot be asked.
    pub async fn compare_clocks(&self) -> Result<(), Failure> {
        let before = self.now();
        if let Some(theirs) = self.0.db.clock().await? {
            // the answer was given somewhere between asking and hearing it
            let (before, after) = (before.millis(), self.now().millis());
            self.0.skew.store(if theirs < before { before - theirs } else { (after - theirs).min(0) }, Ordering::Relaxed);
        }
        Ok(())
    }

    /// This machine's clock minus the database's, in milliseconds, as last compared; 0 where the database has none.
    #[must_use]
    pub fn skew(&self) -> i64 {
        self.0.skew.load(Ordering::Relaxed)
    }

    /// Tells this process's workers that there is something to do.
    pub fn wake_workers(&self) {
        self.0.work.notify_waiters();
    }

    /// Waits until there may be work.
    pub async fn work(&self) {
        self.0.work.notified().await;
    }

    /// Carries a command out in a task of its own, so that a closed connection does not cut it off, and again (at most
    /// four times in all) when another transaction was in the way.
    ///
    /// # Errors
    /// What the command fails with.
    pub async fn run<C, T, F, Fut>(&self, actor: &Actor, command: C, verb: F) -> Result<T, Failure>
    where
        C: Clone + Send + 'static,
        T: Send + 'static,
        F: Fn(App, Actor, C) -> Fut + Send + 'static,
        Fut: Future<Output = Result<T, Failure>> + Send + 'static,
    {
        let (app, actor) = (self.clone(), actor.clone());
        let task = tokio::spawn(async move {
            let mut tries = 1;
            loop {
                match verb(app.clone(), actor.clone(), command.clone()).await {
                    Err(Failure::Store(store::StoreError::Contended)) if tries < 4 => tries += 1,
                    answer => break answer,
                }
            }
        });
        task.await.unwrap_or_else(|lost| Err(Failure::Lost(lost.to_string())))
    }
}
