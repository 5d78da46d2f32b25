//! Registering, confirming the address, resetting the password, being invited: with the letters that go out.

use app::{
    actor::{Role, Scope},
    unit::invite::{self, Invite},
};
use axum::http::StatusCode;

use crate::house::{Browser, House};

const PASSWORD: &str = "四只灰鹤飞过湖面的一个清晨";

/// Sends what waits, and finds the link in the last letter to this address, without the host.
async fn link(house: &House, address: &str, before: &str) -> String {
    app::background::work_off(&house.world.app).await.expect("letters go out");
    let letter = house.world.mail_box.last_to(address).expect("a letter");
    let (_, rest) = letter.text.split_once(before).expect("a link");
    let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    format!("{before}{token}")
}

async fn register(house: &House, address: &str) -> String {
    let visitor = house.visitor("/register").await;
    let fields = [("name", "林新来"), ("email", address), ("password", PASSWORD), ("privacy", "yes")];
    let sent = house.post(&visitor, "/register", &fields).await;
    assert_eq!(sent.led_to(), "/register/sent");
    link(house, address, "/verify/").await
}

#[tokio::test]
async fn a_newcomer_registers_and_lands_where_a_unit_is_found() {
    let house = House::new().await;
    let sent = house.get(&Browser::default(), "/register/sent").await;
    assert!(sent.text.contains("发件箱"), "a rehearsal says where the letter lies");
    let path = register(&house, "lin@example.org").await;

    // a scanner that opens the link, even several times, uses nothing up
    assert_eq!(house.get(&Browser::default(), &path).await.status, StatusCode::OK);
    let visitor = house.visitor(&path).await;
    let wrong = house.post(&visitor, &path, &[("password", "another sentence of mine")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("与注册时设置的密码不一致"), "{}", wrong.text);
    let done = house.post(&visitor, &path, &[("password", PASSWORD)]).await;
    assert_eq!(done.led_to(), "/units/new?done=registered");
    assert!(done.header("set-cookie").contains("__Host-session="), "{}", done.header("set-cookie"));

    let again = house.get(&Browser::default(), &path).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert!(again.text.contains("已用过"), "{}", again.text);
}

#[tokio::test]
async fn registering_says_the_same_whether_the_address_is_known() {
    let house = House::new().await;
    let _ = register(&house, "lin@example.org").await;
    let visitor = house.visitor("/register").await;
    let fields = [("name", "林新来"), ("email", "lin@example.org"), ("password", PASSWORD), ("privacy", "yes")];
    assert_eq!(house.post(&visitor, "/register", &fields).await.led_to(), "/register/sent");
}

#[tokio::test]
async fn the_letter_is_sent_again_to_the_browser_that_registered_whether_the_address_is_known() {
    let house = House::new().await;
    house.world.someone("郑样例", "known@example.org", Vec::new()).await;
    let mut answers = Vec::new();
    for address in ["fresh@example.org", "known@example.org"] {
        let visitor = house.visitor("/register").await;
        let fields = [("name", "林新来"), ("email", address), ("password", PASSWORD), ("privacy", "yes")];
        assert_eq!(house.post(&visitor, "/register", &fields).await.led_to(), "/register/sent");
        let sent = house.get(&visitor, "/register/sent").await.text;
        assert!(sent.contains(&format!("{}***@example.org", &address[..2])) && !sent.contains(address), "{sent}");
        let mut said = Vec::new();
        for _ in 0..6 {
            let again = house.post(&visitor, "/register/sent", &[]).await;
            said.push((again.status, again.header("location").to_owned(), again.text.contains("请稍候") || again.text.contains("秒")));
        }
        assert_eq!(said[0], (StatusCode::SEE_OTHER, "/register/sent?done=letter-again".to_owned(), false));
        assert_eq!(said[5].0, StatusCode::UNPROCESSABLE_ENTITY, "many letters have to wait: {said:?}");
        assert!(house.get(&visitor, "/register/sent?done=letter-again").await.text.contains("邮件已再次发出"));
        answers.push(said);
    }
    assert_eq!(answers[0], answers[1]);
    app::background::work_off(&house.world.app).await.unwrap();
    let letters = house.world.mail_box.last_to("fresh@example.org").expect("a letter");
    assert!(letters.text.contains("/verify/"), "{}", letters.text);
    assert!(house.world.mail_box.last_to("known@example.org").expect("a letter").text.contains("/sign-in"));
    let stranger = house.visitor("/register").await;
    assert_eq!(house.post(&stranger, "/register/sent", &[]).await.led_to(), "/register/sent", "nothing was sent from here");
    assert!(!house.get(&stranger, "/register/sent").await.text.contains("***@"));
    let untold = Browser { csrf: "0".repeat(43), ..stranger };
    assert_eq!(house.post(&untold, "/register/sent", &[]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_is_missing_is_said_at_its_field_and_what_was_typed_stays() {
    let house = House::new().await;
    let visitor = house.visitor("/register").await;
    let seen = house.post(&visitor, "/register", &[("name", "林新来"), ("email", "lin.example"), ("password", "short")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);
    for text in ["有 3 处需要改正", "电子邮箱格式不对", "至少 12 个", "同意后勾选", "林新来", "lin.example", "href=\"#f-privacy\""]
    {
        assert!(seen.text.contains(text), "{text}: {}", seen.text);
    }
    assert!(!seen.text.contains("value=\"short\""));
}

#[tokio::test]
async fn a_password_is_reset_once_by_the_link_of_a_letter() {
    let house = House::new().await;
    let verify = register(&house, "lin@example.org").await;
    let visitor = house.visitor(&verify).await;
    let _ = house.post(&visitor, &verify, &[("password", PASSWORD)]).await;

    let visitor = house.visitor("/reset").await;
    assert_eq!(house.post(&visitor, "/reset", &[("email", "nobody@example.org")]).await.led_to(), "/reset/sent");
    assert_eq!(house.post(&visitor, "/reset", &[("email", "lin@example.org")]).await.led_to(), "/reset/sent");
    let path = link(&house, "lin@example.org", "/reset/").await;
    let weak = house.post(&visitor, &path, &[("password", "123456789012")]).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    let new = "一千零一夜里的第七只骆驼呀";
    assert_eq!(house.post(&visitor, &path, &[("password", new)]).await.led_to(), "/sign-in?done=password-reset");
    assert_eq!(house.post(&visitor, &path, &[("password", new)]).await.status, StatusCode::NOT_FOUND);

    let visitor = house.visitor("/sign-in").await;
    let signed = house.post(&visitor, "/sign-in", &[("email", "lin@example.org"), ("password", new), ("next", "/inbox?page=1")]).await;
    assert_eq!(signed.led_to(), "/inbox?page=1");
    let away = house.post(&visitor, "/sign-in", &[("email", "lin@example.org"), ("password", new), ("next", "//evil.example")]).await;
    assert_eq!(away.led_to(), "/");
    let none = house.post(&visitor, "/sign-in", &[("email", "lin@example.org"), ("password", new)]).await;
    assert_eq!(none.led_to(), "/units/new");
}

#[tokio::test]
async fn an_invitation_makes_an_account_or_is_accepted_with_ones_own() {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let admin = house.world.of_unit("周样例", Role::UnitAdmin, &unit).await;
    for address in ["new@example.org", "known@example.org"] {
        let command = Invite { unit: unit.clone(), email: address.to_owned(), role: Role::UnitMember };
        house.world.app.run(&admin, command, invite::invite).await.expect("serves").done().expect("invited");
    }
    let path = link(&house, "new@example.org", "/invitations/").await;
    let visitor = house.visitor(&path).await;
    let seen = house.get(&visitor, &path).await;
    assert!(seen.text.contains("周样例邀请您加入“样例学会”") && seen.text.contains("name=\"password\""), "{}", seen.text);
    let refused = house.post(&visitor, &path, &[("name", "林新来"), ("password", PASSWORD)]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text.contains("同意后勾选"), "{}", refused.text);
    let done = house.post(&visitor, &path, &[("name", "林新来"), ("password", PASSWORD), ("privacy", "yes")]).await;
    assert_eq!(done.led_to(), format!("/units/{unit}?done=joined"));
    assert_eq!(house.get(&visitor, &path).await.status, StatusCode::NOT_FOUND);

    let path = link(&house, "known@example.org", "/invitations/").await;
    let known = house.world.someone("郑样例", "known@example.org", Vec::new()).await;
    let out = house.get(&Browser::default(), &path).await;
    assert!(out.text.contains("/sign-in?next=%2Finvitations%2F"), "{}", out.text);
    let other = house.world.somebody("吴样例", Role::Staff, Scope::Programme).await;
    let other = house.get(&house.browser(&other).await, &path).await;
    assert!(other.text.contains("action=\"/sign-out\"") && other.text.contains("退出并换一个账号"), "{}", other.text);
    let browser = house.browser(&known).await;
    assert_eq!(house.post(&browser, &path, &[]).await.led_to(), format!("/units/{unit}?done=joined"));
    assert!(house.get(&browser, &format!("/units/{unit}?done=joined")).await.text.contains("您已加入单位"));
}
