//! Units: found, verified, extended, given exceptions, deregistered for.

use app::actor::{Role, Scope};
use axum::http::StatusCode;

use crate::house::{Browser, House};

const NAME: &str = "“科创中国”样例产业科技服务团";

/// A unit that waits to be verified; its id.
pub(crate) async fn waiting_unit(house: &House, name: &str) -> String {
    let person = house.world.someone("登记样例", &format!("{}@example.org", house.world.app.id()), Vec::new()).await;
    let command = app::unit::create::CreateUnit {
        name: name.to_owned(),
        credit_code: "91350100M000100Y43".to_owned(),
        unit_type: "national_society".to_owned(),
        province: String::new(),
        is_association: false,
    };
    house.world.app.run(&person, command, app::unit::create::create).await.unwrap().done().expect("a unit").id
}

async fn as_role(house: &House, role: Role) -> Browser {
    house.browser(&house.world.of_programme("样例人员", role).await).await
}

/// Whether this act is on the record.
pub(crate) async fn audited(house: &House, action: &str) -> bool {
    let filter = app::audit::AuditFilter { action: Some(action.to_owned()), ..Default::default() };
    let grants = vec![app::actor::Grant { role: Role::AuditAdmin, scope: Scope::Programme }];
    let auditor = app::Actor::signed_in("auditor", "审计样例", None, "127.0.0.1", "zh-CN", grants);
    app::audit::audit_page(&house.world.app, &auditor, &filter, 0, 1).await.unwrap().done().expect("the audit").total > 0
}

