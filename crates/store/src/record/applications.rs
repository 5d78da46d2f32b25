//! Applications and what belongs to them.

record! {
    /// An application for registration of one team.
    Application = application "application" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The cycle.
        cycle_id: String,
        /// The year of the cycle.
        year: i64,
        /// The cycle revision that it pins.
        revision_id: String,
        /// The unit.
        unit_id: String,
        /// Code of the team type.
        team_type: String,
        /// The state.
        state: String,
        /// Round of submission, 0 before the first.
        round: i64,
        /// Counts changes; writers name the one they saw.
        version: i64,
        /// The reviewing body.
        body: String,
        /// Name, as people write it.
        name: String,
        /// The quota pool whose place it holds.
        pool_key: Option<String>,
        /// Receipt number of the first submission.
        receipt: Option<String>,
        /// Instant of the last submission, by the programme's clock.
        submitted_at: Option<i64>,
        /// Instant of the first submission.
        first_submitted_at: Option<i64>,
        /// When it was returned.
        returned_at: Option<i64>,
        /// Until when it may be resubmitted.
        correction_until: Option<i64>,
        /// When it was decided.
        decided_at: Option<i64>,
        /// How many flags the machine raised at submission.
        flags: i64,
        /// Who made it.
        created_by: String,
        /// When it was made.
        created_at: i64,
        /// Last change.
        changed_at: i64,
    }
}

record! {
    /// One member, partner or stage of an application.
    Item = item "item" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The application.
        application_id: String,
        /// Key of the group, `part/group`.
        group_key: String,
        /// Order, from 0.
        position: i64,
        /// When it was made.
        created_at: i64,
    }
}

record! {
    /// The current value of one field.
    Answer = answer "answer" {
        key {
            /// The application.
            application_id: String,
            /// The item, empty for fields outside groups.
            item_id: String,
            /// Key of the field.
            field_key: String,
        }
        /// Its value.
        value: Option<String>,
        /// The value, sealed, where the field is personal.
        sealed: Option<String>,
        /// Number of the revision, from 1.
        revision: i64,
        /// Who wrote it.
        author: String,
        /// When.
        at: i64,
    }
}

record! {
    /// An earlier value of one field.
    AnswerPast = answer_past "answer_past" {
        key {
            /// The application.
            application_id: String,
            /// The item, empty for fields outside groups.
            item_id: String,
            /// Key of the field.
            field_key: String,
            /// Number of the revision, from 1.
            revision: i64,
        }
        /// Its value.
        value: Option<String>,
        /// The value, sealed, where the field is personal.
        sealed: Option<String>,
        /// Who wrote it.
        author: String,
        /// When.
        at: i64,
    }
}

record! {
    /// An uploaded file, checked and kept under a name of ours.
    File = file "file" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The application.
        application_id: String,
        /// Key of the field.
        field_key: String,
        /// Where its bytes are.
        object_key: String,
        /// Media type, as checked.
        mime: String,
        /// Size in bytes.
        bytes: i64,
        /// SHA-256 of the bytes as kept, in hex.
        sha256: String,
        /// Width in pixels.
        width: Option<i64>,
        /// Height in pixels.
        height: Option<i64>,
        /// Pages.
        pages: Option<i64>,
        /// Name, as people write it.
        name: String,
        /// Who uploaded it.
        uploaded_by: String,
        /// When it was uploaded.
        uploaded_at: i64,
        /// When a submission froze it.
        frozen_at: Option<i64>,
        /// Since when nothing refers to it.
        unreferenced_since: Option<i64>,
    }
}

record! {
    /// The answers as submitted in one round, under a salted root.
    Snapshot = snapshot "snapshot" {
        key {
            /// The application.
            application_id: String,
            /// Round of submission, 0 before the first.
            round: i64,
        }
        /// Root over the salted leaves, in hex.
        root: String,
        /// The leaves as JSON; personal ones by their hash only.
        leaves: String,
        /// The personal leaves, sealed.
        personal_sealed: Option<String>,
        /// The check-list as the machine filled it at the submission, as JSON.
        checklist: String,
        /// When it was taken.
        taken_at: i64,
        /// Who submitted.
        taken_by: String,
    }
}

record! {
    /// One change of state, as people are shown it.
    History = history "history" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The application.
        application_id: String,
        /// When.
        at: i64,
        /// The event.
        event: String,
        /// The state before.
        from_state: String,
        /// The state after.
        to_state: String,
        /// Round of submission, 0 before the first.
        round: i64,
        /// Who acted.
        actor_id: Option<String>,
        /// Name of who acted, as it was.
        actor_name: String,
        /// A note.
        note: String,
    }
}

record! {
    /// Somebody who has an application open in the form.
    Presence = presence "presence" {
        key {
            /// The application.
            application_id: String,
            /// Who.
            account_id: String,
        }
        /// The part, or the item, that they have before them.
        place: String,
        /// When they were last seen, by the real clock.
        at: i64,
    }
}
