//! Style sheets, scripts and pictures of ours, embedded and served under one hash for ever.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    body::Body,
    extract::{Path, Request},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use bytes::{Bytes, BytesMut};
use rust_embed::RustEmbed;
use sha2::{Digest, Sha256};

use crate::routes;

#[derive(RustEmbed)]
#[folder = "assets/"]
struct Files;

/// The layers of the one style sheet; `css/pages/*.css` stand between components and print.
const LAYERS: [&str; 4] = ["css/tokens.css", "css/base.css", "css/layout.css", "css/components.css"];
const PAGES: &str = "css/pages/";
const PRINT: &str = "css/print.css";
/// The name under which all style sheets are served as one.
pub const STYLE: &str = "site.css";

static ALL: LazyLock<Assets> = LazyLock::new(Assets::load);

struct Assets {
    hash: String,
    files: BTreeMap<String, Bytes>,
}

impl Assets {
    fn load() -> Self {
        let mut files: BTreeMap<String, Bytes> = Files::iter()
            .filter(|name| name.ends_with(".mjs") || name.ends_with(".svg"))
            .filter_map(|name| Files::get(&name).map(|file| (name.into_owned(), Bytes::from(file.data.into_owned()))))
            .collect();
        files.insert(STYLE.to_owned(), style());
        let mut digest = Sha256::new();
        for (name, bytes) in &files {
            digest.update(name.as_bytes());
            digest.update(Sha256::digest(bytes));
        }
        let hash = digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        Self { hash, files }
    }
}

fn style() -> Bytes {
    let mut pages: Vec<String> = Files::iter().filter(|name| name.starts_with(PAGES)).map(|name| name.into_owned()).collect();
    pages.sort();
    let mut all = BytesMut::new();
    for name in LAYERS.into_iter().chain(pages.iter().map(String::as_str)).chain([PRINT]) {
        if let Some(file) = Files::get(name) {
            all.extend_from_slice(&file.data);
            all.extend_from_slice(b"\n");
        }
    }
    all.freeze()
}

/// The address of an asset, such as `site.css` or `js/main.mjs`.
#[must_use]
pub fn href(name: &str) -> String {
    format!("/assets/{}/{name}", ALL.hash)
}

/// The bytes of an asset, if there is one of this name.
#[must_use]
pub fn read(name: &str) -> Option<&'static [u8]> {
    ALL.files.get(name).map(|bytes| bytes.as_ref())
}

/// All names under which assets are served.
pub fn names() -> impl Iterator<Item = &'static str> {
    ALL.files.keys().map(String::as_str)
}

fn content_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("css") => "text/css; charset=utf-8",
        Some("mjs") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

/// Serves an asset: under the hash of this build for ever, under the hash of another build (a page from before an
/// upgrade) as it is now and without being kept.
pub async fn serve(Path(route): Path<routes::Asset>, request: Request) -> Response {
    let Some(bytes) = ALL.files.get(&route.name) else { return StatusCode::NOT_FOUND.into_response() };
    let tag = format!("\"{}\"", ALL.hash);
    let keep = if route.hash == ALL.hash { "public, max-age=31536000, immutable" } else { "no-cache" };
    let known = request.headers().get(header::IF_NONE_MATCH).and_then(|line| line.to_str().ok());
    let is_known = known.is_some_and(|line| line.split(',').any(|one| one.trim().trim_start_matches("W/") == tag));
    let mut response = if is_known { StatusCode::NOT_MODIFIED.into_response() } else { Response::new(Body::from(bytes.clone())) };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type(&route.name)));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}