#[tokio::test]
async fn a_unit_is_found_looked_at_and_verified_once() {
    let house = House::new().await;
    let id = waiting_unit(&house, "待核验样例学会").await;
    let rival = waiting_unit(&house, "同码样例学会").await;
    let support = as_role(&house, Role::Support).await;
    let list = house.get(&support, "/staff/units?state=waiting&q=%E5%BE%85%E6%A0%B8%E9%AA%8C").await.text;
    assert!(list.contains("待核验样例学会") && !list.contains("同码样例学会"), "{list}");
    assert!(house.get(&support, "/staff/units?q=%E6%B2%A1%E6%9C%89").await.text.contains("没有符合条件的单位"));
    let page = house.get(&support, &format!("/staff/units/{id}")).await.text;
    assert!(page.contains("校验码正确") && page.contains("同码样例学会") && page.contains("/verify"), "{page}");
    let place = format!("/staff/units/{id}/verify");
    assert!(house.get(&support, &place).await.text.contains("同码样例学会"));
    assert_eq!(house.post(&support, &place, &[("version", "7")]).await.status, StatusCode::CONFLICT);
    let done = house.post(&support, &place, &[("version", "1")]).await;
    assert_eq!(done.led_to(), format!("/staff/units/{id}?done=unit-verified"));
    assert!(house.get(&support, done.led_to()).await.text.contains("单位已核验"));
    assert!(audited(&house, "unit-verified").await);
    assert_eq!(house.post(&support, &place, &[("version", "1")]).await.status, StatusCode::CONFLICT, "once only");
    let refused = house.post(&support, &format!("/staff/units/{rival}/verify"), &[("version", "1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("已由“待核验样例学会”通过核验"), "{}", refused.text);
    let staff = as_role(&house, Role::Staff).await;
    assert_eq!(house.post(&staff, &format!("/staff/units/{rival}/verify"), &[("version", "1")]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.get(&support, "/staff/units/nothing").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_region_of_a_unit_is_called_by_its_name() {
    let house = House::new().await;
    let of_corps = house.world.known_unit("样例兵团科协", "provincial_association", Some("corps")).await;
    let of_fujian = house.world.known_unit("样例省科协", "provincial_association", Some("350000")).await;
    let support = as_role(&house, Role::Support).await;
    for (unit, name, code) in [(&of_corps, "新疆生产建设兵团", ">corps<"), (&of_fujian, "福建省", "350000")] {
        let page = house.get(&support, &format!("/staff/units/{unit}")).await.text;
        assert!(page.contains(name) && !page.contains(code), "{page}");
        let admin = house.world.of_unit("林样例", Role::UnitAdmin, unit).await;
        let own = house.get(&house.browser(&admin).await, &format!("/units/{unit}")).await.text;
        assert!(own.contains(name) && !own.contains(code), "{own}");
    }
}

#[tokio::test]
async fn only_what_the_cycle_lets_be_excepted_can_be_granted() {
    let house = House::new().await;
    let society = house.world.known_unit("样例学会", "national_society", None).await;
    let institute = house.world.known_unit("样例研究院", "institution", None).await;
    let files = rules::cycle::shipped_files("2022").unwrap().iter().map(|(name, text)| {
        let open = "limit = 5\nclause = \"五.1\"\neffect = \"refuse\"\nexceptable = true";
        ((*name).to_owned(), text.replace(open, &open.replace("true", "false")))
    });
    let files = files.collect();
    let platform = app::Actor::platform();
    house.world.app.run(&platform, app::staff::LoadCycle { files }, app::staff::load_cycle).await.unwrap().done().expect("a revision");
    let staff = as_role(&house, Role::Staff).await;
    let place = "/staff/exceptions/new";
    let quota = "value=\"quota\"";
    assert!(house.get(&staff, place).await.text.contains(quota), "other units may have further places");
    assert!(house.get(&staff, &format!("{place}?unit={institute}")).await.text.contains(quota));
    let page = house.get(&staff, &format!("{place}?unit={society}")).await.text;
    assert!(!page.contains(quota) && page.contains("value=\"window\"") && page.contains("value=\"eligibility\""), "{page}");
    for act in ["check", "grant"] {
        let typed = [("do", act), ("kind", "quota"), ("unit", "样例学会"), ("extra_places", "1"), ("reason", "原则上之外的一例")];
        let refused = house.post(&staff, place, &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text.contains("没有允许对这条规则准予例外") && refused.text.contains("五.1"), "{}", refused.text);
    }
    assert!(!audited(&house, "exception-granted").await);
}

#[tokio::test]
async fn staff_see_submitted_applications_and_masked_people() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    house
        .world
        .someone("林样例", "linyangli@example.org", vec![app::actor::Grant { role: Role::UnitAdmin, scope: Scope::Unit(unit.clone()) }])
        .await;
    house.world.submitted(&unit, "industry", NAME).await;
    let path = format!("/staff/units/{unit}");
    let staff = house.get(&as_role(&house, Role::Staff).await, &path).await.text;
    assert!(staff.contains(NAME) && staff.contains("li***@example.org") && !staff.contains("linyangli"), "{staff}");
    let support = house.get(&as_role(&house, Role::Support).await, &path).await.text;
    assert!(!support.contains(NAME) && support.contains("林样例"));
}

#[tokio::test]
async fn an_exception_is_typed_checked_granted_and_revoked() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    house.world.known_unit("样例学会分会", "national_society", None).await;
    let staff = as_role(&house, Role::Staff).await;
    let place = "/staff/exceptions/new";
    let bare = house.post(&staff, place, &[("do", "check"), ("reason", "留在这里")]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(bare.text.contains("请选择例外的种类") && bare.text.contains("留在这里"));
    let wrong = [("do", "check"), ("kind", "quota"), ("unit", "样例"), ("extra_places", "99"), ("until", "2022-02-30")];
    let several = house.post(&staff, place, &wrong).await;
    assert_eq!(several.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in ["有几个单位符合", "样例学会分会", "增加的名额为 1 至 20 个", "不是有效的日期", "请写明理由"]
    {
        assert!(several.text.contains(said), "{said}: {}", several.text);
    }
    assert!(house.get(&staff, &format!("{place}?unit={unit}")).await.text.contains("样例学会"));
    let typed = [
        ("kind", "quota"),
        ("unit", "样例"),
        ("unit_id", &unit),
        ("extra_places", "2"),
        ("until", "2022-12-31"),
        ("reason", "原则上之外的一例"),
    ];
    let with = |act| [&[("do", act)], &typed[..]].concat();
    let check = house.post(&staff, place, &with("check")).await;
    assert_eq!(check.status, StatusCode::OK, "{}", check.text);
    assert!(check.text.contains("2022-12-31 24:00") && check.text.contains("五.1") && !audited(&house, "exception-granted").await);
    assert!(house.post(&staff, place, &with("change")).await.text.contains("原则上之外的一例"));
    assert_eq!(house.post(&staff, place, &with("grant")).await.led_to(), "/staff/exceptions?done=exception-granted");
    assert!(audited(&house, "exception-granted").await);
    let list = house.get(&staff, "/staff/exceptions?kind=quota&state=holds").await.text;
    assert!(list.contains("增加 2 个名额") && list.contains("原则上之外的一例"), "{list}");
    assert!(house.get(&staff, "/staff/exceptions?kind=window").await.text.contains("没有例外"));
    let revoke =
        list.split("href=\"/staff/exceptions/").find(|rest| rest.contains("/revoke\"")).and_then(|rest| rest.split_once('"')).unwrap().0;
    let revoke = format!("/staff/exceptions/{revoke}");
    assert_eq!(house.get(&staff, &revoke).await.status, StatusCode::OK);
    assert_eq!(house.post(&staff, &revoke, &[("reason", " ")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.post(&staff, &revoke, &[("reason", "不再需要")]).await.led_to(), "/staff/exceptions?done=exception-revoked");
    for late in [house.post(&staff, &revoke, &[("reason", "再来")]).await, house.get(&staff, &revoke).await] {
        late.moved_on("已撤销", "/staff/exceptions");
    }
    assert!(audited(&house, "exception-revoked").await);
    let support = as_role(&house, Role::Support).await;
    assert_eq!(house.post(&support, place, &with("grant")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn the_window_is_extended_for_all_and_for_one_in_public() {
    let house = House::new().await;
    house.world.known_unit("样例学会", "national_society", None).await;
    let staff = as_role(&house, Role::Staff).await;
    let place = "/staff/windows/extend";
    let send = |act: &'static str, scope: &'static str, unit: &'static str, until: &'static str| {
        [("do", act), ("scope", scope), ("unit", unit), ("until", until), ("reason", "系统故障一日")]
    };
    let earlier = house.post(&staff, place, &send("check", "all", "", "2022-02-28")).await;
    assert_eq!(earlier.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(earlier.text.contains("2022-02-28 24:00") && earlier.text.contains("系统故障一日"), "{}", earlier.text);
    assert_eq!(house.post(&staff, place, &send("check", "one", "", "2022-03-02")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.post(&staff, place, &send("check", "", "", "2022-03-02")).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let check = house.post(&staff, place, &send("check", "one", "样例学会", "2022-03-05")).await;
    assert!(check.status == StatusCode::OK && check.text.contains("2022-03-05 24:00"), "{}", check.text);
    assert_eq!(
        house.post(&staff, place, &send("grant", "one", "样例学会", "2022-03-05")).await.led_to(),
        "/staff/windows?done=window-extended"
    );
    assert_eq!(house.post(&staff, place, &send("grant", "all", "", "2022-03-02")).await.led_to(), "/staff/windows?done=window-extended");
    let list = house.get(&staff, "/staff/windows").await.text;
    assert!(list.contains("2022-03-05 24:00") && list.contains("所有单位") && list.contains("系统故障一日"), "{list}");
    let public = house.get(&Browser::default(), "/guide").await.text;
    assert!(public.contains("2022-03-05 24:00") && public.contains("2022-03-02 24:00") && public.contains("系统故障一日"), "{public}");
}

#[tokio::test]
async fn a_team_is_deregistered_at_its_units_request() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let id = house.world.submitted(&unit, "industry", NAME).await;
    house.world.approved(&id).await;
    let number = house.world.published(&[&id]).await.remove(0);
    let staff = as_role(&house, Role::Staff).await;
    let place = format!("/staff/deregister/{number}");
    assert!(house.get(&staff, &format!("/staff/units/{unit}")).await.text.contains(&place));
    assert!(house.get(&staff, &place).await.text.contains("名额立即释放"));
    let refused = house.post(&staff, &place, &[("reason", "单位来函"), ("typed", "KC-1")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("单位来函") && refused.text.contains("不一致"), "{}", refused.text);
    for (role, path) in [(Role::Support, place.as_str()), (Role::Publisher, &place)] {
        let other = as_role(&house, role).await;
        assert_eq!(house.get(&other, path).await.status, StatusCode::FORBIDDEN);
        assert_eq!(house.post(&other, path, &[("reason", "x"), ("typed", &number)]).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(house.get(&staff, "/staff/deregister/KC-2022-C-0999").await.status, StatusCode::NOT_FOUND);
    let done = house.post(&staff, &place, &[("reason", "单位来函"), ("typed", &number.to_lowercase())]).await;
    assert_eq!(done.led_to(), format!("/teams/{number}?done=deregistered-for-unit"));
    assert!(audited(&house, "team.deregister").await);
    assert!(house.get(&staff, &place).await.text.contains("已不在册"));
    assert_eq!(house.post(&staff, &place, &[("reason", "再来"), ("typed", &number)]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
}
