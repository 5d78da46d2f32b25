//! What was typed becomes what is stored.

use rules::form::clean;
use serde_json::{Value, json};

use crate::year::cycle;

fn cleaned(key: &str, value: Value) -> Value {
    clean(cycle().field(key).expect("the field").field, value)
}

#[test]
fn each_kind_is_stored_in_one_form() {
    let table = [
        ("members/expert/mobile", json!("１３８ 0000-0001"), json!("13800000001")),
        ("members/expert/mobile", json!("+86 138 0000 0001"), json!("13800000001")),
        ("members/expert/mobile", json!("0086-13800000001"), json!("13800000001")),
        ("members/expert/mobile", json!("8613800000001"), json!("13800000001")),
        ("members/expert/phone", json!("（0591）8765４321　转 8"), json!("(0591)87654321 转 8")),
        ("members/expert/email", json!(" Lin.Yang＠Example.ORG "), json!("Lin.Yang@example.org")),
        ("members/expert/name", json!("林　样例"), json!("林样例")),
        ("members/expert/name", json!("买买提•示例"), json!("买买提·示例")),
        ("members/expert/name", json!("José  García"), json!("José García")),
        ("members/expert/name", json!("𬭎㛃"), json!("𬭎㛃")),
        ("unit/credit_code", json!("９１３５0100m000100y43"), json!("91350100M000100Y43")),
        ("unit/foundation", json!("\r\n一\r\n\r\n二  \r\n"), json!("一\n\n二")),
        ("unit/proof_kind", json!("营业执照"), json!("business_licence")),
        ("team/year", json!(2022), json!("2022")),
        ("team/year", json!("２０２２"), json!("2022")),
        ("team/regions", json!("west"), json!(["west"])),
        (
            "team/regions",
            json!(["west", "", "own:  ", "own: 西部大开发", "own:海峡西岸 ", "east", "east"]),
            json!(["west", "own:海峡西岸", "east"]),
        ),
        ("schedule/stage/period", json!({"from": "2022年3月1日", "to": "2022/6/30"}), json!({"from": "2022-03-01", "to": "2022-06-30"})),
        ("schedule/stage/period", json!({"from": "", "to": ""}), Value::Null),
        ("schedule/stage/period", json!({"from": "2022-02-30", "to": "下月"}), json!({"from": "2022-02-30", "to": "下月"})),
        ("team/summary", json!("  \u{3000}"), Value::Null),
    ];
    for (key, typed, stored) in table {
        assert_eq!(cleaned(key, typed.clone()), stored, "{key}: {typed}");
        assert_eq!(cleaned(key, stored.clone()), stored, "{key} again");
    }
}

#[test]
fn what_cannot_be_understood_stays_for_the_check_to_name() {
    assert_eq!(cleaned("members/expert/mobile", json!("１38-0000-000X")), json!("1380000000X"));
    assert_eq!(cleaned("team/summary", json!(5)), json!(5));
    assert_eq!(cleaned("team/regions", json!(["west", 3])), json!(["west", 3]));
}
