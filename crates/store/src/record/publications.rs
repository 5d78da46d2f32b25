//! Batches and teams.

record! {
    /// A batch of teams published together.
    Batch = batch "batch" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The year of the cycle.
        year: i64,
        /// The number.
        number: i64,
        /// The title.
        title: String,
        /// The state.
        state: String,
        /// Edition, from 1.
        edition: i64,
        /// Counts changes; writers name the one they saw.
        version: i64,
        /// Who made it.
        created_by: String,
        /// When it was made.
        created_at: i64,
        /// Who published it.
        published_by: Option<String>,
        /// When it was published.
        published_at: Option<i64>,
    }
}

record! {
    /// An application collected into a batch.
    BatchItem = batch_item "batch_item" {
        key {
            /// The application.
            application_id: String,
        }
        /// The batch.
        batch_id: String,
        /// Order, from 0.
        position: i64,
    }
}

record! {
    /// A dated version of a published batch.
    BatchEdition = batch_edition "batch_edition" {
        key {
            /// The batch.
            batch_id: String,
            /// Edition, from 1.
            edition: i64,
        }
        /// The public record as JSON.
        document: String,
        /// A note.
        note: String,
        /// Who published it.
        published_by: String,
        /// When it was published.
        published_at: i64,
    }
}

record! {
    /// A registered team, as the public sees it.
    Team = team "team" {
        key {
            /// The number.
            number: String,
        }
        /// The application.
        application_id: String,
        /// The unit.
        unit_id: String,
        /// The batch.
        batch_id: String,
        /// The year of the cycle.
        year: i64,
        /// Code of the team type.
        team_type: String,
        /// Name, as people write it.
        name: String,
        /// Name of the lead unit.
        lead_name: String,
        /// The state.
        state: String,
        /// Since when it is in this state.
        state_since: i64,
        /// Why it is in this state.
        state_note: String,
        /// Edition, from 1.
        edition: i64,
        /// The public record as JSON.
        document: String,
        /// Text that searches look in.
        search_text: String,
        /// Pinyin key that lists sort by.
        sort_key: String,
    }
}

record! {
    /// A searchable facet of a team.
    TeamTag = team_tag "team_tag" {
        key {
            /// The number.
            number: String,
            /// Which kind it is.
            kind: String,
            /// Its code.
            code: String,
        }
    }
}

record! {
    /// A dated version of a team's public record.
    TeamEdition = team_edition "team_edition" {
        key {
            /// The number.
            number: String,
            /// Edition, from 1.
            edition: i64,
        }
        /// The public record as JSON.
        document: String,
        /// A note.
        note: String,
        /// Who published it.
        published_by: String,
        /// When it was published.
        published_at: i64,
    }
}

record! {
    /// A correction of a team's public record, proposed by one person and published by another.
    Correction = correction "correction" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The team.
        number: String,
        /// The edition that it corrects.
        base_edition: i64,
        /// The public record as JSON, as it is to be.
        document: String,
        /// Why.
        note: String,
        /// `proposed`, `published` or `dropped`.
        state: String,
        /// Who proposed it.
        proposed_by: String,
        /// When it was proposed.
        proposed_at: i64,
        /// Who published or dropped it.
        decided_by: Option<String>,
        /// When.
        decided_at: Option<i64>,
    }
}
