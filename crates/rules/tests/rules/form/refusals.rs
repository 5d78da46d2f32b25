//! Every refusal of a field: one wrong answer, one violation at its path.

use rules::{
    form::{Answers, FileFact, Files, check_form},
    violation::Violation,
};
use serde_json::{Value, json};

use crate::{
    filled::filled,
    year::{cycle, dictionaries, lead},
};

/// What is found in a complete regional application after one answer was changed.
fn found(item: &str, key: &str, value: Value) -> Vec<Violation> {
    let (mut answers, files) = filled(&lead("provincial_association"), "regional", "“科创中国”福建科技服务团");
    answers.set(item, key, value);
    check_form(cycle(), dictionaries(), "regional", &answers, &files)
}

const EXPERT: &str = "members/expert#0";
const STAGE: &str = "schedule/stage#0";

#[test]
fn a_complete_application_has_nothing_wrong() {
    assert_eq!(found("", "team/other_cities", json!(["350200"])), []);
}

#[test]
fn every_wrong_answer_is_named() {
    let long = |count: usize| json!("字".repeat(count));
    let table: Vec<(&str, &str, Value, &str, &str)> = vec![
        ("", "unit/foundation", Value::Null, "unit/foundation", "required"),
        ("", "team/pilot_cities", Value::Null, "team/pilot_cities", "required"),
        (EXPERT, "members/expert/photo", Value::Null, "members/expert/0/photo", "required"),
        ("", "unit/foundation", long(1001), "unit/foundation", "too-long"),
        ("", "team/summary", long(501), "team/summary", "too-long"),
        ("", "work/needs", long(301), "work/needs", "too-long"),
        ("", "work/products_summary", long(301), "work/products_summary", "too-long"),
        (STAGE, "schedule/stage/work", long(201), "schedule/stage/0/work", "too-long"),
        ("", "team/summary", json!("简\u{202E}介"), "team/summary", "hidden-character"),
        (EXPERT, "members/expert/name", json!("林\u{200B}样例"), "members/expert/0/name", "hidden-character"),
        ("", "team/regions", json!(["own:海峡\u{2066}"]), "team/regions", "hidden-character"),
        ("", "team/summary", json!(["简介"]), "team/summary", "wrong-shape"),
        ("", "team/regions", json!("west"), "team/regions", "wrong-shape"),
        ("", "team/regions", json!(["west", 1]), "team/regions", "wrong-shape"),
        (STAGE, "schedule/stage/period", json!("2022"), "schedule/stage/0/period", "wrong-shape"),
        (
            STAGE,
            "schedule/stage/period",
            json!({"from": "2022-03-01", "to": "2022-04-01", "x": "1"}),
            "schedule/stage/0/period",
            "wrong-shape",
        ),
        ("", "unit/proof_kind", json!("passport"), "unit/proof_kind", "unknown-choice"),
        ("", "team/expertise", json!(["sei-1.99"]), "team/expertise", "unknown-choice"),
        ("", "team/expertise", json!(["1.1"]), "team/expertise", "unknown-choice"),
        ("", "team/expertise", json!(["sei-1.1", "sei-1.1"]), "team/expertise", "choice-twice"),
        ("", "team/expertise", json!(["sei-1", "sei-2", "sei-3", "sei-4", "sei-5", "sei-6"]), "team/expertise", "too-many-choices"),
        ("", "team/regions", json!(["west", "east", "central", "northeast", "own:甲", "own:乙"]), "team/regions", "too-many-choices"),
        ("", "team/other_cities", json!(["110100"]), "team/other_cities", "entry-not-selectable"),
        ("", "team/expertise", json!(["own:别的"]), "team/expertise", "own-text-not-allowed"),
        ("", "team/regions", json!(["own:"]), "team/regions", "own-text-empty"),
        ("", "team/regions", json!([format!("own:{}", "字".repeat(21))]), "team/regions", "own-text-too-long"),
        ("", "team/pilot_cities", json!(["own:福州市"]), "team/pilot_cities", "own-text-listed"),
        ("", "team/pilot_cities", json!(["own:示例市"]), "team/pilot_cities", "pilot-city-unlisted"),
        (EXPERT, "members/expert/mobile", json!("1380000000X"), "members/expert/0/mobile", "mobile-character"),
        (EXPERT, "members/expert/mobile", json!("1380000000"), "members/expert/0/mobile", "mobile-length"),
        (EXPERT, "members/expert/mobile", json!("12800000001"), "members/expert/0/mobile", "mobile-start"),
        (EXPERT, "members/expert/mobile", json!("23800000001"), "members/expert/0/mobile", "mobile-start"),
        (EXPERT, "members/expert/phone", json!("没有"), "members/expert/0/phone", "phone-wrong"),
        (EXPERT, "members/expert/phone", json!("123"), "members/expert/0/phone", "phone-wrong"),
        (EXPERT, "members/expert/email", json!("lin.example.org"), "members/expert/0/email", "email-wrong"),
        (EXPERT, "members/expert/name", json!("林样例1"), "members/expert/0/name", "name-character"),
        (EXPERT, "members/expert/name", json!("··"), "members/expert/0/name", "name-without-letters"),
        (EXPERT, "members/expert/name", long(61), "members/expert/0/name", "too-long"),
        (STAGE, "schedule/stage/period", json!({"from": "2022-02-30", "to": "2022-03-01"}), "schedule/stage/0/period", "date-wrong"),
        (STAGE, "schedule/stage/period", json!({"to": "2022-03-01"}), "schedule/stage/0/period", "period-without-from"),
        (STAGE, "schedule/stage/period", json!({"from": "2022-03-01"}), "schedule/stage/0/period", "period-without-to"),
        (STAGE, "schedule/stage/period", json!({"from": "2022-03-02", "to": "2022-03-01"}), "schedule/stage/0/period", "period-reversed"),
        (STAGE, "schedule/stage/period", json!({"from": "2021-12-31", "to": "2022-03-01"}), "schedule/stage/0/period", "period-outside"),
        (STAGE, "schedule/stage/period", json!({"from": "2022-12-01", "to": "2023-01-01"}), "schedule/stage/0/period", "period-outside"),
        ("", "team/year", json!("22"), "team/year", "year-wrong"),
        ("", "team/year", json!("2023"), "team/year", "year-differs"),
        ("", "team/type", json!("industry"), "team/type", "team-type-differs"),
        ("", "unit/credit_code", json!("91350100M000100Y4Z"), "unit/credit_code", "credit-code-character"),
        ("", "unit/proof_file", json!("no-such-file"), "unit/proof_file", "file-missing"),
    ];
    for (item, key, value, path, kind) in table {
        let found = found(item, key, value.clone());
        let named: Vec<(&str, &str)> = found.iter().map(|violation| (violation.path.as_str(), violation.kind.as_ref())).collect();
        assert_eq!(named, [(path, kind)], "{key} = {value}");
    }
}

