//! What a return opens.

use rules::correction::{Pin, key_of, opens_field, opens_group, opens_item};

const FIELD: Pin<'_> = Pin { path: "members/member/2/mobile", item: Some("m3") };
const ITEM: Pin<'_> = Pin { path: "members/member/1", item: Some("m2") };
const GROUP: Pin<'_> = Pin { path: "schedule/stage", item: None };
const WHOLE: Pin<'_> = Pin { path: "", item: None };

#[test]
fn a_comment_at_a_field_opens_that_field_of_that_item_wherever_it_stands_now() {
    assert!(opens_field(&[FIELD], "m3", "members/member/mobile"));
    assert!(!opens_field(&[FIELD], "m3", "members/member/email"));
    assert!(!opens_field(&[FIELD], "m2", "members/member/mobile"));
    assert!(!opens_item(&[FIELD], "members/member", "m3"));
}

#[test]
fn a_comment_at_an_item_opens_its_fields_and_its_removal_but_not_the_list() {
    assert!(opens_field(&[ITEM], "m2", "members/member/email"));
    assert!(!opens_field(&[ITEM], "m3", "members/member/email"));
    assert!(opens_item(&[ITEM], "members/member", "m2"));
    assert!(!opens_group(&[ITEM], "members/member"));
}

#[test]
fn a_comment_at_a_group_opens_the_list_and_every_item() {
    assert!(opens_group(&[GROUP], "schedule/stage"));
    assert!(opens_item(&[GROUP], "schedule/stage", "s1"));
    assert!(opens_field(&[GROUP], "s1", "schedule/stage/work"));
    assert!(!opens_group(&[GROUP], "members/member"));
}

#[test]
fn a_comment_on_the_whole_opens_nothing() {
    assert!(!opens_field(&[WHOLE], "", "unit/foundation"));
    assert!(!opens_group(&[WHOLE], "members/member"));
}

#[test]
fn keys_do_not_swallow_longer_names() {
    let pin = Pin { path: "work/products", item: None };
    assert!(opens_field(&[pin], "", "work/products"));
    assert!(!opens_field(&[pin], "", "work/products_summary"));
    assert_eq!(key_of("members/member/12/mobile"), "members/member/mobile");
}
