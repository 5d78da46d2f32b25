//! Names of teams: patterns, normalisation, suggestions.

use proptest::prelude::*;
use rules::naming::{Places, canonical, check, key};

use crate::year::{cycle, places, team_type};

fn kinds(team: &str, name: &str) -> Vec<String> {
    check(cycle(), team_type(team), name, places()).into_iter().map(|violation| violation.kind.into_owned()).collect()
}

fn suggestion(team: &str, name: &str) -> String {
    let violations = check(cycle(), team_type(team), name, places());
    violations.first().unwrap_or_else(|| panic!("{name} should be refused")).params["suggestion"].clone()
}

#[test]
fn names_of_the_notice_are_right() {
    for (team, name) in [
        ("regional", "“科创中国”福建科技服务团"),
        ("regional", "“科创中国”福建区域科技服务团"),
        ("regional", "“科创中国”福建省福州市科技服务团"),
        ("regional", "“科创中国”福州科技服务团"),
        ("regional", "“科创中国”恩施科技服务团"),
        ("regional", "“科创中国”内蒙古科技服务团"),
        ("regional", "“科创中国”广西柳州科技服务团"),
        ("regional", "“科创中国”粤港澳大湾区科技服务团"),
        ("regional", "“科创中国”东莞松山湖科技服务团"),
        ("industry", "“科创中国”新能源汽车产业科技服务团"),
        ("industry", "“科创中国”福建海洋产业科技服务团"),
        ("professional", "“科创中国”知识产权专业科技服务团"),
    ] {
        assert_eq!(kinds(team, name), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn width_quotes_blanks_and_script_do_not_matter() {
    for name in [
        "科创中国福建科技服务团",
        "\"科创中国\" 福建 科技服务团",
        "「科创中国」福建科技服务团",
        "『科創中國』福建科技服務團",
        "‘科创中国’福建科技服务团",
        "＂科创中国＂福建科技服务团",
        " “科创中国”　福建科技服务团 ",
    ] {
        assert_eq!(kinds("regional", name), Vec::<String>::new(), "{name}");
        assert_eq!(canonical(&team_type("regional").naming, name).as_deref(), Some("“科创中国”福建科技服务团"), "{name}");
        assert_eq!(key(team_type("regional"), name), "科创中国福建科技服务团");
    }
}

#[test]
fn the_missing_part_is_named_with_a_correction() {
    for (team, name, kind, correction) in [
        ("regional", "福建科技服务团", "naming-prefix-missing", "“科创中国”福建科技服务团"),
        ("regional", "“科创中国”福建", "naming-suffix-missing", "“科创中国”福建科技服务团"),
        ("regional", "“科创中国”福建服务团", "naming-suffix-missing", "“科创中国”福建科技服务团"),
        ("regional", "“科创中国”福建科技服务队", "naming-suffix-missing", "“科创中国”福建科技服务团"),
        ("regional", "“科创中国”福建产业科技服务团", "naming-of-other-type", "“科创中国”福建科技服务团"),
        ("regional", "“科创中国”海洋福建科技服务团", "naming-place-unknown", "“科创中国”福建海洋科技服务团"),
        ("regional", "“中国科创”福建科技服务团", "naming-prefix-missing", "“科创中国”福建科技服务团"),
        ("regional", "“科技中国”福建科技服务团", "naming-prefix-missing", "“科创中国”福建科技服务团"),
        ("industry", "“科创中国”+新能源+科技服务团", "naming-suffix-missing", "“科创中国”新能源产业科技服务团"),
        ("industry", "“科创中国”新能源产业", "naming-suffix-missing", "“科创中国”新能源产业科技服务团"),
        ("industry", "“科创中国”新能源专业科技服务团", "naming-of-other-type", "“科创中国”新能源产业科技服务团"),
        ("professional", "知识产权", "naming-prefix-missing", "“科创中国”知识产权专业科技服务团"),
    ] {
        assert!(kinds(team, name).iter().any(|found| found == kind), "{name}: {:?}", kinds(team, name));
        assert_eq!(suggestion(team, name), correction, "{name}");
    }
}

#[test]
fn nothing_to_build_on_means_no_suggestion() {
    for (team, name, kind) in [
        ("regional", "“科创中国”科技服务团", "naming-middle-missing"),
        ("regional", "“科创中国”区域科技服务团", "naming-middle-missing"),
        ("industry", "“科创中国”“”产业科技服务团", "naming-middle-missing"),
        ("regional", "“科创中国”人工智能科技服务团", "naming-place-unknown"),
    ] {
        assert_eq!(kinds(team, name), [kind], "{name}");
        assert_eq!(suggestion(team, name), "none", "{name}");
    }
    assert!(kinds("regional", "").is_empty(), "an empty name is a missing answer");
}

#[test]
fn long_names_are_counted_and_absurd_ones_not_taken_apart() {
    let name = format!("“科创中国”福建{}科技服务团", "海".repeat(60));
    assert_eq!(kinds("regional", &name), ["naming-too-long"]);
    assert_eq!(kinds("regional", &"福".repeat(100_000)), ["naming-too-long"]);
}

#[test]
fn refusals_carry_the_clause_and_the_pattern() {
    let violations = check(cycle(), team_type("regional"), "福建团", places());
    assert_eq!(violations.len(), 2);
    for violation in violations {
        assert!(violation.refuses());
        assert_eq!(violation.clause.as_deref(), Some("二.一.2"));
        assert_eq!(violation.params["pattern"], "“科创中国”……科技服务团");
        assert_eq!(violation.path, "team/name");
    }
}

#[test]
fn both_regional_forms_are_one_name_and_types_keep_apart() {
    let regional = team_type("regional");
    assert_eq!(key(regional, "“科创中国”福建区域科技服务团"), key(regional, "科创中国福建科技服务团"));
    assert_ne!(key(regional, "“科创中国”福建科技服务团"), key(regional, "“科创中国”福州科技服务团"));
    assert_ne!(key(team_type("industry"), "“科创中国”福建产业科技服务团"), key(regional, "“科创中国”福建科技服务团"));
}

#[test]
fn places_have_full_and_short_names() {
    let mut places = Places::new();
    for full in ["福建省", "恩施土家族苗族自治州", "内蒙古自治区", "新疆维吾尔自治区", "城区", "德清县", "东区"]
    {
        places.add_division(full);
    }
    for known in ["福建海洋", "福建省", "恩施", "恩施土家族苗族自治州", "内蒙古", "新疆", "德清"] {
        assert!(places.begin(known), "{known}");
    }
    for unknown in ["城区", "东区", "内", "海洋福建", ""] {
        assert!(!places.begin(unknown), "{unknown}");
    }
}

proptest! {
    #[test]
    fn every_name_built_from_the_pattern_is_right(service in "[\u{4e00}-\u{4fff}A-Z]{1,20}", region in 0_usize..4, also in any::<bool>()) {
        let region = ["福建", "福州市", "长三角", "德清县"][region];
        let suffix = if also { "区域科技服务团" } else { "科技服务团" };
        for (team, name) in [
            ("industry", format!("“科创中国”{service}产业科技服务团")),
            ("professional", format!("“科创中国”{service}专业科技服务团")),
            ("regional", format!("“科创中国”{region}{suffix}")),
        ] {
            prop_assert_eq!(kinds(team, &name), Vec::<String>::new());
            let own = team_type(team);
            prop_assert_eq!(canonical(&own.naming, &name), Some(name.clone()));
            prop_assert_eq!(key(own, &name), key(own, &name.replace(['“', '”'], " ")));
        }
    }

    #[test]
    fn a_suggestion_is_itself_right(name in "[“”\"+科创中国福建省州海洋新能源区域产业专科技服务团队A ]{0,24}|\\PC{0,12}", team in 0_usize..3) {
        let team = ["industry", "regional", "professional"][team];
        for violation in check(cycle(), team_type(team), &name, places()) {
            let suggestion = &violation.params["suggestion"];
            if suggestion != "none" {
                prop_assert_eq!(kinds(team, suggestion), Vec::<String>::new());
            }
        }
    }
}
