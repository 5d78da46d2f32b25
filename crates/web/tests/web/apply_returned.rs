//! An application that came back: what was commented on is open, everything else is locked.

use app::{
    actor::Role,
    apply::{self, Submit},
    review::{self, AddComment, ReturnForCorrection, TakeUp, add_comment, return_for_correction, take_up},
};
use axum::http::StatusCode;
use testkit::paper::Paper;

use crate::apply_form::Desk;

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
    // first what was written, then the field, then what is said to it
    let at = |mark: &str| page.text.find(mark).unwrap_or_else(|| panic!("no {mark}"));
    assert!(at("id=\"f-work-needs-comment\"") < at("name=\"work/needs\"") && at("name=\"work/needs\"") < at("name=\"comment/"));
    let on = desk.press(&paper, "next").await;
    assert!(on.led_to().starts_with(&format!("{}?done=form-saved", desk.item(&member))), "the next comment: {}", on.led_to());

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
    let here = desk.item(&member);
    let asked = desk.press(&paper, "next").await;
    assert!(asked.led_to().starts_with(&format!("{here}?check=all")), "the only one left: {}", asked.led_to());
    assert!(desk.open(asked.led_to()).await.text.contains("还没有答复"));
    paper.put(&note, "单位无误。");
    let done = desk.press(&paper, "next").await;
    assert!(done.led_to().starts_with(&format!("/applications/{}/check", desk.id)), "all are answered: {}", done.led_to());

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

    // each round keeps its receipt
    let receipt = format!("/applications/{}/receipt", desk.id);
    let last = desk.open(&receipt).await.text;
    assert!(last.contains("第 2 次提交，共 2 次") && last.contains("2022-03-01 09:00") && last.contains("接下来"), "{last}");
    assert!(last.contains(&format!("href=\"{receipt}?round=1\"")));
    let first = desk.open(&format!("{receipt}?round=1")).await.text;
    assert!(first.contains("第 1 次提交，共 2 次") && first.contains("2022-02-25 10:00") && !first.contains("接下来"), "{first}");
    assert!(first.contains("此后又重新提交过") && first.contains(&format!("/applications/{}/answers?round=1", desk.id)));
    let digest = |page: &str| page.split("内容摘要").nth(1).map(|rest| rest.chars().take(90).collect::<String>());
    assert_ne!(digest(&first), digest(&last));
    for round in ["0", "3", "-1"] {
        let none = desk.house.get(&desk.browser, &format!("{receipt}?round={round}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND, "{round}");
    }
    let history = desk.open(&format!("/applications/{}/history", desk.id)).await.text;
    assert!(history.contains(&format!("{receipt}?round=1")) && history.contains(&format!("{receipt}?round=2")), "{history}");
}
