//! Every page of the staff's area, as every role.

use app::actor::{Grant, Role, Scope};
use axum::http::StatusCode;
use testkit::World;

use crate::house::{Browser, House};

/// A page and the roles that see it; the others are refused, or find nothing where an object is another's.
const PAGES: [(&str, &[Role]); 16] = [
    ("/staff", &[Role::Support, Role::Staff, Role::SystemAdmin, Role::SecurityAdmin, Role::AuditAdmin]),
    ("/staff/units", &[Role::Support, Role::Staff]),
    ("/staff/units/{unit}", &[Role::Support, Role::Staff]),
    ("/staff/units/{waiting}/verify", &[Role::Support]),
    ("/staff/windows", &[Role::Staff]),
    ("/staff/windows/extend", &[Role::Staff]),
    ("/staff/exceptions", &[Role::Staff]),
    ("/staff/exceptions/new", &[Role::Staff]),
    ("/staff/cycles", &[Role::Staff]),
    ("/staff/cycles/2022", &[Role::Staff]),
    ("/staff/dictionaries", &[Role::Staff]),
    ("/staff/dictionaries/{list}", &[Role::Staff]),
    ("/staff/accounts", &[Role::Support, Role::SecurityAdmin]),
    ("/staff/jobs", &[Role::Support, Role::SystemAdmin]),
    ("/staff/outbox", &[Role::Support, Role::SystemAdmin]),
    ("/staff/audit", &[Role::AuditAdmin]),
];

/// More pages, as above.
const MORE: [(&str, &[Role]); 6] = [
    ("/staff/dictionaries/{list}/add", &[Role::Staff]),
    ("/staff/accounts/{account}", &[Role::Support, Role::SecurityAdmin]),
    ("/staff/accounts/{account}/disable", &[Role::Support, Role::SecurityAdmin]),
    ("/staff/accounts/{account}/sessions", &[Role::Support, Role::SecurityAdmin]),
    ("/staff/roles/new", &[Role::Support, Role::SecurityAdmin]),
    ("/staff/audit/verify", &[Role::AuditAdmin]),
];

async fn in_role(world: &World, role: Role, unit: &str) -> app::Actor {
    let scope = match role {
        Role::UnitMember | Role::UnitAdmin => Scope::Unit(unit.to_owned()),
        Role::Reviewer | Role::BodyHead => Scope::Body("society_center".to_owned()),
        _ => Scope::Programme,
    };
    world.someone("样例人员", &format!("{role}@example.org"), vec![Grant { role, scope }]).await
}

/// A code list to which staff may add.
pub(crate) async fn incomplete_list(world: &World) -> String {
    let lists = world.app.dictionaries().await.expect("code lists");
    lists.iter().find(|list| !list.complete).expect("an incomplete one").code.clone()
}

#[tokio::test]
async fn every_page_is_shown_to_whom_the_table_allows_and_to_nobody_else() {
    let house = House::new().await;
    let world = &house.world;
    let unit = world.known_unit("一个名称写得非常非常长的样例学会（用来检查版面是否换行）", "national_society", None).await;
    let waiting = super::staff_units::waiting_unit(&house, "待核验样例学会").await;
    let member = in_role(world, Role::UnitMember, &unit).await;
    let list = incomplete_list(world).await;
    let place = |path: &str| {
        let path = path.replace("{unit}", &unit).replace("{waiting}", &waiting).replace("{list}", &list);
        path.replace("{account}", member.account().expect("an account"))
    };
    for role in Role::ALL {
        let actor = if role == Role::UnitMember { member.clone() } else { in_role(world, role, &unit).await };
        let browser = house.browser(&actor).await;
        for (path, allowed) in PAGES.iter().chain(&MORE) {
            let seen = house.get(&browser, &place(path)).await;
            if allowed.contains(&role) {
                assert_eq!(seen.status, StatusCode::OK, "{path} as {role}: {}", seen.text);
                let english = house.get(&browser, &format!("{}?lang=en", place(path))).await;
                assert!(english.status == StatusCode::OK && english.text.contains("lang=\"en\""), "{path} as {role}");
            } else {
                assert!(matches!(seen.status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND), "{path} as {role}: {}", seen.status);
            }
        }
        let menu = house.get(&browser, "/").await.text;
        assert_eq!(menu.contains("href=\"/staff\""), PAGES[0].1.contains(&role), "the menu of {role}");
    }
}

#[tokio::test]
async fn the_entries_are_those_that_the_reader_may_open() {
    let house = House::new().await;
    for (role, shown, hidden) in [
        (
            Role::Staff,
            vec!["/staff/windows", "/staff/exceptions", "/staff/cycles", "/staff/dictionaries"],
            vec!["/staff/accounts", "/staff/audit", "/staff/jobs"],
        ),
        (Role::AuditAdmin, vec!["/staff/audit"], vec!["/staff/units", "/staff/accounts", "/staff/jobs"]),
        (Role::SystemAdmin, vec!["/staff/jobs", "/staff/outbox"], vec!["/staff/units", "/staff/exceptions", "/staff/audit"]),
    ] {
        let actor = house.world.of_programme("样例人员", role).await;
        let text = house.get(&house.browser(&actor).await, "/staff").await.text;
        for href in shown {
            assert!(text.contains(&format!("href=\"{href}\"")), "{role} {href}");
        }
        for href in hidden {
            assert!(!text.contains(&format!("href=\"{href}")), "{role} {href}");
        }
    }
}

#[tokio::test]
async fn a_visitor_is_sent_to_sign_in_and_comes_back() {
    let house = House::new().await;
    for (path, _) in PAGES.iter().chain(&MORE) {
        let seen = house.get(&Browser::default(), path).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{path}");
        assert!(seen.led_to().starts_with("/sign-in?next="), "{path}");
    }
}
