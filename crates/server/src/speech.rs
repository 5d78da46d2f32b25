//! In which language the commands speak.

use web::locale::{Lang, Words};

/// The language asked for, or that of the environment: English where it says so, Chinese otherwise.
pub(crate) fn language(asked: Option<Lang>) -> Lang {
    asked.unwrap_or_else(|| {
        let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
        set.and_then(|value| Lang::parse(value.split('.').next().unwrap_or_default())).unwrap_or_default()
    })
}

/// What is wrong, in words of both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Said {
    pub(crate) zh: String,
    pub(crate) en: String,
}

impl Said {
    pub(crate) fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Self { zh: zh.into(), en: en.into() }
    }

    pub(crate) fn get(&self, lang: Lang) -> &str {
        Words::new(lang).pick(&self.zh, &self.en)
    }
}

/// The message of a violation, as the pages word it.
pub(crate) fn violation(lang: Lang, violation: &rules::violation::Violation) -> String {
    let values: Vec<(&str, &str)> = violation.params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    Words::new(lang).ta(&format!("v-{}", violation.kind), &values)
}
