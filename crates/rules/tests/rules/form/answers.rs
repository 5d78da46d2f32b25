//! Holding answers: items keep their ids when their order changes.

use rules::form::{Answers, PartState, check_part, part_states};
use serde_json::{Value, json};

use crate::{
    filled::filled,
    year::{cycle, dictionaries, lead},
};

const MEMBERS: &str = "members/member";

#[test]
fn items_move_and_go_with_their_answers() {
    let mut answers = Answers::new();
    for (id, name) in [("a", "林样例"), ("b", "陈示例"), ("c", "王范例")] {
        assert!(answers.add_item(MEMBERS, id));
        answers.set(id, "members/member/name", json!(name));
    }
    assert!(!answers.add_item(MEMBERS, "a"), "an id is used once");
    assert!(!answers.add_item("unit/partner", "a"), "in all groups");
    assert!(answers.move_item(MEMBERS, "c", 0));
    assert_eq!(answers.items(MEMBERS), ["c", "a", "b"]);
    let place = cycle().field("members/member/name").expect("the field");
    assert_eq!(answers.path(&place, "c"), "members/member/0/name");
    assert_eq!(answers.at(cycle(), "members/member/2/name").map(|(item, _)| item), Some("b".to_owned()));
    assert!(answers.remove_item(MEMBERS, "a"));
    assert_eq!(answers.get("a", "members/member/name"), None);
    assert_eq!(answers.text("b", "members/member/name"), Some("陈示例"));
    assert!(!answers.remove_item(MEMBERS, "a") && !answers.move_item(MEMBERS, "a", 0));
    assert_eq!(answers.at(cycle(), "members/member/7/name").map(|(item, _)| item), None);
}

#[test]
fn an_empty_answer_is_no_answer() {
    let mut answers = Answers::new();
    answers.set("", "team/summary", json!("一二"));
    for nothing in [json!(""), json!([]), json!({}), Value::Null] {
        answers.set("", "team/summary", json!("一二"));
        answers.set("", "team/summary", nothing);
        assert_eq!(answers.get("", "team/summary"), None);
    }
}

#[test]
fn the_task_list_knows_how_far_each_part_is() {
    let (mut answers, files) = filled(&lead("institution"), "professional", "“科创中国”示例专业科技服务团");
    let state = |answers: &Answers| part_states(cycle(), dictionaries(), "professional", answers, &files);
    assert!(state(&answers).iter().all(|(_, state)| *state == PartState::Complete), "{:?}", state(&answers));
    answers.set("", "work/needs", Value::Null);
    assert_eq!(state(&answers)[3], ("work", PartState::InProgress));
    let wrong = check_part(cycle(), dictionaries(), "professional", &answers, &files, "work");
    assert_eq!(wrong.iter().map(|violation| violation.path.as_str()).collect::<Vec<_>>(), ["work/needs"]);
    let mut fresh = Answers::new();
    fresh.set("", "unit/name", json!("示例大学"));
    assert_eq!(state(&fresh)[0], ("unit", PartState::NotStarted), "what the platform filled in is no start");
}
