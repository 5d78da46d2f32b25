//! The reviewers' queue and screen.

use app::{
    Actor,
    actor::{Grant, Role, Scope},
    review::{self, Screen},
};
use axum::http::StatusCode;
use serde_json::json;

use crate::house::{Browser, House, Seen};

const BODY: &str = "society_center";
const NAME: &str = "“科创中国”样例产业科技服务团";

struct Desk {
    house: House,
    unit: String,
    id: String,
    reviewer: Browser,
    head: Actor,
    chief: Browser,
}

async fn desk() -> Desk {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let id = house
        .world
        .submitted_with(&unit, "industry", NAME, |key, _, _| match key {
            "members/expert/mobile" => Some(json!("13800009999")),
            "members/expert/address" => Some(json!("样例市样例路 77 号")),
            "team/summary" => Some(json!("<script>alert(1)</script>面向样例市。")),
            _ => None,
        })
        .await;
    let reviewer = house.world.of_body("陈示例", Role::Reviewer, BODY).await;
    let head = house.world.of_body("林样例", Role::BodyHead, BODY).await;
    let (reviewer, chief) = (house.browser(&reviewer).await, house.browser(&head).await);
    Desk { house, unit, id, reviewer, head, chief }
}

impl Desk {
    fn path(&self, below: &str) -> String {
        format!("/review/{}{below}", self.id)
    }

    async fn now(&self) -> Screen {
        review::screen(&self.house.world.app, &self.head, &self.id).await.unwrap().expect("the head sees it")
    }

    async fn get(&self, browser: &Browser, below: &str) -> Seen {
        self.house.get(browser, &self.path(below)).await
    }

    /// Sends a form of the screen or of a decision's page, with what is there now as seen.
    async fn post(&self, browser: &Browser, below: &str, fields: &[(&str, &str)]) -> Seen {
        let now = self.now().await;
        let (round, version) = (now.round.to_string(), now.version.to_string());
        let unsent: Vec<String> = now.to_send().iter().map(|(id, at)| format!("{id} {at}")).collect();
        let mut all = vec![("round", round.as_str()), ("version", version.as_str())];
        if below == "/return" {
            all.extend(unsent.iter().map(|one| ("comment", one.as_str())));
        }
        all.extend_from_slice(fields);
        self.house.post(browser, &self.path(below), &all).await
    }

    async fn take_up(&self) {
        let seen = self.post(&self.reviewer, "", &[("do", "take-up")]).await;
        assert_eq!(seen.led_to(), self.path("?done=review-taken-up"));
    }

    async fn comment(&self, path: &str, text: &str) -> Seen {
        self.post(&self.reviewer, "", &[("do", "comment"), ("path", path), ("text", text)]).await
    }

    async fn decide_everything(&self) {
        for item in self.now().await.undecided() {
            let seen = self.post(&self.reviewer, "", &[("do", "pass"), ("code", &item.code)]).await;
            assert_eq!(seen.led_to(), self.path(&format!("#check-{}", item.code)));
        }
    }
}

