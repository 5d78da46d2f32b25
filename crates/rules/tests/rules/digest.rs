//! The digest finds every alteration and survives erasure.

use proptest::prelude::*;
use rules::digest::{Mismatch, Sealed, canonical, fields, seal};
use serde_json::{Value, json};

fn counting_salt() -> impl FnMut() -> [u8; 16] {
    let mut n = 0_u128;
    move || {
        n += 1;
        n.to_be_bytes()
    }
}

fn sealed(document: &Value) -> Sealed {
    seal(document, counting_salt()).expect("no fractions")
}

fn sample() -> Value {
    json!({"team": {"name": "“科创中国”福建科技服务团", "fields": ["a", "own:海洋"]},
        "members": {"leader": [{"name": "陈示例", "mobile": "13800000001"}], "expert": [{"name": "林样例"}]}})
}

#[test]
fn canonical_json_sorts_keys_and_refuses_fractions() {
    assert_eq!(canonical(&json!({"b": 1, "a": ["é\n", null, true]})).as_deref(), Ok(r#"{"a":["é\n",null,true],"b":1}"#));
    assert!(canonical(&json!({"a": 0.1})).is_err());
    assert_eq!(canonical(&json!(-7)).as_deref(), Ok("-7"));
}

#[test]
fn the_root_is_the_same_everywhere() {
    // Computed independently from the description in the module's documentation.
    assert_eq!(sealed(&json!({"a": {"b": "x"}})).root, "b000eaa3539c269dcc9db1a1d9c9e9dfced2a26bccf2e932f71461cf92e49d4d");
}

#[test]
fn fields_are_named_by_path() {
    let paths: Vec<String> = fields(&sample()).into_keys().collect();
    assert_eq!(paths, ["members/expert/0/name", "members/leader/0/mobile", "members/leader/0/name", "team/fields", "team/name"]);
}

#[test]
fn an_erased_field_leaves_the_rest_verifiable() {
    let mut document = sample();
    let mut seal = sealed(&document);
    let root = seal.root.clone();
    for path in ["members/leader/0/mobile", "members/leader/0/name"] {
        assert!(seal.erase(path));
    }
    assert_eq!(seal.verify(&document).len(), 2, "the values are still there");
    document["members"]["leader"][0] = json!({});
    assert_eq!(seal.verify(&document), []);
    assert_eq!(seal.root, root);
    assert!(!serde_json::to_string(&seal).expect("json").contains(&format!("{:032x}", 2)), "the salt is forgotten");
    document["team"]["name"] = json!("“科创中国”浙江科技服务团");
    assert_eq!(seal.verify(&document), [Mismatch::Changed("team/name".into())]);
    assert!(!seal.erase("no/such/field"));
}

#[test]
fn equal_values_do_not_have_equal_hashes() {
    let seal = sealed(&json!({"a": "1", "b": "1"}));
    assert_ne!(seal.leaves[0].hash, seal.leaves[1].hash);
}

#[test]
fn an_altered_leaf_or_root_is_found() {
    let document = sample();
    for change in 0..3 {
        let mut seal = sealed(&document);
        match change {
            0 => seal.root = "0".repeat(64),
            1 => seal.leaves[0].hash = "0".repeat(64),
            _ => drop(seal.leaves.pop()),
        }
        assert_eq!(seal.verify(&document), [Mismatch::Root]);
    }
    let mut extra = document.clone();
    extra["team"]["extra"] = json!("x");
    assert_eq!(sealed(&document).verify(&extra), [Mismatch::Added("team/extra".into())]);
    assert_eq!(sealed(&extra).verify(&document), [Mismatch::Missing("team/extra".into())]);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        "[a-z0-9~/林\u{0}]{0,4}".prop_map(Value::from)
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-c0-2~/]{0,2}", inner, 0..4).prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_change_is_detected(a in any_json(), b in any_json()) {
        let seal = sealed(&a);
        prop_assert_eq!(seal.verify(&a), vec![]);
        prop_assert_eq!(seal.verify(&b).is_empty(), a == b);
        prop_assert_eq!(sealed(&a).root == sealed(&b).root, a == b);
    }

    #[test]
    fn erasing_any_field_keeps_the_root(document in any_json(), pick in any::<prop::sample::Index>()) {
        let mut seal = sealed(&document);
        let before = rules::digest::root(&seal.leaves);
        let path = seal.leaves[pick.index(seal.leaves.len())].path.clone();
        prop_assert!(seal.erase(&path));
        prop_assert_eq!(rules::digest::root(&seal.leaves), before);
        prop_assert!(seal.leaves.iter().any(|leaf| leaf.path == path && leaf.salt.is_none()));
    }
}
