//! A session begins with a secret of its own and ends at once: no secret outlives what it stood for (SECURITY SE-1, SE-2, AU-3, ASVS 7.2.4, 7.4).

use app::actor::{Role, Scope};
use axum::http::StatusCode;

use crate::{
    access_matrix::ground::{ADDRESS, Ground, PASSWORD},
    house::{Browser, House, Seen},
};

const ANOTHER: &str = "五只灰鹤飞过湖面的一个黄昏";

/// The browser after an answer: what it set is kept, what it ended is gone.
fn kept(browser: &Browser, seen: &Seen) -> Browser {
    let lines = seen.headers.get_all("set-cookie").into_iter().filter_map(|line| line.to_str().ok());
    let session = lines.filter_map(|line| line.split(';').next()).find(|pair| pair.starts_with("__Host-session="));
    Browser { cookie: session.map_or_else(|| browser.cookie.clone(), str::to_owned), csrf: String::new() }
}

async fn sign_in(house: &House, browser: &Browser, password: &str) -> Browser {
    let seen = house.post(browser, "/sign-in", &[("email", ADDRESS), ("password", password)]).await;
    seen.led_to();
    kept(browser, &seen)
}

async fn is_signed_in(house: &House, browser: &Browser) -> bool {
    house.get(browser, "/account").await.status == StatusCode::OK
}

/// Neither reads nor acts any more.
async fn assert_out(house: &House, browser: &Browser, why: &str) {
    assert!(house.get(browser, "/account").await.led_to().starts_with("/sign-in?next="), "{why}");
    let form = house.post(browser, "/account/profile", &[("name", "不应改成"), ("locale", "zh-CN")]).await;
    assert_eq!(form.status, StatusCode::UNAUTHORIZED, "{why}");
}

#[tokio::test]
async fn signing_in_gives_a_secret_that_nobody_knew_before() {
    let ground = Ground::new().await;
    let house = &ground.house;
    // a secret that somebody put into the browser beforehand is not taken over
    let planted = "A".repeat(43);
    let visitor = house.visitor("/sign-in").await;
    let victim = Browser { cookie: format!("{}; __Host-session={planted}", visitor.cookie), csrf: visitor.csrf.clone() };
    let first = sign_in(house, &victim, PASSWORD).await;
    assert!(!first.cookie.contains(&planted) && is_signed_in(house, &first).await);
    let attacker = Browser { cookie: format!("__Host-session={planted}"), csrf: String::new() };
    assert!(!is_signed_in(house, &attacker).await);
    // the visitor's token is of no use in the session, nor the visitor's cookie as one
    let form = Browser { cookie: first.cookie.clone(), csrf: visitor.csrf.clone() };
    let seen = house.post(&form, "/account/profile", &[("name", "不应改成"), ("locale", "zh-CN")]).await;
    assert_eq!(seen.status, StatusCode::FORBIDDEN);
    let posing = Browser { cookie: visitor.cookie.replace("__Host-visitor", "__Host-session"), csrf: visitor.csrf };
    assert!(!is_signed_in(house, &posing).await);
    // signing in again is another session
    let second = sign_in(house, &house.visitor("/sign-in").await, PASSWORD).await;
    assert_ne!(first.cookie, second.cookie);
    // the name without its prefix, which another host could set, names no session
    let unprefixed = Browser { cookie: second.cookie.replace("__Host-", ""), csrf: String::new() };
    assert!(!is_signed_in(house, &unprefixed).await);
}

#[tokio::test]
async fn a_changed_password_ends_the_other_sessions_and_the_links_of_letters() {
    let ground = Ground::new().await;
    let (house, person) = (&ground.house, ground.actor("reg"));
    let (here, there) = (house.browser(person).await, house.browser(person).await);
    house.post(&here, "/account/password", &[("current", PASSWORD), ("password", ANOTHER)]).await.led_to();
    assert!(is_signed_in(house, &here).await);
    assert_out(house, &there, "the password was changed").await;
    assert_eq!(house.get(&Browser::default(), &format!("/reset/{}", ground.thing("reset"))).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_new_password_by_letter_ends_every_session_and_works_once() {
    let ground = Ground::new().await;
    let house = &ground.house;
    let browser = house.browser(ground.actor("reg")).await;
    let path = format!("/reset/{}", ground.thing("reset"));
    let visitor = house.visitor(&path).await;
    house.post(&visitor, &path, &[("password", ANOTHER)]).await.led_to();
    assert_out(house, &browser, "the password was reset").await;
    assert_eq!(house.post(&visitor, &path, &[("password", PASSWORD)]).await.status, StatusCode::NOT_FOUND);
    assert!(is_signed_in(house, &sign_in(house, &house.visitor("/sign-in").await, ANOTHER).await).await);
}

#[tokio::test]
async fn signing_out_disabling_and_ending_are_at_once() {
    let ground = Ground::new().await;
    let house = &ground.house;
    let (person, security) = (ground.actor("reg"), ground.browser("sec").await);
    let account = format!("/staff/accounts/{}", ground.thing("reg"));
    let browser = house.browser(person).await;
    house.post(&browser, "/sign-out", &[]).await.led_to();
    assert_out(house, &browser, "signed out").await;
    let browser = house.browser(person).await;
    house.post(&security, &format!("{account}/sessions"), &[("reason", "电脑遗失")]).await.led_to();
    assert_out(house, &browser, "the sessions were ended").await;
    let browser = house.browser(person).await;
    house.post(&security, &format!("{account}/disable"), &[("do", "disable"), ("reason", "核实中")]).await.led_to();
    assert_out(house, &browser, "the account was disabled").await;
    let refused = house.post(&house.visitor("/sign-in").await, "/sign-in", &[("email", ADDRESS), ("password", PASSWORD)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_role_that_ended_is_gone_with_the_next_request() {
    let ground = Ground::new().await;
    let house = &ground.house;
    let reviewer = ground.browser("account").await;
    let review = format!("/review/{}", ground.thing("sent"));
    assert_eq!(house.get(&reviewer, &review).await.status, StatusCode::OK);
    let end = format!("/staff/accounts/{}/roles/{}/end", ground.thing("account"), ground.thing("grant"));
    house.post(&ground.browser("sec").await, &end, &[("reason", "任满")]).await.led_to();
    assert_ne!(house.get(&reviewer, &review).await.status, StatusCode::OK);
    let again = ground.browser("account").await;
    assert_eq!(house.get(&again, &review).await.status, StatusCode::NOT_FOUND);
    // a member who is removed from the unit
    let mate = ground.browser("mate").await;
    let unit = format!("/units/{}", ground.thing("lead"));
    assert_eq!(house.get(&mate, &unit).await.status, StatusCode::OK);
    let leave = format!("{unit}/members/{}", ground.thing("mate"));
    house.post(&ground.browser("adm").await, &leave, &[("do", "leave")]).await.led_to();
    assert_eq!(house.get(&mate, &unit).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_session_ends_by_itself_and_sooner_for_those_who_administer() {
    let ground = Ground::new().await;
    let house = &ground.house;
    let (member, staff) = (ground.browser("mem").await, ground.browser("sta").await);
    house.world.clock.advance(31 * 60_000);
    assert!(is_signed_in(house, &member).await);
    assert_out(house, &staff, "half an hour without a request").await;
    house.world.clock.advance(24 * 3_600_000);
    assert_out(house, &member, "the longest that a session lasts").await;
    let somebody = house.world.somebody("周样例", Role::UnitMember, Scope::Unit(ground.thing("lead"))).await;
    assert!(is_signed_in(house, &house.browser(&somebody).await).await);
}
