//! Reading changes nothing: every address of the matrix, asked for by everybody (SECURITY SE-5).

use axum::http::Method;

use crate::access_matrix::{
    ground::Ground,
    table::{self, Row},
    unlike::changes,
};

/// What is written down when it is read, by address.
const ON_THE_RECORD: [&str; 2] = ["/applications/{id=sent}/files/{file=sentfile}", "/review/{id=sent}/files/{file=sentfile}"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn asking_for_a_page_changes_nothing_whoever_asks() {
    let ground = Ground::new().await;
    let mut browsers = Vec::new();
    for (person, _) in &table::rows()[0].cells {
        browsers.push(ground.browser(person).await);
    }
    let mut before = ground.house.world.rows().await;
    for row in table::rows().iter().filter(|row| !row.is_form()) {
        let path = row.path(|name| ground.thing(name));
        for browser in &browsers {
            ground.house.get(browser, &path).await;
            ground.house.send(browser, Method::HEAD, &path, None).await;
        }
        let after = ground.house.world.rows().await;
        let mut new = changes(&before, &after);
        new.retain(|line| !is_on_the_record(row, line));
        assert!(new.is_empty(), "{}: {new:?}", row.place);
        before = after;
    }
}

fn is_on_the_record(row: &Row, line: &str) -> bool {
    ON_THE_RECORD.contains(&row.place.as_str()) && line.starts_with("new in audit: ") && line.contains("file.read")
}