#[tokio::test]
async fn several_items_of_the_check_list_are_settled_in_one_go() {
    let desk = desk().await;
    desk.take_up().await;
    let page = desk.get(&desk.reviewer, "").await;
    let picked: Vec<String> =
        page.text.split("name=\"picked\" value=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    assert!(picked.len() > 2 && page.text.contains("id=\"settle\""), "{picked:?}");
    let mut fields = vec![("do", "pass-picked")];
    fields.extend(picked.iter().skip(1).map(|code| ("picked", code.as_str())));
    assert_eq!(desk.post(&desk.reviewer, "", &fields).await.led_to(), desk.path("#checks"));
    let open: Vec<String> = desk.now().await.undecided().map(|item| item.code.clone()).collect();
    assert!(open.contains(&picked[0]) && picked.iter().skip(1).all(|code| !open.contains(code)), "{open:?}");
    let strange = desk.post(&desk.reviewer, "", &[("do", "pass-picked"), ("picked", "nothing-of-the-kind")]).await;
    assert_eq!(strange.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_application_is_in_the_hands_of_who_took_it_up_until_another_takes_it_over() {
    let desk = desk().await;
    let me = desk.now().await;
    assert!(me.holder.is_none());
    desk.take_up().await;
    assert!(desk.get(&desk.reviewer, "").await.text.contains("由你经手"));
    let other = desk.house.world.of_body("李示例", Role::Reviewer, BODY).await;
    let other = desk.house.browser(&other).await;
    let seen = desk.get(&other, "").await;
    assert!(seen.text.contains("陈示例正在经手"), "{}", seen.text);
    let stale = desk.post(&other, "", &[("do", "hold"), ("holder", "")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let holder = desk.now().await.holder.expect("somebody has it").account;
    assert_eq!(desk.post(&other, "", &[("do", "hold"), ("holder", &holder)]).await.led_to(), desk.path("?done=review-held"));
    let queue = |query: &'static str| format!("/review?body={BODY}&{query}");
    assert!(desk.house.get(&other, &queue("hands=mine")).await.text.contains(NAME));
    assert!(!desk.house.get(&desk.reviewer, &queue("hands=mine")).await.text.contains(NAME));
    // what another has is not put back by oneself
    desk.post(&desk.reviewer, "", &[("do", "put-back")]).await.led_to();
    assert!(desk.now().await.holder.is_some());
    desk.post(&other, "", &[("do", "put-back")]).await.led_to();
    assert!(desk.house.get(&other, &queue("hands=nobody")).await.text.contains(NAME));
    // several at once, from the queue
    let page = desk.house.get(&desk.reviewer, &queue("")).await;
    assert!(page.text.contains(&format!("name=\"pick\" value=\"{}\"", desk.id)));
    let fields = [("pick", desk.id.as_str()), ("query", "body=society_center&sort=name")];
    let taken = desk.house.post(&desk.reviewer, "/review", &fields).await;
    assert_eq!(taken.led_to(), "/review?body=society%5Fcenter&sort=name&done=review-held");
    let late = desk.house.post(&other, "/review", &fields).await;
    assert!(late.led_to().ends_with("done=review-held-some"));
}

#[tokio::test]
async fn the_queue_shows_what_waits_and_is_filtered() {
    let desk = desk().await;
    let seen = desk.house.get(&desk.reviewer, "/review").await;
    assert_eq!(seen.status, StatusCode::OK);
    assert!(seen.text.contains(NAME) && seen.text.contains("样例学会") && seen.text.contains(&desk.path("")), "{}", seen.text);
    for query in ["state=approved", "q=%E6%B2%A1%E6%9C%89", "unit=unverified", "flagged=yes", "again=yes", "type=regional"] {
        let seen = desk.house.get(&desk.reviewer, &format!("/review?{query}")).await;
        assert!(!seen.text.contains(NAME), "{query}");
    }
    for query in ["state=all", "q=%E6%A0%B7%E4%BE%8B", "unit=verified", "type=industry&sort=newest", "page=99&sort=drop%20table"] {
        assert!(desk.house.get(&desk.reviewer, &format!("/review?{query}")).await.text.contains(NAME), "{query}");
    }
    let english = desk.house.get(&desk.reviewer, "/review?lang=en").await;
    assert!(english.text.contains("One application"));
    let staff = desk.house.world.of_programme("郑示例", Role::Staff).await;
    let staff = desk.house.browser(&staff).await;
    assert_eq!(desk.house.get(&staff, "/review").await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.house.get(&Browser::default(), "/review").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn somebody_of_two_bodies_chooses() {
    let desk = desk().await;
    let grants = [BODY, "operator"].map(|body| Grant { role: Role::Reviewer, scope: Scope::Body(body.to_owned()) });
    let both = desk.house.world.someone("双示例", "both@example.org", grants.into()).await;
    let both = desk.house.browser(&both).await;
    let center = desk.house.get(&both, "/review?body=society_center").await;
    assert!(center.text.contains(NAME) && center.text.contains("/review?body=operator"));
    let operator = desk.house.get(&both, "/review?body=operator").await;
    assert!(!operator.text.contains(NAME) && operator.text.contains("没有待审的申请"));
}

#[tokio::test]
async fn a_return_tells_everything_at_once_and_the_unit_sees_it_at_the_fields() {
    let desk = desk().await;
    desk.take_up().await;
    let empty = desk.get(&desk.reviewer, "/return").await;
    assert!(empty.text.contains("还没有批注") && !empty.text.contains("确认退回"), "{}", empty.text);
    let refused = desk.post(&desk.reviewer, "/return", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    let blank = desk.comment("team/summary", "  ").await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(blank.text.contains("请写明需要修改什么"));
    let long = "长".repeat(501);
    let long = desk.comment("team/summary", &long).await;
    assert!(long.text.contains(&"长".repeat(501)), "what was typed is still there");
    assert_eq!(desk.comment("team/summary", "请补充服务对象。").await.led_to(), desk.path("#f-team-summary"));
    assert_eq!(desk.comment("members/expert/0", "请核对单位。").await.led_to(), desk.path("#f-members-expert-0"));
    let now = desk.now().await;
    let first = now.comments.iter().find(|comment| comment.path == "team/summary").expect("a comment");
    let (id, at) = (first.id.clone(), first.at.to_string());
    let change = |text| [("do", "change"), ("comment", id.as_str()), ("seen", at.as_str()), ("text", text), ("at", "f-team-summary")];
    let done = desk.post(&desk.reviewer, "", &change("请补充服务对象和城市。")).await;
    assert_eq!(done.led_to(), desk.path("#f-team-summary"));
    let late = desk.post(&desk.chief, "", &change("请写短一些。")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("请补充服务对象和城市。") && late.text.contains("请写短一些。"), "both texts: {}", late.text);
    let unseen = [("version", now.version.to_string()), ("comment", format!("{id} {at}"))];
    let unseen: Vec<(&str, &str)> = unseen.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let again = desk.house.post(&desk.reviewer, &desk.path("/return"), &unseen).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    assert!(again.text.contains("请补充服务对象和城市。") && again.text.contains("确认退回"), "{}", again.text);

    let asked = desk.get(&desk.reviewer, "/return").await;
    assert!(asked.text.contains("请补充服务对象和城市。") && asked.text.contains("请核对单位。") && asked.text.contains("24:00"));
    let seen = desk.post(&desk.reviewer, "/return", &[]).await;
    assert_eq!(seen.led_to(), desk.path("?done=review-returned"));

    let member = desk.house.world.of_unit("单示例", Role::UnitMember, &desk.unit).await;
    let member = desk.house.browser(&member).await;
    let form = desk.house.get(&member, &format!("/applications/{}/parts/team", desk.id)).await;
    assert!(form.text.contains("请补充服务对象和城市。") && form.text.contains("name=\"team/summary\""), "{}", form.text);
    assert!(!form.text.contains("name=\"team/name\""), "what has no comment is locked");

    desk.house.world.resubmitted(&desk.id, |answers| answers.set("", "team/summary", json!("为样例市的企业服务。"))).await;
    let again = desk.get(&desk.reviewer, "").await;
    assert!(again.text.contains("为样例市的企业服务。") && again.text.contains("&#60;script&#62;alert(1)"), "before and after");
    let tick = [("do", "settle"), ("comment", id.as_str()), ("at", "f-team-summary")];
    assert_eq!(desk.post(&desk.reviewer, "", &tick).await.led_to(), desk.path("#f-team-summary"));
    assert!(desk.get(&desk.reviewer, "").await.text.contains("已解决"));
}

#[tokio::test]
async fn the_head_approves_and_nobody_else() {
    let desk = desk().await;
    desk.take_up().await;
    assert_eq!(desk.get(&desk.reviewer, "/approve").await.status, StatusCode::FORBIDDEN);
    assert_eq!(desk.post(&desk.reviewer, "/approve", &[]).await.status, StatusCode::FORBIDDEN);
    let early = desk.post(&desk.chief, "/approve", &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.text.contains(&format!("{}#check-chief_expert", desk.path(""))), "{}", early.text);
    desk.decide_everything().await;
    let seen = desk.post(&desk.chief, "/approve", &[]).await;
    assert_eq!(seen.led_to(), desk.path("?done=review-approved"));
    assert!(desk.get(&desk.chief, "?done=review-approved").await.text.contains("已审核通过"));
    for late in [desk.get(&desk.chief, "/approve").await, desk.post(&desk.chief, "/approve", &[]).await] {
        late.moved_on("审核通过", &desk.path(""));
    }
}

#[tokio::test]
async fn overruling_and_rejecting_want_a_reason() {
    let desk = desk().await;
    desk.take_up().await;
    let fail = desk.post(&desk.reviewer, "", &[("do", "fail"), ("code", "chief_expert"), ("reason", " ")]).await;
    assert_eq!(fail.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(fail.text.contains("请写明理由"));
    let fail = desk.post(&desk.reviewer, "", &[("do", "fail"), ("code", "chief_expert"), ("reason", "未见代表性成果。")]).await;
    assert_eq!(fail.led_to(), desk.path("#check-chief_expert"));
    assert!(desk.get(&desk.reviewer, "").await.text.contains("未见代表性成果。"));
    let blank = desk.post(&desk.chief, "/reject", &[("reason", "\u{3000}")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = desk.post(&desk.chief, "/reject", &[("reason", "不符合牵头条件。")]).await;
    assert_eq!(done.led_to(), desk.path("?done=review-rejected"));
}

#[tokio::test]
async fn who_is_too_near_finds_nothing() {
    let desk = desk().await;
    let grants = vec![
        Grant { role: Role::Reviewer, scope: Scope::Body(BODY.to_owned()) },
        Grant { role: Role::UnitMember, scope: Scope::Unit(desk.unit.clone()) },
    ];
    let near = desk.house.world.someone("近示例", "near@example.org", grants).await;
    let near = desk.house.browser(&near).await;
    let other = desk.house.world.of_body("王示例", Role::BodyHead, "operator").await;
    let other = desk.house.browser(&other).await;
    let missing = desk.house.get(&other, "/review/01a2-nothing").await;
    for browser in [&near, &other] {
        for below in ["", "/return", "/conflict", "/files/nothing"] {
            let seen = desk.get(browser, below).await;
            assert_eq!(seen.status, StatusCode::NOT_FOUND, "{below}");
        }
        let sent = desk.post(browser, "", &[("do", "take-up")]).await;
        assert_eq!(sent.status, StatusCode::NOT_FOUND);
    }
    let plain = |text: &str| text.replace(&desk.id, "").replace("01a2-nothing", "");
    let same = desk.get(&other, "").await;
    let without_id = |text: &str| plain(text).split("请提供编号").next().map(str::to_owned);
    assert_eq!(without_id(&missing.text), without_id(&same.text));
    assert!(!desk.house.get(&near, "/review").await.text.contains(NAME));
}

#[tokio::test]
async fn a_declared_conflict_ends_the_review_for_that_person() {
    let desk = desk().await;
    let blank = desk.post(&desk.reviewer, "/conflict", &[("reason", "")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = desk.post(&desk.reviewer, "/conflict", &[("reason", "与团长合作项目。")]).await;
    assert_eq!(done.led_to(), "/review?done=review-conflict");
    assert_eq!(desk.get(&desk.reviewer, "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.get(&desk.chief, "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn passing_on_moves_it_to_the_other_body() {
    let desk = desk().await;
    assert_eq!(desk.get(&desk.reviewer, "/reroute").await.status, StatusCode::FORBIDDEN);
    let nowhere = desk.post(&desk.chief, "/reroute", &[("reason", "类别选错。")]).await;
    assert_eq!(nowhere.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nowhere.text.contains("类别选错。"));
    let done = desk.post(&desk.chief, "/reroute", &[("reason", "类别选错。"), ("body", "operator")]).await;
    assert_eq!(done.led_to(), "/review?done=review-rerouted");
    let other = desk.house.world.of_body("王示例", Role::Reviewer, "operator").await;
    let other = desk.house.browser(&other).await;
    assert!(desk.house.get(&other, "/review").await.text.contains(NAME));
}

#[tokio::test]
async fn personal_data_are_masked_and_shown_by_an_act_that_nobody_keeps() {
    let desk = desk().await;
    let seen = desk.get(&desk.reviewer, "").await;
    for personal in ["13800009999", "样例路 77", "<script>alert"] {
        assert!(!seen.text.contains(personal), "{personal}");
    }
    assert!(seen.text.contains("138****9999"));
    let shown = desk.post(&desk.reviewer, "", &[("do", "reveal"), ("path", "members/expert/0")]).await;
    assert_eq!((shown.status, shown.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(shown.text.contains("13800009999") && shown.text.contains("样例路 77"));
    assert!(!desk.get(&desk.reviewer, "").await.text.contains("13800009999"));
    let actions = app::audit::audit_actions(&desk.house.world.app).await.unwrap();
    assert!(actions.iter().any(|action| action == "personal.reveal"), "{actions:?}");
    let staff = desk.house.world.of_programme("郑示例", Role::Staff).await;
    let staff = desk.house.browser(&staff).await;
    assert_eq!(desk.post(&staff, "", &[("do", "reveal"), ("path", "members/expert/0")]).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_state_that_moved_is_a_conflict_with_what_was_typed_kept() {
    let desk = desk().await;
    desk.take_up().await;
    let old = desk.now().await.version.to_string();
    desk.house.world.withdrawn(&desk.id).await;
    let comment = desk.comment("team/summary", "写到一半的意见").await;
    assert_eq!(comment.status, StatusCode::CONFLICT);
    let reject = desk.house.post(&desk.chief, &desk.path("/reject"), &[("version", &old), ("reason", "理由")]).await;
    assert_eq!(reject.status, StatusCode::CONFLICT);
    let unknown = desk.post(&desk.reviewer, "", &[("do", "everything")]).await;
    assert_eq!(unknown.status, StatusCode::BAD_REQUEST);
    assert_eq!(desk.get(&desk.reviewer, "/destroy").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_heads_deciding_at_once_see_what_the_other_did() {
    let desk = desk().await;
    desk.take_up().await;
    let old = desk.now().await.version.to_string();
    desk.comment("team/summary", "请补充。").await.led_to();
    desk.post(&desk.reviewer, "/return", &[]).await.led_to();
    desk.house.world.resubmitted(&desk.id, |_| {}).await;
    desk.take_up().await;
    let late = desk.house.post(&desk.chief, &desk.path("/reject"), &[("version", &old), ("reason", "写好的理由")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("写好的理由") && late.text.contains("有变动"), "{}", late.text);
}
