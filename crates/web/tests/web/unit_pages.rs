//! Units: found, joined, entered; their people.

use app::actor::Role;
use axum::http::StatusCode;

use crate::house::{Browser, House};

const CODE: &str = "91350100M000100Y43";

async fn person(house: &House, name: &str, email: &str) -> Browser {
    house.browser(&house.world.someone(name, email, Vec::new()).await).await
}

fn value<'a>(text: &'a str, name: &str) -> &'a str {
    let mark = format!("name=\"{name}\" value=\"");
    text.split_once(mark.as_str()).and_then(|(_, rest)| rest.split_once('"')).expect("a hidden value").0
}

#[tokio::test]
async fn a_wrong_code_is_explained_and_a_right_one_leads_to_a_new_unit() {
    let house = House::new().await;
    let browser = person(&house, "郑新来", "new@example.org").await;
    let wrong = house.get(&browser, "/units/new?code=91350100M000100Y4Z").await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("第 18 位是“Z”") && wrong.text.contains("91350100M000100Y4Z"), "{}", wrong.text);
    let digit = house.get(&browser, "/units/new?code=91350100M000100Y44").await;
    assert!(digit.text.contains("校验位不符"), "{}", digit.text);

    let none = house.get(&browser, "/units/new?code=+91350100m000100y43").await;
    assert!(none.status == StatusCode::OK && none.text.contains("平台上还没有这个单位"), "{}", none.text);
    let missing = [("do", "enter"), ("credit_code", CODE), ("name", "样例大学"), ("unit_type", "provincial_society")];
    let refused = house.post(&browser, "/units/new", &missing).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("href=\"#f-province\"") && refused.text.contains("样例大学"), "{}", refused.text);

    let right = [("do", "enter"), ("credit_code", CODE), ("name", "样例大学"), ("unit_type", "institution")];
    let entered = house.post(&browser, "/units/new", &right).await;
    let unit = entered.led_to();
    let seen = house.get(&browser, unit).await;
    for text in ["样例大学", "待核验", CODE, "您是单位管理员"] {
        assert!(seen.text.contains(text), "{text}: {}", seen.text);
    }
    let again = house.get(&browser, &format!("/units/new?code={CODE}")).await;
    assert!(!again.text.contains("value=\"enter\"") && again.text.contains("进入"), "{}", again.text);
}

#[tokio::test]
async fn the_association_of_the_corps_can_be_entered() {
    let house = House::new().await;
    let browser = person(&house, "郑新来", "corps@example.org").await;
    let corps = [
        ("do", "enter"),
        ("credit_code", CODE),
        ("name", "新疆生产建设兵团科学技术协会"),
        ("unit_type", "provincial_association"),
        ("province", "corps"),
        ("is_association", "yes"),
    ];
    let entered = house.post(&browser, "/units/new", &corps).await;
    let unit = house.get(&browser, entered.led_to()).await;
    assert!(unit.text.replace("新疆生产建设兵团科学技术协会", "").contains("新疆生产建设兵团"), "{}", unit.text);
    assert!(!unit.text.contains(">corps<"));
}

