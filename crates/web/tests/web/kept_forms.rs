//! A page that was open while its session ended: what was typed is neither saved nor lost.

use app::account::sessions::{EndSessions, end_sessions};
use axum::http::StatusCode;

use crate::house::{Browser, House};

const TYPED: &str = "写了两个小时的“简介” <b>&";

/// Somebody with a draft, whose session ended while the part page was open.
async fn signed_out(house: &House) -> (app::Actor, Browser, String) {
    let unit = house.world.unit("样例学会", "national_society", None, 1).await;
    let admin = house.world.admin_of(&unit).await;
    let start = app::apply::Start { unit: unit.id, team_type: "industry".to_owned() };
    let id = house.world.app.run(&admin, start, app::apply::start).await.expect("serves").done().expect("a draft");
    let browser = house.browser(&admin).await;
    let ended = house.world.app.run(&admin, EndSessions::Others, end_sessions).await.expect("serves");
    assert_eq!(ended.done(), Some(1));
    (admin, browser, format!("/applications/{id}/parts/team"))
}

#[tokio::test]
async fn a_form_after_the_end_of_its_session_comes_back_and_goes_on_after_signing_in() {
    let house = House::new().await;
    let (admin, old, part) = signed_out(&house).await;
    let fields =
        [("team/summary", TYPED), ("team/summary.seen", "0"), ("do", "stay"), ("password", "a secret word"), ("current", "another")];
    for browser in [&old, &Browser { cookie: String::new(), csrf: old.csrf.clone() }] {
        let kept = house.post(browser, &part, &fields).await;
        assert_eq!(kept.status, StatusCode::UNAUTHORIZED);
        assert!(
            kept.text.contains("写了两个小时的“简介” &#60;b&#62;&#38;") && kept.text.contains(&format!("action=\"{part}\"")),
            "{}",
            kept.text
        );
        assert!(kept.text.contains(&old.csrf) && !kept.text.contains("a secret word") && !kept.text.contains("another"));
    }
    let anew = Browser { csrf: old.csrf.clone(), ..house.browser(&admin).await };
    assert_eq!(house.post(&anew, &part, &fields).await.status, StatusCode::SEE_OTHER);
    assert!(house.get(&anew, &part).await.text.contains("写了两个小时的"));
}

#[tokio::test]
async fn a_form_with_a_file_comes_back_without_it() {
    let house = House::new().await;
    let (_, old, part) = signed_out(&house).await;
    let kept = house.upload(&old, &part, &[("team/summary", TYPED)], ("unit/proof_file", "a.pdf", b"%PDF-1.4")).await;
    assert_eq!(kept.status, StatusCode::UNAUTHORIZED);
    assert!(kept.text.contains("写了两个小时的") && kept.text.contains("请重新选择"), "{}", kept.text);
}

#[tokio::test]
async fn the_token_of_somebody_else_opens_nothing() {
    let house = House::new().await;
    let (_, old, part) = signed_out(&house).await;
    let other = house.world.of_programme("郑示例", app::actor::Role::Staff).await;
    let browser = Browser { csrf: old.csrf, ..house.browser(&other).await };
    assert_eq!(house.post(&browser, &part, &[("team/summary", TYPED)]).await.status, StatusCode::FORBIDDEN);
    let nobody = Browser { cookie: String::new(), csrf: "a-token-of-nobody".to_owned() };
    assert_eq!(house.post(&nobody, &part, &[("team/summary", TYPED)]).await.status, StatusCode::FORBIDDEN);
}
