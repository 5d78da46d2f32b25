//! Saving while somebody types: every answer that a page may hear.

use app::{
    account::sessions::{EndSessions, end_sessions},
    apply::{self, RemoveItem},
};
use axum::http::StatusCode;
use serde_json::Value;

use crate::{
    apply_form::Desk,
    apply_returned::returned,
    house::{Browser, Seen},
};

impl Desk {
    fn autosave(&self) -> String {
        format!("/applications/{}/autosave", self.id)
    }

    async fn types(&self, browser: &Browser, fields: &[(&str, &str)]) -> Seen {
        self.house.type_in(browser, &self.autosave(), fields).await
    }
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

#[tokio::test]
async fn what_is_typed_is_kept_with_its_revision_and_told_what_is_wrong() {
    let desk = Desk::new().await;
    let page = desk.open(&desk.part("team")).await;
    for mark in [format!("data-autosave=\"{}\"", desk.autosave()), "data-place=\"team\"".to_owned(), "data-save hidden".to_owned()] {
        assert!(page.text.contains(&mark), "{mark}: {}", page.text);
    }
    let kept = desk.types(&desk.browser, &[("team/summary", "先写一句。"), ("team/summary.seen", "0")]).await.json(200);
    assert_eq!((&kept["saved"]["team/summary"], text(&kept["csrf"])), (&1.into(), desk.browser.csrf.as_str()));
    assert!(text(&kept["at"]).len() == 5 && kept["gone"].is_null(), "{kept}");
    assert_eq!(desk.text("team/summary").await, "先写一句。");

    // the same again is known already; a list, a period and one's own words are read as the page sends them
    let same = desk.types(&desk.browser, &[("team/summary", "先写一句。"), ("team/summary.seen", "0")]).await.json(200);
    assert_eq!(same["saved"]["team/summary"], 1);
    let fields = [
        ("team/pilot_cities.seen", "0"),
        ("team/pilot_cities.own", "样例高新区"),
        ("team/expertise", "gbt-C17"),
        ("team/expertise.seen", "0"),
    ];
    let kept = desk.types(&desk.browser, &fields).await.json(200);
    assert_eq!((&kept["saved"]["team/pilot_cities"], &kept["saved"]["team/expertise"]), (&1.into(), &1.into()));
    assert_eq!(desk.dossier().await.answers.texts("", "team/pilot_cities"), ["own:样例高新区"]);

    // what breaks a rule is kept as typed, and told with a value that would be right
    let name = desk.types(&desk.browser, &[("team/name", "“科创中国”面料创新"), ("team/name.seen", "0")]).await.json(200);
    assert_eq!(name["saved"]["team/name"], 1);
    let remarks = name["remarks"]["team/name"].as_array().expect("remarks");
    assert!(remarks.iter().any(|one| text(&one["take"]) == "“科创中国”面料创新产业科技服务团"), "{name}");
    // emptying is no mistake while one types
    let empty = desk.types(&desk.browser, &[("team/summary", ""), ("team/summary.seen", "1")]).await.json(200);
    assert_eq!((&empty["saved"]["team/summary"], empty["remarks"].as_object().map(serde_json::Map::len)), (&2.into(), Some(0)));
}

#[tokio::test]
async fn what_is_refused_is_said_at_its_field_and_keeps_nothing_else_from_being_kept() {
    let desk = Desk::new().await;
    let fields = [("team/year", "1999"), ("team/year.seen", "1"), ("team/summary", "我写的"), ("team/summary.seen", "0")];
    let answer = desk.types(&desk.browser, &fields).await.json(200);
    assert!(text(&answer["refused"]["team/year"][0]["text"]).contains("由平台填写"), "{answer}");
    assert!(answer["saved"].get("team/year").is_none());
    assert_eq!((&answer["saved"]["team/summary"], desk.text("team/summary").await.as_str()), (&1.into(), "我写的"));
    // a field that is none of the form's is passed over
    let odd = desk.types(&desk.browser, &[("team/nothing", "x"), ("team/nothing.seen", "0")]).await.json(200);
    assert_eq!(odd["saved"].as_object().map(serde_json::Map::len), Some(0));
}

#[tokio::test]
async fn a_late_autosave_never_overwrites_a_newer_answer() {
    let desk = Desk::new().await;
    let colleague = desk.colleague().await;
    let first = [("team/summary", "同事写的"), ("team/summary.seen", "0"), ("team/expertise", "gbt-C17"), ("team/expertise.seen", "0")];
    desk.types(&colleague, &first).await.json(200);
    let late = [("team/summary", "我写的"), ("team/summary.seen", "0"), ("team/expertise", "gbt-C18"), ("team/expertise.seen", "0")];
    let answer = desk.types(&desk.browser, &late).await.json(200);
    let conflicts = answer["conflicts"].as_array().expect("conflicts");
    assert_eq!(conflicts.len(), 2, "{answer}");
    let of = |name: &str| conflicts.iter().find(|one| text(&one["name"]) == name).expect("a conflict");
    let summary = of("team/summary");
    assert!(text(&summary["by"]).contains("吴示例"), "{summary}");
    assert_eq!((&summary["values"]["team/summary"][0], &summary["seen"], &summary["joins"]), (&"同事写的".into(), &1.into(), &true.into()));
    let expertise = of("team/expertise");
    assert_eq!((&expertise["values"]["team/expertise"][0], &expertise["lines"][0]), (&"gbt-C17".into(), &"纺织业".into()));
    assert_eq!((&expertise["labels"]["gbt-C17"], &expertise["joins"]), (&"纺织业".into(), &false.into()));
    assert_eq!(desk.text("team/summary").await, "同事写的");
    // chosen: with the revision seen it goes through
    let chosen = desk.types(&desk.browser, &[("team/summary", "合在一起"), ("team/summary.seen", "1")]).await.json(200);
    assert_eq!(chosen["saved"]["team/summary"], 2);
}

#[tokio::test]
async fn an_item_removed_meanwhile_is_named_with_who_did_it() {
    let desk = Desk::complete().await;
    let file = desk.dossier().await;
    let member = file.answers.items("members/member")[0].clone();
    let seen = file.stamps[&(member.clone(), "members/member/name".to_owned())].revision.to_string();
    let fields =
        [("item", member.as_str()), ("group", "members/member"), ("members/member/name", "周示例"), ("members/member/name.seen", &seen)];
    let kept = desk.types(&desk.browser, &fields).await.json(200);
    assert!(kept["saved"]["members/member/name"].is_i64(), "{kept}");
    let seen = desk.dossier().await.item_seen(&member);
    let colleague = desk.house.world.somebody("吴示例", app::actor::Role::UnitMember, app::actor::Scope::Unit(desk.unit.id.clone())).await;
    let remove = RemoveItem { application: desk.id.clone(), item: member.clone(), seen };
    desk.house.world.app.run(&colleague, remove, apply::remove_item).await.unwrap().done().expect("removed");
    let gone = desk.types(&desk.browser, &fields).await.json(200);
    assert!(text(&gone["gone"]["text"]).contains("吴示例"), "{gone}");
    assert_eq!(text(&gone["gone"]["add"]), format!("{}/member/new", desk.part("members")));
    assert_eq!(gone["saved"].as_object().map(serde_json::Map::len), Some(0));
}

#[tokio::test]
async fn after_submission_and_withdrawal_nothing_is_kept() {
    let desk = Desk::complete().await;
    let before = desk.text("team/summary").await;
    desk.house.world.moved(&desk.id, "submitted").await;
    let late = [("team/summary", "偷改"), ("team/summary.seen", "1")];
    let closed = desk.types(&desk.browser, &late).await.json(409);
    assert_eq!(text(&closed["code"]), "closed");
    assert!(text(&closed["text"]).contains("已提交") && text(&closed["onward"]).ends_with(&desk.id), "{closed}");
    assert_eq!(desk.text("team/summary").await, before);
    desk.house.world.moved(&desk.id, "withdrawn").await;
    assert_eq!(text(&desk.types(&desk.browser, &late).await.json(409)["code"]), "closed");
}

#[tokio::test]
async fn answers_to_comments_are_saved_too_and_never_over_those_of_somebody_else() {
    let (desk, _) = returned().await;
    let comment = desk.dossier().await.comments[0].id.clone();
    let (name, was) = (format!("comment/{comment}"), format!("comment/{comment}.was"));
    let kept = desk.types(&desk.browser, &[(&name, "已补充。"), (&was, "")]).await.json(200);
    assert_eq!(kept["saved"][&name], 0, "{kept}");
    let colleague = desk.colleague().await;
    let late = desk.types(&colleague, &[(&name, "另一种说法"), (&was, "")]).await.json(200);
    assert_eq!((&late["conflicts"][0]["name"], &late["conflicts"][0]["lines"][0]), (&name.as_str().into(), &"已补充。".into()));
    desk.types(&colleague, &[(&name, "另一种说法"), (&was, "已补充。")]).await.json(200);
    assert_eq!(desk.dossier().await.comments[0].answer.as_deref(), Some("另一种说法"));
    let long = "长".repeat(501);
    let refused = desk.types(&colleague, &[(&name, long.as_str()), (&was, "另一种说法")]).await.json(200);
    assert!(text(&refused["refused"][&name][0]["text"]).contains("500"), "{refused}");
    // a field without a comment is closed, the others are kept
    let seen = desk.dossier().await.stamps[&(String::new(), "work/needs".to_owned())].revision.to_string();
    let fields = [("work/needs", "已核对"), ("work/needs.seen", seen.as_str()), ("team/summary", "偷改"), ("team/summary.seen", "1")];
    let answer = desk.types(&desk.browser, &fields).await.json(200);
    assert!(answer["saved"]["work/needs"].is_i64() && answer["refused"]["team/summary"].is_array(), "{answer}");
}

#[tokio::test]
async fn whoever_is_not_signed_in_or_somebody_else_is_told_so_and_nothing_is_saved() {
    let desk = Desk::new().await;
    let fields = [("team/summary", "写了两个小时"), ("team/summary.seen", "0"), ("page", "/applications/1/parts/team")];
    let other = desk.house.world.unit("示例大学", "institution", Some("320000"), 2).await;
    let stranger = desk.house.world.admin_of(&other).await;
    let stranger = desk.house.browser(&stranger).await;
    assert_eq!(desk.types(&stranger, &fields).await.status, StatusCode::NOT_FOUND);
    let mixed = Browser { cookie: stranger.cookie.clone(), csrf: desk.browser.csrf.clone() };
    assert_eq!(text(&desk.types(&mixed, &fields).await.json(403)["code"]), "other-account");
    let wrong = Browser { csrf: "a-token-of-nobody".to_owned(), ..desk.browser.clone() };
    assert_eq!(text(&desk.types(&wrong, &fields).await.json(403)["code"]), "token");

    let ended = desk.house.world.app.run(&desk.admin, EndSessions::Others, end_sessions).await.expect("serves");
    assert!(ended.done().is_some());
    for browser in [&desk.browser, &Browser { cookie: String::new(), csrf: desk.browser.csrf.clone() }] {
        let answer = desk.types(browser, &fields).await.json(401);
        assert_eq!(text(&answer["code"]), "signed-out");
        assert_eq!(text(&answer["sign_in"]), "/sign-in?next=%2Fapplications%2F1%2Fparts%2Fteam");
    }
    assert_eq!(desk.text("team/summary").await, "");
    // signed in anew elsewhere: the page goes on with its old token and hears the new one
    let anew = desk.house.browser(&desk.admin).await;
    let page = Browser { cookie: anew.cookie.clone(), csrf: desk.browser.csrf.clone() };
    let kept = desk.types(&page, &fields).await.json(200);
    assert_eq!((&kept["saved"]["team/summary"], text(&kept["csrf"])), (&1.into(), anew.csrf.as_str()));
}

#[tokio::test]
async fn under_load_typing_waits_and_buttons_do_not() {
    let desk = Desk::new().await;
    let all = u32::try_from(desk.house.site.autosaves().available_permits()).expect("few");
    let held = desk.house.site.autosaves().acquire_many(all).await.expect("open");
    let fields = [("team/summary", "稍后再试"), ("team/summary.seen", "0")];
    let busy = desk.types(&desk.browser, &fields).await;
    assert_eq!(busy.header("retry-after"), "3");
    assert!(text(&busy.json(503)["text"]).contains("服务器忙，内容留在本页"), "{}", busy.text);
    assert_eq!(desk.house.post(&desk.browser, &desk.part("team"), &fields).await.status, StatusCode::SEE_OTHER);
    drop(held);
    desk.types(&desk.browser, &[("team/summary", "又写了"), ("team/summary.seen", "1")]).await.json(200);
}

#[tokio::test]
async fn people_of_the_unit_see_each_other_and_nobody_else_does() {
    let desk = Desk::new().await;
    let colleague = desk.colleague().await;
    let here = format!("/applications/{}/here", desk.id);
    let alone = desk.house.type_in(&desk.browser, &here, &[("place", "team")]).await.json(200);
    assert_eq!(alone["here"].as_array().map(Vec::len), Some(0));
    let both = desk.house.type_in(&colleague, &here, &[("place", "team")]).await.json(200);
    assert!(text(&both["here"][0]).contains("正在编辑本部分"), "{both}");
    desk.house.type_in(&colleague, &here, &[("place", "work")]).await.json(200);
    let apart = desk.house.type_in(&desk.browser, &here, &[("place", "team")]).await.json(200);
    assert_eq!(text(&apart["here"][0]), "吴示例 正在编辑其他部分");
    desk.house.type_in(&colleague, &here, &[("place", "")]).await.json(200);
    let left = desk.house.type_in(&desk.browser, &here, &[("place", "team")]).await.json(200);
    assert_eq!(left["here"].as_array().map(Vec::len), Some(0));
    let other = desk.house.world.unit("示例大学", "institution", Some("320000"), 2).await;
    let stranger = desk.house.browser(&desk.house.world.admin_of(&other).await).await;
    assert_eq!(desk.house.type_in(&stranger, &here, &[("place", "team")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(desk.house.type_in(&Browser::default(), &here, &[("place", "team")]).await.status, StatusCode::FORBIDDEN);
}
