//! Before the window, in its last hour, and after it: what is said, and what is still offered.

use app::{
    actor::Role,
    staff::{GrantException, grant_exception},
};
use axum::http::StatusCode;
use rules::{exception::ExceptionKind, time::shanghai};
use testkit::{Backing, World, paper::Paper};

use crate::{apply_form::Desk, house::Seen};

async fn at(desk: &mut Desk, moment: &str) {
    desk.house.world.at(moment);
    desk.browser = desk.house.browser(&desk.admin).await;
}

fn check(desk: &Desk) -> String {
    format!("/applications/{}/check", desk.id)
}

async fn begin(desk: &Desk) -> Seen {
    desk.open("/applications/new").await
}

#[tokio::test]
async fn before_the_window_the_page_says_when_and_names_no_problem() {
    let world = World::new(Backing::Sqlite).await;
    world.at("2022-02-01T09:00:00");
    let mut desk = Desk::of(world, "national_society", "industry").await;
    desk.id = desk.house.world.complete_draft(&desk.admin, &desk.unit, "industry", "“科创中国”样例产业科技服务团").await;
    let page = desk.open(&check(&desk)).await.text;
    assert!(page.contains("现在不能提交") && page.contains("2022-02-10 00:00 开放（依据：通知三.1"), "{page}");
    assert!(!page.contains("class=\"problems\"") && !page.contains("id=\"hand-in\"") && !page.contains("id=\"contacts\""), "{page}");
    assert!(begin(&desk).await.text.contains("开始填写"), "a draft can be prepared");
}

#[tokio::test]
async fn in_the_last_hour_the_time_left_is_told_and_the_button_is_near() {
    let mut desk = Desk::complete().await;
    let calm = desk.open(&check(&desk)).await.text;
    assert!(!calm.contains("距截止还有") && calm.contains("id=\"hand-in\""), "{calm}");
    at(&mut desk, "2022-02-28T23:47:10").await;
    let page = desk.open(&check(&desk)).await.text;
    assert!(
        page.contains("距截止还有 12 分钟") && page.contains("href=\"#hand-in\"") && page.contains("本页时间：2022-02-28 23:47"),
        "{page}"
    );
    for path in [desk.part("work"), format!("/applications/{}", desk.id), "/applications".to_owned()] {
        let page = desk.open(&path).await.text;
        assert!(page.contains("距截止还有 12 分钟") && page.contains("notice warn"), "{path}: {page}");
    }
}

#[tokio::test]
async fn after_the_close_nothing_is_offered_that_leads_nowhere() {
    let mut desk = Desk::complete().await;
    let open = begin(&desk).await;
    let mut form = Paper::of(&open.text, "action=\"/applications/new\" class=\"stack\"");
    form.put("type", "industry");
    at(&mut desk, "2022-03-01T08:00:00").await;
    let page = begin(&desk).await.text;
    assert!(page.contains("注册窗口已于 2022-02-28 24:00 截止") && page.contains("仍可办理"), "{page}");
    assert!(!page.contains("开始填写") && !page.contains("name=\"type\""), "{page}");
    let late = desk.press(&form, "").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("不再接受新的申请"));
    let board = desk.open("/applications").await.text;
    assert!(!board.contains("href=\"/applications/new\""), "{board}");
    let home = desk.open("/").await.text;
    assert!(!home.contains("href=\"/applications/new\"") && home.contains("查看办理进度") && !home.contains("草稿"), "{home}");

    // the page of all answers: a state of the page, apart from what is wrong with the form
    let page = desk.open(&check(&desk)).await.text;
    assert!(page.contains("现在不能提交") && page.contains("截止（依据：通知三.1") && page.contains("id=\"contacts\""), "{page}");
    assert!(!page.contains("class=\"problems\"") && !page.contains("id=\"hand-in\"") && !page.contains("可以提交"), "{page}");

    // an exception opens it again, for what it was granted
    let staff = desk.house.world.of_programme("郑示例", Role::Staff).await;
    let grant = GrantException {
        kind: ExceptionKind::Window,
        unit_id: Some(desk.unit.id.clone()),
        team_type: Some("industry".to_owned()),
        extra_places: 0,
        until: shanghai("2022-03-05T00:00:00"),
        reason: "网络故障。".to_owned(),
    };
    assert!(desk.house.world.app.run(&staff, grant, grant_exception).await.unwrap().done().is_some());
    let page = begin(&desk).await.text;
    assert!(
        page.contains("已准予本单位在截止后提交") && page.contains("value=\"industry\"") && !page.contains("value=\"regional\""),
        "{page}"
    );
    assert!(desk.open("/applications").await.text.contains("href=\"/applications/new\""));
    assert!(desk.open(&check(&desk)).await.text.contains("id=\"hand-in\""));
}
