//! The notice of 2022 is in its cycle, field by field.

use rules::{
    cycle::{Class, Duty, FieldKind, MachineRule, Role, check},
    violation::Effect,
};

use crate::year::{cycle, dictionaries};

#[test]
fn the_cycle_of_2022_has_no_contradiction() {
    assert_eq!(check(cycle(), dictionaries()), []);
}

#[test]
fn windows_periods_and_numbers_are_those_of_the_notice() {
    let zone = cycle().time_zone();
    let window = &cycle().windows[0];
    assert_eq!(window.opens_at(&zone).millis(), 1_644_422_400_000, "2022-02-10 00:00 in Shanghai");
    assert_eq!(window.closes_at(&zone).millis(), 1_646_064_000_000, "2022-02-28 24:00 in Shanghai");
    assert!(window.exceptable && window.effect == Effect::Refuse);
    assert_eq!((cycle().service.from.to_string(), cycle().service.to.to_string()), ("2022-01-01".to_owned(), "2022-12-31".to_owned()));
    let limits: Vec<(&str, u32)> = cycle().pools.iter().map(|pool| (pool.code.as_str(), pool.limit)).collect();
    assert_eq!(limits, [("national", 5), ("province", 2), ("other", 1)]);
    assert!(cycle().pools.iter().all(|pool| pool.clause.as_deref() == Some("五.1") && pool.exceptable));
    let numbers: Vec<(&str, &str, &str)> =
        cycle().types.iter().map(|kind| (kind.code.as_str(), kind.letter.as_str(), kind.body.as_str())).collect();
    assert_eq!(numbers, [("industry", "C", "society_center"), ("regional", "Q", "society_center"), ("professional", "Z", "operator")]);
    assert!(cycle().body("operator").is_some_and(|body| body.duties.contains(&Duty::Publish)));
}

/// Key, kind, required of all, limit of characters: the annex in its order.
const FORM: &[(&str, FieldKind, bool, Option<usize>)] = &[
    ("unit/name", FieldKind::Text, true, Some(100)),
    ("unit/credit_code", FieldKind::CreditCode, true, None),
    ("unit/unit_type", FieldKind::Choice, true, None),
    ("unit/proof_kind", FieldKind::Choice, true, None),
    ("unit/proof_file", FieldKind::Document, true, None),
    ("unit/foundation", FieldKind::Area, true, Some(1000)),
    ("unit/partner/name", FieldKind::Text, true, Some(100)),
    ("unit/partner/kind", FieldKind::Choice, true, None),
    ("team/name", FieldKind::Text, true, Some(60)),
    ("team/type", FieldKind::Choice, true, None),
    ("team/year", FieldKind::Year, true, None),
    ("team/summary", FieldKind::Area, true, Some(500)),
    ("team/expertise", FieldKind::Tree, true, None),
    ("team/regions", FieldKind::Choices, true, None),
    ("team/pilot_cities", FieldKind::Tree, false, None),
    ("team/other_cities", FieldKind::Tree, false, None),
    ("work/needs", FieldKind::Area, true, Some(300)),
    ("work/products", FieldKind::Choices, true, None),
    ("work/products_summary", FieldKind::Area, true, Some(300)),
    ("schedule/stage/work", FieldKind::Area, true, Some(200)),
    ("schedule/stage/period", FieldKind::Period, true, None),
];

#[test]
fn every_field_of_the_annex_is_there_in_order_with_its_limit() {
    let found: Vec<(String, FieldKind, bool, Option<usize>)> = cycle()
        .fields()
        .filter(|place| place.part.code != "members")
        .map(|place| (place.key(), place.field.kind, place.field.required, place.field.limit))
        .collect();
    let expected: Vec<_> = FORM.iter().map(|&(key, kind, required, limit)| (key.to_owned(), kind, required, limit)).collect();
    assert_eq!(found, expected);
    assert!(
        cycle().by_role(Role::PilotCities).is_some_and(|place| place.field.is_required("regional") && !place.field.is_required("industry"))
    );
}

#[test]
fn members_are_asked_for_what_the_annex_asks() {
    let fields = |group: &str| {
        let (_, group) = cycle().group(&format!("members/{group}")).expect("a group");
        group.fields.iter().map(|field| format!("{}{}", field.code, if field.required { "*" } else { "" })).collect::<Vec<_>>().join(" ")
    };
    let lead = "name* mobile* email* phone position* title* academy address duty* photo*";
    assert_eq!(fields("expert"), lead);
    assert_eq!(fields("leader"), lead);
    assert_eq!(fields("contact"), "name* mobile* email* phone position* address duty*");
    assert_eq!(fields("member"), "name* mobile* email* phone position* title* academy address duty*");
    let numbers = |key: &str| cycle().group(key).map(|(_, group)| (group.min, group.max, group.given)).expect("a group");
    assert_eq!(numbers("members/member"), (1, Some(15), 3));
    assert_eq!(numbers("schedule/stage"), (1, Some(6), 3));
    assert_eq!(numbers("unit/partner"), (1, None, 3));
    let (_, partner) = cycle().group("unit/partner").expect("a group");
    assert_eq!([partner.min_for("industry"), partner.min_for("regional"), partner.min_for("professional")], [1, 1, 0]);
    let photo = cycle().field("members/expert/photo").and_then(|place| place.field.file.as_ref()).expect("a rule for the photo");
    assert_eq!((photo.max_bytes, photo.width, photo.height), (2 * 1024 * 1024, Some(200), Some(200)));
}

#[test]
fn what_is_about_a_person_is_personal() {
    for place in cycle().fields() {
        let personal = matches!(place.field.kind, FieldKind::Mobile | FieldKind::Phone | FieldKind::Email | FieldKind::Photo)
            || place.field.role == Some(Role::PersonAddress);
        assert_eq!(place.field.class == Class::Personal, personal, "{}", place.key());
    }
}

#[test]
fn the_options_are_the_tables_of_the_annex() {
    for (role, dictionary, free_text_rows) in [(Role::Regions, "strategic_regions", 0), (Role::Products, "public_service_products", 1)] {
        let field = cycle().by_role(role).expect("the field").field;
        let labels: Vec<&str> = field.options.iter().map(|option| option.label.zh.as_str()).collect();
        let table: Vec<&str> =
            dictionaries().get(dictionary).expect("the table").entries().iter().map(|entry| entry.label.as_str()).collect();
        assert_eq!(labels, table[..table.len() - free_text_rows]);
        assert!(field.own, "own texts are allowed");
    }
    let types = cycle().by_role(Role::UnitType).expect("the field").field;
    assert_eq!(types.options.len(), 5);
}

#[test]
fn the_check_list_runs_every_rule_and_asks_people_the_rest() {
    use MachineRule::{
        Complete, CreditCode, Eligibility, Files, HiddenCharacters, Limits, Naming, Partners, People, PilotCities, Quota, Schedule,
        Statements, UniqueName, UnitVerified, Window,
    };
    let all = [
        Window,
        Quota,
        Eligibility,
        UnitVerified,
        CreditCode,
        Naming,
        UniqueName,
        Complete,
        Limits,
        Files,
        Partners,
        People,
        Schedule,
        PilotCities,
        HiddenCharacters,
        Statements,
    ];
    let mut run: Vec<MachineRule> = cycle().checklist.iter().filter_map(|item| item.rule).collect();
    run.sort();
    let mut all = all.to_vec();
    all.sort();
    assert_eq!(run, all);
    for code in ["chief_expert", "leader", "members", "proof"] {
        assert!(cycle().checklist.iter().any(|item| item.code == code && item.rule.is_none()), "{code} is asked of a person");
    }
}
