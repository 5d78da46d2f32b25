//! Team types, unit types and pools.

use std::collections::BTreeMap;

use super::{clause, codes, names, optional_text, text, unknown};
use crate::{
    cycle::{Cycle, Finding, PoolBy, Role, TeamType, Verdict},
    text::fold,
};

pub(super) fn check(cycle: &Cycle, findings: &mut Vec<Finding>) {
    codes("type", cycle.types.iter().map(|kind| kind.code.as_str()), findings);
    codes("unit_type", cycle.unit_types.iter().map(|kind| kind.code.as_str()), findings);
    codes("pool", cycle.pools.iter().map(|pool| pool.code.as_str()), findings);
    for (list, empty) in [("type", cycle.types.is_empty()), ("unit_type", cycle.unit_types.is_empty())] {
        if empty {
            findings.push(Finding::new(list, "missing-list", "there must be at least one"));
        }
    }
    for (index, kind) in cycle.types.iter().enumerate() {
        team_type(cycle, index, kind, findings);
    }
    for (index, kind) in cycle.unit_types.iter().enumerate() {
        text(&format!("unit_type[{index}].label"), &kind.label, findings);
        clause(&format!("unit_type[{index}]"), kind.clause.as_ref(), findings);
        if !cycle.types.iter().any(|team| team.leads.iter().any(|rule| rule.unit_type == kind.code && rule.verdict != Verdict::No)) {
            findings.push(Finding::new(format!("unit_type[{index}]"), "leads-nothing", format!("“{}” may lead no type at all", kind.code)));
        }
        if cycle.pool_for(&kind.code).is_none() {
            findings.push(Finding::new(format!("unit_type[{index}]"), "without-pool", format!("“{}” draws on no pool", kind.code)));
        }
    }
    letters(cycle, findings);
    suffixes(cycle, findings);
    pools(cycle, findings);
}

fn team_type(cycle: &Cycle, index: usize, kind: &TeamType, findings: &mut Vec<Finding>) {
    let key = format!("type[{index}]");
    text(&format!("{key}.label"), &kind.label, findings);
    text(&format!("{key}.guide"), &kind.guide, findings);
    clause(&key, kind.clause.as_ref(), findings);
    clause(&format!("{key}.naming"), kind.naming.clause.as_ref(), findings);
    unknown(&format!("{key}.body"), "unknown-body", &kind.body, &names(cycle.bodies.iter().map(|body| &body.code)), findings);
    for (name, part) in [("prefix", &kind.naming.prefix), ("suffix", &kind.naming.suffix)] {
        if fold(part).is_empty() {
            findings.push(Finding::new(format!("{key}.naming.{name}"), "missing-text", "a pattern needs both ends"));
        }
    }
    let units = names(cycle.unit_types.iter().map(|unit| &unit.code));
    for (at, rule) in kind.leads.iter().enumerate() {
        let key = format!("{key}.lead[{at}]");
        unknown(&format!("{key}.unit_type"), "unknown-unit-type", &rule.unit_type, &units, findings);
        optional_text(&format!("{key}.reason"), &rule.reason, findings);
        clause(&key, rule.clause.as_ref(), findings);
        let covered = |earlier: &&crate::cycle::LeadRule| {
            earlier.unit_type == rule.unit_type
                && (earlier.when.is_none() || earlier.when == rule.when)
                && (earlier.name_has.is_none() || earlier.name_has == rule.name_has)
        };
        if kind.leads.iter().take(at).any(|earlier| covered(&earlier)) {
            findings.push(Finding::new(&key, "rule-never-reached", "an earlier rule already decides these units"));
        }
    }
    if !kind.leads.iter().any(|rule| rule.verdict != Verdict::No) {
        findings.push(Finding::new(format!("{key}.lead"), "nobody-may-lead", format!("nobody may lead “{}”", kind.code)));
    }
    let kinds: Vec<&str> =
        cycle.by_role(Role::PartnerKind).map(|place| names(place.field.options.iter().map(|option| &option.code))).unwrap_or_default();
    for (at, expected) in kind.expected_partners.iter().enumerate() {
        let key = format!("{key}.expected_partner[{at}]");
        text(&format!("{key}.label"), &expected.label, findings);
        for code in &expected.any_of {
            unknown(&format!("{key}.any_of"), "unknown-partner-kind", code, &kinds, findings);
        }
    }
    if kind.own_province.is_some() && cycle.by_role(Role::PilotCities).is_none() {
        findings.push(Finding::new(format!("{key}.own_province"), "missing-role", "no field has the role pilot_cities"));
    }
}

fn letters(cycle: &Cycle, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    for (index, kind) in cycle.types.iter().enumerate() {
        let key = format!("type[{index}].letter");
        if kind.letter.len() != 1 || !kind.letter.bytes().all(|b| b.is_ascii_uppercase()) {
            findings.push(Finding::new(&key, "malformed-code", "a letter is one capital letter"));
        }
        if let Some(other) = seen.insert(&kind.letter, &kind.code) {
            findings.push(Finding::new(&key, "duplicate-code", format!("the type {other} has the same letter")));
        }
    }
}

/// Two types with the same ends of a name: nobody could tell them apart.
fn suffixes(cycle: &Cycle, findings: &mut Vec<Finding>) {
    let mut seen: BTreeMap<(String, String), &str> = BTreeMap::new();
    for (index, kind) in cycle.types.iter().enumerate() {
        for suffix in std::iter::once(&kind.naming.suffix).chain(&kind.naming.also_suffix) {
            let ends = (fold(&kind.naming.prefix), fold(suffix));
            if let Some(other) = seen.insert(ends, &kind.code) {
                findings.push(Finding::new(
                    format!("type[{index}].naming"),
                    "suffix-clash",
                    format!("names of {other} end in “{suffix}” as well"),
                ));
            }
        }
    }
}

fn pools(cycle: &Cycle, findings: &mut Vec<Finding>) {
    let units = names(cycle.unit_types.iter().map(|unit| &unit.code));
    let mut owner: BTreeMap<&str, &str> = BTreeMap::new();
    for (index, pool) in cycle.pools.iter().enumerate() {
        let key = format!("pool[{index}]");
        text(&format!("{key}.label"), &pool.label, findings);
        clause(&key, pool.clause.as_ref(), findings);
        if pool.limit == 0 {
            findings.push(Finding::new(format!("{key}.limit"), "zero-limit", "a pool without places lets nobody in"));
        }
        for code in &pool.unit_types {
            unknown(&format!("{key}.unit_types"), "unknown-unit-type", code, &units, findings);
            if let Some(other) = owner.insert(code, &pool.code) {
                findings.push(Finding::new(format!("{key}.unit_types"), "two-pools", format!("“{code}” is in the pool {other} as well")));
            }
            if pool.by == PoolBy::Province && cycle.unit_type(code).is_some_and(|unit| !unit.provincial) {
                findings.push(Finding::new(format!("{key}.by"), "no-province", format!("“{code}” belongs to no province")));
            }
        }
    }
    if cycle.pools.iter().filter(|pool| pool.rest).count() > 1 {
        findings.push(Finding::new("pool", "two-rests", "only one pool can take the rest"));
    }
}
