//! A method that an address does not have: 405, with those that it has (SECURITY API-1, ASVS 4.1.1).

use axum::http::{Method, StatusCode};

use crate::access_matrix::{ground::Ground, table, unlike::changes_beside_sessions};

const OTHERS: [&str; 5] = ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_method_that_an_address_does_not_have_is_told_which_it_has() {
    let ground = Ground::new().await;
    let before = ground.house.world.rows().await;
    let rows = table::rows();
    for row in &rows {
        let path = row.path(|name| ground.thing(name));
        let has = |method: &Method| rows.iter().any(|other| other.place == row.place && other.method == *method);
        let served = row.served().next().expect("somebody is served");
        let browser = ground.browser(served).await;
        let lacking = [Method::GET, Method::POST].into_iter().filter(|method| !has(method));
        for method in OTHERS.into_iter().map(|name| name.parse().expect("a method")).chain(lacking) {
            let form = (method == Method::POST).then(|| format!("csrf={}", browser.csrf));
            let seen = ground.house.send(&browser, method.clone(), &path, form).await;
            assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{method} {}", row.place);
            let allow = seen.header("allow");
            for known in [Method::GET, Method::POST] {
                assert_eq!(allow.split(',').any(|name| name.trim() == known.as_str()), has(&known), "{} allows {allow:?}", row.place);
            }
        }
    }
    let new = changes_beside_sessions(&before, &ground.house.world.rows().await);
    assert!(new.is_empty(), "{new:?}");
}
