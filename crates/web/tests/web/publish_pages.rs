//! Batches and corrections, as those who collect and publish see them.

use app::actor::Role;
use axum::http::StatusCode;
use serde_json::json;

use crate::house::{Browser, House};

const TITLE: &str = "2022年度“科创中国”科技服务团名单（第一批）";

struct Press {
    house: House,
    collector: Browser,
    publisher: Browser,
    first: String,
    second: String,
}

async fn press() -> Press {
    let house = House::new().await;
    let unit = house.world.known_unit("样例学会", "national_society", None).await;
    let mut ids = Vec::new();
    for name in ["“科创中国”甲样例产业科技服务团", "“科创中国”乙样例产业科技服务团"] {
        let id = house
            .world
            .submitted_with(&unit, "industry", name, |key, _, _| match key {
                "team/summary" if name.contains('甲') => Some(json!("请致电 138 0000 0001")),
                "members/expert/mobile" => Some(json!(if name.contains('甲') { "13800009991" } else { "13800009992" })),
                _ => None,
            })
            .await;
        house.world.approved(&id).await;
        ids.push(id);
    }
    let collector = house.world.of_programme("赵示例", Role::Staff).await;
    let publisher = house.world.of_programme("钱示例", Role::Publisher).await;
    let (collector, publisher) = (house.browser(&collector).await, house.browser(&publisher).await);
    let [first, second] = <[String; 2]>::try_from(ids).expect("two");
    Press { house, collector, publisher, first, second }
}

impl Press {
    async fn begun(&self, browser: &Browser) -> String {
        let seen = self.house.post(browser, "/publish", &[("do", "create"), ("title", TITLE)]).await;
        let (path, done) = seen.led_to().split_once('?').expect("what was done");
        assert_eq!(done, "done=batch-created");
        path.to_owned()
    }

    /// A batch with both, first and second.
    async fn filled(&self) -> String {
        let batch = self.begun(&self.collector).await;
        let fields = [("do", "add"), ("version", "1"), ("title", TITLE), ("pick", &self.first), ("pick", &self.second)];
        let seen = self.house.post(&self.collector, &batch, &fields).await;
        assert_eq!(seen.led_to(), format!("{batch}?done=batch-added"));
        batch
    }

    async fn published(&self) -> String {
        let batch = self.filled().await;
        self.house.post(&self.publisher, &format!("{batch}/publish"), &[("version", "2")]).await.led_to();
        batch
    }
}

