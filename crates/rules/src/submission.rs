//! Everything that a submission is held against, at once: the applicant sees every problem, not the first one.

use crate::{
    credit_code,
    cycle::{Cycle, MachineRule, Role},
    dictionary::Dictionaries,
    eligibility,
    exception::{self, Exception},
    form::{self, Answers, Files},
    lead::Lead,
    lifecycle::{self, Event, State},
    naming::{self, Places},
    pool,
    time::Instant,
    violation::Violation,
    window::{self, Arrival, Extension},
};

/// What is known when an application is submitted, or looked at as if it were (check-your-answers, dry run, the reviewer's check-list).
#[derive(Debug, Clone, Copy)]
pub struct SubmissionFacts<'a> {
    /// The lead unit.
    pub lead: &'a Lead,
    /// Code of the team type.
    pub team_type: &'a str,
    /// Where the application stands.
    pub state: State,
    /// `Submit` or `Resubmit`.
    pub event: Event,
    /// The answers.
    pub answers: &'a Answers,
    /// The files that answers name.
    pub files: &'a Files,
    /// Known places, made once from the dictionaries.
    pub places: &'a Places,
    /// When the complete request had arrived, by the programme's clock; for the check-list the instant of the submission.
    pub now: Instant,
    /// When the application was last returned.
    pub returned_at: Option<Instant>,
    /// Extensions of windows, granted to whomever.
    pub extensions: &'a [Extension],
    /// Exceptions granted to the lead unit.
    pub exceptions: &'a [Exception],
    /// Places of the pool that other applications and teams hold, this one not counted.
    pub pool_used: u32,
    /// True when another team of the year has the same [`naming::key`].
    pub name_taken: bool,
    /// Codes of the statements that were ticked.
    pub statements_ticked: &'a [String],
}

/// Every violation, refusals first, each group in the order window, lifecycle, eligibility, quota, naming, uniqueness, form, statements.
#[must_use]
pub fn check(cycle: &Cycle, dictionaries: &Dictionaries, facts: &SubmissionFacts<'_>) -> Vec<Violation> {
    let mut found: Vec<Violation> = judge(cycle, dictionaries, facts).into_iter().map(|(_, violation)| violation).collect();
    found.sort_by_key(|violation| !violation.refuses());
    found
}

/// The violations with the family of rules that each belongs to; `None` for the lifecycle, which no check-list asks about.
pub(crate) fn judge(cycle: &Cycle, dictionaries: &Dictionaries, facts: &SubmissionFacts<'_>) -> Vec<(Option<MachineRule>, Violation)> {
    let mut found = Vec::new();
    let mut add = |rule, violations: Vec<Violation>| found.extend(violations.into_iter().map(|violation| (rule, violation)));
    add(Some(MachineRule::Window), window::check(cycle, &arrival(facts)).into_iter().collect());
    add(None, lifecycle::next(facts.state, facts.event).err().into_iter().collect());
    let (unverified, eligible): (Vec<_>, Vec<_>) = eligibility::check(cycle, facts.lead, facts.team_type, facts.exceptions, facts.now)
        .into_iter()
        .partition(|violation| violation.kind == "unit-not-verified");
    add(Some(MachineRule::Eligibility), eligible);
    add(Some(MachineRule::UnitVerified), unverified);
    add(Some(MachineRule::Quota), quota(cycle, facts).into_iter().collect());
    // A name that is too long is told so once, by the pattern.
    let mut long_names: Vec<String> = Vec::new();
    if let (Some(team_type), Some(name)) = (cycle.team_type(facts.team_type), team_name(cycle, facts.answers)) {
        let naming = naming::check(cycle, team_type, name, facts.places);
        long_names.extend(naming.iter().filter(|violation| violation.kind == "naming-too-long").map(|violation| violation.path.clone()));
        add(Some(MachineRule::Naming), naming);
        if facts.name_taken {
            add(Some(MachineRule::UniqueName), vec![naming::taken(cycle, name)]);
        }
    }
    add(Some(MachineRule::CreditCode), unit_answers(cycle, facts));
    let province = facts.lead.province.as_deref();
    let own_province = form::check_own_province(cycle, dictionaries, facts.team_type, facts.answers, province);
    let mut answers = form::check_form(cycle, dictionaries, facts.team_type, facts.answers, facts.files);
    answers.extend(own_province);
    answers.retain(|violation| violation.kind != "too-long" || !long_names.contains(&violation.path));
    for violation in form::in_form_order(cycle, answers) {
        add(Some(rule_of(&violation)), vec![violation]);
    }
    add(Some(MachineRule::Statements), statements(cycle, facts.statements_ticked));
    found
}

/// The team's name as answered.
#[must_use]
pub fn team_name<'a>(cycle: &Cycle, answers: &'a Answers) -> Option<&'a str> {
    answers.text("", &cycle.by_role(Role::TeamName)?.key())
}

/// The statements of the cycle that were not ticked, each at `statements/<code>`.
#[must_use]
pub fn statements(cycle: &Cycle, ticked: &[String]) -> Vec<Violation> {
    let missing = cycle.statements.iter().filter(|statement| !ticked.contains(&statement.code));
    missing
        .map(|statement| {
            let refusal = Violation::refuse(format!("statements/{}", statement.code), "statement-missing");
            let mut refusal = refusal.with("statement", &statement.text.zh).with("statement_en", &statement.text.en);
            refusal.clause.clone_from(&statement.clause);
            refusal
        })
        .collect()
}

fn arrival<'a>(facts: &SubmissionFacts<'a>) -> Arrival<'a> {
    Arrival {
        now: facts.now,
        unit_id: &facts.lead.unit_id,
        team_type: facts.team_type,
        returned_at: facts.returned_at.filter(|_| facts.event == Event::Resubmit),
        extensions: facts.extensions,
        exceptions: facts.exceptions,
    }
}

/// The quota; an application that already holds its place, as a returned one does, needs no further one.
fn quota(cycle: &Cycle, facts: &SubmissionFacts<'_>) -> Option<Violation> {
    if facts.state.holds_place() {
        return None;
    }
    let pool = pool::pool_of(cycle, facts.lead)?;
    pool::check(&pool, facts.pool_used, exception::extra_places(facts.exceptions, facts.team_type, facts.now))
}

/// The answers that repeat what is known of the unit say the same, and its credit code fits its type.
fn unit_answers(cycle: &Cycle, facts: &SubmissionFacts<'_>) -> Vec<Violation> {
    let lead = facts.lead;
    let mut found = Vec::new();
    for (role, known) in [(Role::CreditCode, &lead.credit_code), (Role::UnitType, &lead.unit_type)] {
        let Some(place) = cycle.by_role(role) else { continue };
        if facts.answers.text("", &place.key()).is_some_and(|answer| answer != known) {
            found.push(Violation::refuse(place.path(0), "answer-differs-from-unit"));
        }
    }
    if let (Some(unit_type), Some(place)) = (cycle.unit_type(&lead.unit_type), cycle.by_role(Role::CreditCode)) {
        found.extend(credit_code::disagreements(unit_type, lead.province.as_deref(), &lead.credit_code, &place.path(0)));
    }
    found
}

/// The family that a violation of the form belongs to; what no family claims is a matter of limits and formats, so that nothing goes unseen.
fn rule_of(violation: &Violation) -> MachineRule {
    let of_code = violation.kind.starts_with("credit-code-").then_some(MachineRule::CreditCode);
    form::rule_of(&violation.kind).or(of_code).unwrap_or(MachineRule::Limits)
}
