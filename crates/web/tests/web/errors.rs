//! Error pages: in words, with an id, with a way onward, without anything from inside.

use axum::http::{Method, StatusCode};

use crate::site::{page, send};

#[tokio::test]
async fn each_error_has_a_page_with_a_way_onward_and_an_id() {
    let cases = [
        ("/refused", 403, "不能这样操作", "/sign-in?next=%2Frefused"),
        ("/nowhere", 404, "没有找到这个页面", "/teams"),
        ("/large", 413, "提交的内容过大", "/applications"),
        ("/busy", 429, "操作过于频繁", "/busy"),
        ("/broken", 500, "系统出了问题", "/broken"),
        ("/away", 503, "暂时无法服务", "/away"),
    ];
    for (path, status, title, onward) in cases {
        let answer = page(path).await;
        assert_eq!(answer.status.as_u16(), status, "{path}");
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
        assert!(answer.text.contains(&format!("<h1>{title}</h1>")), "{path}: {}", answer.text);
        assert!(answer.text.contains(&format!("<li><a href=\"{onward}\">")), "{path}");
        assert!(answer.text.contains("<code>req-1</code>"), "{path}");
    }
}

#[tokio::test]
async fn nothing_from_inside_is_shown() {
    assert!(!page("/broken").await.text.contains("SELECT"));
    let panicked = page("/panics").await;
    assert_eq!(panicked.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(panicked.text.contains("系统出了问题") && !panicked.text.contains("secret reason"));
}

#[tokio::test]
async fn a_wrong_method_says_which_are_right() {
    let answer = send(Method::POST, "/privacy", &[], "").await;
    assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED);
    assert!(answer.header("allow").contains("GET"));
    assert!(answer.text.contains("不支持这种操作"));
}

#[tokio::test]
async fn a_form_that_cannot_be_read_has_a_page_too() {
    let json = [("content-type", "application/json")];
    assert!(send(Method::POST, "/preferences", &json, "{}").await.text.contains("<h1>请求不完整</h1>"));
}

#[tokio::test]
async fn a_program_gets_a_document_for_programs() {
    let answer = send(Method::GET, "/api/gone", &[("accept-language", "en")], "").await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let body: serde_json::Value = serde_json::from_str(&answer.text).unwrap();
    assert_eq!(body["status"], 404);
    assert_eq!(body["title"], "Page not found");
    assert_eq!(body["id"], "req-1");
}

#[tokio::test]
async fn the_pages_speak_english_too() {
    let answer = send(Method::GET, "/nowhere", &[("accept-language", "en")], "").await;
    assert!(answer.text.contains("<h1>Page not found</h1>") && answer.text.contains("Go to the front page"));
}
