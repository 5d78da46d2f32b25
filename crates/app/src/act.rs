//! One transaction a command: state, audit, jobs, notices and the idempotency key are rows in it.

use rules::time::Instant;
use serde::Serialize;
use serde_json::Value;
use store::{Audit, Job, Notice, PublicChange, WriteTx};

use crate::{actor::Actor, app::App, outcome::Failure};

/// A command under way: the open transaction, who acts, and the two times at which it began.
pub struct Act {
    /// The transaction. Everything that the command writes goes through it.
    pub tx: WriteTx,
    /// The application's wiring.
    pub app: App,
    /// Who acts.
    pub actor: Actor,
    /// The real time.
    pub now: Instant,
    /// The programme's time.
    pub programme_now: Instant,
    wakes: bool,
    public: bool,
}

/// What a notice in the inbox says, and to whom.
#[derive(Debug, Clone)]
pub struct NewNotice<'a> {
    /// To one account…
    pub account: Option<&'a str>,
    /// …or to everybody of a unit.
    pub unit: Option<&'a str>,
    /// Message key suffix: `notice-<kind>`.
    pub kind: &'static str,
    /// Values that the message names.
    pub params: Value,
    /// Local path that it leads to.
    pub link: String,
}

impl Act {
    /// Begins: hashing, decoding and validation of input lie behind.
    ///
    /// # Errors
    /// When the database cannot serve.
    pub async fn begin(app: &App, actor: &Actor) -> Result<Self, Failure> {
        let tx = app.db().begin().await?;
        Ok(Self {
            tx,
            app: app.clone(),
            actor: actor.clone(),
            now: app.now(),
            programme_now: app.programme_now(),
            wakes: false,
            public: false,
        })
    }

    /// A new identifier.
    #[must_use]
    pub fn id(&self) -> String {
        self.app.id()
    }

    /// Records the act. `detail` holds no personal data.
    ///
    /// # Errors
    /// When it cannot be written; the act then must not be committed.
    pub async fn audit(&self, action: &'static str, subject_kind: &'static str, subject_id: &str, detail: Value) -> Result<(), Failure> {
        let entry = Audit {
            id: self.id(),
            seq: None,
            at: self.now.millis(),
            programme_at: self.programme_now.millis(),
            actor_id: self.actor.account().map(str::to_owned),
            actor_name: self.actor.name().to_owned(),
            address: self.actor.address().to_owned(),
            action: action.to_owned(),
            subject_kind: subject_kind.to_owned(),
            subject_id: subject_id.to_owned(),
            detail: detail.to_string(),
        };
        Ok(store::insert(&self.tx, entry).await?)
    }

    /// Enqueues a job; with a `unique_key`, one already waiting under it serves for both.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn enqueue(
        &mut self,
        kind: &'static str,
        unique_key: Option<String>,
        payload: &impl Serialize,
        after: i64,
    ) -> Result<(), Failure> {
        let job = Job {
            id: self.id(),
            kind: kind.to_owned(),
            unique_key,
            payload: serde_json::to_string(payload).map_err(Failure::corrupt)?,
            state: "waiting".to_owned(),
            run_at: self.now.plus(after).millis(),
            attempts: 0,
            lease_until: None,
            fence: 0,
            last_error: String::new(),
            created_at: self.now.millis(),
        };
        store::insert_new(&self.tx, job).await?;
        self.wakes = true;
        Ok(())
    }

    /// Puts a notice into an inbox.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn notify(&self, notice: NewNotice<'_>) -> Result<(), Failure> {
        let row = Notice {
            id: self.id(),
            account_id: notice.account.map(str::to_owned),
            unit_id: notice.unit.map(str::to_owned),
            kind: notice.kind.to_owned(),
            params: notice.params.to_string(),
            link: notice.link,
            at: self.programme_now.millis(),
        };
        Ok(store::insert(&self.tx, row).await?)
    }

    /// Says that public data changed: feeds the index and ends cached pages, on every node.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn public_changed(&mut self, kind: &'static str, subject_id: &str) -> Result<(), Failure> {
        store::insert(
            &self.tx,
            PublicChange { id: self.id(), seq: None, kind: kind.to_owned(), subject_id: subject_id.to_owned(), at: self.now.millis() },
        )
        .await?;
        store::meta::bump(&self.tx, store::meta::PUBLIC_VERSION).await?;
        self.public = true;
        Ok(())
    }

    /// Makes it durable, then wakes the workers and ends cached pages of this node.
    ///
    /// # Errors
    /// When the database cannot commit; nothing was written then.
    pub async fn commit(self) -> Result<(), Failure> {
        self.tx.commit().await?;
        if self.wakes {
            self.app.wake_workers();
        }
        if self.public {
            self.app.refresh_shared().await?;
        }
        Ok(())
    }
}
