//! From a blank draft to the receipt, through pages alone; and what stands in the way.

use axum::http::StatusCode;
use rules::{
    cycle::{Field, FieldKind, Role},
    dictionary::Dictionaries,
};
use testkit::{paper::Paper, picture};

use crate::apply_form::Desk;

/// What a person would type into a field, by its kind.
fn type_into(paper: &mut Paper, key: &str, field: &Field, dictionaries: &Dictionaries, nth: usize) {
    match field.kind {
        _ if field.role == Some(Role::TeamName) => paper.put(key, "“科创中国”样例产业科技服务团"),
        FieldKind::Text | FieldKind::Area => paper.put(key, &format!("示例内容{nth}")),
        FieldKind::Name => paper.put(key, &format!("{}样例", ["林", "陈", "王", "李", "张", "刘"][nth % 6])),
        FieldKind::Mobile => paper.put(key, &format!("138 0000 {nth:04}")),
        FieldKind::Phone => paper.put(key, "0591-87654321"),
        FieldKind::Email => paper.put(key, &format!("person{nth}@example.org")),
        FieldKind::Date => paper.put(key, "2022-03-01"),
        FieldKind::Year => paper.put(key, "2022"),
        FieldKind::CreditCode => {}
        FieldKind::Period => {
            paper.put(&format!("{key}.from"), &format!("2022-{:02}-01", 1 + nth % 6));
            paper.put(&format!("{key}.to"), &format!("2022-{:02}-28", 2 + nth % 6));
        }
        FieldKind::Choice | FieldKind::Choices => paper.put(key, &field.options[0].code),
        FieldKind::Tree => {
            let list = dictionaries.get(&field.dictionary[0]).expect("a list");
            let top = list.entries().iter().find(|entry| entry.selectable && entry.level == 1).expect("an entry");
            paper.put(key, &top.code);
        }
        FieldKind::Photo | FieldKind::Document => {}
    }
}

async fn fill(desk: &Desk, path: &str, places: &[(String, Field)], nth: &mut usize) {
    let dictionaries = desk.dossier().await.dictionaries;
    let mut paper = desk.paper(path).await;
    for (key, field) in places.iter().filter(|(_, field)| !field.locked) {
        *nth += 1;
        type_into(&mut paper, key, field, &dictionaries, *nth);
    }
    let photo = picture::jpeg(320, 400);
    let file = paper.files().first().cloned();
    let file = file.as_deref().map(|name| (name, "样例.jpg", photo.as_ref()));
    desk.house.press(&desk.browser, &paper, "save", file).await.led_to();
}

#[tokio::test]
async fn a_whole_application_is_filled_in_and_handed_in_through_pages_alone() {
    let desk = Desk::new().await;
    let check = format!("/applications/{}/check", desk.id);
    let empty = desk.open(&check).await;
    assert!(empty.text.contains("未填写") && empty.text.contains("class=\"problems\""));
    assert!(empty.text.contains(&format!("{}?back=check#f-team-name", desk.part("team"))), "{}", empty.text);
    let file = desk.dossier().await;
    let mut nth = 0;
    for part in &file.cycle.parts {
        let own: Vec<_> = part.fields.iter().map(|field| (format!("{}/{}", part.code, field.code), field.clone())).collect();
        fill(&desk, &desk.part(&part.code), &own, &mut nth).await;
        for group in &part.groups {
            let key = format!("{}/{}", part.code, group.code);
            let fields: Vec<_> = group.fields.iter().map(|field| (format!("{key}/{}", field.code), field.clone())).collect();
            for item in file.answers.items(&key) {
                fill(&desk, &desk.item(item), &fields, &mut nth).await;
            }
        }
    }
    let ready = desk.open(&check).await;
    assert!(!ready.text.contains("class=\"problems\""), "{}", ready.text);
    assert!(
        ready.text.contains("可以提交") && ready.text.contains("2022-02-28 24:00") && ready.text.contains("提交后由审核人员判断"),
        "{}",
        ready.text
    );

    // without the statements it is refused, and what was ticked stays
    let submit = format!("/applications/{}/submit", desk.id);
    let mut form = Paper::of(&ready.text, &submit);
    form.put("statements/truth", "yes");
    let refused = desk.press(&form, "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("href=\"#f-statements-conduct\"") && refused.text.contains("id=\"f-statements-conduct\""),
        "{}",
        refused.text
    );
    let mut form = Paper::of(&refused.text, &submit);
    assert_eq!(form.value("statements/truth"), "yes");
    form.put("statements/conduct", "yes");
    form.put("statements/willing", "yes");
    // pressed twice: one submission
    let (first, second) = tokio::join!(desk.press(&form, ""), desk.press(&form, ""));
    let receipt = format!("/applications/{}/receipt", desk.id);
    assert_eq!((first.led_to(), second.led_to()), (receipt.as_str(), receipt.as_str()));
    let application = desk.dossier().await.application;
    assert_eq!((application.state.as_str(), application.round, application.receipt.as_deref()), ("submitted", 1, Some("R-2022-000001")));

    // afterwards it can be read and not changed
    let read = desk.open(&check).await;
    assert!(read.text.contains("已提交") && !read.text.contains("?back=check"), "{}", read.text);
    let part = desk.open(&desk.part("team")).await;
    assert!(part.text.contains("本申请当前不能修改") && !part.text.contains("name=\"team/name\""));
    let late = desk.house.post(&desk.browser, &desk.part("team"), &[("team/summary", "改"), ("team/summary.seen", "1")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.text.contains("申请当前不能修改"));
}

