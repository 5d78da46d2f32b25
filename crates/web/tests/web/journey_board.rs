//! The board and the way to a new draft.

use app::{
    Actor,
    actor::{Grant, Role, Scope},
};
use axum::http::StatusCode;

use crate::house::House;

/// A member who is not an administrator.
pub(crate) async fn member(house: &House, unit: &str) -> Actor {
    house.world.somebody("吴样例", Role::UnitMember, Scope::Unit(unit.to_owned())).await
}

async fn society(house: &House) -> (String, Actor) {
    let unit = house.world.unit("样例纺织学会", "national_society", None, 1).await;
    let admin = house.world.admin_of(&unit).await;
    (unit.id, admin)
}

#[tokio::test]
async fn without_a_unit_the_board_says_to_enter_one_and_without_an_application_to_begin() {
    let house = House::new().await;
    let nobody = house.world.someone("郑样例", "nobody@example.org", Vec::new()).await;
    let nobody = house.browser(&nobody).await;
    for path in ["/applications", "/applications/new"] {
        let seen = house.get(&nobody, path).await;
        assert_eq!(seen.status, StatusCode::OK);
        assert!(seen.text.contains("先登记单位") && seen.text.contains("/units/new"), "{}", seen.text);
    }
    let (_, admin) = society(&house).await;
    let admin = house.browser(&admin).await;
    let empty = house.get(&admin, "/applications").await.text;
    assert!(empty.contains("还没有申请") && empty.contains("/eligibility") && empty.contains("/applications/new"), "{empty}");
    assert!(empty.contains("注册进行中，2022-02-28 24:00 截止") && empty.contains("距截止还有 8 天 14 小时"), "{empty}");
    let visitor = house.get(&Default::default(), "/applications").await;
    assert!(visitor.led_to().starts_with("/sign-in?next="));
}

#[tokio::test]
async fn the_board_shows_what_needs_doing_first_for_several_units() {
    let house = House::new().await;
    let world = &house.world;
    let (one, _) = society(&house).await;
    let two = world.unit("样例化工学会", "national_society", None, 2).await.id;
    let role = |unit: &String| Grant { role: Role::UnitAdmin, scope: Scope::Unit(unit.clone()) };
    let both = world.someone("孙样例", "both@example.org", vec![role(&one), role(&two)]).await;
    let browser = house.browser(&both).await;
    let started = house.post(&browser, "/applications/new", &[("unit", &one), ("type", "industry")]).await;
    assert!(started.led_to().ends_with("?done=draft-started"), "{}", started.led_to());
    for n in 0..40 {
        world.submitted(&two, "industry", &format!("“科创中国”样例{n}产业科技服务团")).await;
    }
    let returned = world.submitted(&one, "industry", "“科创中国”退回样例产业科技服务团").await;
    crate::journey_case::returned(&house, &returned, &[("team/summary", "请补充服务城市。")]).await;
    let gone = world.submitted(&one, "industry", "“科创中国”撤回样例产业科技服务团").await;
    world.withdrawn(&gone).await;
    for lang in ["zh", "en"] {
        assert_eq!(house.get(&browser, &format!("/applications?lang={lang}")).await.status, StatusCode::OK);
    }
    let board = house.get(&browser, "/applications?lang=zh").await.text;
    let at = |needle: &str| board.find(needle).unwrap_or_else(|| panic!("{needle} is missing"));
    assert!(at("id=\"correction\"") < at("id=\"drafts\""));
    assert!(at("id=\"drafts\"") < at("id=\"waiting\""));
    assert!(at("id=\"waiting\"") < at("id=\"finished\""));
    assert!(board.contains("未命名的产业科技服务团") && board.contains("去修改") && board.contains("2022-02-28 24:00"));
    assert!(board.contains("共 40 份") && board.contains("样例化工学会"));
    // for whom, when there are several units
    let choose = house.get(&browser, "/applications/new").await.text;
    assert!(choose.contains("<select") && !choose.contains("name=\"type\""), "{choose}");
}

