//! Filling in a part: by hand, without JavaScript, alone and with somebody else.

use app::{
    Actor,
    actor::{Role, Scope},
    apply::{self, Dossier, Start},
};
use axum::http::StatusCode;
use testkit::{Backing, Unit, World, paper::Paper};

use crate::house::{Browser, House, Seen};

/// A unit with an administrator who began a draft.
pub(crate) struct Desk {
    pub(crate) house: House,
    pub(crate) unit: Unit,
    pub(crate) admin: Actor,
    pub(crate) browser: Browser,
    pub(crate) id: String,
}

impl Desk {
    pub(crate) async fn new() -> Self {
        Self::of(World::new(Backing::Sqlite).await, "national_society", "industry").await
    }

    pub(crate) async fn of(world: World, unit_type: &str, team_type: &str) -> Self {
        let house = House::over(world);
        let unit = house.world.unit("样例纺织工程学会", unit_type, None, 1).await;
        let admin = house.world.admin_of(&unit).await;
        let browser = house.browser(&admin).await;
        let start = Start { unit: unit.id.clone(), team_type: team_type.to_owned() };
        let id = house.world.app.run(&admin, start, apply::start).await.unwrap().done().expect("a draft");
        Self { house, unit, admin, browser, id }
    }

    /// A draft with every answer given.
    pub(crate) async fn complete() -> Self {
        let mut desk = Self::new().await;
        desk.id = desk.house.world.complete_draft(&desk.admin, &desk.unit, "industry", "“科创中国”样例产业科技服务团").await;
        desk
    }

    pub(crate) fn part(&self, part: &str) -> String {
        format!("/applications/{}/parts/{part}", self.id)
    }

    pub(crate) fn item(&self, item: &str) -> String {
        format!("/applications/{}/items/{item}", self.id)
    }

    pub(crate) async fn open(&self, path: &str) -> Seen {
        let seen = self.house.get(&self.browser, path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}: {}", seen.text);
        seen
    }

    pub(crate) async fn paper(&self, path: &str) -> Paper {
        Paper::of(&self.open(path).await.text, "data-warn")
    }

    pub(crate) async fn press(&self, paper: &Paper, button: &str) -> Seen {
        self.house.press(&self.browser, paper, button, None).await
    }

    pub(crate) async fn dossier(&self) -> Dossier {
        Dossier::load(&self.house.world.app, self.house.world.app.read(), &self.id).await.unwrap().expect("the application")
    }

    pub(crate) async fn text(&self, key: &str) -> String {
        self.dossier().await.answers.text("", key).unwrap_or_default().to_owned()
    }

    /// The browser of another member of the unit.
    pub(crate) async fn colleague(&self) -> Browser {
        let member = self.house.world.somebody("吴示例", Role::UnitMember, Scope::Unit(self.unit.id.clone())).await;
        self.house.browser(&member).await
    }
}

#[tokio::test]
async fn a_part_is_calm_at_first_kept_whatever_is_typed_and_told_what_is_wrong_when_asked() {
    let desk = Desk::new().await;
    let first = desk.open(&desk.part("team")).await;
    assert!(!first.text.contains("class=\"problems\"") && !first.text.contains("class=\"error\""), "{}", first.text);
    assert!(first.text.contains("第 2 部分，共 5 部分"));
    // what comes from the unit or the cycle is text
    let mut paper = Paper::of(&first.text, "data-warn");
    assert!(!paper.has("team/type") && !paper.has("team/year"));

    let long = "长".repeat(501);
    paper.put("team/summary", &long);
    let kept = desk.press(&paper, "save").await;
    assert!(kept.led_to().contains("check=entered") && kept.led_to().contains("done=form-saved"), "{}", kept.led_to());
    let told = desk.open(kept.led_to()).await;
    assert!(told.text.contains("class=\"problems\"") && told.text.contains("href=\"#f-team-summary\""), "{}", told.text);
    assert!(told.text.contains("超出 1 字") && told.text.contains(&long) && told.text.contains("附件.二"));
    assert!(!told.text.contains("此项尚未填写"), "putting aside does not ask for what is missing");
    assert_eq!(desk.text("team/summary").await, long);

    let asked = desk.press(&desk.paper(&desk.part("team")).await, "next").await;
    assert!(asked.led_to().contains("check=all"));
    let told = desk.open(asked.led_to()).await;
    assert!(told.text.contains("科技服务团名称：此项尚未填写") && told.text.contains(&desk.part("members")), "{}", told.text);
    let english = desk.open(&format!("{}?check=all&lang=en", desk.part("team"))).await;
    assert!(english.text.contains("href=\"#f-team-name\"") && english.text.contains("Fields of expertise"));
}

