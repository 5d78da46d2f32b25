//! 修改单位资料: by the unit until it is verified, by the technical support from then on.

use app::{
    Actor,
    actor::{Role, Scope},
};
use axum::http::StatusCode;

use crate::{
    house::{Browser, House},
    staff_units::{audited, waiting_unit},
};

const CODE: &str = "91350100M000100Y43";

async fn admin_of(house: &House, unit: &str) -> Actor {
    house.world.somebody("周样例", Role::UnitAdmin, Scope::Unit(unit.to_owned())).await
}

fn data<'a>(name: &'a str, version: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("version", version), ("name", name), ("credit_code", CODE), ("unit_type", "national_society"), ("is_association", "no")]
}

#[tokio::test]
async fn an_administrator_puts_the_data_right() {
    let house = House::new().await;
    let unit = waiting_unit(&house, "样例学会").await;
    let admin = house.browser(&admin_of(&house, &unit).await).await;
    let (home, place) = (format!("/units/{unit}"), format!("/units/{unit}/change"));
    assert!(house.get(&admin, &home).await.text.contains(&format!("href=\"{place}\"")));
    let form = house.get(&admin, &place).await;
    for text in ["value=\"样例学会\"", CODE, "草稿随之更新", "name=\"version\" value=\"1\""] {
        assert!(form.text.contains(text), "{text}: {}", form.text);
    }
    let provincial = [("version", "1"), ("name", "更名学会"), ("credit_code", CODE), ("unit_type", "provincial_association")];
    let refused = house.post(&admin, &place, &provincial).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("href=\"#f-province\"") && refused.text.contains("value=\"更名学会\""), "{}", refused.text);
    let done = house.post(&admin, &place, &data("更名学会", "1")).await;
    let led = done.led_to();
    assert!(led.starts_with(&format!("{home}?done=unit-changed")), "{led}");
    let seen = house.get(&admin, led).await;
    assert!(seen.text.contains("更名学会") && seen.text.contains("单位资料已修改"), "{}", seen.text);
    assert!(audited(&house, "unit-changed").await);
    // a page from before: what is there now, and what was typed
    let late = house.post(&admin, &place, &data("晚到学会", "1")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for text in ["有人改动了单位资料", "value=\"晚到学会\"", "更名学会", "name=\"version\" value=\"2\""] {
        assert!(late.text.contains(text), "{text}: {}", late.text);
    }
}

#[tokio::test]
async fn others_are_kept_out() {
    let house = House::new().await;
    let unit = waiting_unit(&house, "样例学会").await;
    let elsewhere = house.world.unit("样例二学会", "national_society", None, 8).await;
    let stranger = house.browser(&house.world.admin_of(&elsewhere).await).await;
    let member = house.browser(&house.world.of_unit("吴样例", Role::UnitMember, &unit).await).await;
    let staff = house.browser(&house.world.of_programme("赵示例", Role::Staff).await).await;
    let (own, by_staff) = (format!("/units/{unit}/change"), format!("/staff/units/{unit}/change"));
    let cases: [(&Browser, &str, StatusCode); 5] = [
        (&stranger, &own, StatusCode::NOT_FOUND),
        (&stranger, &by_staff, StatusCode::NOT_FOUND),
        (&member, &own, StatusCode::FORBIDDEN),
        (&staff, &own, StatusCode::FORBIDDEN),
        (&staff, &by_staff, StatusCode::FORBIDDEN),
    ];
    for (who, path, status) in cases {
        assert_eq!(house.get(who, path).await.status, status, "{path}");
        assert_eq!(house.post(who, path, &data("别人的", "1")).await.status, status, "{path}");
    }
    let seen = house.get(&member, &format!("/units/{unit}")).await;
    assert!(seen.text.contains("单位资料由单位管理员修改") && !seen.text.contains(&own), "{}", seen.text);
}

#[tokio::test]
async fn a_verified_unit_is_changed_by_support_with_a_reason() {
    let house = House::new().await;
    let unit = waiting_unit(&house, "样例学会").await;
    let admin = house.browser(&admin_of(&house, &unit).await).await;
    let support = house.browser(&house.world.of_programme("冯示例", Role::Support).await).await;
    house.post(&support, &format!("/staff/units/{unit}/verify"), &[("version", "1")]).await.led_to();
    let own = format!("/units/{unit}/change");
    let page = house.get(&admin, &own).await;
    assert!(page.text.contains("已核验单位的资料由技术支撑单位修改") && !page.text.contains("name=\"version\""), "{}", page.text);
    let home = house.get(&admin, &format!("/units/{unit}")).await;
    assert!(home.text.contains("已核验单位的资料由技术支撑单位修改") && !home.text.contains(&own), "{}", home.text);
    let refused = house.post(&admin, &own, &data("更名学会", "2")).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text.contains("单位已通过核验"), "{}", refused.text);

    let place = format!("/staff/units/{unit}/change");
    assert!(house.get(&support, &format!("/staff/units/{unit}")).await.text.contains(&place));
    assert!(house.get(&support, &place).await.text.contains("代码不能修改"));
    let bare = house.post(&support, &place, &data("更名学会", "2")).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text.contains("href=\"#f-reason\"") && bare.text.contains("value=\"更名学会\""), "{}", bare.text);
    let with_reason = [&data("更名学会", "2")[..], &[("reason", "凭更名批复")]].concat();
    let done = house.post(&support, &place, &with_reason).await;
    assert_eq!(done.led_to(), format!("/staff/units/{unit}?done=unit-changed"));
    let late = house.post(&support, &place, &with_reason).await;
    assert!(late.status == StatusCode::CONFLICT && late.text.contains("凭更名批复"), "{}", late.text);
    let told = house.get(&admin, "/inbox").await;
    assert!(told.text.contains("凭更名批复"), "{}", told.text);
}

#[tokio::test]
async fn the_privacy_notice_names_the_version_that_is_agreed_to() {
    let house = House::new().await;
    for path in ["/privacy", "/register"] {
        let seen = house.get(&Browser::default(), path).await;
        assert!(seen.text.contains(&format!("{} 版", app::account::privacy::VERSION)), "{path}: {}", seen.text);
    }
}

#[tokio::test]
async fn a_rehearsal_says_that_sign_ins_are_shown_by_the_real_clock() {
    let house = House::new().await;
    let support = house.world.of_programme("冯示例", Role::Support).await;
    let browser = house.browser(&support).await;
    for path in [
        "/account/sessions".to_owned(),
        "/staff/accounts".to_owned(),
        format!("/staff/accounts/{}", support.account().expect("an account")),
    ] {
        let seen = house.get(&browser, &path).await;
        assert!(seen.text.contains("登录时间按真实时间显示"), "{path}: {}", seen.text);
    }
}
