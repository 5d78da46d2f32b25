//! A submission against every rule at once, and the check-list made from it.

use rules::{
    checklist::{self, CheckOutcome},
    exception::{Exception, ExceptionKind},
    form::{Answers, Files},
    lead::Lead,
    lifecycle::{Event, State},
    submission::{SubmissionFacts, check},
    time::Instant,
    violation::Violation,
};
use serde_json::json;

use crate::{
    filled::filled,
    year::{at, cycle, dictionaries, lead, places},
};

const NAME: &str = "“科创中国”福建科技服务团";

struct Case {
    lead: Lead,
    team_type: &'static str,
    answers: Answers,
    files: Files,
    ticked: Vec<String>,
    now: Instant,
    used: u32,
    taken: bool,
    state: State,
    event: Event,
    returned_at: Option<Instant>,
    exceptions: Vec<Exception>,
}

impl Case {
    fn right() -> Self {
        let lead = lead("provincial_association");
        let (answers, files) = filled(&lead, "regional", NAME);
        Self {
            lead,
            team_type: "regional",
            answers,
            files,
            ticked: cycle().statements.iter().map(|statement| statement.code.clone()).collect(),
            now: at("2022-02-27T02:00:00Z"),
            used: 0,
            taken: false,
            state: State::Draft,
            event: Event::Submit,
            returned_at: None,
            exceptions: Vec::new(),
        }
    }

    fn facts(&self) -> SubmissionFacts<'_> {
        SubmissionFacts {
            lead: &self.lead,
            team_type: self.team_type,
            state: self.state,
            event: self.event,
            answers: &self.answers,
            files: &self.files,
            places: places(),
            now: self.now,
            returned_at: self.returned_at,
            extensions: &[],
            exceptions: &self.exceptions,
            pool_used: self.used,
            name_taken: self.taken,
            statements_ticked: &self.ticked,
        }
    }

    fn check(&self) -> Vec<Violation> {
        check(cycle(), dictionaries(), &self.facts())
    }

    fn kinds(&self) -> Vec<String> {
        self.check().into_iter().map(|violation| violation.kind.into_owned()).collect()
    }
}

#[test]
fn a_right_application_passes_every_rule() {
    assert_eq!(Case::right().check(), []);
    let society = lead("national_society");
    let (answers, files) = filled(&society, "industry", "“科创中国”新能源汽车产业科技服务团");
    assert_eq!(Case { answers, files, lead: society, team_type: "industry", ..Case::right() }.check(), []);
}

#[test]
fn every_problem_is_reported_at_once_in_a_stable_order() {
    let mut case =
        Case { used: 2, taken: true, now: at("2022-03-01T00:00:00Z"), state: State::Withdrawn, ticked: Vec::new(), ..Case::right() };
    case.lead.verified = false;
    case.lead.unit_type = "institution".to_owned();
    case.answers.set("", "team/name", json!("福建科技服务团"));
    case.answers.set("", "team/summary", json!(""));
    let expected = [
        "window-closed",
        "wrong-state",
        "lead-not-eligible",
        "quota-full",
        "naming-prefix-missing",
        "naming-taken",
        "answer-differs-from-unit",
        "required",
        "statement-missing",
        "statement-missing",
        "statement-missing",
        "unit-not-verified",
        "credit-code-class",
    ];
    assert_eq!(case.kinds(), expected);
    assert_eq!(case.check(), case.check());
    let refusing: Vec<bool> = case.check().iter().map(Violation::refuses).collect();
    assert!(refusing.is_sorted_by(|a, b| a >= b), "refusals come first");
}

