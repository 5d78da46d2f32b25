//! Partner units taken together: the kinds that a type is formed with, nobody twice.

use std::collections::BTreeMap;

use super::Answers;
use crate::{
    cycle::{Cycle, GroupRole, Role},
    text::fold,
    violation::Violation,
};

/// Expected kinds that are missing, partners entered twice, the lead unit entered as its own partner.
pub(super) fn check(cycle: &Cycle, team_type: &str, answers: &Answers) -> Vec<Violation> {
    let Some((group_key, group)) = cycle.group_by_role(GroupRole::Partners) else { return Vec::new() };
    let items = answers.items(&group_key);
    let mut found = Vec::new();
    if let Some(kind) = group.by_role(Role::PartnerKind) {
        let key = format!("{group_key}/{}", kind.code);
        let kinds: Vec<&str> = items.iter().filter_map(|item| answers.text(item, &key)).collect();
        let expected = cycle.team_type(team_type).map(|chosen| chosen.expected_partners.as_slice()).unwrap_or_default();
        for missing in expected.iter().filter(|expected| !expected.any_of.iter().any(|code| kinds.contains(&code.as_str()))) {
            let violation =
                Violation::flag(&group_key, "partner-kind-missing").with("label", &missing.label.zh).with("label_en", &missing.label.en);
            found.push(Violation { clause: missing.clause.clone(), effect: missing.effect, ..violation });
        }
    }
    if let Some(name) = group.by_role(Role::PartnerName) {
        let key = format!("{group_key}/{}", name.code);
        let lead = cycle.by_role(Role::UnitName).and_then(|place| answers.text("", &place.key())).map(fold);
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for (index, item) in items.iter().enumerate() {
            let Some(text) = answers.text(item, &key) else { continue };
            let (path, folded) = (format!("{group_key}/{index}/{}", name.code), fold(text));
            if lead.as_ref() == Some(&folded) {
                found.push(Violation::flag(&path, "partner-is-lead").with("found", text));
            }
            if let Some(other) = seen.get(&folded) {
                found.push(Violation::flag(&path, "partner-twice").with("found", text).with("other", other + 1));
            }
            seen.entry(folded).or_insert(index);
        }
    }
    found
}
