//! Dictionaries: what the tables hold, and what is said of a table that is wrong.

use rules::dictionary::{CORPS, Dictionaries, Entry};

use crate::year::{cycle, dictionaries};

#[test]
fn every_row_of_every_table_is_there() {
    // Three of the 3351 divisions repeat the city above them under its own code.
    let rows = |code: &str| dictionaries().get(code).expect("the dictionary").entries().len();
    let counts = [
        ("strategic_regions", 9),
        ("public_service_products", 16),
        ("strategic_emerging_industries", 49),
        ("hightech_fields", 60),
        ("gbt4754", 1971),
        ("national_societies", 209),
        ("provincial_associations", 32),
        ("pilot_cities", 19),
        // 3351 rows; three prefectures without counties stand twice.
        ("divisions", 3348),
    ];
    for (code, count) in counts {
        assert_eq!(rows(code), count, "{code}");
    }
    assert_eq!(dictionaries().iter().count(), counts.len());
}

#[test]
fn partial_lists_say_so_and_every_list_says_where_it_is_from() {
    let partial: Vec<&str> = dictionaries().iter().filter(|list| !list.complete).map(|list| list.code.as_str()).collect();
    assert_eq!(partial, ["national_societies", "pilot_cities"]);
    assert!(dictionaries().iter().all(|list| list.provenance.chars().count() > 10 && !list.title.en.is_empty()));
}

#[test]
fn trees_go_down_and_up() {
    let industries = dictionaries().get("gbt4754").expect("the industries");
    assert_eq!(industries.children(None).count(), 20);
    assert_eq!(industries.trail("gbt-A0111"), ["农、林、牧、渔业", "农业", "谷物种植", "稻谷种植"]);
    assert!(industries.is_within("gbt-A0111", "gbt-A01") && !industries.is_within("gbt-A0111", "gbt-B"));
    assert_eq!(dictionaries().children("strategic_emerging_industries", Some("sei-1")).len(), 5);
}

#[test]
fn pilot_cities_know_their_province_and_the_corps_has_a_code() {
    let city = dictionaries().get("pilot_cities").and_then(|list| list.get("福州市")).expect("福州市");
    assert_eq!(city.province.as_deref(), Some("350000"));
    assert!(city.attributes.contains_key("source_url"));
    assert!(dictionaries().label("provincial_associations", CORPS).is_some_and(|name| name.contains("兵团")));
    assert_eq!(dictionaries().label("divisions", "350100"), Some("福州市"));
}

#[test]
fn search_finds_by_name_by_initials_and_by_pinyin() {
    let find = |list: &str, text: &str| -> Vec<String> {
        dictionaries().get(list).expect("a list").search(text, 5).iter().map(|entry| entry.label.clone()).collect()
    };
    assert_eq!(find("pilot_cities", "泉州"), ["泉州市"]);
    assert_eq!(find("pilot_cities", "qzs"), ["泉州市"]);
    assert_eq!(find("pilot_cities", "Quan Zhou"), ["泉州市"]);
    assert_eq!(find("strategic_emerging_industries", "人工智能"), ["人工智能"]);
    assert_eq!(find("divisions", "福建省")[0], "福建省");
    assert!(find("divisions", "市辖区").is_empty(), "rows that only group others cannot be chosen");
    assert!(find("divisions", "不存在的地方").is_empty());
    assert_eq!(find("gbt4754", "").len(), 5, "an empty search shows the top");
}

#[test]
fn staff_add_entries_once() {
    let mut lists = dictionaries().clone();
    assert!(lists.add_entry("pilot_cities", Entry::new("示例市", "示例市")));
    assert!(!lists.add_entry("pilot_cities", Entry::new("示例市", "示例市")));
    assert!(!lists.add_entry("none", Entry::new("示例市", "示例市")));
    let field = cycle().field("team/pilot_cities").expect("the field").field;
    assert_eq!(lists.choice_label(field, "示例市", "zh"), Some("示例市"));
    assert_eq!(lists.choice_label(field, "own:别处", "zh"), Some("别处"));
}

#[test]
fn a_table_that_is_wrong_is_named_with_its_row() {
    let manifest = |extra: &str| {
        format!(
            "[[dictionary]]\ncode = \"d\"\nfile = \"d.csv\"\ntitle = {{ zh = \"甲\", en = \"A\" }}\ncomplete = true\nprovenance = \"测试\"\nkey = \"code\"\nlabel = \"name\"\n{extra}"
        )
    };
    let faults = |extra: &str, table: &str| -> Vec<(String, String)> {
        let manifest = manifest(extra);
        let found = Dictionaries::parse(&[("manifest.toml", &manifest), ("d.csv", table)]).expect_err("a fault");
        found.into_iter().map(|finding| (finding.key, finding.kind)).collect()
    };
    let at = |key: &str, kind: &str| vec![(key.to_owned(), kind.to_owned())];
    assert_eq!(faults("", "code,name\n1,甲\n1,乙\n"), at("d.csv:3", "code-twice"));
    assert_eq!(faults("", "code,title\n1,甲\n"), at("d.csv:2", "wrong-row"));
    assert_eq!(faults("", "code,name\n,甲\n"), at("d.csv:2", "wrong-row"));
    assert_eq!(faults("parent = \"up\"", "code,name,up\n1,甲,9\n"), at("d.csv:2", "unknown-parent"));
    assert_eq!(faults("province = \"p\"", "code,name,p\n1,甲,无此省\n"), at("d.csv:2", "wrong-row"));
    let missing = Dictionaries::parse(&[("manifest.toml", &manifest(""))]).expect_err("no table");
    assert_eq!((missing[0].key.as_str(), missing[0].kind.as_str()), ("d.csv", "missing-file"));
}
