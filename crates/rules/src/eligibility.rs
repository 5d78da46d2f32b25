//! Who may lead what (§二.一): the matrix of the cycle, read for one unit.

use crate::{
    cycle::{Cycle, LeadRule, Role, TeamType, Text, UnitType, Verdict},
    exception::{self, Exception, ExceptionKind},
    lead::Lead,
    time::Instant,
    violation::Violation,
};

/// What stands against, or is to be said about, this unit leading a team of this type. Refusals that an exception lifts are flags.
#[must_use]
pub fn check(cycle: &Cycle, lead: &Lead, team_type: &str, exceptions: &[Exception], now: Instant) -> Vec<Violation> {
    let type_path = cycle.by_role(Role::TeamType).map_or_else(String::new, |field| field.path(0));
    let unit_path = cycle.by_role(Role::UnitType).map_or_else(String::new, |field| field.path(0));
    let Some(chosen) = cycle.team_type(team_type) else {
        return vec![Violation::refuse(type_path, "team-type-unknown").with("found", team_type)];
    };
    let Some(unit_type) = cycle.unit_type(&lead.unit_type) else {
        return vec![Violation::refuse(unit_path, "unit-type-unknown").with("found", &lead.unit_type)];
    };
    let mut found = Vec::new();
    found.extend(verdict(chosen, unit_type, lead, &type_path, exceptions, now));
    if unit_type.provincial && lead.province.is_none() {
        found.push(Violation::refuse(&unit_path, "unit-province-missing"));
    }
    if unit_type.provincial && lead.is_association && lead.is_sub_provincial() {
        found.push(Violation::flag(&unit_path, "unit-sub-provincial"));
    }
    if !lead.verified {
        found.push(Violation::flag(&unit_path, "unit-not-verified"));
    }
    found
}

/// One row of the page "which types may we lead".
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The type.
    pub team_type: &'a TeamType,
    /// What the matrix says; `No` where no rule fits.
    pub verdict: Verdict,
    /// Why, in words of the cycle.
    pub reason: Option<&'a Text>,
    /// Everything that [`check`] says.
    pub violations: Vec<Violation>,
}

impl Row<'_> {
    /// True when an application may be made today, exceptions included.
    #[must_use]
    pub fn may_lead(&self) -> bool {
        !self.violations.iter().any(Violation::refuses)
    }
}

/// Every team type of the cycle with what holds for this unit.
#[must_use]
pub fn table<'a>(cycle: &'a Cycle, lead: &Lead, exceptions: &[Exception], now: Instant) -> Vec<Row<'a>> {
    let row = |team_type: &'a TeamType| {
        let rule = rule_for(team_type, lead);
        Row {
            team_type,
            verdict: rule.map_or(Verdict::No, |rule| rule.verdict),
            reason: rule.map(|rule| &rule.reason).filter(|reason| !reason.zh.is_empty()),
            violations: check(cycle, lead, &team_type.code, exceptions, now),
        }
    };
    cycle.types.iter().map(row).collect()
}

/// The first rule of the type that fits the unit.
#[must_use]
pub fn rule_for<'a>(team_type: &'a TeamType, lead: &Lead) -> Option<&'a LeadRule> {
    team_type.leads.iter().find(|rule| {
        rule.unit_type == lead.unit_type && rule.name_fits(&lead.name) && rule.when.is_none_or(|condition| lead.meets(condition))
    })
}

fn verdict(
    team_type: &TeamType,
    unit_type: &UnitType,
    lead: &Lead,
    path: &str,
    exceptions: &[Exception],
    now: Instant,
) -> Option<Violation> {
    let rule = rule_for(team_type, lead);
    let kind = match rule.map_or(Verdict::No, |rule| rule.verdict) {
        Verdict::Yes => return None,
        Verdict::Flag => "lead-flagged",
        Verdict::No => "lead-not-eligible",
        Verdict::Exception => "lead-needs-exception",
    };
    let mut violation = Violation::refuse(path, kind);
    if kind == "lead-flagged" {
        violation = Violation::flag(path, kind);
    }
    for (name, text) in [("team_type", &team_type.label), ("unit_type", &unit_type.label)] {
        violation = violation.with(name, &text.zh).with(&format!("{name}_en"), &text.en);
    }
    let reason = rule.map(|rule| &rule.reason).filter(|reason| !reason.zh.is_empty());
    violation = match reason {
        Some(reason) => violation.with("reason", &reason.zh).with("reason_en", &reason.en),
        None => violation.with("reason", "none").with("reason_en", "none"),
    };
    violation.clause = rule.and_then(|rule| rule.clause.clone()).or_else(|| team_type.clause.clone());
    let liftable = violation.refuses() && rule.is_none_or(|rule| rule.exceptable);
    let granted = liftable && exception::holding(exceptions, ExceptionKind::Eligibility, &team_type.code, now).is_some();
    Some(if granted { exception::lift(violation, "lead-by-exception") } else { violation })
}
