//! Members, partners and stages: added, moved, removed, and removed while another writes.

use axum::http::StatusCode;
use testkit::paper::Paper;

use crate::apply_form::Desk;

const PARTNERS: &str = "unit/partner";

#[tokio::test]
async fn an_item_is_added_once_it_is_sent_moved_and_removed_after_a_question() {
    let desk = Desk::new().await;
    let part = desk.open(&desk.part("unit")).await;
    assert!(part.text.contains("value=\"add partner\"") && part.text.contains("已填 0 家"), "{}", part.text);
    let mut paper = Paper::of(&part.text, "data-warn");
    paper.put("unit/foundation", "写到一半");
    let new = desk.press(&paper, "add partner").await;
    assert_eq!(desk.text("unit/foundation").await, "写到一半", "what was typed is kept first");
    assert_eq!(new.led_to(), format!("{}/partner/new", desk.part("unit")));
    let before = desk.dossier().await.answers.items(PARTNERS).len();
    let mut blank = desk.paper(new.led_to()).await;
    let search = desk.press(&blank, "search unit/partner/name").await;
    assert!(search.led_to().starts_with(&format!("{}/partner/new?find=", desk.part("unit"))), "nothing to keep: the search alone");
    assert_eq!(desk.press(&blank, "next").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(desk.dossier().await.answers.items(PARTNERS).len(), before, "a blank form makes nothing");
    blank.put("unit/partner/name", "样例大学纺织学院");
    blank.put("unit/partner/kind", "university");
    let led = desk.press(&blank, "next").await;
    let items = desk.dossier().await.answers.items(PARTNERS).to_vec();
    let item = items.last().expect("the new one").clone();
    assert!(led.led_to().starts_with(&desk.part("unit")) && led.led_to().ends_with(&format!("#item-{item}")), "{}", led.led_to());
    let part = desk.open(&desk.part("unit")).await;
    assert!(part.text.contains("样例大学纺织学院") && part.text.contains("已填 1 家"));

    let up = desk.press(&Paper::of(&part.text, "data-warn"), &format!("up {item}")).await;
    assert!(up.led_to().contains("done=form-moved"));
    assert_eq!(desk.dossier().await.answers.items(PARTNERS)[0], item);

    let asked = desk.press(&Paper::of(&part.text, "data-warn"), &format!("remove {item}")).await;
    let question = desk.open(asked.led_to()).await;
    assert!(question.text.contains("确认删除“组成单位 1”") && question.text.contains("样例大学纺织学院"), "{}", question.text);
    let confirm = Paper::of(&question.text, &format!("/items/{item}/remove"));
    // a colleague changes it first
    let colleague = desk.colleague().await;
    let mut theirs = Paper::of(&desk.house.get(&colleague, &desk.item(&item)).await.text, "data-warn");
    theirs.put("unit/partner/name", "样例大学");
    desk.house.press(&colleague, &theirs, "save", None).await.led_to();
    let stale = desk.press(&confirm, "").await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    assert!(stale.text.contains("有人刚改动了这一项"));
    let confirm = Paper::of(&stale.text, &format!("/items/{item}/remove"));
    assert!(desk.press(&confirm, "").await.led_to().contains("done=form-removed"));
    assert!(!desk.dossier().await.answers.items(PARTNERS).contains(&item));
}

#[tokio::test]
async fn a_new_item_pressed_twice_is_one() {
    let desk = Desk::new().await;
    let new = format!("{}/member/new", desk.part("members"));
    let before = desk.dossier().await.answers.items("members/member").len();
    let mut form = desk.paper(&new).await;
    form.put("members/member/name", "林样例");
    let (first, second) = tokio::join!(desk.press(&form, "next"), desk.press(&form, "next"));
    assert_eq!(first.led_to(), second.led_to());
    let items = desk.dossier().await.answers.items("members/member").to_vec();
    assert_eq!(items.len(), before + 1);
    let file = desk.dossier().await;
    assert_eq!(file.answers.text(&items[before], "members/member/name"), Some("林样例"));

    // went back in the browser and typed another: told, and the page that comes back makes it
    form.put("members/member/name", "陈示例");
    let reused = desk.press(&form, "next").await;
    assert_eq!(reused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(reused.text.contains("这份表单已经提交过一次") && reused.text.contains("陈示例"), "{}", reused.text);
    desk.press(&Paper::of(&reused.text, "data-warn"), "another").await.led_to();
    assert_eq!(desk.dossier().await.answers.items("members/member").len(), before + 2);

    // every new page is a new item
    let mut again = desk.paper(&new).await;
    again.put("members/member/name", "王样例");
    desk.press(&again, "next").await.led_to();
    assert_eq!(desk.dossier().await.answers.items("members/member").len(), before + 3);
}

#[tokio::test]
async fn what_is_typed_into_an_item_that_is_gone_can_be_kept_as_a_new_one() {
    let desk = Desk::new().await;
    let item = desk.dossier().await.answers.items(PARTNERS)[0].clone();
    let mut mine = desk.paper(&desk.item(&item)).await;
    mine.put("unit/partner/name", "样例研究院");
    let confirm = Paper::of(&desk.open(&format!("{}/remove", desk.item(&item))).await.text, &format!("/items/{item}/remove"));
    desk.press(&confirm, "").await.led_to();
    let gone = desk.press(&mine, "next").await;
    assert_eq!(gone.status, StatusCode::CONFLICT);
    assert!(gone.text.contains("样例研究院") && gone.text.contains("作为新的一项保存"), "{}", gone.text);
    let mut again = Paper::of(&gone.text, "data-warn");
    again.put("unit/partner/kind", "university");
    desk.press(&again, "next").await.led_to();
    let file = desk.dossier().await;
    let item = file.answers.items(PARTNERS).last().expect("a new one").clone();
    assert_eq!(file.answers.text(&item, "unit/partner/name"), Some("样例研究院"));
}

#[tokio::test]
async fn problems_of_an_item_stand_at_its_own_fields() {
    let desk = Desk::complete().await;
    let items = desk.dossier().await.answers.items("schedule/stage").to_vec();
    let mut paper = desk.paper(&desk.item(&items[1])).await;
    paper.put("schedule/stage/period.from", "2022-08-01");
    paper.put("schedule/stage/period.to", "2022-07-01");
    let told = desk.open(desk.press(&paper, "next").await.led_to()).await;
    assert!(told.text.contains("晚于结束日期") && told.text.contains("href=\"#f-schedule-stage-period\""), "{}", told.text);
    assert!(told.text.contains("阶段 2 · 时间进度："));
    let part = desk.open(&format!("{}?check=all", desk.part("schedule"))).await;
    assert!(part.text.contains(&format!("{}#f-schedule-stage-period", desk.item(&items[1]))), "{}", part.text);
}

#[tokio::test]
async fn the_contact_is_the_person_who_began() {
    let desk = Desk::new().await;
    let file = desk.dossier().await;
    let item = file.answers.items("members/contact")[0].clone();
    assert_eq!(file.answers.text(&item, "members/contact/name"), Some("周样例"));
    assert!(desk.open(&desk.part("members")).await.text.contains("周样例"));
    assert!(desk.paper(&desk.item(&item)).await.value("members/contact/email").ends_with("@example.org"));
}