#[tokio::test]
async fn only_those_who_collect_see_the_desk() {
    let press = press().await;
    let desk = press.house.get(&press.collector, "/publish").await;
    assert_eq!(desk.status, StatusCode::OK);
    assert!(desk.text.contains("没有编制中的批次"));
    let reviewer = press.house.world.of_body("陈示例", Role::Reviewer, "operator").await;
    let reviewer = press.house.browser(&reviewer).await;
    for path in ["/publish", "/publish/teams"] {
        assert_eq!(press.house.get(&reviewer, path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    let batch = press.begun(&press.collector).await;
    for below in ["", "/preview", "/publish"] {
        assert_eq!(press.house.get(&reviewer, &format!("{batch}{below}")).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    let blank = press.house.post(&press.collector, "/publish", &[("do", "create"), ("title", " ")]).await;
    assert_eq!(blank.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(blank.text.contains("请填写名单的标题"));
}

#[tokio::test]
async fn a_list_is_filled_ordered_and_previewed_with_its_numbers() {
    let press = press().await;
    let batch = press.filled().await;
    let seen = press.house.get(&press.collector, &batch).await;
    assert!(seen.text.contains("KC-2022-C-0001") && seen.text.contains("KC-2022-C-0002"), "{}", seen.text);
    assert!(seen.text.contains("疑似联系方式") && seen.text.contains("您是编制人"));
    let down = format!("down {}", press.first);
    let fields = [
        ("do", down.as_str()),
        ("version", "2"),
        ("title", TITLE),
        ("item", &press.first),
        ("place", "1"),
        ("item", &press.second),
        ("place", "2"),
    ];
    let moved = press.house.post(&press.collector, &batch, &fields).await;
    assert_eq!(moved.led_to(), format!("{batch}#team-{}", press.first));
    let late = press.house.post(&press.collector, &batch, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    let preview = press.house.get(&press.publisher, &format!("{batch}/preview")).await.text;
    let (one, two) = (preview.find("乙样例").expect("second"), preview.find("甲样例").expect("first"));
    assert!(one < two && preview.contains("这是预览"));
    let team = press.house.get(&press.publisher, &format!("{batch}/teams/{}", press.second)).await;
    assert!(team.text.contains("KC-2022-C-0001") && !team.text.contains("13800009992"), "{}", team.text);
    let nothing = press.house.get(&press.publisher, &format!("{batch}/teams/nothing")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
    let untitled = [("do", "save"), ("version", "3"), ("title", ""), ("item", press.first.as_str()), ("place", "1")];
    let untitled = press.house.post(&press.collector, &batch, &untitled).await;
    assert_eq!(untitled.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_second_person_publishes_and_the_public_sees_it() {
    let press = press().await;
    let batch = press.filled().await;
    let confirm = format!("{batch}/publish");
    let own = press.house.get(&press.collector, &confirm).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    assert!(own.text.contains("须由另一人发布"), "{}", own.text);
    assert_eq!(press.house.post(&press.collector, &confirm, &[("version", "2")]).await.status, StatusCode::FORBIDDEN);

    // a publisher who put a batch together is told the same
    let mine = press.begun(&press.publisher).await;
    let seen = press.house.post(&press.publisher, &format!("{mine}/publish"), &[("version", "1")]).await;
    assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY);

    let asked = press.house.get(&press.publisher, &confirm).await;
    assert!(asked.text.contains("KC-2022-C-0001") && asked.text.contains("KC-2022-C-0002"), "{}", asked.text);
    let stale = press.house.post(&press.publisher, &confirm, &[("version", "1")]).await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    let done = press.house.post(&press.publisher, &confirm, &[("version", "2")]).await;
    assert_eq!(done.led_to(), format!("{batch}?done=batch-published"));
    let public = press.house.get(&Browser::default(), "/teams/KC-2022-C-0001").await;
    assert_eq!(public.status, StatusCode::OK);
    assert!(public.text.contains("甲样例"));
    assert!(press.house.get(&Browser::default(), "/batches/2022/1").await.text.contains("KC-2022-C-0002"));
    for late in [press.house.get(&press.publisher, &confirm).await, press.house.post(&press.publisher, &confirm, &[("version", "2")]).await]
    {
        late.moved_on("已发布", &batch);
    }
}

#[tokio::test]
async fn a_batch_with_one_that_is_no_longer_approved_is_refused_whole() {
    let press = press().await;
    let batch = press.filled().await;
    press.house.world.moved(&press.second, "rejected").await;
    let refused = press.house.post(&press.publisher, &format!("{batch}/publish"), &[("version", "2")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("乙样例") && refused.text.contains(&format!("{batch}#team-{}", press.second)), "{}", refused.text);
    assert_eq!(press.house.get(&Browser::default(), "/teams/KC-2022-C-0001").await.status, StatusCode::NOT_FOUND);
    assert!(press.house.get(&press.publisher, &batch).await.text.contains("已不是审核通过"));
}

#[tokio::test]
async fn a_correction_is_proposed_compared_and_published_by_another() {
    let press = press().await;
    press.published().await;
    let page = "/publish/teams/KC-2022-C-0002";
    let found = press.house.get(&press.collector, "/publish/teams?q=%E4%B9%99").await;
    assert!(found.text.contains(page) && !found.text.contains("KC-2022-C-0001"), "{}", found.text);
    let form = press.house.get(&press.collector, page).await;
    assert!(form.text.contains("name=\"team/summary\"") && form.text.contains("data-warn"));
    let idle = press.house.post(&press.collector, page, &[("edition", "1"), ("reason", "更名。")]).await;
    assert_eq!(idle.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(idle.text.contains("内容没有变化"));
    let fields = [("edition", "1"), ("reason", ""), ("team/summary", "新的简介")];
    let no_reason = press.house.post(&press.collector, page, &fields).await;
    assert!(no_reason.text.contains("请写明理由") && no_reason.text.contains("新的简介"));
    let fields = [("edition", "1"), ("reason", "原文有误。"), ("team/summary", "新的简介")];
    let proposed = press.house.post(&press.collector, page, &fields).await;
    let (correction, _) = proposed.led_to().split_once('?').expect("what was done");
    assert!(press.house.get(&press.collector, page).await.text.contains(correction), "one waits already");

    let own = press.house.get(&press.collector, correction).await;
    assert!(own.text.contains("须由另一人发布") && !own.text.contains("发布这项更正"), "{}", own.text);
    let asked = press.house.get(&press.publisher, correction).await;
    assert!(asked.text.contains("新的简介") && asked.text.contains("发布这项更正"));
    assert!(!press.house.get(&Browser::default(), "/teams/KC-2022-C-0002").await.text.contains("新的简介"));
    assert_eq!(press.house.post(&press.collector, correction, &[("do", "publish")]).await.status, StatusCode::FORBIDDEN);
    let done = press.house.post(&press.publisher, correction, &[("do", "publish")]).await;
    assert_eq!(done.led_to(), "/teams/KC-2022-C-0002?done=correction-published");
    let public = press.house.get(&Browser::default(), "/teams/KC-2022-C-0002").await;
    assert!(public.text.contains("新的简介") && public.text.contains("原文有误。"));
    assert_eq!(press.house.post(&press.publisher, correction, &[("do", "drop")]).await.status, StatusCode::CONFLICT);
    let late = press.house.post(&press.collector, page, &[("edition", "1"), ("reason", "再改。"), ("team/summary", "写好的")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("写好的"));
    // what was left as it stood follows the record; what was typed stays
    let fields = [
        ("edition", "1"),
        ("reason", "再改。"),
        ("team/summary", "写好的"),
        ("team/summary.was", "原来的"),
        ("name", "旧名称"),
        ("name.was", "旧名称"),
    ];
    let late = press.house.post(&press.collector, page, &fields).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.text.contains("写好的") && !late.text.contains("旧名称"), "{}", late.text);
}

#[tokio::test]
async fn what_was_typed_beside_another_correction_can_still_be_read() {
    let press = press().await;
    press.published().await;
    let page = "/publish/teams/KC-2022-C-0002";
    let fields = [("edition", "1"), ("reason", "原文有误。"), ("name", "“科创中国”丙样例产业科技服务团")];
    press.house.post(&press.collector, page, &fields).await.led_to();
    let fields = [("edition", "1"), ("reason", "再改的理由。"), ("team/summary", "写了很久的简介"), ("lead", "样例"), ("lead.was", "样例")];
    let second = press.house.post(&press.collector, page, &fields).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(second.text.contains("写了很久的简介") && second.text.contains("再改的理由。"), "{}", second.text);
    assert!(!second.text.contains("name=\"team/summary\""), "to read, not to send");
}

#[tokio::test]
async fn a_correction_may_be_dropped() {
    let press = press().await;
    press.published().await;
    let fields = [("edition", "1"), ("reason", "原文有误。"), ("name", "“科创中国”丙样例产业科技服务团")];
    let proposed = press.house.post(&press.collector, "/publish/teams/KC-2022-C-0002", &fields).await;
    let (correction, _) = proposed.led_to().split_once('?').expect("what was done");
    assert!(press.house.get(&press.publisher, "/publish").await.text.contains(correction));
    let dropped = press.house.post(&press.publisher, correction, &[("do", "drop")]).await;
    assert_eq!(dropped.led_to(), "/publish?done=correction-dropped");
    assert_eq!(press.house.get(&press.publisher, correction).await.status, StatusCode::NOT_FOUND);
}
