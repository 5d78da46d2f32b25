//! An application from draft to the end: task list, receipt, history, answers, withdrawal, deletion.

use app::{
    Actor,
    actor::{Grant, Role, Scope},
    apply, review,
};
use axum::http::StatusCode;
use testkit::World;

use crate::{
    house::{self, Browser, House},
    journey_board::member,
};

const NAME: &str = "“科创中国”样例纺织产业科技服务团";

/// A reviewer takes it up, pins these comments and sends it back.
pub(crate) async fn returned(house: &House, id: &str, comments: &[(&str, &str)]) {
    let world = &house.world;
    let reviewer = head(world, id).await;
    take_up(world, &reviewer, id).await;
    for (path, text) in comments {
        let add = review::AddComment { id: id.to_owned(), round: 1, path: (*path).to_owned(), text: (*text).to_owned() };
        assert!(world.app.run(&reviewer, add, review::add_comment).await.expect("serves").done().is_some());
    }
    let comments = review::screen(&world.app, &reviewer, id).await.expect("serves").expect("a case").to_send();
    let back = review::ReturnForCorrection { id: id.to_owned(), version: version(world, &reviewer, id).await, comments };
    assert!(world.app.run(&reviewer, back, review::return_for_correction).await.expect("serves").done().is_some());
}

async fn head(world: &World, id: &str) -> Actor {
    let grant = Grant { role: Role::BodyHead, scope: Scope::Body("society_center".to_owned()) };
    world.someone("冯样例", &format!("{id}@example.org"), vec![grant]).await
}

async fn version(world: &World, reviewer: &Actor, id: &str) -> i64 {
    review::screen(&world.app, reviewer, id).await.expect("serves").expect("a case").version
}

async fn take_up(world: &World, reviewer: &Actor, id: &str) {
    let take = review::TakeUp { id: id.to_owned(), version: version(world, reviewer, id).await };
    assert!(world.app.run(reviewer, take, review::take_up).await.expect("serves").done().is_some());
}

/// A unit with its administrator, a member, and somebody of another unit, each in a browser.
struct Scene {
    house: House,
    unit: String,
    admin: Actor,
    browser: Browser,
    member: Browser,
    stranger: Browser,
    id: String,
}

impl Scene {
    /// With a complete draft, within the window.
    async fn new() -> Self {
        Self::at("2022-02-20T10:00:00").await
    }

    async fn at(civil: &str) -> Self {
        let house = House::new().await;
        house.world.at(civil);
        let unit = house.world.unit("样例纺织学会", "national_society", None, 1).await;
        let admin = house.world.admin_of(&unit).await;
        let id = house.world.complete_draft(&admin, &unit, "industry", NAME).await;
        let other = house.world.unit("示例大学", "institution", None, 2).await;
        let browser = house.browser(&admin).await;
        let member = house.browser(&member(&house, &unit.id).await).await;
        let stranger = house.browser(&house.world.admin_of(&other).await).await;
        Self { house, unit: unit.id, admin, browser, member, stranger, id }
    }

    /// Later on, signed in anew.
    async fn later(&mut self, civil: &str) {
        self.house.world.at(civil);
        self.browser = self.house.browser(&self.admin).await;
    }

    async fn submit(&self) {
        let draft = apply::draft(&self.house.world.app, &self.admin, &self.id).await.expect("serves").expect("a draft");
        let command = apply::Submit {
            application: self.id.clone(),
            seen: draft.dossier.application.version,
            key: format!("key {}", draft.dossier.application.round),
            statements: draft.dossier.cycle.statements.iter().map(|one| one.code.clone()).collect(),
            arrived: self.house.world.app.programme_now(),
        };
        let outcome = self.house.world.app.run(&self.admin, command, apply::submit).await.expect("serves");
        assert!(matches!(outcome, app::Outcome::Done(_)), "{outcome:?}");
    }

    fn path(&self, below: &str) -> String {
        format!("/applications/{}{below}", self.id)
    }

