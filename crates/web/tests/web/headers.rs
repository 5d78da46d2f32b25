//! What every answer carries, and that no template needs more than the content policy allows.

use std::fs;

use axum::http::{Method, StatusCode};
use web::security_headers::CONTENT_POLICY;

use crate::site::{page, send};

#[tokio::test]
async fn pages_errors_and_assets_carry_the_headers() {
    for path in ["/privacy", "/nowhere", "/broken", &web::assets::href("site.css")] {
        let answer = page(path).await;
        assert_eq!(answer.header("content-security-policy"), CONTENT_POLICY, "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert!(answer.header("x-request-id").starts_with("req-"), "{path}");
        assert_eq!(answer.header("server"), "", "{path}");
    }
}

#[tokio::test]
async fn a_page_that_says_nothing_is_not_kept() {
    assert_eq!(page("/privacy").await.header("cache-control"), "no-store");
}

#[test]
fn the_policy_refuses_first_and_allows_nothing_inline() {
    assert!(CONTENT_POLICY.starts_with("default-src 'none';"));
    assert!(!CONTENT_POLICY.contains("unsafe") && !CONTENT_POLICY.contains('*'));
    assert!(!CONTENT_POLICY.contains("  "));
}

#[test]
fn no_template_has_inline_script_style_handlers_or_raw_output() {
    let mut folders = vec![std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("templates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for banned in [" style=", "<style", "|safe", "| safe", "escape \"none\"", "javascript:", " onclick=", " onchange=", " onload="]
            {
                assert!(!source.contains(banned), "{} holds {banned}", path.display());
            }
            let scripts = source.matches("<script").count();
            assert_eq!(scripts, source.matches("<script type=\"module\" src=").count(), "{}", path.display());
        }
    }
}

#[tokio::test]
async fn a_change_asked_by_another_site_is_refused() {
    let own = [("origin", "https://kc.example.org"), ("sec-fetch-site", "same-origin")];
    assert_eq!(send(Method::POST, "/change", &own, "").await.text, "changed");
    let foreign: [&[(&str, &str)]; 4] = [
        &[("origin", "https://evil.example")],
        &[("origin", "null")],
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site"), ("origin", "https://kc.example.org")],
    ];
    for headers in foreign {
        assert_eq!(send(Method::POST, "/change", headers, "").await.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    let read = send(Method::GET, "/privacy", &[("origin", "https://evil.example")], "").await;
    assert_eq!(read.status, StatusCode::OK);
}
