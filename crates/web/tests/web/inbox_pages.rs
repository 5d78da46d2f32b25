//! The inbox: every kind of notice in words, read and unread.

use app::{
    Act,
    act::NewNotice,
    actor::Role,
    register::{self, Deregister},
};
use axum::http::StatusCode;
use serde_json::json;
use web::locale::{Lang, Texts};

use crate::house::{Browser, House};

const NAME: &str = "“科创中国”样例产业科技服务团";

/// Every kind that use cases write: see `NewNotice` and `unit_letter` in `app`.
const KINDS: [&str; 15] = [
    "submitted",
    "resubmitted",
    "withdrawn",
    "returned",
    "approved",
    "rejected",
    "rerouted",
    "registered",
    "deregistered",
    "join-asked",
    "join-accepted",
    "join-declined",
    "unit-verified",
    "exception-granted",
    "draft-moved",
];

async fn unit_with_notices(house: &House) -> Browser {
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let admin = house.world.of_unit("周样例", Role::UnitAdmin, &unit).await;
    let id = house.world.submitted(&unit, "industry", NAME).await;
    house.world.approved(&id).await;
    let number = house.world.published(&[&id]).await.remove(0);
    let command = Deregister { number: number.clone(), typed: number, reason: "样例理由".to_owned() };
    house.world.app.run(&admin, command, register::deregister_own).await.expect("serves").done().expect("deregistered");
    house.browser(&admin).await
}

#[tokio::test]
async fn every_kind_of_notice_is_worded() {
    for kind in KINDS {
        for lang in Lang::ALL {
            assert!(Texts::shared().has(lang, &format!("notice-{kind}")), "{kind}");
        }
    }
}

#[tokio::test]
async fn notices_lead_onward_and_are_marked_as_read() {
    let house = House::new().await;
    let browser = unit_with_notices(&house).await;
    let seen = house.get(&browser, "/inbox").await;
    assert!(seen.text.contains("共 2 条，未读 2 条") && seen.text.contains("已公布，注册编号 KC-2022-C-0001"), "{}", seen.text);
    let id = seen.text.split_once("name=\"notice\" value=\"").and_then(|(_, rest)| rest.split_once('"')).expect("a notice").0;
    let open = [("do", "open"), ("notice", id), ("to", "/teams/KC-2022-C-0001")];
    assert_eq!(house.post(&browser, "/inbox", &open).await.led_to(), "/teams/KC-2022-C-0001");
    assert!(house.get(&browser, "/inbox").await.text.contains("未读 1 条"));
    let away = [("do", "open"), ("notice", id), ("to", "https://evil.example/")];
    assert_eq!(house.post(&browser, "/inbox", &away).await.led_to(), "/");
    assert_eq!(house.post(&browser, "/inbox", &[("do", "all")]).await.led_to(), "/inbox?page=1&done=read");
    assert!(house.get(&browser, "/inbox").await.text.contains("未读 0 条"));
    assert_eq!(house.get(&browser, "/inbox?page=99").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_long_inbox_has_pages_and_a_notice_of_another_unit_is_not_in_it() {
    let house = House::new().await;
    let browser = unit_with_notices(&house).await;
    let other = house.world.known_unit("样例二学会", "national_society", None).await;
    let actor = app::Actor::platform();
    let act = Act::begin(&house.world.app, &actor).await.expect("an act");
    for at in 0..30 {
        let params = json!({ "team": if at == 0 { "" } else { "另一单位的服务团" }, "revision": at });
        let notice = NewNotice { account: None, unit: Some(&other), kind: "draft-moved", params, link: "/applications".to_owned() };
        act.notify(notice).await.expect("writes");
    }
    act.commit().await.expect("commits");
    assert!(!house.get(&browser, "/inbox").await.text.contains("另一单位"));
    let member = house.browser(&house.world.of_unit("吴样例", Role::UnitMember, &other).await).await;
    assert!(house.get(&member, "/inbox").await.text.contains("href=\"/inbox?page=2\""));
    assert!(house.get(&member, "/inbox?page=2&lang=en").await.text.contains("an application without a name"));
}

#[tokio::test]
async fn an_empty_inbox_says_what_will_come() {
    let house = House::new().await;
    let browser = house.browser(&house.world.someone("郑新来", "new@example.org", Vec::new()).await).await;
    assert!(house.get(&browser, "/inbox").await.text.contains("还没有消息"));
}