#[test]
fn a_returned_application_keeps_its_place_and_has_its_own_time() {
    let late = Case {
        used: 2,
        now: at("2022-03-02T00:00:00Z"),
        state: State::Returned,
        event: Event::Resubmit,
        returned_at: Some(at("2022-02-28T00:00:00Z")),
        ..Case::right()
    };
    assert_eq!(late.kinds(), Vec::<String>::new());
    let too_late = Case { now: at("2022-04-01T00:00:00Z"), ..late };
    assert_eq!(too_late.kinds(), ["correction-closed"]);
    let first = Case { event: Event::Submit, state: State::Draft, used: 0, ..too_late };
    assert_eq!(first.kinds(), ["window-closed"], "a first submission has no correction period");
}

#[test]
fn exceptions_lift_what_they_are_for_and_leave_flags() {
    let exception = |kind, extra_places| Exception { kind, team_type: None, until: None, extra_places };
    let mut case = Case { used: 2, now: at("2022-03-02T00:00:00Z"), ..Case::right() };
    assert_eq!(case.kinds(), ["window-closed", "quota-full"]);
    case.exceptions = vec![exception(ExceptionKind::Quota, 1), exception(ExceptionKind::Window, 0)];
    assert_eq!(case.kinds(), ["window-by-exception", "quota-by-exception"]);
    assert!(case.check().iter().all(|violation| !violation.refuses()));
}

#[test]
fn pilot_cities_of_another_province_are_refused() {
    let mut case = Case::right();
    case.answers.set("", "team/pilot_cities", json!(["福州市", "无锡市"]));
    let found = case.check();
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].kind.as_ref(), found[0].path.as_str(), found[0].refuses()), ("pilot-city-elsewhere", "team/pilot_cities", true));
}

#[test]
fn a_name_that_is_too_long_is_told_so_once() {
    let mut case = Case::right();
    case.answers.set("", "team/name", json!(format!("“科创中国”福建{}科技服务团", "海".repeat(80))));
    assert_eq!(case.kinds(), ["naming-too-long"]);
}

#[test]
fn the_check_list_says_what_the_machine_found_and_leaves_the_rest_to_people() {
    let case = Case::right();
    let results = checklist::run(cycle(), dictionaries(), &case.facts());
    let asked = cycle().checklist.iter().filter(|item| item.types.is_empty() || item.types.iter().any(|code| code == "regional"));
    assert_eq!(results.len(), asked.count());
    for (result, item) in
        results.iter().map(|result| (result, cycle().checklist.iter().find(|item| item.code == result.code).expect("an item")))
    {
        let expected = if item.rule.is_some() { CheckOutcome::Passed } else { CheckOutcome::ForPerson };
        assert_eq!(result.outcome, expected, "{}", result.code);
        assert_eq!(result.clause, item.clause);
    }
}

#[test]
fn failures_and_flags_stand_at_their_items_with_evidence() {
    let mut case = Case { used: 2, taken: true, ..Case::right() };
    case.lead.verified = false;
    case.lead.credit_code = rules::credit_code::make("91330100M000100Y4").expect("a code");
    case.answers.set("", "unit/credit_code", json!(case.lead.credit_code));
    case.answers.set("", "team/summary", json!("长".repeat(501)));
    let results = checklist::run(cycle(), dictionaries(), &case.facts());
    let outcome = |code: &str| results.iter().find(|result| result.code == code).map(|result| (result.outcome, result.evidence.len()));
    assert_eq!(outcome("quota"), Some((CheckOutcome::Failed, 1)));
    assert_eq!(outcome("unique_name"), Some((CheckOutcome::Failed, 1)));
    assert_eq!(outcome("unit_verified"), Some((CheckOutcome::Flagged, 1)));
    assert_eq!(outcome("credit_code"), Some((CheckOutcome::Flagged, 2)));
    assert_eq!(outcome("limits"), Some((CheckOutcome::Failed, 1)));
    assert_eq!(outcome("complete"), Some((CheckOutcome::Passed, 0)));
    assert_eq!(outcome("chief_expert"), Some((CheckOutcome::ForPerson, 0)));
    assert_eq!(outcome("capability"), None, "asked of professional teams only");
}
