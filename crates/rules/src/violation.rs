//! A refusal is data: the one type in which every rule says what is wrong, where and why.

use std::{borrow::Cow, collections::BTreeMap};

use serde::{Deserialize, Serialize};

/// Whether a violated rule stops the act or is shown to the reviewer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The act is refused.
    Refuse,
    /// The act goes on; the reviewer sees the flag with its evidence.
    Flag,
}

/// One broken rule: where (`path`), what (`kind` with `params`), why (`clause`) and how hard (`effect`).
///
/// `path` names the answer as `part/group/index/field`, e.g. `members/expert/0/mobile`; an empty path speaks of the whole.
/// `kind` is a stable kebab-case word; `locales/*/violations.ftl` holds its message under `v-<kind>`.
/// `clause` is the clause of the notice, e.g. `五.1` or `附件.三`; `None` is a rule of the platform itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Violation {
    /// Path of the answer, empty for the whole application.
    pub path: String,
    /// Stable name of the rule's message.
    pub kind: Cow<'static, str>,
    /// Values that the message names (limits, counts, suggestions), as text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, String>,
    /// Clause of the notice, or `None` for a platform rule.
    pub clause: Option<String>,
    /// Refuse or flag.
    pub effect: Effect,
}

impl Violation {
    /// A refusal at `path`.
    #[must_use]
    pub fn refuse(path: impl Into<String>, kind: &'static str) -> Self {
        Self { path: path.into(), kind: Cow::Borrowed(kind), params: BTreeMap::new(), clause: None, effect: Effect::Refuse }
    }

    /// A flag at `path`.
    #[must_use]
    pub fn flag(path: impl Into<String>, kind: &'static str) -> Self {
        Self { effect: Effect::Flag, ..Self::refuse(path, kind) }
    }

    /// Adds a value that the message names.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }

    /// Names the clause behind the rule.
    #[must_use]
    pub fn clause(mut self, clause: impl Into<String>) -> Self {
        self.clause = Some(clause.into());
        self
    }

    /// Sets the effect that the cycle file gives the rule.
    #[must_use]
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effect = effect;
        self
    }

    /// True when the act is refused.
    #[must_use]
    pub fn refuses(&self) -> bool {
        self.effect == Effect::Refuse
    }
}
