//! Collecting values: what is said where.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
};

use super::{
    Problem,
    keys::{KEYS, variable},
};

const CONFIG: &str = "KECHUANG_CONFIG";
const USUAL: [&str; 2] = ["kechuang.toml", "/etc/kechuang/kechuang.toml"];

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Nobody said anything.
    Default,
    /// The configuration file.
    File,
    /// A variable of the environment.
    Environment(String),
    /// The command line.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File => f.write_str("file"),
            Self::Environment(name) | Self::Flag(name) => f.write_str(name),
        }
    }
}

/// A value with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Value {
    pub(crate) text: String,
    pub(crate) origin: Origin,
}

/// What the command line says about configuration.
#[derive(Debug, Default)]
pub(crate) struct Flags {
    pub(crate) config: Option<PathBuf>,
    /// Flag as written, key, value.
    pub(crate) values: Vec<(String, String, String)>,
}

/// Everything collected.
#[derive(Debug)]
pub(crate) struct Gathered {
    pub(crate) file: Option<PathBuf>,
    pub(crate) values: BTreeMap<&'static str, Value>,
    pub(crate) problems: Vec<Problem>,
}

impl Gathered {
    /// Collects flags, environment, file and defaults.
    pub(crate) fn new(flags: &Flags, environment: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut problems = Vec::new();
        let file = flags.config.clone().or_else(|| environment(CONFIG).map(PathBuf::from)).or_else(usual);
        let said = file.as_deref().map(|path| read_file(path, &mut problems)).unwrap_or_default();
        let mut values = BTreeMap::new();
        for key in KEYS {
            let flag = flags.values.iter().rev().find(|(_, name, _)| name == key.name);
            let value = if let Some((flag, _, text)) = flag {
                Value { text: text.clone(), origin: Origin::Flag(flag.clone()) }
            } else if let Some(text) = environment(&variable(key.name)) {
                Value { text, origin: Origin::Environment(variable(key.name)) }
            } else if let Some(text) = said.get(key.name) {
                Value { text: text.clone(), origin: Origin::File }
            } else {
                Value { text: key.default.to_owned(), origin: Origin::Default }
            };
            values.insert(key.name, value);
        }
        for (flag, name, _) in flags.values.iter().filter(|(_, name, _)| !is_known(name)) {
            problems.push(Problem::refuse(name, format!("{flag}：没有这个配置项"), format!("{flag}: there is no such key")));
        }
        fill(&mut values, "data");
        fill(&mut values, "listen");
        Self { file, values, problems }
    }
}

/// Puts the value of `name` into the defaults that are made from it.
fn fill(values: &mut BTreeMap<&'static str, Value>, name: &str) {
    let text = values.get(name).map(|value| value.text.clone()).unwrap_or_default();
    for value in values.values_mut().filter(|value| value.origin == Origin::Default) {
        value.text = value.text.replace(&format!("{{{name}}}"), &text);
    }
}

fn usual() -> Option<PathBuf> {
    USUAL.iter().map(PathBuf::from).find(|path| path.exists())
}

fn is_known(name: &str) -> bool {
    KEYS.iter().any(|key| key.name == name)
}

fn read_file(path: &Path, problems: &mut Vec<Problem>) -> BTreeMap<String, String> {
    let shown = path.display().to_string();
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            problems.push(Problem::refuse(
                &shown,
                format!("读不了配置文件：{error}"),
                format!("the configuration file cannot be read: {error}"),
            ));
            return BTreeMap::new();
        }
    };
    let mut said = BTreeMap::new();
    match text.parse::<toml::Table>() {
        Ok(table) => flatten("", &table, &mut said),
        Err(error) => {
            // its own message would repeat the line, which may hold a secret
            let line = error.span().map_or(0, |span| text.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
            problems.push(Problem::refuse(&shown, format!("第 {line} 行不是 TOML"), format!("line {line} is not TOML")));
        }
    }
    for name in said.keys().filter(|name| !is_known(name)) {
        problems.push(Problem::refuse(
            name,
            format!("{shown} 里没有这个配置项，请检查拼写"),
            format!("{shown}: there is no such key; look at its spelling"),
        ));
    }
    said
}

fn flatten(before: &str, table: &toml::Table, said: &mut BTreeMap<String, String>) {
    for (name, value) in table {
        let key = if before.is_empty() { name.clone() } else { format!("{before}.{name}") };
        match value {
            toml::Value::Table(inner) => flatten(&key, inner, said),
            toml::Value::String(text) => {
                said.insert(key, text.clone());
            }
            toml::Value::Array(list) => {
                let texts: Vec<String> = list.iter().map(|item| item.as_str().map_or_else(|| item.to_string(), str::to_owned)).collect();
                said.insert(key, texts.join(","));
            }
            other => {
                said.insert(key, other.to_string());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gathered(flags: &[(&str, &str)], environment: &'static [(&str, &str)]) -> Gathered {
        let values = flags.iter().map(|(name, value)| ("--set".to_owned(), (*name).to_owned(), (*value).to_owned())).collect();
        let flags = Flags { config: None, values };
        Gathered::new(&flags, &|name| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn flags_go_before_the_environment_and_defaults_follow_what_they_are_made_from() {
        let all = gathered(&[("data", "/d")], &[("KECHUANG_DATA", "/e"), ("KECHUANG_MAIL_HOST", "mail.example.org")]);
        assert_eq!(all.values["data"], Value { text: "/d".into(), origin: Origin::Flag("--set".into()) });
        assert_eq!(all.values["files"], Value { text: "/d/files".into(), origin: Origin::Default });
        assert_eq!(all.values["mail.host"].origin, Origin::Environment("KECHUANG_MAIL_HOST".into()));
        assert_eq!(all.values["public_url"].text, "http://127.0.0.1:8080");
        assert!(all.problems.is_empty(), "{:?}", all.problems);
    }

    #[test]
    fn a_key_that_does_not_exist_is_named() {
        let all = gathered(&[("mail.hots", "x")], &[]);
        assert_eq!(all.problems.len(), 1);
        assert_eq!(all.problems[0].key, "mail.hots");
    }

    #[test]
    fn tables_of_the_file_are_joined_by_dots() {
        let table = "rehearsal = true\ntrusted_proxies = ['10.0.0.1', '10.0.0.2']\n[mail]\nport = 25\n".parse().unwrap();
        let mut said = BTreeMap::new();
        flatten("", &table, &mut said);
        assert_eq!(said["mail.port"], "25");
        assert_eq!(said["trusted_proxies"], "10.0.0.1,10.0.0.2");
        assert_eq!(said["rehearsal"], "true");
    }
}