#[tokio::test]
async fn a_member_is_told_whom_to_ask() {
    let desk = Desk::complete().await;
    let colleague = desk.colleague().await;
    let seen = desk.house.get(&colleague, &format!("/applications/{}/check", desk.id)).await;
    assert!(seen.text.contains("须由单位管理员提交") && seen.text.contains("周样例") && !seen.text.contains("/submit\""), "{}", seen.text);
    let denied = desk.house.post(&colleague, &format!("/applications/{}/submit", desk.id), &[("seen", "1")]).await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn outside_of_the_window_the_clause_and_the_contacts_are_named() {
    let desk = Desk::complete().await;
    let submit = format!("/applications/{}/submit", desk.id);
    let page = desk.open(&format!("/applications/{}/check", desk.id)).await;
    desk.house.world.at("2022-03-01T00:00:00");
    let browser = desk.house.browser(&desk.admin).await;
    let mut form = Paper::of(&page.text, &submit);
    for code in ["truth", "conduct", "willing"] {
        form.put(&format!("statements/{code}"), "yes");
    }
    let refused = desk.house.press(&browser, &form, "", None).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.text.contains("注册窗口已于") && refused.text.contains("三.1") && refused.text.contains("class=\"contacts plain\""),
        "{}",
        refused.text
    );
    assert_eq!(desk.dossier().await.application.state, "draft");
}

#[tokio::test]
async fn what_another_changed_meanwhile_is_shown_before_anything_is_handed_in() {
    let desk = Desk::complete().await;
    let submit = format!("/applications/{}/submit", desk.id);
    let page = desk.open(&format!("/applications/{}/check", desk.id)).await;
    let colleague = desk.colleague().await;
    let mut theirs = Paper::of(&desk.house.get(&colleague, &desk.part("work")).await.text, "data-warn");
    theirs.put("work/needs", "刚改的需求");
    desk.house.press(&colleague, &theirs, "save", None).await.led_to();
    let mut form = Paper::of(&page.text, &submit);
    for code in ["truth", "conduct", "willing"] {
        form.put(&format!("statements/{code}"), "yes");
    }
    let stale = desk.press(&form, "").await;
    assert_eq!(stale.status, StatusCode::CONFLICT);
    for text in ["申请没有提交", "刚改的需求", "拟协助解决的核心问题和需求", "吴示例"] {
        assert!(stale.text.contains(text), "{text}: {}", stale.text);
    }
    assert_eq!(desk.dossier().await.application.state, "draft");
    assert!(desk.press(&Paper::of(&stale.text, &submit), "").await.led_to().ends_with("/receipt"));
}
