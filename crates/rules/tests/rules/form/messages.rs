//! Every kind that the form can find has its message in both languages, and belongs to a rule of the check-list or to reading.

use std::collections::BTreeSet;

use rules::form::rule_of;

const ZH: &str = include_str!("../../../../web/locales/zh-CN/violations-form.ftl");
const EN: &str = include_str!("../../../../web/locales/en/violations-form.ftl");
const SOURCES: &[&str] = &[
    include_str!("../../../src/form/choice_field.rs"),
    include_str!("../../../src/form/contact_field.rs"),
    include_str!("../../../src/form/file_field.rs"),
    include_str!("../../../src/form/json.rs"),
    include_str!("../../../src/form/partners.rs"),
    include_str!("../../../src/form/people.rs"),
    include_str!("../../../src/form/pilot_cities.rs"),
    include_str!("../../../src/form/schedule.rs"),
    include_str!("../../../src/form/text_field.rs"),
    include_str!("../../../src/form/time_field.rs"),
    include_str!("../../../src/form/validate.rs"),
    include_str!("../../../src/form/validate_form.rs"),
];

fn keys(messages: &str) -> BTreeSet<&str> {
    messages.lines().filter_map(|line| line.strip_prefix("v-")).filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect()
}

/// Words in quotation marks that look like a kind.
fn kinds(source: &str) -> impl Iterator<Item = &str> {
    source
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|word| word.contains('-') && word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-') && word.len() > 1)
}

#[test]
fn every_kind_has_a_message_in_both_languages() {
    let mut found: BTreeSet<&str> = SOURCES.iter().flat_map(|source| kinds(source)).collect();
    found.insert("required");
    assert_eq!(keys(ZH), found);
    assert_eq!(keys(EN), found);
}

#[test]
fn every_kind_belongs_to_a_rule_or_to_reading_a_document() {
    let reading = |kind: &str| kind.starts_with("document-") || ["unknown-member", "duplicate-key", "not-json"].contains(&kind);
    for kind in keys(ZH) {
        assert_eq!(rule_of(kind).is_none(), reading(kind), "{kind}");
    }
}

#[test]
fn both_languages_name_the_same_values() {
    let values = |messages: &'static str, key: &str| -> BTreeSet<&'static str> {
        let start = messages.find(&format!("\nv-{key} =")).expect("the message") + 1;
        let rest = &messages[start..];
        let end = rest.find("\nv-").unwrap_or(rest.len());
        let names = rest[..end].split("{ $").skip(1).filter_map(|text| text.split([' ', '}']).next());
        names.map(|name| name.strip_suffix("_en").unwrap_or(name)).collect()
    };
    for key in keys(ZH) {
        assert_eq!(values(ZH, key), values(EN, key), "{key}");
    }
}