#[tokio::test]
async fn a_suggested_name_is_taken_over_without_a_script() {
    let desk = Desk::new().await;
    let mut paper = desk.paper(&desk.part("team")).await;
    paper.put("team/name", "“科创中国”面料创新");
    let told = desk.open(desk.press(&paper, "save").await.led_to()).await;
    assert!(told.text.contains("value=\"take team/name\""), "{}", told.text);
    let taken = desk.press(&Paper::of(&told.text, "data-warn"), "take team/name").await;
    assert!(taken.led_to().ends_with("#f-team-name"));
    assert_eq!(desk.text("team/name").await, "“科创中国”面料创新产业科技服务团");
}

#[tokio::test]
async fn a_long_list_is_searched_and_chosen_from_without_a_script() {
    let desk = Desk::new().await;
    let page = desk.open(&desk.part("team")).await;
    assert!(page.text.len() < 200_000, "the lists are not sent whole: {} bytes", page.text.len());
    let mut paper = Paper::of(&page.text, "data-warn");
    paper.put("team/summary", "先写一句。");
    paper.put("team/expertise.q", "纺织");
    let led = desk.press(&paper, "search team/expertise").await;
    let found = desk.open(led.led_to()).await;
    assert_eq!(desk.text("team/summary").await, "先写一句。", "searching keeps what was typed");
    let mut paper = Paper::of(&found.text, "data-warn");
    paper.put("team/expertise", "gbt-C17");
    paper.put("team/pilot_cities.own", "样例高新区\n样例经开区");
    assert!(desk.press(&paper, "save").await.led_to().contains("done="));
    let file = desk.dossier().await;
    assert_eq!(file.answers.texts("", "team/expertise"), ["gbt-C17"]);
    assert_eq!(file.answers.texts("", "team/pilot_cities"), ["own:样例高新区", "own:样例经开区"]);
    // a tick taken away takes the entry away
    let mut paper = desk.paper(&desk.part("team")).await;
    paper.untick("team/expertise", "gbt-C17");
    desk.press(&paper, "save").await;
    assert!(desk.dossier().await.answers.texts("", "team/expertise").is_empty());
    // Enter in the search box searches
    let mut paper = desk.paper(&desk.part("team")).await;
    paper.put("team/other_cities.q", "福州");
    assert!(desk.press(&paper, "enter").await.led_to().contains("find="));
}

