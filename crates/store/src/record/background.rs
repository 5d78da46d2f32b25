//! Jobs, mail, notices, idempotency.

record! {
    /// Work to be done in the background.
    Job = job "job" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Which kind it is.
        kind: String,
        /// At most one job carries it.
        unique_key: Option<String>,
        /// What it needs, as JSON.
        payload: String,
        /// The state.
        state: String,
        /// Not before.
        run_at: i64,
        /// Attempts so far.
        attempts: i64,
        /// Until when the worker that took it may hold it.
        lease_until: Option<i64>,
        /// Counts leases; only the latest may finish it.
        fence: i64,
        /// What went wrong last.
        last_error: String,
        /// When it was made.
        created_at: i64,
    }
}

record! {
    /// A letter in the outbox.
    Mail = mail "mail" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Stable Message-ID.
        message_id: String,
        /// Recipient, sealed.
        to_sealed: String,
        /// Subject line.
        subject: String,
        /// Text, sealed.
        body_sealed: String,
        /// The state.
        state: String,
        /// Attempts so far.
        attempts: i64,
        /// What went wrong last.
        last_error: String,
        /// When it was made.
        created_at: i64,
        /// When it was handed to the mail server.
        sent_at: Option<i64>,
    }
}

record! {
    /// A message in the inbox of an account or of a unit.
    Notice = notice "notice" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The account.
        account_id: Option<String>,
        /// The unit.
        unit_id: Option<String>,
        /// Which kind it is.
        kind: String,
        /// Values of the message, as JSON.
        params: String,
        /// Where it leads.
        link: String,
        /// When.
        at: i64,
    }
}

record! {
    /// Who has read which notice.
    NoticeRead = notice_read "notice_read" {
        key {
            /// The account.
            account_id: String,
            /// The notice.
            notice_id: String,
        }
        /// When.
        at: i64,
    }
}

record! {
    /// The outcome of an act, kept under the key its form carried.
    Idempotency = idempotency "idempotency" {
        key {
            /// The account.
            account_id: String,
            /// Its name.
            key: String,
        }
        /// What was done.
        action: String,
        /// SHA-256 of what was asked, in hex.
        fingerprint: String,
        /// The outcome.
        outcome: String,
        /// When.
        at: i64,
    }
}
