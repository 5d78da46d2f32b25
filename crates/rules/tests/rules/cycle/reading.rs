//! Files that cannot be read: each fault names its file and its key.

use rules::cycle::{Finding, check, in_files, parse, shipped, shipped_files};

fn faults(change: impl Fn(&str, String) -> String) -> Vec<Finding> {
    let files = shipped_files("2022").expect("the cycle is shipped");
    let changed: Vec<(&str, String)> = files.iter().map(|(file, text)| (*file, change(file, (*text).to_owned()))).collect();
    let pairs: Vec<(&str, &str)> = changed.iter().map(|(file, text)| (*file, text.as_str())).collect();
    parse(&pairs).expect_err("the change is a fault")
}

fn in_form(from: &str, to: &str) -> Vec<Finding> {
    faults(|file, text| if file.ends_with("form.toml") { text.replacen(from, to, 1) } else { text })
}

#[test]
fn an_unknown_key_is_named_with_file_and_path() {
    let found = in_form("max_items = 5", "max_item = 5");
    assert_eq!(found[0].file.as_deref(), Some("cycles/2022/form.toml"));
    assert!(found[0].key.starts_with("part[1].field[4]"), "{found:?}");
    assert!(found[0].message.contains("max_item"), "{found:?}");
}

#[test]
fn faults_in_several_places_are_found_in_one_run() {
    let found = faults(|file, text| match file {
        "cycles/2022/form.toml" => text.replacen("kind = \"area\"", "kind = \"essay\"", 1),
        "cycles/2022/types.toml" => text.replacen("letter = \"Z\"", "letter = 26", 1),
        "cycles/2022/cycle.toml" => text.replacen("limit = 5", "limit = -5", 1),
        _ => text,
    });
    let files: Vec<&str> = found.iter().filter_map(|finding| finding.file.as_deref()).collect();
    for file in ["cycles/2022/form.toml", "cycles/2022/types.toml", "cycles/2022/cycle.toml"] {
        assert!(files.contains(&file), "{found:?}");
    }
}

#[test]
fn a_text_that_is_not_toml_is_named_with_its_line() {
    let found = faults(|file, text| if file.ends_with("review.toml") { format!("{text}\n[[check") } else { text });
    assert_eq!((found[0].kind.as_str(), found[0].file.as_deref()), ("not-toml", Some("cycles/2022/review.toml")));
    assert!(found[0].message.starts_with("line "), "{}", found[0].message);
}

#[test]
fn a_key_in_two_files_is_refused() {
    let found = faults(|file, text| if file.ends_with("types.toml") { format!("year = 2023\n{text}") } else { text });
    assert_eq!((found[0].kind.as_str(), found[0].key.as_str()), ("given-twice", "year"));
}

#[test]
fn a_zone_that_does_not_exist_is_refused() {
    let found = faults(|_, text| text.replacen("Asia/Shanghai", "Asia/Nowhere", 1));
    assert_eq!((found[0].kind.as_str(), found[0].key.as_str()), ("unknown-zone", "zone"));
}

#[test]
fn a_contradiction_is_named_with_the_file_that_holds_it() {
    let files = shipped_files("2022").expect("the cycle is shipped");
    let changed: Vec<(&str, String)> =
        files.iter().map(|(file, text)| (*file, text.replace("body = \"operator\"", "body = \"nobody\""))).collect();
    let pairs: Vec<(&str, &str)> = changed.iter().map(|(file, text)| (*file, text.as_str())).collect();
    let cycle = parse(&pairs).expect("it can be read");
    let found = in_files(&pairs, check(&cycle, &rules::dictionary::shipped().expect("dictionaries")));
    let at: Vec<(Option<&str>, &str)> = found.iter().map(|finding| (finding.file.as_deref(), finding.key.as_str())).collect();
    assert!(at.contains(&(Some("cycles/2022/types.toml"), "type[2].body")), "{at:?}");
    assert!(at.contains(&(Some("cycles/2022/cycle.toml"), "body[1]")), "{at:?}");
}

#[test]
fn a_cycle_survives_being_written_as_json() {
    let cycle = shipped("2022").expect("sound");
    let text = serde_json::to_string(&cycle).expect("written");
    assert_eq!(serde_json::from_str::<rules::cycle::Cycle>(&text).expect("read"), cycle);
    assert!(shipped("1999").is_err());
}
