//! Answers that are wrong only beside others: items, persons, partners, stages.

use rules::{
    cycle::Cycle,
    form::{Answers, check_form},
    violation::Effect,
};
use serde_json::{Value, json};

use crate::{
    filled::filled,
    year::{cycle, dictionaries, lead},
};

fn found_in(cycle: &Cycle, team_type: &str, change: impl FnOnce(&mut Answers)) -> Vec<(String, String)> {
    let unit = if team_type == "professional" { "institution" } else { "national_society" };
    let (mut answers, files) = filled(&lead(unit), team_type, "“科创中国”示例产业科技服务团");
    change(&mut answers);
    let found = check_form(cycle, dictionaries(), team_type, &answers, &files);
    found.into_iter().map(|violation| (violation.path, violation.kind.into_owned())).collect()
}

fn found(team_type: &str, change: impl FnOnce(&mut Answers)) -> Vec<(String, String)> {
    found_in(cycle(), team_type, change)
}

fn one(path: &str, kind: &str) -> Vec<(String, String)> {
    vec![(path.to_owned(), kind.to_owned())]
}

fn person(answers: &mut Answers, item: &str, group: &str, name: &str, mobile: &str) {
    answers.set(item, &format!("{group}/name"), json!(name));
    answers.set(item, &format!("{group}/mobile"), json!(mobile));
}

#[test]
fn items_are_counted_and_blank_rows_are_not() {
    let no_members = |answers: &mut Answers| {
        answers.remove_item("members/member", "members/member#0");
        answers.add_item("members/member", "blank");
    };
    assert_eq!(found("industry", no_members), one("members/member", "too-few-items"));
    let blank_stage = |answers: &mut Answers| {
        answers.add_item("schedule/stage", "blank");
    };
    assert_eq!(found("industry", blank_stage), []);
    let sixteen = |answers: &mut Answers| {
        for index in 0..15 {
            let id = format!("m{index}");
            answers.add_item("members/member", &id);
            for (field, value) in [("email", "x@example.org"), ("position", "职务"), ("title", "无"), ("duty", "工作")] {
                answers.set(&id, &format!("members/member/{field}"), json!(value));
            }
            person(answers, &id, "members/member", "林样例", &format!("139{index:08}"));
        }
    };
    assert_eq!(found("industry", sixteen), one("members/member", "too-many-items"));
}

#[test]
fn a_group_of_one_that_is_missing_names_each_field() {
    let found = found("industry", |answers| {
        answers.remove_item("members/contact", "members/contact#0");
    });
    let paths: Vec<&str> = found.iter().map(|(path, _)| path.as_str()).collect();
    let expected = ["name", "mobile", "email", "position", "duty"].map(|field| format!("members/contact/0/{field}"));
    assert_eq!(paths, expected);
    assert!(found.iter().all(|(_, kind)| kind == "required"));
}

#[test]
fn partners_are_required_where_the_type_says_so_and_kinds_are_flagged() {
    let without = |answers: &mut Answers| {
        for item in answers.items("unit/partner").to_vec() {
            answers.remove_item("unit/partner", &item);
        }
    };
    assert_eq!(found("professional", without), []);
    let industry = found("industry", without);
    assert_eq!(industry.iter().filter(|(_, kind)| kind == "too-few-items").count(), 1);
    assert_eq!(industry.iter().filter(|(_, kind)| kind == "partner-kind-missing").count(), 4);
    let no_finance = |answers: &mut Answers| {
        answers.remove_item("unit/partner", "unit/partner#3");
    };
    assert_eq!(found("industry", no_finance), one("unit/partner", "partner-kind-missing"));
}

#[test]
fn a_partner_twice_and_the_lead_unit_as_partner_are_flagged() {
    let twice = |answers: &mut Answers| answers.set("unit/partner#1", "unit/partner/name", json!("示例 内容0"));
    assert_eq!(found("industry", twice), one("unit/partner/1/name", "partner-twice"));
    let lead = |answers: &mut Answers| answers.set("unit/partner#2", "unit/partner/name", json!("中國示例學會"));
    assert_eq!(found("industry", lead), one("unit/partner/2/name", "partner-is-lead"));
}

#[test]
fn nobody_is_listed_twice() {
    let expert = |answers: &Answers| {
        let text = |field: &str| answers.text("members/expert#0", &format!("members/expert/{field}")).expect("an answer").to_owned();
        (text("name"), text("mobile"))
    };
    let as_member = |answers: &mut Answers| {
        let (name, mobile) = expert(answers);
        person(answers, "members/member#0", "members/member", &name, &mobile);
    };
    assert_eq!(found("industry", as_member), one("members/member/0/mobile", "person-twice"));
    let shared = |answers: &mut Answers| {
        let (_, mobile) = expert(answers);
        person(answers, "members/member#0", "members/member", "别人", &mobile);
    };
    assert_eq!(found("industry", shared), one("members/member/0/mobile", "mobile-shared"));
    let namesake = |answers: &mut Answers| {
        let (name, _) = expert(answers);
        person(answers, "members/member#0", "members/member", &name, "13900000009");
    };
    assert_eq!(found("industry", namesake), [], "two people may have one name");
    let as_contact = |answers: &mut Answers| {
        let (name, mobile) = expert(answers);
        person(answers, "members/contact#0", "members/contact", &name, &mobile);
    };
    assert_eq!(found("industry", as_contact), [], "the contact may be one of them");
}

#[test]
fn expert_and_leader_are_two_people_unless_the_file_allows_one() {
    let both = |answers: &mut Answers| {
        let mobile = answers.text("members/expert#0", "members/expert/mobile").expect("an answer").to_owned();
        let name = answers.text("members/expert#0", "members/expert/name").expect("an answer").to_owned();
        person(answers, "members/leader#0", "members/leader", &name, &mobile);
    };
    assert_eq!(found("industry", both), one("members/leader/0/mobile", "expert-is-leader"));
    let mut allowing = cycle().clone();
    allowing.people.expert_may_lead = true;
    assert_eq!(found_in(&allowing, "industry", both), []);
    let mut strict = cycle().clone();
    strict.people.contact_may_be_other = false;
    let contact = |answers: &mut Answers| {
        let mobile = answers.text("members/expert#0", "members/expert/mobile").expect("an answer").to_owned();
        answers.set("members/contact#0", "members/contact/mobile", json!(mobile));
        answers.set("members/contact#0", "members/contact/name", Value::Null);
    };
    assert!(found_in(&strict, "industry", contact).contains(&("members/contact/0/mobile".to_owned(), "person-twice".to_owned())));
}

#[test]
fn overlapping_stages_are_allowed_and_shown() {
    let second = |answers: &mut Answers| {
        answers.add_item("schedule/stage", "second");
        answers.set("second", "schedule/stage/work", json!("工作"));
        answers.set("second", "schedule/stage/period", json!({"from": "2022-06-30", "to": "2022-09-30"}));
    };
    let (mut answers, files) = filled(&lead("institution"), "professional", "“科创中国”示例专业科技服务团");
    second(&mut answers);
    let found = check_form(cycle(), dictionaries(), "professional", &answers, &files);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(
        (found[0].path.as_str(), found[0].kind.as_ref(), found[0].effect),
        ("schedule/stage/1/period", "stages-overlap", Effect::Flag)
    );
}
