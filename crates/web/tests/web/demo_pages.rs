//! The cards and the clock of a rehearsal.

use app::{
    Act, Actor,
    account::persona::{self, Persona},
    actor::{Role, Scope},
};
use axum::http::StatusCode;

use crate::house::{Browser, House};

async fn with_card(house: &House, role: Role, scope: Scope) {
    let world = &house.world;
    let somebody = world.somebody("钱样例", role, scope).await;
    let card = Persona {
        code: "card".to_owned(),
        account: somebody.id().to_owned(),
        name: "钱样例".to_owned(),
        title_zh: "审核人员".to_owned(),
        title_en: "Reviewer".to_owned(),
        task_zh: "试一试".to_owned(),
        task_en: "Try".to_owned(),
    };
    let platform = Actor::platform();
    let act = Act::begin(&world.app, &platform).await.unwrap();
    persona::mark(&act, &[card]).await.unwrap();
    act.commit().await.unwrap();
}

#[tokio::test]
async fn a_card_signs_in_and_leads_to_where_its_role_begins() {
    let begins = [
        (Role::Reviewer, Scope::Body("operator".to_owned()), "/review"),
        (Role::Publisher, Scope::Programme, "/publish"),
        (Role::Support, Scope::Programme, "/staff"),
        (Role::UnitMember, Scope::Unit("unit".to_owned()), "/applications"),
    ];
    for (role, scope, path) in begins {
        let house = House::new().await;
        with_card(&house, role, scope).await;
        let browser = house.visitor("/demo").await;
        let seen = house.post(&browser, "/demo", &[("persona", "card")]).await;
        assert_eq!(seen.led_to(), path);
        assert!(seen.header("set-cookie").starts_with("__Host-session="));
    }
}

#[tokio::test]
async fn the_front_page_of_a_rehearsal_has_the_cards_and_is_never_anothers() {
    let house = House::new().await;
    with_card(&house, Role::Staff, Scope::Programme).await;
    let (one, other) = (house.get(&Browser::default(), "/").await, house.get(&Browser::default(), "/").await);
    assert!(one.text.contains("value=\"card\"") && one.text.contains("/demo/outbox") && one.text.contains("/register"));
    let token = |text: &str| text.split_once("name=\"csrf\" value=\"").map(|(_, rest)| rest.chars().take(43).collect::<String>());
    assert_ne!(token(&one.text), token(&other.text));
}

#[tokio::test]
async fn what_is_no_card_is_not_there() {
    let house = House::new().await;
    let browser = house.visitor("/demo").await;
    assert_eq!(house.post(&browser, "/demo", &[("persona", "nobody")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn anybody_moves_the_clock_and_kept_pages_follow() {
    let house = House::new().await;
    let nobody = Browser::default();
    assert!(house.get(&nobody, "/guide").await.text.contains("注册进行中"));
    let browser = house.visitor("/demo").await;
    let seen = house.post(&browser, "/demo/clock", &[("do", "after"), ("back", "/demo")]).await;
    assert_eq!(seen.led_to(), "/demo?done=clock-moved#clock");
    assert!(house.get(&nobody, "/guide").await.text.contains("已于 2022-02-28 24:00 截止"));
    let seen = house.post(&browser, "/demo/clock", &[("do", "to"), ("to", "２０２２-02-09 08:00"), ("back", "//elsewhere.example")]).await;
    assert_eq!(seen.led_to(), "/?done=clock-moved#clock");
    assert!(house.get(&nobody, "/guide").await.text.contains("将于 2022-02-10 00:00 开放"));
    assert!(house.get(&nobody, "/").await.text.contains("2022-02-09 08:00"));
}

#[tokio::test]
async fn a_time_that_cannot_be_read_stays_as_typed() {
    let house = House::new().await;
    let browser = house.visitor("/demo").await;
    let seen = house.post(&browser, "/demo/clock", &[("do", "to"), ("to", "明天<b>"), ("back", "/")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.text.contains("看不懂这个时间") && seen.text.contains("明天&#60;b&#62;"), "{}", seen.text);
    let seen = house.post(&browser, "/demo/clock", &[("do", "to"), ("to", "9000-01-01 00:00")]).await;
    assert!(seen.status == StatusCode::UNPROCESSABLE_ENTITY && seen.text.contains("超出"), "{}", seen.text);
}

#[tokio::test]
async fn the_system_administrator_has_the_same_clock_and_others_among_staff_do_not() {
    let house = House::new().await;
    let system = house.world.of_programme("卫系统", Role::SystemAdmin).await;
    let browser = house.browser(&system).await;
    let clock = house.get(&browser, "/staff/clock").await.text;
    assert!(clock.contains("value=\"last-minute\"") && clock.contains("class=\"desk-nav\""), "{clock}");
    assert!(clock.contains("<a href=\"/staff/clock\" aria-current=\"page\">"), "{clock}");
    let seen = house.post(&browser, "/staff/clock", &[("do", "last-minute")]).await;
    assert_eq!(seen.led_to(), "/staff/clock?done=clock-moved");
    assert!(house.get(&browser, "/staff/clock").await.text.contains("2022-02-28 23:59"));
    assert_eq!(house.post(&browser, "/staff/clock", &[("do", "to"), ("to", "")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let audit = house.world.of_programme("蒋审计", Role::AuditAdmin).await;
    let browser = house.browser(&audit).await;
    assert_eq!(house.get(&browser, "/staff/clock").await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.post(&browser, "/staff/clock", &[("do", "after")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(&Browser::default(), "/staff/clock").await.led_to(), "/sign-in?next=%2Fstaff%2Fclock");
}
