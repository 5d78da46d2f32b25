//! Every form of the matrix: without its token it does nothing, with it it acts, and what it does not ask is not heard
//! (SECURITY SE-5, AC-3, ASVS 3.5.1, 15.3.3).

use axum::http::{Method, StatusCode};
use testkit::paper::typed;

use crate::{
    access_matrix::{
        forms::{self, Sent},
        ground::Ground,
        table::{self, Row},
        unlike::{changes, changes_beside_sessions},
    },
    house::Browser,
};

/// Columns and words that somebody might hope a form takes.
const HOPED_FOR: &str = "id unit_id account_id application application_id team_type body_id state status round role_id \
    owner created_by created_at changed_at submitted_at decided_at verified_at verified_by verified_code disabled_at number \
    receipt revision revision_id pool_key flags granted_by since author published_at is_admin programme_now";

/// Where the form itself asks for one of them.
fn asks(row: &Row, name: &str) -> bool {
    row.place == "/staff/exceptions/new" && name == "team_type"
}

fn unsafe_rows() -> Vec<Row> {
    table::rows().into_iter().filter(Row::is_form).collect()
}

/// The body of a form with this token.
fn body(token: &str, sent: &Sent) -> String {
    typed(&[&[("csrf", token)], sent.pairs().as_slice()].concat())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn without_its_token_a_form_is_refused_and_changes_nothing() {
    let ground = Ground::new().await;
    let another = ground.browser("oth").await;
    let mut before = ground.house.world.rows().await;
    // this one only sets cookies of the browser that asks, and takes no token; another site is refused like everywhere
    let guarded = unsafe_rows().into_iter().filter(|row| row.place != "/preferences");
    for row in guarded {
        let (sent, path) = (forms::acting(&ground, &row), row.path(|name| ground.thing(name)));
        let browser = ground.browser(sent.by).await;
        for token in ["", "wrong", another.csrf.as_str(), browser.cookie.as_str()] {
            let seen = ground.house.send(&browser, Method::POST, &path, Some(body(token, &sent))).await;
            // a visitor whose form carries somebody's token is asked to sign in again, and keeps what was typed
            let kept = sent.by == "nob" && token == another.csrf;
            let refused = if kept { StatusCode::UNAUTHORIZED } else { StatusCode::FORBIDDEN };
            assert_eq!(seen.status, refused, "{} with {token:?}", row.place);
        }
        let bare = ground.house.send(&browser, Method::POST, &path, None).await;
        assert_eq!(bare.status, StatusCode::FORBIDDEN, "{} with nothing", row.place);
        let after = ground.house.world.rows().await;
        let new = changes_beside_sessions(&before, &after);
        assert!(new.is_empty(), "{}: {new:?}", row.place);
        before = after;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn another_site_cannot_send_a_form_even_with_its_token() {
    let ground = Ground::new().await;
    let before = ground.house.world.rows().await;
    for row in unsafe_rows() {
        let (sent, path) = (forms::acting(&ground, &row), row.path(|name| ground.thing(name)));
        let browser = ground.browser(sent.by).await;
        for header in [("origin", "https://elsewhere.example.org"), ("origin", "null"), ("sec-fetch-site", "cross-site")] {
            let seen = ground.house.send_from(header, &browser, &path, body(&browser.csrf, &sent)).await;
            assert_eq!(seen.status, StatusCode::FORBIDDEN, "{} from {header:?}", row.place);
            assert_eq!(seen.header("set-cookie"), "", "{} from {header:?}", row.place);
        }
    }
    let after = ground.house.world.rows().await;
    let new = changes_beside_sessions(&before, &after);
    assert!(new.is_empty(), "{new:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_form_acts_and_what_it_does_not_ask_is_not_heard() {
    let ground = Ground::new().await;
    for row in unsafe_rows() {
        let sent = forms::acting(&ground, &row);
        let browser = ground.browser(sent.by).await;
        let before = ground.house.world.rows().await;
        let plain = done(&ground, &row, &browser, &sent).await;
        let writes_nothing = forms::WRITE_NOTHING.iter().any(|(place, _)| *place == row.place);
        assert_eq!(changes(&before, &plain).is_empty(), writes_nothing, "{} acts", row.place);
        let known: Vec<&str> = sent.fields.iter().map(|(name, _)| *name).collect();
        let hoped = HOPED_FOR.split(' ').filter(|name| !known.contains(name) && !asks(&row, name));
        let hoped = hoped.map(|name| (name, ground.thing("other")));
        let more = Sent { by: sent.by, fields: sent.fields.iter().cloned().chain(hoped).collect() };
        let heard = changes(&plain, &done(&ground, &row, &browser, &more).await);
        assert!(heard.is_empty(), "{}: {heard:?}", row.place);
    }
}

/// What the database holds after a form, in a copy.
async fn done(ground: &Ground, row: &Row, browser: &Browser, sent: &Sent) -> testkit::Rows {
    let copy = ground.copy().await;
    let seen = copy.house.send(browser, Method::POST, &row.path(|name| ground.thing(name)), Some(body(&browser.csrf, sent))).await;
    assert!(seen.status.is_success() || seen.status.is_redirection(), "{}: {}", row.place, seen.status);
    copy.house.world.rows().await
}