#[tokio::test]
async fn the_type_ahead_answers_for_several_lists_at_once() {
    let desk = Desk::new().await;
    let seen = desk.open("/dictionaries/strategic_emerging_industries%2Cgbt4754/search?q=%E7%BA%BA%E7%BB%87").await;
    let answer: serde_json::Value = serde_json::from_str(&seen.text).expect("json");
    let results = answer["results"].as_array().expect("results");
    assert!(results.iter().any(|one| one["code"] == "gbt-C17" && one["label"] == "纺织业"), "{answer}");
    assert!(results.iter().all(|one| one["within"].as_str().is_some_and(|within| !within.is_empty())) && results.len() <= 30);
    let odd = desk.house.get(&desk.browser, "/dictionaries/nothing/search?q=a").await;
    assert_eq!(odd.status, StatusCode::NOT_FOUND);
    let stranger = desk.house.get(&Browser::default(), "/dictionaries/gbt4754/search?q=a").await;
    assert_eq!(stranger.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn two_people_change_one_answer_and_nothing_is_lost() {
    let desk = Desk::new().await;
    let colleague = desk.colleague().await;
    let path = desk.part("work");
    let (mut mine, mut theirs) = (desk.paper(&path).await, Paper::of(&desk.house.get(&colleague, &path).await.text, "data-warn"));
    theirs.put("work/needs", "同事写的需求");
    desk.house.press(&colleague, &theirs, "save", None).await.led_to();
    mine.put("work/needs", "我写的需求");
    mine.put("work/products_summary", "我写的简述");
    let clash = desk.press(&mine, "next").await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    for text in ["同事写的需求", "我写的需求", "吴示例", "保留对方的内容"] {
        assert!(clash.text.contains(text), "{text}: {}", clash.text);
    }
    assert_eq!(desk.text("work/products_summary").await, "我写的简述", "what nobody else changed is kept");
    assert_eq!(desk.text("work/needs").await, "同事写的需求");
    let mut choice = Paper::of(&clash.text, "data-warn");
    assert!(!choice.has("work/products_summary"));
    assert_eq!(choice.value("work/needs"), "我写的需求");
    choice.put("work/needs", "两份合在一起");
    desk.press(&choice, "save").await.led_to();
    assert_eq!(desk.text("work/needs").await, "两份合在一起");

    // and once more, deciding for theirs
    let stale = Paper::of(&clash.text, "data-warn");
    let clash = desk.press(&stale, "save").await;
    assert_eq!(clash.status, StatusCode::CONFLICT);
    let mut choice = Paper::of(&clash.text, "data-warn");
    choice.put("work/needs.pick", "theirs");
    desk.press(&choice, "save").await.led_to();
    assert_eq!(desk.text("work/needs").await, "两份合在一起");
}

#[tokio::test]
async fn others_find_nothing_and_what_is_locked_stays_locked() {
    let desk = Desk::new().await;
    let item = desk.dossier().await.answers.items("members/expert")[0].clone();
    let stranger = desk.house.world.unit("示例大学", "institution", Some("320000"), 2).await;
    let stranger = desk.house.browser(&desk.house.world.admin_of(&stranger).await).await;
    let reviewer = desk.house.world.of_body("陈示例", Role::Reviewer, "society_center").await;
    let reviewer = desk.house.browser(&reviewer).await;
    let id = &desk.id;
    for path in [
        desk.part("team"),
        desk.item(&item),
        format!("{}/remove", desk.item(&item)),
        format!("{}/partner/new", desk.part("unit")),
        format!("/applications/{id}/check"),
        format!("/applications/{id}/files/none"),
    ] {
        for browser in [&stranger, &reviewer] {
            assert_eq!(desk.house.get(browser, &path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(desk.house.get(&Browser::default(), &path).await.status, StatusCode::SEE_OTHER, "{path}");
    }
    for path in [desk.part("team"), desk.item(&item), format!("/applications/{id}/submit")] {
        assert_eq!(desk.house.post(&stranger, &path, &[("do", "save")]).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(desk.house.get(&desk.browser, &desk.part("nothing")).await.status, StatusCode::NOT_FOUND);
    let locked = desk
        .house
        .post(
            &desk.browser,
            &desk.part("team"),
            &[("team/year.seen", "1"), ("team/year", "1999"), ("team/summary", "我写的"), ("team/summary.seen", "0")],
        )
        .await;
    assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(locked.text.contains("我写的") && locked.text.contains("由平台填写"), "{}", locked.text);
}

#[tokio::test]
async fn another_programme_is_drawn_by_its_kinds_alone() {
    let world = World::with_cycle(Backing::Sqlite, "sample").await;
    world.at("2031-03-02T10:00");
    let desk = Desk::of(world, "society", "industry").await;
    let unit = desk.open(&desk.part("unit")).await;
    assert!(unit.text.contains("type=\"date\"") && unit.text.contains("成立日期"), "{}", unit.text);
    let money = desk.open(&desk.part("money")).await;
    assert!(money.text.contains("第 6 部分，共 6 部分") && money.text.contains("type=\"radio\""));
    let mut paper = Paper::of(&money.text, "data-warn");
    paper.put("money/source", "own");
    paper.put("money/since", "２０３１");
    assert!(desk.press(&paper, "next").await.led_to().contains("/check"));
    assert_eq!(desk.text("money/since").await, "2031");
    let all = desk.open(&format!("/applications/{}/check?lang=en", desk.id)).await;
    assert!(all.text.contains("Source of funds") && all.text.contains("Own"));
}

#[tokio::test]
async fn the_name_is_explained_for_the_chosen_type_alone_and_a_suggestion_is_told_once() {
    let desk = Desk::new().await;
    let page = desk.open(&desk.part("team")).await.text;
    assert!(page.contains("格式：“科创中国”＋服务内容或特色＋产业科技服务团。例如：“科创中国”智能纺织产业科技服务团。"), "{page}");
    assert!(!page.contains("＋专业科技服务团") && page.contains("<textarea class=\"input grows\" id=\"f-team-name\""), "{page}");
    let mut paper = Paper::of(&page, "data-warn");
    paper.put("team/name", "样例产业科技服务团");
    let told = desk.open(desk.press(&paper, "save").await.led_to()).await.text;
    let right = "“科创中国”样例产业科技服务团";
    assert!(told.contains(&format!("data-value=\"{right}\"")), "{told}");
    assert_eq!(told.matches(&format!("{right}</strong>")).count(), 1);
    assert!(!told.contains(&format!("建议改为：{right}")), "{told}");
    let check = desk.open(&format!("/applications/{}/check", desk.id)).await.text;
    assert_eq!(check.matches(&format!("建议改为：{right}")).count(), 1, "{check}");
}