#[test]
fn limits_are_reached_without_refusal() {
    let lines = format!("{}\n{}", "字".repeat(250), "𬭎".repeat(250));
    assert_eq!(found("", "team/summary", json!(lines)), [], "line ends do not count; rare characters count once");
    assert_eq!(found("", "team/expertise", json!(["sei-1", "hitech-1.1", "gbt-C", "sei-4", "sei-5"])), []);
    assert_eq!(found(STAGE, "schedule/stage/period", json!({"from": "2022-01-01", "to": "2022-12-31"})), []);
    for name in ["买买提·示例", "𬭎㛃", "林𠮷", "O'Neil Sample-Smith", &"木".repeat(55)] {
        assert_eq!(found(EXPERT, "members/expert/name", json!(name)), [], "{name}");
    }
}

#[test]
fn a_limit_names_its_clause_and_a_platform_rule_names_none() {
    let long = found("", "team/summary", json!("字".repeat(503)));
    assert_eq!(long[0].clause.as_deref(), Some("附件.二"));
    let params: Vec<(&str, &str)> = long[0].params.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(params, [("count", "503"), ("limit", "500"), ("over", "3")]);
    assert_eq!(found("", "unit/foundation", Value::Null)[0].clause, None, "the annex does not mark it as required");
    assert_eq!(found("", "team/pilot_cities", Value::Null)[0].clause.as_deref(), Some("二.一.2"));
}

#[test]
fn flags_do_not_refuse() {
    for (key, value) in [("team/pilot_cities", json!(["own:示例市"])), ("team/pilot_cities", json!(["own:泉州市"]))] {
        assert!(found("", key, value).iter().all(|violation| !violation.refuses()));
    }
}

#[test]
fn addresses_that_a_mail_server_knows_are_accepted() {
    for good in ["a@example.org", "lin.yang+x@mail.example.org", "o'neil@ex-ample.org"] {
        assert_eq!(found(EXPERT, "members/expert/email", json!(good)), [], "{good}");
    }
    let longest = format!("{}@example.org", "a".repeat(65));
    for bad in [
        "@example.org",
        "a@",
        "a@b",
        "a@@example.org",
        ".a@example.org",
        "a..b@example.org",
        "a@-x.org",
        "a@1.2.3.4",
        "林@example.org",
        &longest,
    ] {
        assert_eq!(found(EXPERT, "members/expert/email", json!(bad)).len(), 1, "{bad}");
    }
}

#[test]
fn files_are_held_against_kind_size_pages_and_pixels() {
    let check = |key: &str, item: &str, fact: FileFact| -> Vec<String> {
        let (mut answers, mut files): (Answers, Files) = filled(&lead("institution"), "professional", "“科创中国”示例专业科技服务团");
        files.insert("f".to_owned(), fact);
        answers.set(item, key, json!("f"));
        let found = check_form(cycle(), dictionaries(), "professional", &answers, &files);
        found
            .into_iter()
            .map(|violation| format!("{} {}", violation.kind, violation.params.into_values().collect::<Vec<_>>().join(",")))
            .collect()
    };
    let photo = |bytes| FileFact { mime: "image/png".to_owned(), bytes, width: Some(200), height: Some(200), pages: None };
    let of_photo = |fact| check("members/expert/photo", EXPERT, fact);
    let two_megabytes = 2 * 1024 * 1024;
    assert!(of_photo(photo(two_megabytes)).is_empty());
    assert_eq!(of_photo(photo(two_megabytes + 1)), ["file-too-big 2,2.1"]);
    assert_eq!(of_photo(FileFact { width: Some(201), ..photo(9) }), ["photo-dimensions 200×200,201×200"]);
    assert_eq!(of_photo(FileFact { mime: "image/gif".to_owned(), ..photo(9) }), ["file-kind JPG / PNG,image/gif"]);
    let paper = |pages| FileFact { mime: "application/pdf".to_owned(), bytes: 10, pages: Some(pages), ..FileFact::default() };
    assert!(check("unit/proof_file", "", paper(10)).is_empty());
    assert_eq!(check("unit/proof_file", "", paper(11)), ["file-pages 11,10"]);
}
