//! Every key there is.

/// A configuration key.
pub(crate) struct Key {
    /// Its name in the file and behind `--set`.
    pub(crate) name: &'static str,
    /// Its value when nobody says anything; `{data}` is the folder of data.
    pub(crate) default: &'static str,
    /// Never printed.
    pub(crate) secret: bool,
    /// What it is, in one line.
    pub(crate) about: &'static str,
}

const fn key(name: &'static str, default: &'static str, about: &'static str) -> Key {
    Key { name, default, secret: false, about }
}

/// All keys, in the order in which `doctor` shows them.
pub(crate) const KEYS: &[Key] = &[
    key("data", "kechuang-data", "folder of data"),
    Key { name: "database", default: "sqlite:{data}/kechuang.sqlite3", secret: true, about: "sqlite:PATH or postgres://…" },
    key("files", "{data}/files", "folder of uploaded files"),
    key("key_file", "{data}/keys", "keys of personal data; keep a copy apart from the backups"),
    key("rehearsal", "false", "true makes a new database a rehearsal, for good"),
    key("listen", "127.0.0.1:8080", "address and port"),
    key("public_url", "http://{listen}", "address under which people reach the platform"),
    key("trusted_proxies", "", "addresses of proxies whose X-Forwarded-For is believed, with commas"),
    key("audit_head", "", "file outside the database that keeps the end of the sealed audit"),
    key("password_min", "12", "fewest characters of a password, at least 8"),
    key("mail.host", "", "mail server; without one, letters stay in the outbox"),
    key("mail.port", "587", "its port"),
    key("mail.security", "starttls", "starttls, tls, or none (only to this machine)"),
    key("mail.user", "", "user name at the mail server"),
    Key { name: "mail.password", default: "", secret: true, about: "password at the mail server" },
    key("mail.from", "", "sender, e.g. 科创 <noreply@example.org>"),
    key("log.format", "plain", "plain or json"),
    key("log.level", "info", "error, warn, info, debug"),
];

/// The name of a key in the environment.
pub(crate) fn variable(name: &str) -> String {
    format!("KECHUANG_{}", name.replace('.', "_").to_ascii_uppercase())
}
