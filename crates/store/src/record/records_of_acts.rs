//! The audit, its seals and the feed of public changes.

record! {
    /// One audited act.
    Audit = audit "audit" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Number in the sealed order; absent until numbered.
        seq: Option<i64>,
        /// When.
        at: i64,
        /// The programme's clock.
        programme_at: i64,
        /// Who acted.
        actor_id: Option<String>,
        /// Name of who acted, as it was.
        actor_name: String,
        /// Address the request came from.
        address: String,
        /// What was done.
        action: String,
        /// Kind of thing it is about.
        subject_kind: String,
        /// The thing it is about.
        subject_id: String,
        /// Details as JSON, without personal data.
        detail: String,
    }
}

record! {
    /// A seal over a run of audit entries and the seal before.
    AuditSeal = audit_seal "audit_seal" {
        key {
            /// The number.
            number: i64,
        }
        /// First entry sealed.
        first_seq: i64,
        /// Last entry sealed.
        last_seq: i64,
        /// SHA-256 of each entry in hex, in order, without anything between.
        leaves: String,
        /// SHA-256 in hex, over the seal before and the leaves.
        digest: String,
        /// Digest of the seal before.
        previous: String,
        /// When it was sealed.
        sealed_at: i64,
    }
}

record! {
    /// A change of public data, fed to caches and the index.
    PublicChange = public_change "public_change" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// Number in the sealed order; absent until numbered.
        seq: Option<i64>,
        /// Which kind it is.
        kind: String,
        /// The thing it is about.
        subject_id: String,
        /// When.
        at: i64,
    }
}
