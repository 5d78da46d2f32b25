//! Application files: read strictly, written canonically.

use rules::form::{Answers, MAX_BYTES};
use serde_json::json;

use crate::{
    filled::filled,
    year::{cycle, lead},
};

fn refused(text: &str) -> Vec<(String, String)> {
    let found = Answers::from_text(cycle(), text).expect_err("it is refused");
    found.into_iter().map(|violation| (violation.path, violation.kind.into_owned())).collect()
}

#[test]
fn what_is_written_is_read_again() {
    let (answers, _) = filled(&lead("provincial_association"), "regional", "“科创中国”福建科技服务团");
    let document = answers.to_json();
    assert_eq!(document["team"]["pilot_cities"], json!(["福州市"]));
    assert_eq!(document["members"]["expert"][0]["name"].as_str(), answers.text("members/expert#0", "members/expert/name"));
    let text = document.to_string();
    let read = Answers::from_text(cycle(), &text).expect("its own document");
    assert_eq!(read.to_json(), document);
    let renamed = read.with_ids(|old| format!("id-{old}"));
    assert_eq!(renamed.to_json(), document, "ids are not part of a document");
}

#[test]
fn members_that_the_form_does_not_have_are_named() {
    let text = r#"{"team": {"nam": "x", "summary": "简介"}, "extra": {}, "members": {"member": [{"name": "林样例"}, {"nmae": "x"}]}}"#;
    let mut found = refused(text);
    found.sort();
    let unknown = |path: &str| (path.to_owned(), "unknown-member".to_owned());
    assert_eq!(found, [unknown("extra"), unknown("members/member/1/nmae"), unknown("team/nam")]);
}

#[test]
fn a_key_given_twice_is_refused_wherever_it_is() {
    assert_eq!(refused(r#"{"team": {"name": "a", "name": "b"}}"#), [("team".to_owned(), "duplicate-key".to_owned())]);
    assert_eq!(refused(r#"{"team": {}, "team": {}}"#), [(String::new(), "duplicate-key".to_owned())]);
    let deep = r#"{"members": {"member": [{"name": "a"}, {"name": "a", "name": "b"}]}}"#;
    assert_eq!(refused(deep), [("members/member/1".to_owned(), "duplicate-key".to_owned())]);
}

#[test]
fn shapes_depth_and_size_are_bounded() {
    assert_eq!(refused("[]"), [(String::new(), "wrong-shape".to_owned())]);
    assert_eq!(refused(r#"{"team": []}"#), [("team".to_owned(), "wrong-shape".to_owned())]);
    assert_eq!(refused(r#"{"members": {"member": {}}}"#), [("members/member".to_owned(), "wrong-shape".to_owned())]);
    assert_eq!(refused(r#"{"members": {"member": [1]}}"#), [("members/member/0".to_owned(), "wrong-shape".to_owned())]);
    let deep = format!("{}{}", "[".repeat(9), "]".repeat(9));
    assert_eq!(refused(&deep), [(String::new(), "document-too-deep".to_owned())]);
    let bottomless = "[".repeat(100_000);
    assert_eq!(refused(&bottomless), [(String::new(), "not-json".to_owned())]);
    let big = format!(r#"{{"team": {{"summary": "{}"}}}}"#, "a".repeat(MAX_BYTES));
    assert_eq!(refused(&big), [(String::new(), "document-too-big".to_owned())]);
    let many = format!(r#"{{"unit": {{"partner": [{}{{}}]}}}}"#, "{},".repeat(500));
    assert_eq!(refused(&many), [("unit/partner".to_owned(), "document-too-many-items".to_owned())]);
    for text in ["", "{", "{} {}", "{\"a\": NaN}", "\u{FEFF}{}"] {
        assert_eq!(refused(text), [(String::new(), "not-json".to_owned())], "{text}");
    }
}

#[test]
fn what_is_read_is_cleaned() {
    let text = r#"{"$schema": "x", "members": {"contact": [{"mobile": "138 0000 0001", "phone": null}]}, "team": {"year": 2022}}"#;
    let answers = Answers::from_text(cycle(), text).expect("read");
    assert_eq!(answers.to_json(), json!({"members": {"contact": [{"mobile": "13800000001"}]}, "team": {"year": "2022"}}));
}
