//! The programme: cycles, dictionaries, exceptions, pools, names, counters.

record! {
    /// An immutable revision of a cycle file.
    CycleRevision = cycle_revision "cycle_revision" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The cycle.
        cycle_id: String,
        /// The year of the cycle.
        year: i64,
        /// Number of the revision, from 1.
        revision: i64,
        /// The files as loaded: a JSON list of `[name, text]`.
        source: String,
        /// SHA-256 in hex.
        digest: String,
        /// When it was loaded.
        loaded_at: i64,
        /// Who loaded it.
        loaded_by: String,
    }
}

record! {
    /// An entry that staff added to a partial dictionary.
    DictionaryEntry = dictionary_entry "dictionary_entry" {
        key {
            /// Code of the dictionary.
            dictionary: String,
            /// Its code.
            code: String,
        }
        /// Code of the entry above.
        parent: Option<String>,
        /// Its name, as it stands in the source.
        label: String,
        /// Who added it.
        added_by: String,
        /// When it was added.
        added_at: i64,
    }
}

record! {
    /// An exception granted by staff in a single case (原则上, §五.1–2).
    ExceptionGrant = exception_grant "exception_grant" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The cycle.
        cycle_id: String,
        /// Which kind it is.
        kind: String,
        /// The unit.
        unit_id: Option<String>,
        /// Code of the team type.
        team_type: Option<String>,
        /// Places granted beyond the limit.
        extra_places: i64,
        /// Until when it holds; open when absent.
        until: Option<i64>,
        /// The reason, in words.
        reason: String,
        /// Who granted it.
        granted_by: String,
        /// When, by the programme's clock.
        granted_at: i64,
        /// When it was revoked.
        revoked_at: Option<i64>,
        /// Who revoked it.
        revoked_by: Option<String>,
    }
}

record! {
    /// A named value of the database itself: its id, its kind (rehearsal or real), the public version, the programme clock.
    Meta = meta "meta" {
        key {
            /// Its name.
            key: String,
        }
        /// Its value.
        value: String,
    }
}

record! {
    /// A row to lock before places are counted.
    Pool = pool "pool" {
        key {
            /// Its name.
            key: String,
        }
        /// The cycle.
        cycle_id: String,
    }
}

record! {
    /// The next number of a series.
    Counter = counter "counter" {
        key {
            /// Its name.
            key: String,
        }
        /// Its value.
        value: i64,
    }
}

record! {
    /// The normalised name that an application holds within a year.
    NameClaim = name_claim "name_claim" {
        key {
            /// The year of the cycle.
            year: i64,
            /// Normalised name, for comparison.
            name_key: String,
        }
        /// The application.
        application_id: String,
    }
}
