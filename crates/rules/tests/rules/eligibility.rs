//! The matrix of SPEC, cell by cell.

use rules::{
    eligibility::{check, table},
    exception::{Exception, ExceptionKind},
    lead::Lead,
    routing::{body_for, types_of},
    time::Instant,
};

use crate::year::{cycle, lead};

const NOW: Instant = Instant(1_645_000_000_000);

fn kinds(lead: &Lead, team_type: &str) -> Vec<String> {
    check(cycle(), lead, team_type, &[], NOW).into_iter().map(|violation| violation.kind.into_owned()).collect()
}

#[test]
fn the_matrix_of_the_notice_holds() {
    let affiliate = Lead { is_association: false, ..lead("provincial_association") };
    let corps = Lead { province: Some("corps".to_owned()), ..lead("provincial_association") };
    let (yes, flag, no, ask) = ("", "lead-flagged", "lead-not-eligible", "lead-needs-exception");
    for (unit, industry, regional, professional) in [
        (lead("national_society"), yes, no, yes),
        (lead("provincial_association"), no, yes, flag),
        (affiliate, no, flag, flag),
        (corps, no, flag, flag),
        (lead("provincial_society"), no, ask, flag),
        (lead("institution"), no, no, yes),
        (lead("consortium"), yes, no, yes),
    ] {
        for (team_type, expected) in [("industry", industry), ("regional", regional), ("professional", professional)] {
            assert_eq!(kinds(&unit, team_type).concat(), expected, "{} leads {team_type}", unit.name);
        }
    }
}

#[test]
fn a_consortium_of_societies_is_flagged() {
    let societies = Lead { name: "中国科协示例学会联合体".to_owned(), ..lead("consortium") };
    assert_eq!(kinds(&societies, "industry"), ["lead-flagged"]);
}

#[test]
fn a_refusal_says_what_why_and_by_which_clause() {
    let refusal = check(cycle(), &lead("institution"), "industry", &[], NOW).remove(0);
    assert!(refusal.refuses());
    assert_eq!(refusal.params["team_type"], "产业科技服务团");
    assert!(!refusal.params["reason"].is_empty() && !refusal.params["reason_en"].is_empty());
    assert_eq!(refusal.clause.as_deref(), Some("二.一.1"));
    assert_eq!(refusal.path, "team/type");
}

#[test]
fn an_exception_lifts_the_refusal_for_its_type_and_time() {
    let society = lead("provincial_society");
    let until = Some(NOW.plus(1));
    let granted = [Exception { kind: ExceptionKind::Eligibility, team_type: Some("regional".to_owned()), until, extra_places: 0 }];
    let lifted = check(cycle(), &society, "regional", &granted, NOW);
    assert_eq!(lifted.len(), 1);
    assert_eq!((lifted[0].kind.as_ref(), lifted[0].refuses()), ("lead-by-exception", false));
    assert!(check(cycle(), &society, "regional", &granted, NOW.plus(1))[0].refuses());
    assert!(check(cycle(), &society, "industry", &granted, NOW)[0].refuses());
    let window = [Exception { kind: ExceptionKind::Window, ..granted[0].clone() }];
    assert!(check(cycle(), &society, "regional", &window, NOW)[0].refuses());
}

#[test]
fn what_is_not_known_of_a_unit_is_flagged_or_asked_for() {
    assert_eq!(kinds(&Lead { verified: false, ..lead("national_society") }, "industry"), ["unit-not-verified"]);
    let nowhere = Lead { province: None, ..lead("provincial_association") };
    assert_eq!(kinds(&nowhere, "regional"), ["unit-province-missing"]);
    let xiamen = Lead { province: Some("350200".to_owned()), ..lead("provincial_association") };
    assert_eq!(kinds(&xiamen, "regional"), ["lead-flagged", "unit-sub-provincial"]);
    assert_eq!(kinds(&lead("no_such_type"), "regional"), ["unit-type-unknown"]);
    assert_eq!(kinds(&lead("institution"), "no_such_type"), ["team-type-unknown"]);
}

#[test]
fn the_table_has_a_row_per_type() {
    let society = lead("national_society");
    let rows = table(cycle(), &society, &[], NOW);
    let may: Vec<(&str, bool)> = rows.iter().map(|row| (row.team_type.code.as_str(), row.may_lead())).collect();
    assert_eq!(may, [("industry", true), ("regional", false), ("professional", true)]);
    assert!(rows[1].reason.is_some());
}

#[test]
fn applications_go_to_the_body_that_the_notice_names() {
    let body = |code| body_for(cycle(), code).map(|body| body.code.as_str());
    assert_eq!(body("industry"), Some("society_center"));
    assert_eq!(body("regional"), Some("society_center"));
    assert_eq!(body("professional"), Some("operator"));
    assert_eq!(body("no_such_type"), None);
    assert_eq!(types_of(cycle(), "operator").map(|team_type| team_type.code.as_str()).collect::<Vec<_>>(), ["professional"]);
}
