//! Language, colours and size of type: chosen, remembered, with a safe way back.

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use web::{preferences::local, visit::wish};

use crate::site::{page, send};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

#[tokio::test]
async fn a_wish_is_remembered_and_the_reader_goes_back() {
    let answer = send(Method::POST, "/preferences", &[FORM], "size=large&back=%2Fteams%3Fpage%3D2").await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/teams?page=2"));
    assert_eq!(answer.cookies(), ["size=large; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly; Secure"]);
}

#[tokio::test]
async fn an_unknown_wish_sets_nothing() {
    let answer = send(Method::POST, "/preferences", &[FORM], "theme=pink%0d%0aSet-Cookie:x&size=huge&lang=fr&back=/").await;
    assert_eq!((answer.status, answer.cookies().len()), (StatusCode::SEE_OTHER, 0));
}

#[test]
fn on_a_loopback_address_the_cookie_works_without_tls() {
    for (host, secure) in [("127.0.0.1:8080", false), ("localhost", false), ("kc.example.org", true), ("localhost.example.org", true)] {
        let headers = HeaderMap::from_iter([(header::HOST, HeaderValue::from_static(host))]);
        let line = wish(&headers, "theme", "dark").unwrap();
        assert_eq!(line.to_str().unwrap().ends_with("; Secure"), secure, "{host}");
    }
}

#[test]
fn the_way_back_stays_on_this_platform() {
    assert_eq!(local("/applications/1?x=y"), "/applications/1?x=y");
    for outside in
        ["", "https://evil.example", "//evil.example", "/\\evil.example", "/a\r\nSet-Cookie: x", "javascript:alert(1)", "/\t/evil.example"]
    {
        assert_eq!(local(outside), "/", "{outside:?}");
    }
}

#[tokio::test]
async fn the_page_speaks_the_language_that_is_asked_for_and_remembers_it() {
    let answer = page("/privacy?lang=en").await;
    assert!(answer.text.contains("<html lang=\"en\""));
    assert!(answer.text.contains("Privacy notice"));
    assert!(answer.cookies()[0].starts_with("lang=en; "));
    let chinese = send(Method::GET, "/privacy", &[("accept-language", "en"), ("cookie", "a=b; lang=zh")], "").await;
    assert!(chinese.text.contains("<html lang=\"zh-CN\"") && chinese.cookies().is_empty());
}

#[tokio::test]
async fn cookies_choose_colours_and_size() {
    let answer = send(Method::GET, "/privacy", &[("cookie", "theme=dark; size=large")], "").await;
    assert!(answer.text.contains("data-theme=\"dark\" data-size=\"large\""));
}

#[tokio::test]
async fn the_language_switch_keeps_the_rest_of_the_query() {
    let answer = page("/privacy?a=1&lang=zh&b=2").await;
    assert!(answer.text.contains("href=\"/privacy?a=1&#38;b=2&#38;lang=en\""), "{}", answer.text);
}