#[tokio::test]
async fn a_unit_that_is_there_is_joined_by_consent() {
    let house = House::new().await;
    let unit = house.world.unit("样例学会", "national_society", None, 7).await;
    let admin = house.browser(&house.world.admin_of(&unit).await).await;
    let browser = person(&house, "郑新来", "new@example.org").await;
    let find = format!("/units/new?code={}", unit.credit_code);
    let found = house.get(&browser, &find).await;
    assert!(found.text.contains("单位已在平台上") && !found.text.contains("value=\"enter\""), "{}", found.text);
    let join = [("do", "join"), ("credit_code", unit.credit_code.as_str()), ("unit", unit.id.as_str())];
    assert_eq!(house.post(&browser, "/units/new", &join).await.led_to(), "/account?done=join-asked");
    let twice = house.post(&browser, "/units/new", &join).await;
    assert!(twice.status == StatusCode::UNPROCESSABLE_ENTITY && twice.text.contains("已经申请过加入"), "{}", twice.text);
    assert!(house.get(&browser, "/account").await.text.contains("已申请，等待同意"));

    let (home, members) = (format!("/units/{}", unit.id), format!("/units/{}/members", unit.id));
    assert_eq!(house.get(&browser, &home).await.status, StatusCode::NOT_FOUND);
    assert!(house.get(&admin, &home).await.text.contains("有 1 人申请加入"));
    let list = house.get(&admin, &members).await;
    assert!(list.text.contains("郑新来") && list.text.contains("n***@example.org"), "{}", list.text);
    let request = [("do", "accept"), ("request", value(&list.text, "request"))];
    assert_eq!(house.post(&browser, &members, &request).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.post(&admin, &members, &request).await.led_to(), format!("{members}?done=join-accepted"));
    assert_eq!(house.post(&admin, &members, &request).await.status, StatusCode::CONFLICT);
    assert_eq!(house.get(&browser, &home).await.status, StatusCode::OK);
    // a member sees the people, and manages nobody
    let seen = house.get(&browser, &members).await;
    assert!(seen.text.contains("邀请同事、调整权限由单位管理员办理") && !seen.text.contains("name=\"email\""), "{}", seen.text);
    let invite = [("do", "invite"), ("email", "x@example.org"), ("role", "unit-member")];
    assert_eq!(house.post(&browser, &members, &invite).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_administrator_invites_and_takes_back() {
    let house = House::new().await;
    let unit = house.world.unit("样例学会", "national_society", None, 7).await;
    let admin = house.browser(&house.world.admin_of(&unit).await).await;
    let members = format!("/units/{}/members", unit.id);
    let wrong = house.post(&admin, &members, &[("do", "invite"), ("email", "nobody"), ("role", "unit-admin")]).await;
    assert!(wrong.status == StatusCode::UNPROCESSABLE_ENTITY && wrong.text.contains("value=\"nobody\""), "{}", wrong.text);
    let invite = [("do", "invite"), ("email", "linyang@example.org"), ("role", "unit-admin")];
    assert_eq!(house.post(&admin, &members, &invite).await.led_to(), format!("{members}?done=invited"));
    let list = house.get(&admin, &members).await;
    assert!(list.text.contains("li***@example.org"), "{}", list.text);
    let revoke = [("do", "revoke"), ("invitation", value(&list.text, "invitation"))];
    assert_eq!(house.post(&admin, &members, &revoke).await.led_to(), format!("{members}?done=invitation-revoked"));
    assert_eq!(house.post(&admin, &members, &revoke).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn roles_change_and_the_last_administrator_stays() {
    let house = House::new().await;
    let unit = house.world.unit("样例学会", "national_society", None, 7).await;
    let (one, two) = (house.world.admin_of(&unit).await, house.world.of_unit("吴样例", Role::UnitMember, &unit.id).await);
    let page = |account: &app::Actor| format!("/units/{}/members/{}", unit.id, account.account().expect("an account"));
    let (admin, member) = (house.browser(&one).await, house.browser(&two).await);
    let last = house.post(&admin, &page(&one), &[("do", "leave")]).await;
    assert!(last.status == StatusCode::UNPROCESSABLE_ENTITY && last.text.contains("最后一位管理员"), "{}", last.text);
    assert_eq!(house.get(&member, &page(&one)).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.post(&member, &page(&one), &[("do", "leave")]).await.status, StatusCode::FORBIDDEN);

    let list = format!("/units/{}/members", unit.id);
    let raised = house.post(&admin, &page(&two), &[("do", "role"), ("role", "unit-admin")]).await;
    assert_eq!(raised.led_to(), format!("{list}?done=member-role"));
    // no role, or none that there is, changes nothing
    for odd in [vec![("do", "role")], vec![("do", "role"), ("role", "emperor")]] {
        assert_eq!(house.post(&admin, &page(&two), &odd).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(house.post(&admin, &page(&two), &[("role", "unit-member")]).await.status, StatusCode::BAD_REQUEST);
    let odd = [("do", "everything"), ("email", "x@example.org"), ("role", "unit-member")];
    assert_eq!(house.post(&admin, &list, &odd).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.post(&member, &page(&one), &[("do", "leave")]).await.led_to(), format!("{list}?done=member-removed"));
    assert_eq!(house.get(&admin, &list).await.status, StatusCode::NOT_FOUND);

    let third = house.world.of_unit("郑样例", Role::UnitMember, &unit.id).await;
    let own = house.browser(&third).await;
    assert!(house.get(&own, &page(&third)).await.text.contains("离开单位"));
    assert_eq!(house.post(&own, &page(&third), &[("do", "leave")]).await.led_to(), "/account?done=unit-left");
}

#[tokio::test]
async fn another_unit_is_not_there_and_support_sees_each() {
    let house = House::new().await;
    let unit = house.world.unit("样例学会", "national_society", None, 7).await;
    let other = house.world.unit("样例二学会", "national_society", None, 8).await;
    let stranger = house.browser(&house.world.admin_of(&other).await).await;
    let support = house.browser(&house.world.of_programme("冯示例", Role::Support).await).await;
    for path in [format!("/units/{}", unit.id), format!("/units/{}/members", unit.id), format!("/units/{}/members/{}", unit.id, unit.id)] {
        assert_eq!(house.get(&stranger, &path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let seen = house.get(&support, &format!("/units/{}", unit.id)).await;
    assert!(seen.text.contains(&format!("/staff/units/{}", unit.id)), "{}", seen.text);
}
