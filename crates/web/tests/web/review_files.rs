//! Files of a submission, as reviewers get them.

use app::{actor::Role, apply};
use axum::http::StatusCode;

use crate::house::House;

#[tokio::test]
async fn a_reviewer_gets_files_as_submitted_typed_by_us_and_kept_by_nobody() {
    let house = House::new().await;
    let world = &house.world;
    let unit = world.unit("样例学会", "national_society", None, 7).await;
    let admin = world.admin_of(&unit).await;
    let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
    let dossier = apply::draft(&world.app, &admin, &id).await.unwrap().expect("the draft").dossier;
    let submit = apply::Submit {
        application: id.clone(),
        seen: dossier.application.version,
        key: "one".to_owned(),
        statements: dossier.cycle.statements.iter().map(|statement| statement.code.clone()).collect(),
        arrived: world.app.programme_now(),
    };
    assert!(world.app.run(&admin, submit, apply::submit).await.unwrap().done().is_some());

    let reviewer = world.of_body("陈示例", Role::Reviewer, "society_center").await;
    let reviewer = house.browser(&reviewer).await;
    let screen = house.get(&reviewer, &format!("/review/{id}")).await;
    let start = format!("/review/{id}/files/");
    let paths: Vec<String> = screen.text.split("src=\"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect();
    let photo = paths.iter().find(|path| path.starts_with(&start)).expect("a portrait");
    let seen = house.get(&reviewer, photo).await;
    assert_eq!((seen.status, seen.header("content-type")), (StatusCode::OK, "image/jpeg"));
    assert_eq!((seen.header("cache-control"), seen.header("x-content-type-options")), ("no-store", "nosniff"));
    assert!(seen.header("content-security-policy").starts_with("sandbox"));
    assert!(seen.header("content-disposition").starts_with("inline; filename=\"__.jpg\"; filename*=UTF-8''%E6%A0%B7%E4%BE%8B.jpg"));

    let other = world.of_body("王示例", Role::BodyHead, "operator").await;
    let other = house.browser(&other).await;
    // the unit has a page of its own for its files; the reviewers' door is not one of them
    let owner = house.browser(&admin).await;
    for browser in [&other, &owner] {
        assert_eq!(house.get(browser, photo).await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(house.get(&reviewer, &format!("{start}nothing")).await.status, StatusCode::NOT_FOUND);
}
