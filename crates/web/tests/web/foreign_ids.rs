//! The id of a thing of another does not come in behind an id of one's own, and what is hidden looks like what is not there
//! (SECURITY AC-2, ASVS 8.2.2).

use axum::http::{Method, StatusCode};

use crate::{
    access_matrix::{
        forms,
        ground::Ground,
        table::{self, Expected},
        unlike::changes_beside_sessions,
    },
    house::Seen,
};

/// Who may do something with the first, and asks for the second below it.
const MIXED: [(&str, &str); 14] = [
    ("GET", "adm /applications/{draft}/files/{sentfile}"),
    ("GET", "adm /applications/{sent}/files/{file}"),
    ("GET", "adm /applications/{sent}/items/{item}"),
    ("GET", "adm /applications/{theirs}/items/{item}"),
    ("GET", "oth /applications/{theirs}/files/{file}"),
    ("GET", "oth /applications/{theirs}/items/{item}"),
    ("POST", "oth /applications/{theirs}/items/{item}/remove"),
    ("GET", "oth /units/{other}/members/{mate}"),
    ("POST", "oth /units/{other}/members/{mate}"),
    ("GET", "rev /review/{sent}/files/{file}"),
    ("GET", "rev /review/{draft}/files/{file}"),
    ("GET", "sta /publish/{batch}/teams/{checked}"),
    ("GET", "sec /staff/accounts/{reg}/roles/{grant}/end"),
    ("POST", "sec /staff/accounts/{reg}/roles/{grant}/end"),
];

fn filled(ground: &Ground, place: &str) -> String {
    let mut pieces = place.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.filter_map(|piece| piece.split_once('}')).fold(first, |path, (name, rest)| format!("{path}{}{rest}", ground.thing(name)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_id_of_another_does_not_come_in_behind_ones_own() {
    let ground = Ground::new().await;
    let before = ground.house.world.rows().await;
    for (method, asked) in MIXED {
        let (person, place) = asked.split_once(' ').expect("a person and a place");
        let (browser, path) = (ground.browser(person).await, filled(&ground, place));
        let seen = if method == "GET" {
            ground.house.get(&browser, &path).await
        } else {
            let fields = [("do", "leave"), ("role", "unit-admin"), ("seen", "0"), ("reason", "样例理由。")];
            ground.house.post(&browser, &path, &fields).await
        };
        // an item that is gone already is no longer there to be removed: the list is shown, and nothing is
        let led_back = place.ends_with("/remove") && seen.status == StatusCode::SEE_OTHER;
        assert!(seen.status == StatusCode::NOT_FOUND || led_back, "{method} {asked}: {}", seen.status);
    }
    let new = changes_beside_sessions(&before, &ground.house.world.rows().await);
    assert!(new.is_empty(), "{new:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_hidden_is_answered_like_what_is_not_there() {
    let ground = Ground::new().await;
    for row in table::rows() {
        // a word that stands for itself, such as the name of a part, stays
        let there = row.path(|name| ground.thing(name));
        let not_there =
            row.path(|name| if ground.thing(name) == name { name.to_owned() } else { "01900000-0000-7000-8000-ffffffffffff".to_owned() });
        for (person, _) in row.cells.iter().filter(|(_, cell)| *cell == Expected::Hidden) {
            if there == not_there {
                continue;
            }
            let browser = ground.browser(person).await;
            let mut looks = Vec::new();
            for path in [&there, &not_there] {
                let seen = if row.is_form() {
                    ground.house.post(&browser, path, &forms::acting(&ground, &row).pairs()).await
                } else {
                    ground.house.send(&browser, Method::GET, path, None).await
                };
                looks.push(look(&seen, path));
            }
            assert_eq!(looks[0], looks[1], "{} {} as {person}", row.method, row.place);
        }
    }
}

/// Status, headers and page without the address itself and the name of the request.
fn look(seen: &Seen, path: &str) -> (StatusCode, Vec<String>, String) {
    let id = seen.header("x-request-id").to_owned();
    let headers = seen.headers.iter().filter(|(name, _)| *name != "x-request-id" && *name != "content-length");
    let headers = headers.map(|(name, value)| format!("{name}: {value:?}")).collect();
    let escaped = path.replace('/', "%2F").replace('-', "%2D");
    let text = seen.text.replace(path, "(here)").replace(&escaped, "(here)").replace(&id, "(request)");
    (seen.status, headers, text)
}
