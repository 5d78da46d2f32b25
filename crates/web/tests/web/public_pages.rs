//! What everybody may read.

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::house::{Browser, House};

const NAME: &str = "“科创中国”样例产业科技服务团";

async fn published(house: &House) -> String {
    let world = &house.world;
    let unit = world.known_unit("样例学会", "national_society", None).await;
    let id = world
        .submitted_with(&unit, "industry", NAME, |key, _, _| match key {
            "members/expert/mobile" => Some(json!("13800009999")),
            "members/expert/address" => Some(json!("样例市样例路 77 号")),
            "team/summary" => Some(json!("<script>alert(1)</script>面向样例市。")),
            "unit/partner/name" => Some(json!("=SUM(A1)样例大学")),
            _ => None,
        })
        .await;
    world.approved(&id).await;
    world.published(&[&id]).await.remove(0)
}

#[tokio::test]
async fn every_public_page_answers_in_both_languages_before_and_after_publication() {
    let house = House::new().await;
    let nobody = Browser::default();
    let always = ["/", "/guide", "/teams", "/batches", "/open-data", "/api/teams", "/teams.csv"];
    for path in always {
        assert_eq!(house.get(&nobody, path).await.status, StatusCode::OK, "{path}");
    }
    let number = published(&house).await;
    let team = format!("/teams/{number}");
    let later = [team.as_str(), "/batches/2022/1", "/batches/2022/1.csv", "/batches/2022/1.json"];
    for path in always.into_iter().chain(later) {
        for lang in ["zh", "en"] {
            let seen = house.get(&nobody, &format!("{path}?lang={lang}")).await;
            assert_eq!(seen.status, StatusCode::OK, "{path}");
            for personal in ["13800009999", "样例路 77", "person", "1380", "<script>alert"] {
                assert!(!seen.text.contains(personal) || !path.ends_with("json") && personal == "person", "{path} shows {personal}");
            }
        }
    }
    for path in ["/teams/KC-2022-C-0009", "/batches/2022/2", "/batches/2022/1.xls", "/teams/KC-2022-C-0001?edition=9"] {
        assert_eq!(house.get(&nobody, path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[tokio::test]
async fn the_list_is_found_by_words_and_filters_and_says_the_same_as_json() {
    let house = House::new().await;
    let nobody = Browser::default();
    let number = published(&house).await;
    let list = house.get(&nobody, "/teams?q=%E6%A0%B7%E4%BE%8B&type=industry&year=2022&page=99").await;
    assert!(list.text.contains(NAME) && list.text.contains(&number), "{}", list.text);
    let none = house.get(&nobody, "/teams?q=%E6%B2%A1%E6%9C%89").await;
    assert!(!none.text.contains(&number));
    let said: Value = serde_json::from_str(&house.get(&nobody, "/api/teams?q=KC-2022").await.text).expect("JSON");
    assert_eq!((&said["count"], &said["teams"][0]["number"], &said["teams"][0]["name"]), (&json!(1), &json!(number), &json!(NAME)));
    let batch: Value = serde_json::from_str(&house.get(&nobody, "/batches/2022/1.json").await.text).expect("JSON");
    assert_eq!(batch["teams"][0]["number"], json!(number));
    let csv = house.get(&nobody, "/teams.csv").await;
    assert!(csv.header("content-disposition").contains("attachment"));
    assert!(csv.text.starts_with('\u{feff}') && csv.text.contains(&number));
}

#[tokio::test]
async fn a_kept_page_ends_when_public_data_change_and_is_never_a_persons() {
    let house = House::new().await;
    let nobody = Browser::default();
    assert!(!house.get(&nobody, "/teams").await.text.contains(NAME));
    published(&house).await;
    assert!(house.get(&nobody, "/teams").await.text.contains(NAME));
    let member = house.world.of_programme("郑示例", app::actor::Role::Staff).await;
    let browser = house.browser(&member).await;
    assert!(house.get(&browser, "/teams").await.text.contains("郑示例"));
    assert!(!house.get(&nobody, "/teams").await.text.contains("郑示例"));
}

#[tokio::test]
async fn what_one_reader_did_is_told_to_nobody_else() {
    let house = House::new().await;
    let nobody = Browser::default();
    assert!(house.get(&nobody, "/teams?done=deregistered-for-unit").await.text.contains("已通知单位"));
    assert!(!house.get(&nobody, "/teams").await.text.contains("已通知单位"));
}

#[tokio::test]
async fn the_front_page_follows_the_programmes_clock() {
    let house = House::new().await;
    let nobody = Browser::default();
    house.world.at("2022-02-28T23:59:59");
    assert!(house.get(&nobody, "/").await.text.contains("2022-02-28 24:00"));
    house.world.at("2022-03-01T00:00:00");
    let after = house.get(&nobody, "/").await.text;
    assert!(after.contains("已于 2022-02-28 24:00 截止"), "{after}");
}
