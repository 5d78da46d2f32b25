//! Assets: found, typed, kept for ever under their hash, nothing from elsewhere.

use axum::http::{Method, StatusCode};
use web::assets;

use crate::site::{page, send};

#[tokio::test]
async fn an_asset_is_kept_for_ever_and_known_by_its_tag() {
    let href = assets::href(assets::STYLE);
    let answer = page(&href).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.header("content-type"), "text/css; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "public, max-age=31536000, immutable");
    let tag = answer.header("etag").to_owned();
    let again = send(Method::GET, &href, &[("if-none-match", &tag)], "").await;
    assert_eq!((again.status, again.text.as_str()), (StatusCode::NOT_MODIFIED, ""));
}

#[tokio::test]
async fn a_page_from_before_an_upgrade_still_gets_its_style_but_does_not_keep_it() {
    let answer = page("/assets/0000000000000000/site.css").await;
    assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::OK, "no-cache"));
}

#[tokio::test]
async fn scripts_are_modules_with_their_type_and_are_compressed() {
    let href = assets::href("js/main.mjs");
    let answer = send(Method::GET, &href, &[("accept-encoding", "gzip")], "").await;
    assert_eq!(answer.header("content-type"), "text/javascript; charset=utf-8");
    assert_eq!(answer.header("content-encoding"), "gzip");
}

#[tokio::test]
async fn what_is_not_an_asset_is_not_found() {
    for path in ["/assets/x/../Cargo.toml", "/assets/x/css/tokens.css", "/assets/x/nothing.css"] {
        assert_eq!(page(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn the_style_sheet_holds_every_layer_and_loads_nothing() {
    let css = String::from_utf8(assets::read(assets::STYLE).unwrap().to_vec()).unwrap();
    for layer in ["tokens", "base", "layout", "components", "print"] {
        assert!(css.contains(&format!("@layer {layer} {{")), "{layer}");
    }
    assert!(!css.contains("url(") && !css.contains("@import"));
    assert_eq!(css.matches('{').count(), css.matches('}').count());
}

#[test]
fn every_script_that_is_imported_exists() {
    for name in assets::names().filter(|name| name.ends_with(".mjs")) {
        let source = String::from_utf8(assets::read(name).unwrap().to_vec()).unwrap();
        for imported in source.split("from './").skip(1).filter_map(|rest| rest.split_once('\'')).map(|(file, _)| file) {
            assert!(assets::read(&format!("js/{imported}")).is_some(), "{name} imports {imported}");
        }
        assert!(!source.contains("innerHTML") && !source.contains("eval("), "{name}");
    }
}