#[tokio::test]
async fn the_way_to_a_draft_says_who_may_lead_what_and_refuses_at_the_field() {
    let house = House::new().await;
    let unit = house.world.unit("样例大学", "institution", Some("320000"), 3).await;
    let admin = house.world.admin_of(&unit).await;
    let browser = house.browser(&admin).await;
    let page = house.get(&browser, "/applications/new?type=professional").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("还有 1 个牵头名额，共 1 个") && page.text.contains("“科创中国”＋"), "{}", page.text);
    let input = |code: &str| {
        let (_, rest) = page.text.split_once(&format!("value=\"{code}\"")).expect("the type");
        rest.split('>').next().unwrap_or_default().to_owned()
    };
    assert!(!input("industry").contains("disabled") && input("professional").contains("checked"));
    for (kind, says) in [("", "请选择服务团类别"), ("industry", "不能牵头"), ("space", "没有“space”这一服务团类别")]
    {
        let seen = house.post(&browser, "/applications/new", &[("unit", &unit.id), ("type", kind)]).await;
        assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{kind}");
        assert!(seen.text.contains(says) && seen.text.contains("href=\"#f-type\""), "{kind}: {}", seen.text);
    }
    // who waits for an exception may prepare the draft, after being told that it cannot be submitted
    let asked = house.post(&browser, "/applications/new", &[("unit", &unit.id), ("type", "industry")]).await;
    assert!(asked.text.contains("但目前不能提交") && asked.text.contains("value=\"prepare\""), "{}", asked.text);
    let asked = house.post(&browser, "/applications/new", &[("unit", &unit.id), ("type", "space"), ("do", "prepare")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY, "there is no such type");
    assert!(!asked.text.contains("value=\"prepare\""), "{}", asked.text);
    let prepared = house.post(&browser, "/applications/new", &[("unit", &unit.id), ("type", "industry"), ("do", "prepare")]).await;
    let list = house.get(&browser, prepared.led_to()).await;
    assert!(list.text.contains("未命名的产业科技服务团") && list.text.contains("草稿已建立"), "{}", list.text);
    let check = prepared.led_to().replace("?done=draft-started", "/check");
    let check = house.get(&browser, &check).await.text;
    assert!(check.contains("不能牵头"), "handing in is still refused: {check}");
    let other = house.world.unit("示例研究院", "institution", None, 4).await;
    let theirs = house.get(&browser, &format!("/applications/new?unit={}", other.id)).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let theirs = house.post(&browser, "/applications/new", &[("unit", &other.id), ("type", "professional")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let started = house.post(&browser, "/applications/new", &[("unit", &unit.id), ("type", "professional")]).await;
    let list = house.get(&browser, started.led_to()).await;
    assert!(list.text.contains("未命名的专业科技服务团") && list.text.contains("草稿已建立"), "{}", list.text);
}

#[tokio::test]
async fn a_full_pool_names_who_holds_the_places_and_the_way_out() {
    let house = House::new().await;
    let unit = house.world.unit("样例大学", "institution", Some("320000"), 3).await;
    let admin = house.world.admin_of(&unit).await;
    let id = house.world.submitted(&unit.id, "professional", "“科创中国”占位样例专业科技服务团").await;
    let browser = house.browser(&admin).await;
    let page = house.get(&browser, "/applications/new").await.text;
    assert!(page.contains("没有剩余名额") && page.contains("href=\"/registrations\""), "{page}");
    assert!(page.contains("占位样例") && page.contains(&format!("href=\"/applications/{id}\"")), "{page}");
    let english = house.get(&browser, "/applications/new?lang=en").await.text;
    assert!(english.contains("No place is left") && english.contains("0 of 1 places left"), "{english}");
}

#[tokio::test]
async fn a_refusal_in_english_has_its_values() {
    let house = House::new().await;
    let (_, admin) = society(&house).await;
    let browser = house.browser(&admin).await;
    let page = house.get(&browser, "/applications/new?lang=en").await.text;
    assert!(page.contains("cannot lead this type of team (Regional team)") && !page.contains("{$"), "{page}");
}
