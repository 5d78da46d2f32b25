//! The check-list: what the machine found at the submission, and the reviewers' word on it.

use std::collections::BTreeMap;

use rules::{
    checklist::{CheckOutcome, CheckResult},
    cycle::{CheckItem, Cycle, Text},
    violation::{Effect, Violation},
};
use store::CheckDecision;

/// A reviewer's word on an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Passed,
    /// It does not.
    Failed,
}

impl Verdict {
    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Passed, Self::Failed].into_iter().find(|verdict| verdict.as_str() == word)
    }

    /// True when the reviewer has to say why: whatever fails, and what passes against the machine.
    #[must_use]
    pub fn needs_reason(self, machine: CheckOutcome) -> bool {
        self == Self::Failed || machine == CheckOutcome::Failed
    }
}

/// A decision as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckDecided {
    /// The word.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
    /// Whose.
    pub by: String,
    /// When, by the programme's clock.
    pub at: i64,
}

/// An item as shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckShown {
    /// Its code.
    pub code: String,
    /// The question.
    pub label: Text,
    /// What to look at.
    pub hint: Text,
    /// Keys of the parts and groups to look at.
    pub about: Vec<String>,
    /// Clause of the notice; `None` is a platform rule.
    pub clause: Option<String>,
    /// Whether a failure stands against approval.
    pub effect: Effect,
    /// What the machine found at the submission.
    pub machine: CheckOutcome,
    /// The evidence.
    pub evidence: Vec<Violation>,
    /// The decision of this round.
    pub decided: Option<CheckDecided>,
    /// The decision of the round before, to look at.
    pub before: Option<CheckDecided>,
}

impl CheckShown {
    /// True when nobody has to say anything more: it passed the machine, or a reviewer spoke.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.decided.is_some() || self.machine == CheckOutcome::Passed
    }

    /// True when it stands against approval as things are.
    #[must_use]
    pub fn stands_against(&self) -> bool {
        self.effect == Effect::Refuse && self.decided.as_ref().is_some_and(|decided| decided.verdict == Verdict::Failed)
    }
}

/// The items that the cycle asks of this type, in its order.
pub(super) fn show(
    cycle: &Cycle,
    team_type: &str,
    machine: &[CheckResult],
    decisions: &[CheckDecision],
    names: &BTreeMap<String, String>,
    round: i64,
) -> Vec<CheckShown> {
    let decided = |code: &str, round: i64| {
        let row = decisions.iter().find(|row| row.code == code && row.round == round)?;
        Some(CheckDecided {
            verdict: Verdict::parse(&row.outcome)?,
            reason: row.reason.clone(),
            by: names.get(&row.decided_by).cloned().unwrap_or_default(),
            at: row.decided_at,
        })
    };
    asked(cycle, team_type)
        .map(|item| {
            let result = machine.iter().find(|result| result.code == item.code);
            CheckShown {
                code: item.code.clone(),
                label: item.label.clone(),
                hint: item.hint.clone(),
                about: item.about.clone(),
                clause: item.clause.clone(),
                effect: item.effect,
                machine: result.map_or(CheckOutcome::ForPerson, |result| result.outcome),
                evidence: result.map(|result| result.evidence.clone()).unwrap_or_default(),
                decided: decided(&item.code, round),
                before: decided(&item.code, round - 1),
            }
        })
        .collect()
}

/// The items of the cycle that concern a team type.
pub(super) fn asked<'a>(cycle: &'a Cycle, team_type: &str) -> impl Iterator<Item = &'a CheckItem> {
    cycle.checklist.iter().filter(move |item| item.types.is_empty() || item.types.iter().any(|code| code == team_type))
}