    async fn text(&self, browser: &Browser, below: &str) -> String {
        let path = self.path(below);
        let english =
            self.house.get(browser, &if path.contains('?') { format!("{path}&lang=en") } else { format!("{path}?lang=en") }).await;
        assert_eq!(english.status, StatusCode::OK, "{path}");
        let seen = self.house.get(browser, &path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        seen.text
    }

    /// The version that a form on this page carries.
    async fn seen(&self, below: &str) -> String {
        let text = self.text(&self.browser, below).await;
        let (_, rest) = text.split_once("name=\"seen\" value=\"").expect("a version");
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

#[tokio::test]
async fn the_task_list_of_a_draft_says_what_is_done_until_when_and_who_submits() {
    let mut scene = Scene::new().await;
    let list = scene.text(&scene.browser, "").await;
    assert!(list.contains(NAME) && list.contains("已完成 5/5 部分"), "{list}");
    assert!(
        list.contains(&format!("href=\"{}\"", scene.path("/parts/team"))) && list.contains(&format!("href=\"{}\"", scene.path("/check")))
    );
    assert!(list.contains("2022-02-28 24:00 截止") && list.contains("由您检查并提交"), "{list}");
    assert!(list.contains(&scene.path("/delete")) && !list.contains(&scene.path("/withdraw")));
    let seen = scene.text(&scene.member, "").await;
    assert!(seen.contains("由单位管理员（周样例）提交") && !seen.contains(&scene.path("/delete")), "{seen}");
    for below in ["", "/history", "/delete", "/withdraw", "/receipt", "/answers"] {
        assert_eq!(scene.house.get(&scene.stranger, &scene.path(below)).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    for below in ["/receipt", "/answers"] {
        assert_eq!(scene.house.get(&scene.browser, &scene.path(below)).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    scene.later("2022-03-01T00:00:00").await;
    assert!(scene.text(&scene.browser, "").await.contains("现在不能提交"));
    let early = Scene::at("2022-02-09T23:30:00").await;
    assert!(early.text(&early.browser, "").await.contains("距开放还有 30 分钟"));
}

#[tokio::test]
async fn an_empty_draft_cannot_be_checked_yet() {
    let scene = Scene::new().await;
    let started = scene.house.post(&scene.browser, "/applications/new", &[("unit", &scene.unit), ("type", "industry")]).await;
    let list = scene.house.get(&scene.browser, started.led_to()).await.text;
    assert!(list.contains("尚不能开始") && list.contains("未开始") && !list.contains("/check\""), "{list}");
}

#[tokio::test]
async fn after_submission_receipt_history_and_answers_are_there_to_keep() {
    let scene = Scene::new().await;
    scene.submit().await;
    let receipt = scene.text(&scene.browser, "/receipt").await;
    assert!(receipt.contains("R-2022-000001") && receipt.contains("2022-02-20 10:00") && receipt.contains("第 1 次提交"), "{receipt}");
    assert!(receipt.contains("data-print") && receipt.contains("中国科协学会服务中心") && receipt.contains("review-center@example.org"));
    let list = scene.text(&scene.member, "").await;
    assert!(list.contains("等待中国科协学会服务中心受理") && list.contains(&scene.path("/answers#team")), "{list}");
    let answers = scene.text(&scene.member, "/answers").await;
    assert!(
        answers.contains("@example.org") && answers.contains(&scene.path("/files/")) && answers.contains("id=\"schedule\""),
        "{answers}"
    );
    assert_eq!(scene.house.get(&scene.browser, &scene.path("/answers?round=2")).await.status, StatusCode::NOT_FOUND);
    assert!(scene.text(&scene.browser, "/history").await.contains("周样例"));
    let gone = scene.house.get(&scene.browser, &scene.path("/delete")).await;
    assert!(gone.status == StatusCode::CONFLICT && gone.text.contains("不能删除"), "{}", gone.text);
    gone.moved_on("已提交", &scene.path(""));
}

#[tokio::test]
async fn a_returned_application_leads_to_each_comment_until_the_deadline() {
    let mut scene = Scene::new().await;
    scene.submit().await;
    returned(&scene.house, &scene.id, &[("team/summary", "请补充服务城市。"), ("members/expert/0/duty", "请写明分工。")]).await;
    let list = scene.text(&scene.browser, "").await;
    assert!(list.contains("请在 2022-02-28 24:00 前修改并重新提交") && list.contains("2 条审查意见等待答复"), "{list}");
    assert!(list.contains(&format!("{}#f-team-summary", scene.path("/parts/team"))) && list.contains(&scene.path("/items/")), "{list}");
    assert!(list.contains("请写明分工。") && list.contains("需修改") && list.contains("已完成 3/5 部分"), "{list}");
    let history = scene.text(&scene.member, "/history").await;
    assert!(history.contains("请补充服务城市。") && history.contains("待答复"), "{history}");
    scene.later("2022-03-01T00:00:00").await;
    let late = scene.text(&scene.browser, "").await;
    assert!(late.contains("修改期已于 2022-02-28 24:00 截止") && late.contains("现在不能提交"), "{late}");
}

#[tokio::test]
async fn only_an_administrator_withdraws_after_reading_what_it_means() {
    let scene = Scene::new().await;
    scene.submit().await;
    let page = scene.text(&scene.browser, "/withdraw").await;
    assert!(page.contains("确定撤回这份申请") && page.contains("撤回不能取消") && !page.contains("注册窗口现在没有开放"), "{page}");
    let denied = scene.house.get(&scene.member, &scene.path("/withdraw")).await;
    assert!(denied.status == StatusCode::FORBIDDEN && denied.text.contains("周样例"), "{}", denied.text);
    assert!(denied.text.contains("不能这样操作") && !denied.text.contains(house::MOVED_ON), "a right, not a state: {}", denied.text);
    let denied = scene.house.post(&scene.member, &scene.path("/withdraw"), &[("seen", "1")]).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    let theirs = scene.house.post(&scene.stranger, &scene.path("/withdraw"), &[("seen", "1")]).await;
    assert_eq!(theirs.status, StatusCode::NOT_FOUND);
    let stale = scene.house.post(&scene.browser, &scene.path("/withdraw"), &[("seen", "0"), ("reason", "另行安排")]).await;
    assert!(
        stale.status == StatusCode::CONFLICT && stale.text.contains("另行安排") && stale.text.contains("申请有了变动"),
        "{}",
        stale.text
    );
    let seen = scene.seen("/withdraw").await;
    let long = "长".repeat(501);
    let refused = scene.house.post(&scene.browser, &scene.path("/withdraw"), &[("seen", &seen), ("reason", &long)]).await;
    assert!(refused.status == StatusCode::UNPROCESSABLE_ENTITY && refused.text.contains("href=\"#f-reason\""), "{}", refused.text);
    let done = scene.house.post(&scene.browser, &scene.path("/withdraw"), &[("seen", &seen), ("reason", "另行安排")]).await;
    let list = scene.house.get(&scene.browser, done.led_to()).await.text;
    assert!(list.contains("申请已撤回") && list.contains("已由本单位撤回") && list.contains("另行安排"), "{list}");
    let again = scene.house.get(&scene.browser, &scene.path("/withdraw")).await;
    again.moved_on("已撤回", &scene.path(""));
    let late = scene.house.post(&scene.browser, &scene.path("/withdraw"), &[("seen", &seen), ("reason", "另行安排")]).await;
    late.moved_on("已撤回", &scene.path(""));
    let more = [("team/summary", "又想起一句"), ("team/summary.seen", "1")];
    let typed = scene.house.post(&scene.browser, &scene.path("/parts/team"), &more).await.text;
    assert!(typed.contains("申请现在是“已撤回”，不能再修改"), "{typed}");
}

#[tokio::test]
async fn only_an_administrator_deletes_a_draft() {
    let scene = Scene::new().await;
    let denied = scene.house.get(&scene.member, &scene.path("/delete")).await;
    assert!(denied.status == StatusCode::FORBIDDEN && denied.text.contains("周样例"));
    assert_eq!(scene.house.post(&scene.member, &scene.path("/delete"), &[]).await.status, StatusCode::FORBIDDEN);
    let stale = scene.house.post(&scene.browser, &scene.path("/delete"), &[("seen", "0")]).await;
    assert!(stale.status == StatusCode::CONFLICT && stale.text.contains("申请有了变动"), "{}", stale.text);
    let seen = scene.seen("/delete").await;
    let done = scene.house.post(&scene.browser, &scene.path("/delete"), &[("seen", &seen)]).await;
    assert!(scene.house.get(&scene.browser, done.led_to()).await.text.contains("草稿已删除"));
    assert_eq!(scene.house.get(&scene.browser, &scene.path("")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn every_later_state_says_what_it_means() {
    let scene = Scene::new().await;
    let world = &scene.house.world;
    scene.submit().await;
    let reviewer = head(world, "reviewer").await;
    take_up(world, &reviewer, &scene.id).await;
    assert!(scene.text(&scene.browser, "").await.contains("中国科协学会服务中心正在审核"));
    let screen = review::screen(&world.app, &reviewer, &scene.id).await.expect("serves").expect("a case");
    for item in screen.undecided() {
        let command = review::DecideCheck {
            id: scene.id.clone(),
            round: screen.round,
            code: item.code.clone(),
            verdict: Some(review::Verdict::Passed),
            reason: String::new(),
        };
        assert!(world.app.run(&reviewer, command, review::decide_check).await.expect("serves").done().is_some());
    }
    let approve = review::Approve { id: scene.id.clone(), version: version(world, &reviewer, &scene.id).await };
    assert!(world.app.run(&reviewer, approve, review::approve).await.expect("serves").done().is_some());
    assert!(scene.text(&scene.browser, "").await.contains("审核通过，等待公布名单"));
    let number = world.published(&[&scene.id]).await.remove(0);
    let list = scene.text(&scene.browser, "").await;
    assert!(
        list.contains(&number) && list.contains(&format!("/teams/{number}")) && list.contains("class=\"plain\" href=\"/registrations\""),
        "{list}"
    );
    assert!(!scene.text(&scene.member, "").await.contains("class=\"plain\" href=\"/registrations\""));
}

#[tokio::test]
async fn a_rejection_comes_with_its_reasons() {
    let scene = Scene::new().await;
    let world = &scene.house.world;
    scene.submit().await;
    let reviewer = head(world, "reviewer").await;
    take_up(world, &reviewer, &scene.id).await;
    let reject = review::Reject {
        id: scene.id.clone(),
        version: version(world, &reviewer, &scene.id).await,
        reason: "与重点产业领域无关。".to_owned(),
    };
    assert!(world.app.run(&reviewer, reject, review::reject).await.expect("serves").done().is_some());
    let list = scene.text(&scene.browser, "").await;
    assert!(list.contains("未予通过") && list.contains("与重点产业领域无关。") && list.contains("review-center@example.org"), "{list}");
}
