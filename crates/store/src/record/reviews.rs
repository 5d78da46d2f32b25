//! What reviewers write.

record! {
    /// A reviewer's comment pinned to a field, a member or a file.
    Comment = comment "comment" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The application.
        application_id: String,
        /// Round of submission, 0 before the first.
        round: i64,
        /// Path of the answer.
        path: String,
        /// The item, empty for fields outside groups.
        item_id: Option<String>,
        /// The file.
        file_id: Option<String>,
        /// The text.
        text: String,
        /// Who wrote it.
        author: String,
        /// When.
        at: i64,
        /// When the applicant was shown it, by a return.
        sent_at: Option<i64>,
        /// The applicant's answer.
        answer: Option<String>,
        /// Who answered.
        answered_by: Option<String>,
        /// When it was answered.
        answered_at: Option<i64>,
        /// When the reviewer ticked it off.
        settled_at: Option<i64>,
    }
}

record! {
    /// A reviewer's word on one item of the check-list.
    CheckDecision = check_decision "check_decision" {
        key {
            /// The application.
            application_id: String,
            /// Round of submission, 0 before the first.
            round: i64,
            /// Its code.
            code: String,
        }
        /// The outcome.
        outcome: String,
        /// The reason, in words.
        reason: String,
        /// Who decided.
        decided_by: String,
        /// When it was decided.
        decided_at: i64,
    }
}

record! {
    /// A reviewer's declared conflict of interest.
    Conflict = conflict "conflict" {
        key {
            /// The application.
            application_id: String,
            /// The account.
            account_id: String,
        }
        /// The reason, in words.
        reason: String,
        /// When it was declared.
        declared_at: i64,
    }
}

record! {
    /// Who of the reviewing body has an application in hand.
    Claim = claim "claim" {
        key {
            /// The application.
            application_id: String,
        }
        /// The account.
        account_id: String,
        /// Since when, by the programme's clock.
        since: i64,
    }
}
