//! The access matrix: every address and method × everybody, from the table in `access_matrix/table.txt` (SECURITY AC-1, AC-2, AC-6).

pub(crate) mod forms;
pub(crate) mod ground;
pub(crate) mod table;
pub(crate) mod unlike;

use std::{
    collections::BTreeSet,
    path::{Path, PathBuf},
};

use axum::http::{Method, StatusCode};
use web::routes;

use self::{
    ground::Ground,
    table::{Expected, Row},
};
use crate::house::{Browser, House, Seen};

/// Addresses whose routes the server adds: they need what only it has.
const OF_THE_SERVER: [&str; 1] = ["/healthz"];

/// Whether an answer is of the class that the table names.
fn fits(expected: Expected, row: &Row, seen: &Seen) -> bool {
    let signs_in = seen.status == StatusCode::SEE_OTHER && seen.header("location").starts_with("/sign-in?next=");
    match expected {
        Expected::SignIn => signs_in && !row.is_form() || seen.status == StatusCode::UNAUTHORIZED,
        Expected::Refused => seen.status == StatusCode::FORBIDDEN,
        Expected::Hidden => seen.status == StatusCode::NOT_FOUND,
        Expected::Served if row.is_form() => {
            let heard = matches!(seen.status.as_u16(), 200 | 204 | 303 | 400 | 409 | 422);
            heard && !signs_in
        }
        Expected::Served => matches!(seen.status.as_u16(), 200 | 303) && !signs_in,
    }
}

/// The methods that a route has, by its own word: what it answers a method that no route has.
async fn methods(house: &House, path: &str) -> Vec<Method> {
    let seen = house.send(&Browser::default(), Method::TRACE, path, None).await;
    assert_eq!(seen.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
    let allow = seen.header("allow");
    assert!(!allow.is_empty(), "{path} does not say what it allows");
    allow.split(',').map(|name| name.trim().parse().expect("a method")).filter(|method| *method != Method::HEAD).collect()
}

/// Every file of sources below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn the_router_takes_only_addresses_of_the_list() {
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&path).expect("a text");
        for piece in text.split(".route(").skip(1) {
            let first = piece.split(',').next().unwrap_or_default().trim();
            assert!(first.starts_with("routes::") && first.ends_with("::PATTERN"), "{}: {first}", path.display());
        }
        for other in [".route_service(", ".nest(", ".nest_service(", ".fallback_service("] {
            assert!(!text.contains(other), "{}: {other} is not seen by the matrix", path.display());
        }
    }
}

#[tokio::test]
async fn every_address_and_every_method_of_it_has_a_row_and_every_row_an_address() {
    let house = House::new().await;
    let written: BTreeSet<(String, String)> = table::rows().iter().map(|row| (row.pattern(), row.method.to_string())).collect();
    let mut there = BTreeSet::new();
    for (_, pattern) in routes::ALL.iter().filter(|(_, pattern)| !OF_THE_SERVER.contains(pattern)) {
        for method in methods(&house, &pattern.replace("{year}", "2022").replace(['{', '}', '*'], "")).await {
            there.insert(((*pattern).to_owned(), method.to_string()));
        }
    }
    let lacking: Vec<_> = there.difference(&written).collect();
    assert!(lacking.is_empty(), "without a row: {lacking:?}");
    let idle: Vec<_> = written.difference(&there).collect();
    assert!(idle.is_empty(), "without an address: {idle:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_gets_the_answer_that_the_table_promises() {
    let ground = Ground::new().await;
    let mut wrong = Vec::new();
    for row in table::rows() {
        let path = row.path(|name| ground.thing(name));
        for (person, expected) in &row.cells {
            let browser = ground.browser(person).await;
            let seen = if !row.is_form() {
                ground.house.get(&browser, &path).await
            } else if *expected == Expected::Served {
                let fields = forms::harmless(&row);
                let fields: Vec<(&str, String)> = fields.into_iter().map(|(name, value)| (name, ground.thing(value))).collect();
                let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                ground.house.post(&browser, &path, &fields).await
            } else {
                ground.house.post(&browser, &path, &forms::acting(&ground, &row).pairs()).await
            };
            if !fits(*expected, &row, &seen) {
                wrong.push(format!("{} {} as {person}: {expected:?} is promised, {} came", row.method, row.place, seen.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cells differ:\n{}", wrong.len(), wrong.join("\n"));
}
