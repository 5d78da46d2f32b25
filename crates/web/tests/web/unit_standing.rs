//! Who may lead what, how many places are left, and giving one up.

use app::actor::Role;
use axum::http::StatusCode;

use crate::house::{Browser, House};

#[tokio::test]
async fn everybody_reads_the_matrix_by_unit_type() {
    let house = House::new().await;
    let nobody = Browser::default();
    let first = house.get(&nobody, "/eligibility").await;
    assert!(first.text.contains("您的单位属于哪一类") && first.text.contains("value=\"consortium\""), "{}", first.text);
    for (kind, text) in [
        ("national_society", "最多牵头 5 个"),
        ("provincial_association", "全省最多牵头 2 个"),
        ("institution", "最多牵头 1 个"),
        ("consortium", "名称含“学会联合体”"),
    ] {
        let seen = house.get(&nobody, &format!("/eligibility?unit_type={kind}")).await;
        assert!(seen.text.contains(text) && seen.text.contains("依据：通知二.一.1"), "{kind}: {}", seen.text);
    }
    let odd = house.get(&nobody, "/eligibility?unit_type=nothing&lang=en").await;
    assert!(odd.status == StatusCode::OK && odd.text.contains("Which type is your unit?"));
}

#[tokio::test]
async fn a_member_sees_places_who_holds_them_and_where_to_begin() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例省级学会", "provincial_society", Some("350000")).await;
    let browser = house.browser(&house.world.of_unit("周样例", Role::UnitAdmin, &unit).await).await;
    let free = house.get(&browser, "/eligibility").await;
    assert!(free.text.contains("1 个名额，已占 0 个") && free.text.contains("还剩 1 个"), "{}", free.text);
    let start = format!("/applications/new?unit={unit}&#38;type=professional");
    assert!(free.text.contains(&start), "{}", free.text);
    assert!(!free.text.contains(&format!("/applications/new?unit={unit}&#38;type=industry")));
    assert!(free.text.contains("不能牵头") && free.text.contains("须经准予例外"), "{}", free.text);

    let id = house.world.submitted(&unit, "professional", "“科创中国”样例专业科技服务团").await;
    let full = house.get(&browser, "/eligibility").await;
    for text in ["1 个名额，已占 1 个", "已用满", "没有剩余名额", "“科创中国”样例专业科技服务团", "/registrations"]
    {
        assert!(full.text.contains(text), "{text}: {}", full.text);
    }
    assert!(full.text.contains(&format!("/applications/{id}/withdraw")), "{}", full.text);
}

#[tokio::test]
async fn a_member_of_several_units_sees_each_or_one() {
    let house = House::new().await;
    let (one, two) = (
        house.world.known_unit("样例一学会", "national_society", None).await,
        house.world.known_unit("样例二学会", "national_society", None).await,
    );
    let grant = |unit: &str| app::actor::Grant { role: Role::UnitMember, scope: app::actor::Scope::Unit(unit.to_owned()) };
    let member = house.world.someone("周样例", "zhou@example.org", vec![grant(&one), grant(&two)]).await;
    let browser = house.browser(&member).await;
    let all = house.get(&browser, "/eligibility").await.text;
    assert!(all.contains(&format!("id=\"u-{one}\"")) && all.contains(&format!("id=\"u-{two}\"")), "{all}");
    let single = house.get(&browser, &format!("/eligibility?unit={two}")).await.text;
    assert!(!single.contains(&format!("id=\"u-{one}\"")) && single.contains("查看我的全部单位"), "{single}");
}

#[tokio::test]
async fn a_registration_is_given_up_by_number_and_reason_once() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let id = house.world.submitted(&unit, "industry", "“科创中国”样例产业科技服务团").await;
    house.world.approved(&id).await;
    let number = house.world.published(&[&id]).await.remove(0);
    let path = format!("/registrations/{number}/deregister");
    let admin = house.browser(&house.world.of_unit("周样例", Role::UnitAdmin, &unit).await).await;
    let member = house.browser(&house.world.of_unit("吴样例", Role::UnitMember, &unit).await).await;
    let other = house.world.known_unit("样例二学会", "national_society", None).await;
    let stranger = house.browser(&house.world.of_unit("郑样例", Role::UnitAdmin, &other).await).await;

    assert!(house.get(&admin, "/registrations").await.text.contains(&path));
    let list = house.get(&member, "/registrations").await.text;
    assert!(list.contains(&number) && !list.contains(&path) && list.contains("注销由单位管理员办理"), "{list}");
    assert!(house.get(&stranger, "/registrations").await.text.contains("还没有已注册的服务团"));
    for (browser, status) in [(&member, StatusCode::FORBIDDEN), (&stranger, StatusCode::NOT_FOUND)] {
        assert_eq!(house.get(browser, &path).await.status, status);
        assert_eq!(house.post(browser, &path, &[("reason", "x"), ("typed", &number)]).await.status, status);
    }

    let asked = house.get(&admin, &path).await;
    for text in ["名额立即释放", "以后不再使用这个编号", "注销不能撤销"] {
        assert!(asked.text.contains(text), "{text}: {}", asked.text);
    }
    let wrong = house.post(&admin, &path, &[("reason", "不再开展服务"), ("typed", "KC-2022-C-0009")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("不再开展服务") && wrong.text.contains("href=\"#f-typed\""), "{}", wrong.text);
    let fields = [("reason", "不再开展服务"), ("typed", number.as_str())];
    assert_eq!(house.post(&admin, &path, &fields).await.led_to(), "/registrations?done=given-up");
    assert!(house.get(&admin, "/registrations?done=given-up").await.text.contains("已注销，名额已释放"));
    let over = house.post(&admin, &path, &fields).await;
    assert!(over.status == StatusCode::CONFLICT && over.text.contains("不需要再注销"), "{}", over.text);
    assert!(house.get(&admin, "/eligibility").await.text.contains("5 个名额，已占 0 个"));
}
