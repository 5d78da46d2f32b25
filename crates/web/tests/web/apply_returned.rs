//! An application that came back: what was commented on is open, everything else is locked.

use app::{
    actor::Role,
    apply::{self, Submit},
    review::{self, AddComment, ReturnForCorrection, TakeUp, add_comment, return_for_correction, take_up},
};
use axum::http::StatusCode;

use crate::{apply_form::Desk, paper::Paper};

/// Submitted, taken up, returned with a comment at a field and one at the first member.
pub(crate) async fn returned() -> (Desk, String) {
    let mut desk = Desk::complete().await;
    desk.house.world.at("2022-02-25T10:00");
    desk.browser = desk.house.browser(&desk.admin).await;
    let app = &desk.house.world.app;
    let file = desk.dossier().await;
    let submit = Submit {
        application: desk.id.clone(),
        seen: file.application.version,
        key: "k".to_owned(),
        statements: file.cycle.statements.iter().map(|statement| statement.code.clone()).collect(),
        arrived: app.programme_now(),
    };
    app.run(&desk.admin, submit, apply::submit).await.unwrap().done().expect("a receipt");
    let reviewer = desk.house.world.of_body("陈示例", Role::Reviewer, "society_center").await;
    let version = desk.dossier().await.application.version;
    app.run(&reviewer, TakeUp { id: desk.id.clone(), version }, take_up).await.unwrap().done().expect("taken up");
    for (path, text) in [("work/needs", "请写明与哪个挂点工作组沟通。"), ("members/member/0", "请核对这位团员的单位。")]
    {
        let comment = AddComment { id: desk.id.clone(), round: 1, path: path.to_owned(), text: text.to_owned() };
        app.run(&reviewer, comment, add_comment).await.unwrap().done().expect("a comment");
    }
    let version = desk.dossier().await.application.version;
    let comments = review::screen(app, &reviewer, &desk.id).await.unwrap().expect("a screen").to_send();
    let send = ReturnForCorrection { id: desk.id.clone(), version, comments };
    app.run(&reviewer, send, return_for_correction).await.unwrap().done().expect("returned");
    let member = file.answers.items("members/member")[0].clone();
    (desk, member)
}

#[tokio::test]
async fn what_was_commented_on_is_corrected_answered_and_handed_in_after_the_close() {
    let (mut desk, member) = returned().await;
    let page = desk.open(&desk.part("work")).await;
    assert!(page.text.contains("请写明与哪个挂点工作组沟通。") && page.text.contains("本申请已退回修改"), "{}", page.text);
    let mut paper = Paper::of(&page.text, "data-warn");
    assert!(paper.has("work/needs") && !paper.has("work/products_summary"));
    let note = paper.pressed("").iter().map(|(name, _)| (*name).to_owned()).find(|name| name.starts_with("comment/")).expect("an answer");
    // an answer too long is refused, and stays
    let long = "已".repeat(501);
    paper.put(&note, &long);
    paper.put("work/needs", "已与样例市挂点工作组沟通。");
    let refused = desk.press(&paper, "next").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains(&long), "{}", refused.text);
    assert_eq!(desk.text("work/needs").await, "已与样例市挂点工作组沟通。");
    let mut paper = Paper::of(&refused.text, "data-warn");
    paper.put(&note, "已补充。");
    let mut stale = Paper::of(&refused.text, "data-warn");
    desk.press(&paper, "next").await.led_to();

    // somebody else's words in between: the page of both versions also keeps the answer that it could not save
    let mut first = desk.paper(&desk.part("work")).await;
    first.put("work/needs", "已与样例县挂点工作组沟通。");
    desk.press(&first, "save").await.led_to();
    stale.put("work/needs", "另有说法。");
    stale.put(&note, &long);
    let clash = desk.press(&stale, "save").await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    assert!(clash.text.contains(&long) && !clash.text.contains("本页其余内容已经保存"), "{}", clash.text);

    // what has no comment refuses, also by hand
    let closed = desk.house.post(&desk.browser, &desk.part("team"), &[("team/summary", "偷改"), ("team/summary.seen", "1")]).await;
    assert_eq!(closed.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(closed.text.contains("退回修改时只能改有审查意见的栏目"), "{}", closed.text);
    assert!(!desk.text("team/summary").await.contains("偷改"));

    // one comment is still open
    let submit = format!("/applications/{}/submit", desk.id);
    let check = desk.open(&format!("/applications/{}/check", desk.id)).await;
    assert!(check.text.contains("还没有答复") && check.text.contains("团员 1"), "{}", check.text);
    let mut paper = desk.paper(&desk.item(&member)).await;
    let note = paper.pressed("").iter().map(|(name, _)| (*name).to_owned()).find(|name| name.starts_with("comment/")).expect("an answer");
    paper.put(&note, "单位无误。");
    desk.press(&paper, "next").await.led_to();

    desk.house.world.at("2022-03-01T09:00");
    desk.browser = desk.house.browser(&desk.admin).await;
    let check = desk.open(&format!("/applications/{}/check", desk.id)).await;
    let mut form = Paper::of(&check.text, &submit);
    assert!(check.text.contains("重新提交"));
    for code in ["truth", "conduct", "willing"] {
        form.put(&format!("statements/{code}"), "yes");
    }
    let done = desk.press(&form, "").await;
    assert!(done.led_to().ends_with("/receipt"));
    assert_eq!(desk.dossier().await.application.round, 2);
}
