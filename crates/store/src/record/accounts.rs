//! Accounts, sessions, tokens, throttles, grants.

record! {
    /// A person who signs in.
    Account = account "account" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// E-mail address, sealed.
        email_sealed: String,
        /// Keyed hash of the normalised e-mail address.
        email_index: String,
        /// Name, as people write it.
        name: String,
        /// Argon2id hash in PHC form.
        password: String,
        /// Preferred language, `zh-CN` or `en`.
        locale: String,
        /// When it was verified.
        verified_at: Option<i64>,
        /// When it was disabled.
        disabled_at: Option<i64>,
        /// When it was made.
        created_at: i64,
        /// When the password was last set.
        password_changed_at: i64,
    }
}

record! {
    /// A signed-in browser.
    Session = session "session" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// SHA-256 of the secret, in hex.
        token_hash: String,
        /// The account.
        account_id: String,
        /// The token that forms of this session carry.
        csrf: String,
        /// When it was made.
        created_at: i64,
        /// Last use, to the minute.
        seen_at: i64,
        /// When it ends by itself.
        expires_at: i64,
        /// When it was ended.
        ended_at: Option<i64>,
        /// What the browser called itself.
        agent: String,
        /// Address the request came from.
        address: String,
    }
}

record! {
    /// A single-use secret sent by mail, kept as its hash.
    Token = token "token" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// What it is for.
        purpose: String,
        /// SHA-256 of the secret, in hex.
        token_hash: String,
        /// The account.
        account_id: Option<String>,
        /// What it is about.
        subject: Option<String>,
        /// What it carries, sealed.
        payload_sealed: Option<String>,
        /// When it was made.
        created_at: i64,
        /// When it ends by itself.
        expires_at: i64,
        /// When it was used.
        used_at: Option<i64>,
    }
}

record! {
    /// Attempts counted against one key.
    Throttle = throttle "throttle" {
        key {
            /// What is counted, e.g. a hashed address.
            key: String,
        }
        /// Attempts so far.
        count: i64,
        /// From when it counts.
        since: i64,
        /// Until when it holds; open when absent.
        until: i64,
    }
}

record! {
    /// A role held by an account in a scope, for a time.
    AccessGrant = access_grant "access_grant" {
        key {
            /// Identifier, a UUIDv7 as text.
            id: String,
        }
        /// The account.
        account_id: String,
        /// The role.
        role: String,
        /// Kind of scope: unit, body or programme.
        scope_kind: String,
        /// The scope within its kind.
        scope_id: String,
        /// From when it counts.
        since: i64,
        /// Until when it holds; open when absent.
        until: Option<i64>,
        /// Who granted it.
        granted_by: String,
    }
}
