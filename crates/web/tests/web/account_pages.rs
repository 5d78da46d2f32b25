//! Accounts, as their owners see them.

use app::actor::Role;
use axum::http::StatusCode;

use crate::house::{Browser, House};

#[tokio::test]
async fn a_wrong_password_is_refused_with_what_was_typed_still_there() {
    let house = House::new().await;
    let visitor = house.visitor("/sign-in").await;
    let seen = house.post(&visitor, "/sign-in", &[("email", "nobody@example.org"), ("password", "wrong and long")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(seen.text.contains("nobody@example.org") && seen.text.contains("role=\"alert\""), "{}", seen.text);
    assert!(!seen.text.contains("wrong and long"));
}

#[tokio::test]
async fn pages_of_ones_own_ask_visitors_to_sign_in_and_lead_back() {
    let house = House::new().await;
    for path in ["/account", "/account/profile", "/account/password", "/account/sessions", "/inbox", "/units/new", "/registrations"] {
        let seen = house.get(&Browser::default(), path).await;
        assert_eq!(seen.led_to(), format!("/sign-in?next={}", path.replace('/', "%2F")), "{path}");
    }
}

#[tokio::test]
async fn an_account_shows_name_roles_and_devices() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let member = house.world.of_unit("周样例", Role::UnitAdmin, &unit).await;
    let browser = house.browser(&member).await;
    for lang in ["zh", "en"] {
        let seen = house.get(&browser, &format!("/account?lang={lang}")).await;
        assert!(seen.status == StatusCode::OK && seen.text.contains("周样例") && seen.text.contains("样例学会"), "{}", seen.text);
    }
    // the menu says for whom one acts, and where registrations are
    let seen = house.get(&browser, "/account").await;
    assert!(seen.text.contains("class=\"acting\">样例学会") && seen.text.contains("href=\"/registrations\""), "{}", seen.text);
    assert!(seen.text.contains("policy@example.org"), "the footer names the contacts");

    let newcomer = house.browser(&house.world.someone("郑新来", "new@example.org", Vec::new()).await).await;
    let seen = house.get(&newcomer, "/account").await;
    assert!(seen.text.contains("还没有加入单位") && seen.text.contains("href=\"/units/new\""), "{}", seen.text);
}

#[tokio::test]
async fn several_units_go_by_their_names_in_the_menu() {
    let house = House::new().await;
    let (one, two) = (
        house.world.known_unit("样例一学会", "national_society", None).await,
        house.world.known_unit("样例二学会", "national_society", None).await,
    );
    let grant = |unit: &str| app::actor::Grant { role: Role::UnitMember, scope: app::actor::Scope::Unit(unit.to_owned()) };
    let member = house.world.someone("周样例", "zhou@example.org", vec![grant(&one), grant(&two)]).await;
    let seen = house.get(&house.browser(&member).await, "/inbox").await;
    assert!(seen.text.contains(&format!("href=\"/units/{two}\">样例二学会")), "{}", seen.text);
}

#[tokio::test]
async fn name_and_language_are_changed_and_a_wrong_name_stays_to_be_put_right() {
    let house = House::new().await;
    let browser = house.browser(&house.world.someone("郑新来", "new@example.org", Vec::new()).await).await;
    let refused = house.post(&browser, "/account/profile", &[("name", " "), ("locale", "en")]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text.contains("请填写姓名"), "{}", refused.text);
    let done = house.post(&browser, "/account/profile", &[("name", "郑常来"), ("locale", "en")]).await;
    assert_eq!(done.led_to(), "/account?done=profile");
    assert!(done.header("set-cookie").starts_with("lang=en"));
    assert!(house.get(&browser, "/account").await.text.contains("郑常来"));
}

#[tokio::test]
async fn a_password_is_not_changed_without_the_current_one() {
    let house = House::new().await;
    let browser = house.browser(&house.world.someone("郑新来", "new@example.org", Vec::new()).await).await;
    let fields = [("current", "not the one"), ("password", "四只灰鹤飞过湖面的一个清晨")];
    let seen = house.post(&browser, "/account/password", &fields).await;
    assert!(seen.status == StatusCode::UNPROCESSABLE_ENTITY && seen.text.contains("当前密码不对"), "{}", seen.text);
    assert!(!seen.text.contains("灰鹤"));
}

#[tokio::test]
async fn a_device_is_signed_out_from_another_and_then_asked_to_sign_in_again() {
    let house = House::new().await;
    let person = house.world.someone("郑新来", "new@example.org", Vec::new()).await;
    let (here, there) = (house.browser(&person).await, house.browser(&person).await);
    let stranger = house.browser(&house.world.someone("吴样例", "wu@example.org", Vec::new()).await).await;
    let seen = house.get(&here, "/account/sessions").await;
    let id = seen.text.split_once("name=\"session\" value=\"").and_then(|(_, rest)| rest.split_once('"')).expect("another session").0;
    let session = [("session", id)];
    assert_eq!(house.post(&stranger, "/account/sessions", &session).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.post(&here, "/account/sessions", &session).await.led_to(), "/account/sessions?done=session-ended");
    let gone = house.get(&there, "/account").await;
    assert_eq!(gone.led_to(), "/sign-in?next=%2Faccount&ended=1");
    assert!(house.get(&Browser::default(), gone.led_to()).await.text.contains("登录已结束"));
    assert_eq!(house.post(&here, "/account/sessions", &[("do", "others")]).await.led_to(), "/account/sessions?done=devices-ended");
    assert!(house.get(&here, "/account/sessions").await.text.contains("没有其他设备登录"));
}

#[tokio::test]
async fn signing_out_ends_session_and_cookie_and_what_the_browser_kept() {
    let house = House::new().await;
    let browser = house.browser(&house.world.someone("郑新来", "new@example.org", Vec::new()).await).await;
    let seen = house.post(&browser, "/sign-out", &[]).await;
    assert_eq!(seen.led_to(), "/sign-in?done=signed-out");
    assert_eq!(seen.header("clear-site-data"), "\"cache\", \"storage\"");
    assert!(seen.header("set-cookie").contains("__Host-session=; Path=/; Max-Age=0"), "{}", seen.header("set-cookie"));
    assert_eq!(house.get(&browser, "/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&browser, "/sign-out").await.status, StatusCode::METHOD_NOT_ALLOWED);
}
