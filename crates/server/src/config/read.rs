//! From texts to a configuration, with everything that is wrong with it.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
};

use adapters::mail::Security;
use app::{Secret, maintenance::Purpose};

use super::{Gathered, Problem, weak};

/// How to reach the mail server.
#[derive(Debug, Clone)]
pub(crate) struct Mail {
    pub(crate) host: String,
    pub(crate) port: u16,
    pub(crate) security: Security,
    pub(crate) login: Option<(String, Secret<String>)>,
    pub(crate) from: String,
}

/// The configuration of a node.
#[derive(Debug, Clone)]
pub(crate) struct Config {
    pub(crate) data: PathBuf,
    pub(crate) database: Secret<String>,
    pub(crate) files: PathBuf,
    pub(crate) key_file: PathBuf,
    pub(crate) purpose: Purpose,
    pub(crate) listen: SocketAddr,
    pub(crate) public_url: String,
    pub(crate) trusted_proxies: Vec<IpAddr>,
    pub(crate) audit_head: Option<PathBuf>,
    pub(crate) password_min: usize,
    pub(crate) mail: Option<Mail>,
    pub(crate) log_json: bool,
    pub(crate) log_level: tracing::Level,
}

/// Reads what was collected. Where a value cannot be read its default stands in, and a problem says so.
pub(crate) fn read(all: &Gathered) -> (Config, Vec<Problem>) {
    let mut reader = Reader { all, problems: all.problems.clone() };
    let config = Config {
        data: reader.path("data"),
        database: Secret::new(reader.text("database")),
        files: reader.path("files"),
        key_file: reader.path("key_file"),
        purpose: if reader.flag("rehearsal") { Purpose::Rehearsal } else { Purpose::Real },
        listen: reader.parsed("listen", SocketAddr::from(([127, 0, 0, 1], 8080))),
        public_url: reader.text("public_url").trim_end_matches('/').to_owned(),
        trusted_proxies: reader.addresses("trusted_proxies"),
        audit_head: reader.optional("audit_head").map(PathBuf::from),
        password_min: reader.parsed("password_min", 12),
        mail: reader.mail(),
        log_json: reader.one_of("log.format", &["plain", "json"]) == "json",
        log_level: reader.parsed("log.level", tracing::Level::INFO),
    };
    weak::look(&config, all, &mut reader.problems);
    (config, reader.problems)
}

struct Reader<'a> {
    all: &'a Gathered,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn text(&self, key: &str) -> String {
        self.all.values.get(key).map(|value| value.text.trim().to_owned()).unwrap_or_default()
    }

    fn optional(&self, key: &str) -> Option<String> {
        Some(self.text(key)).filter(|text| !text.is_empty())
    }

    fn path(&mut self, key: &str) -> PathBuf {
        let text = self.text(key);
        if text.is_empty() {
            self.problems.push(Problem::refuse(key, "不能为空", "must not be empty"));
        }
        PathBuf::from(text)
    }

    fn parsed<T: FromStr>(&mut self, key: &str, otherwise: T) -> T {
        let text = self.text(key);
        text.parse().unwrap_or_else(|_| {
            self.problems.push(Problem::refuse(key, format!("看不懂“{text}”"), format!("{text} cannot be read")));
            otherwise
        })
    }

    fn flag(&mut self, key: &str) -> bool {
        self.one_of(key, &["false", "true"]) == "true"
    }

    fn one_of(&mut self, key: &str, words: &[&'static str]) -> &'static str {
        let text = self.text(key);
        words.iter().find(|word| **word == text).copied().unwrap_or_else(|| {
            let list = words.join(" / ");
            self.problems.push(Problem::refuse(key, format!("只能是 {list}，不能是“{text}”"), format!("is one of {list}, not {text}")));
            words.first().copied().unwrap_or_default()
        })
    }

    fn addresses(&mut self, key: &str) -> Vec<IpAddr> {
        let text = self.text(key);
        let mut found = Vec::new();
        for word in text.split(',').map(str::trim).filter(|word| !word.is_empty()) {
            match word.parse() {
                Ok(address) => found.push(address),
                Err(_) => self.problems.push(Problem::refuse(key, format!("“{word}”不是 IP 地址"), format!("{word} is not an IP address"))),
            }
        }
        found
    }

    fn mail(&mut self) -> Option<Mail> {
        let host = self.optional("mail.host")?;
        let security = match self.one_of("mail.security", &["starttls", "tls", "none"]) {
            "tls" => Security::Tls,
            "none" => Security::None,
            _ => Security::StartTls,
        };
        let from = self.text("mail.from");
        if from.is_empty() {
            self.problems.push(Problem::refuse("mail.from", "设置了邮件服务器，就要写明发件人", "a mail server needs a sender"));
        }
        let login = self.optional("mail.user").map(|user| (user, Secret::new(self.text("mail.password"))));
        Some(Mail { host, port: self.parsed("mail.port", 587), security, login, from })
    }
}
