//! Another year is another file: other limits, a sixth part, another field, other quotas and another routing need no code.

use std::sync::OnceLock;

use rules::{
    cycle::{self, Cycle},
    form::{Answers, Files, PartState, check_form, part_states},
    pool, routing,
};
use serde_json::json;

use crate::year::{dictionaries, lead};

fn sample() -> &'static Cycle {
    static CYCLE: OnceLock<Cycle> = OnceLock::new();
    CYCLE.get_or_init(|| cycle::shipped("sample").expect("the sample is sound"))
}

fn good() -> serde_json::Value {
    json!({
        "unit": { "name": "示例学会", "credit_code": rules::credit_code::make("51100000500000001"), "kind": "society", "founded": "1999年5月4日" },
        "team": { "name": "“示例”光电产业服务队", "type": "industry", "summary": "二十字以内的简介。", "fields": ["sei-1.1"] },
        "people": {
            "expert": [{ "name": "林样例", "mobile": "13800000001" }],
            "contact": [{ "name": "陈示例", "mobile": "13800000002" }],
        },
        "plan": { "stage": [{ "period": { "from": "2031-04-01", "to": "2031-09-30" } }, { "period": { "from": "2031-10-01", "to": "2032-03-31" } }] },
        "money": { "source": "own", "since": 2031 },
    })
}

fn found(change: impl FnOnce(&mut serde_json::Value), team_type: &str) -> Vec<(String, String, Option<String>)> {
    let mut document = good();
    change(&mut document);
    let answers = Answers::from_json(sample(), &document).expect("a document of the sample's form");
    let found = check_form(sample(), dictionaries(), team_type, &answers, &Files::new());
    found.into_iter().map(|violation| (violation.path, violation.kind.into_owned(), violation.clause)).collect()
}

fn one(path: &str, kind: &str, clause: Option<&str>) -> Vec<(String, String, Option<String>)> {
    vec![(path.to_owned(), kind.to_owned(), clause.map(str::to_owned))]
}

#[test]
fn the_sample_has_no_contradiction_and_takes_a_good_application() {
    assert_eq!(cycle::check(sample(), dictionaries()), []);
    assert_eq!(found(|_| {}, "industry"), []);
    let answers = Answers::from_json(sample(), &good()).expect("good");
    assert_eq!(answers.text("", "unit/founded"), Some("1999-05-04"));
    assert_eq!(answers.text("", "money/since"), Some("2031"));
}

#[test]
fn another_limit_holds() {
    let long = |d: &mut serde_json::Value| d["team"]["summary"] = json!("字".repeat(21));
    assert_eq!(found(long, "industry"), one("team/summary", "too-long", Some("示例.七")));
    let third = |d: &mut serde_json::Value| d["team"]["fields"] = json!(["sei-1", "sei-2", "sei-3"]);
    assert_eq!(found(third, "industry"), one("team/fields", "too-many-choices", None));
    let one_stage = |d: &mut serde_json::Value| {
        d["plan"]["stage"].as_array_mut().expect("stages").truncate(1);
    };
    assert_eq!(found(one_stage, "industry"), one("plan/stage", "too-few-items", Some("示例.九")));
    let early = |d: &mut serde_json::Value| d["plan"]["stage"][0]["period"]["from"] = json!("2031-03-31");
    assert_eq!(found(early, "industry"), one("plan/stage/0/period", "period-outside", Some("示例.三")));
}

#[test]
fn a_sixth_part_and_another_field_are_checked() {
    assert_eq!(sample().parts.len(), 6);
    let nothing = |d: &mut serde_json::Value| d["money"] = json!({});
    assert_eq!(found(nothing, "industry"), one("money/source", "required", Some("示例.十")));
    let no_day = |d: &mut serde_json::Value| d["unit"]["founded"] = json!("2031-02-29");
    assert_eq!(found(no_day, "industry"), one("unit/founded", "date-wrong", Some("示例.六")));
    let states = part_states(sample(), dictionaries(), "industry", &Answers::from_json(sample(), &good()).expect("good"), &Files::new());
    assert_eq!(states.last(), Some(&("money", PartState::Complete)));
    assert_eq!(states[3], ("work", PartState::NotStarted));
}

#[test]
fn another_type_requires_other_answers() {
    let local = |d: &mut serde_json::Value| d["team"]["type"] = json!("local");
    assert_eq!(found(local, "local"), one("work/products", "required", Some("示例.八")));
}

#[test]
fn one_person_may_hold_two_roles_where_the_file_says_so() {
    let same = |d: &mut serde_json::Value| d["people"]["contact"][0] = json!({ "name": "林样例", "mobile": "138 0000 0001" });
    assert_eq!(found(same, "industry"), one("people/contact/0/mobile", "person-twice", None), "the contact may not, here");
}

#[test]
fn other_quotas_and_another_routing_hold() {
    let mut unit = lead("national_society");
    unit.unit_type = "society".to_owned();
    let places = pool::pool_of(sample(), &unit).expect("a pool");
    assert_eq!((places.code.as_str(), places.limit), ("all", 3));
    unit.unit_type = "enterprise".to_owned();
    assert_eq!(pool::pool_of(sample(), &unit).map(|pool| pool.limit), Some(2));
    let body = |kind: &str| routing::body_for(sample(), kind).map(|body| body.code.as_str());
    assert_eq!((body("industry"), body("local")), (Some("experts"), Some("office")));
}
