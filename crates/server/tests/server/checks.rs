//! `check name|code|application` and `cycle check`: 0 or 1 by what they find, 2 for misuse; the report for programs says the same.

use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::binary::{Said, report, say};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn check(arguments: &[&str]) -> Said {
    let nowhere = Path::new("/nonexistent");
    report(nowhere, &[&["check"], arguments].concat())
}

fn kinds(said: &Said) -> Vec<String> {
    let found = said.json()["violations"].as_array().expect("violations").clone();
    for violation in &found {
        assert!(violation["message"].as_str().is_some_and(|message| !message.is_empty()), "{violation}");
        assert!(violation.get("clause").is_some() && violation["path"].is_string(), "{violation}");
    }
    found.iter().map(|violation| violation["kind"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn names_are_right_or_wrong_by_their_type() {
    for name in ["“科创中国”福建科技服务团", "“科创中国”福建区域科技服务团"] {
        let said = check(&["name", "--type", "regional", name]);
        assert_eq!((said.code, said.json()["ok"].as_bool()), (0, Some(true)), "{name}: {}", said.out);
    }
    let wrong = check(&["name", "--type", "regional", "“科创中国”纺织产业科技服务团"]);
    assert_eq!((wrong.code, wrong.json()["ok"].as_bool()), (1, Some(false)));
    assert!(!kinds(&wrong).is_empty());
    let nowhere = check(&["name", "--type", "regional", "“科创中国”无此地科技服务团"]);
    assert_eq!(nowhere.code, 1, "{}", nowhere.out);
    for misuse in [&["name", "--type", "municipal", "“科创中国”福建科技服务团"][..], &["name", "--type", "regional", "  "], &["name", "x"]]
    {
        assert_eq!(check(misuse).code, 2, "{misuse:?}");
    }
}

#[test]
fn credit_codes_are_right_or_wrong_by_their_check_character() {
    let right = check(&["code", "91350100M000100Y43"]);
    assert_eq!((right.code, right.json()["ok"].as_bool()), (0, Some(true)));
    let folded = check(&["code", "９１３５０１００m000100y43"]);
    assert_eq!((folded.code, folded.json()["code"].as_str().map(str::to_owned)), (0, Some("91350100M000100Y43".to_owned())));
    let wrong = check(&["code", "91350100M000100Y4Z"]);
    assert_eq!((wrong.code, kinds(&wrong)), (1, vec!["credit-code-character".to_owned()]), "Z is no character of a code");
    let wrong = check(&["code", "91350100M000100Y44"]);
    assert_eq!((wrong.code, kinds(&wrong)), (1, vec!["credit-code-check".to_owned()]));
}

#[test]
fn people_read_the_same_in_both_languages() {
    let chinese = say(&["--lang", "zh", "check", "code", "91350100M000100Y4Z"]);
    assert!(chinese.code == 1 && chinese.out.contains("不符"), "{}", chinese.out);
    let english = say(&["--lang", "en", "check", "code", "91350100M000100Y4Z"]);
    assert!(english.code == 1 && english.out.contains("refused"), "{}", english.out);
    assert_eq!(say(&["nonsense"]).code, 2);
    assert_eq!(say(&["--lang", "fr", "check", "code", "1"]).code, 2);
}

#[test]
fn an_application_file_is_judged_whole() {
    let folder = tempfile::TempDir::new().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let judged = |file: &str| check(&["application", file]);
    let empty = judged(&put("empty.json", "{}"));
    assert_eq!(empty.code, 1);
    assert!(kinds(&empty).len() > 10, "everything that is missing is said at once: {}", empty.out);
    assert_eq!(kinds(&judged(&put("text.json", "team = 1"))), ["not-json"]);
    assert_eq!(kinds(&judged(&put("twice.json", r#"{"team": {}, "team": {}}"#))), ["duplicate-key"]);
    let unknown = judged(&put("unknown.json", r#"{"team": {"nothing": 1}}"#));
    assert!(kinds(&unknown).contains(&"unknown-member".to_owned()), "{}", unknown.out);
    assert_eq!(check(&["application", "/nonexistent/file.json"]).code, 2);
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(judged(&put("deep.json", &deep)).code, 1, "depth is bounded");
}

#[test]
fn contradictions_of_a_programme_file_are_found_with_file_and_key() {
    let good = say(&["--json", "cycle", "check", &root().join("cycles/2022").display().to_string()]);
    assert_eq!(good.code, 0, "{}", good.out);
    let folder = tempfile::TempDir::new().unwrap();
    for entry in std::fs::read_dir(root().join("cycles/2022")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(folder.path().join(path.file_name().unwrap()), text.replace("body = \"operator\"", "body = \"nobody\"")).unwrap();
    }
    let bad = say(&["--json", "--lang", "en", "cycle", "check", &folder.path().display().to_string()]);
    assert_eq!(bad.code, 1, "{}", bad.out);
    assert!(bad.out.contains("types.toml") && bad.out.contains("nobody"), "{}", bad.out);
    let schema = say(&["cycle", "schema"]);
    let schema: Value = serde_json::from_str(&schema.out).expect("a schema");
    assert!(schema["properties"].is_object());
    assert_eq!(say(&["cycle", "check", "/nonexistent"]).code, 2);
}
