//! What holds for every input.

use proptest::prelude::*;
use rules::{
    form::{Answers, Files, check_field, check_form, clean},
    text::count,
};
use serde_json::{Value, json};

use crate::year::{cycle, dictionaries};

/// Texts of the kind that people paste: Chinese, full-width, combining, hidden, signs.
fn pasted() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        "[\\PC]{0,6}",
        "[0-9０-９ +\\-／/年月日.]{0,14}",
        "[一-龥·•・ 　]{0,6}",
        "(own:|own: |@|\\u{200B}|\\u{202E}|e\\u{301}|Å|\\r\\n|\\n|\\t|\\u{85}|Ａ\\u{301}|\\u{301}){0,3}",
    ];
    proptest::collection::vec(pieces, 0..4).prop_map(|pieces| pieces.concat())
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => pasted().prop_map(Value::from),
        2 => proptest::collection::vec(pasted(), 0..4).prop_map(Value::from),
        1 => (pasted(), pasted()).prop_map(|(from, to)| json!({"from": from, "to": to})),
        1 => any::<i32>().prop_map(Value::from),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn cleaning_twice_is_cleaning_once(value in value()) {
        for place in cycle().fields() {
            let once = clean(place.field, value.clone());
            prop_assert_eq!(clean(place.field, once.clone()), once.clone(), "{}", place.key());
        }
    }

    #[test]
    fn a_check_answers_whatever_it_is_asked(value in value()) {
        for place in cycle().fields() {
            let cleaned = clean(place.field, value.clone());
            let path = place.path(0);
            for violation in check_field(place.field, cycle(), dictionaries(), &path, Some(&cleaned), &Files::new()) {
                prop_assert_eq!(&violation.path, &path);
            }
        }
    }

    #[test]
    fn a_count_never_lies(text in pasted(), limit in 1_usize..12) {
        let mut field = cycle().field("team/summary").expect("the field").field.clone();
        field.limit = Some(limit);
        let cleaned = clean(&field, Value::from(text));
        let length = cleaned.as_str().map_or(0, count);
        let found = check_field(&field, cycle(), dictionaries(), "team/summary", Some(&cleaned), &Files::new());
        let hidden = found.iter().any(|violation| violation.kind == "hidden-character");
        let told = found.iter().find(|violation| violation.kind == "too-long");
        prop_assert_eq!(told.is_some(), length > limit && !hidden);
        if let Some(told) = told {
            prop_assert_eq!(&told.params["count"], &length.to_string());
            prop_assert_eq!(&told.params["over"], &(length - limit).to_string());
        }
    }

    #[test]
    fn documents_go_round(summary in pasted(), names in proptest::collection::vec(pasted(), 0..5), regions in proptest::collection::vec(pasted(), 0..4)) {
        let document = json!({
            "team": { "summary": summary, "regions": regions },
            "members": { "member": names.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>() },
        });
        let answers = Answers::from_json(cycle(), &document).expect("members of the form");
        let written = answers.to_json();
        let again = Answers::from_text(cycle(), &written.to_string()).expect("its own document");
        prop_assert_eq!(again.to_json(), written);
        prop_assert_eq!(&again, &answers);
        for violation in check_form(cycle(), dictionaries(), "industry", &answers, &Files::new()) {
            prop_assert!(violation.path.is_empty() || cycle().part(violation.path.split('/').next().unwrap_or_default()).is_some());
        }
    }

    #[test]
    fn reading_never_panics(text in pasted()) {
        let _ = Answers::from_text(cycle(), &text);
    }
}
