//! The reviewer's check-list, filled by the machine as far as a machine can (SPEC 2.2).

use serde::{Deserialize, Serialize};

use crate::{
    cycle::{CheckItem, Cycle},
    dictionary::Dictionaries,
    submission::{self, SubmissionFacts},
    violation::{Effect, Violation},
};

/// What the machine found for an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckOutcome {
    /// Every rule behind it is kept.
    Passed,
    /// A rule is broken that stands against approval.
    Failed,
    /// The reviewer is to look: judgement or partial data are behind it.
    Flagged,
    /// No machine can say; the reviewer answers.
    ForPerson,
}

/// One item with its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckResult {
    /// Code of the item.
    pub code: String,
    /// What the machine found.
    pub outcome: CheckOutcome,
    /// The violations behind it, in the order of the form.
    pub evidence: Vec<Violation>,
    /// Clause behind the item; `None` is a platform rule.
    pub clause: Option<String>,
}

/// Every item that the cycle asks of this team type, in the order of the cycle.
#[must_use]
pub fn run(cycle: &Cycle, dictionaries: &Dictionaries, facts: &SubmissionFacts<'_>) -> Vec<CheckResult> {
    let judged = submission::judge(cycle, dictionaries, facts);
    let asked = cycle.checklist.iter().filter(|item| item.types.is_empty() || item.types.iter().any(|code| code == facts.team_type));
    asked
        .map(|item| {
            let evidence: Vec<Violation> = match item.rule {
                Some(rule) => judged.iter().filter(|(of, _)| *of == Some(rule)).map(|(_, violation)| violation.clone()).collect(),
                None => Vec::new(),
            };
            CheckResult { code: item.code.clone(), outcome: outcome(item, &evidence), evidence, clause: item.clause.clone() }
        })
        .collect()
}

fn outcome(item: &CheckItem, evidence: &[Violation]) -> CheckOutcome {
    if item.rule.is_none() {
        CheckOutcome::ForPerson
    } else if evidence.is_empty() {
        CheckOutcome::Passed
    } else if item.effect == Effect::Refuse && evidence.iter().any(Violation::refuses) {
        CheckOutcome::Failed
    } else {
        CheckOutcome::Flagged
    }
}
