//! The switches for colours, size of type and language: plain forms, remembered in cookies.

use axum::{
    Form,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use crate::{
    locale::Lang,
    routes,
    visit::{self, LANG_COOKIE, SIZE_COOKIE, THEME_COOKIE, Theme},
};

/// What the switches send; each sends only its own field, and the way back.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Wishes {
    /// `auto`, `light` or `dark`.
    pub theme: Option<String>,
    /// `large` or `normal`.
    pub size: Option<String>,
    /// `zh` or `en`.
    pub lang: Option<String>,
    /// The page to go back to.
    #[serde(default)]
    pub back: String,
}

impl Wishes {
    /// The cookies to set; words that are not known set nothing.
    fn cookies(&self) -> Vec<(&'static str, &'static str)> {
        let theme = self.theme.as_deref().and_then(Theme::parse).map(|theme| (THEME_COOKIE, theme.code()));
        let lang = self.lang.as_deref().and_then(Lang::parse).map(|lang| (LANG_COOKIE, lang.code()));
        let size = match self.size.as_deref() {
            Some("large") => Some((SIZE_COOKIE, "large")),
            Some("normal") => Some((SIZE_COOKIE, "normal")),
            _ => None,
        };
        [theme, size, lang].into_iter().flatten().collect()
    }
}

/// The handler of `POST /preferences`.
pub async fn set(headers: HeaderMap, Form(wishes): Form<Wishes>) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let back = HeaderValue::from_str(local(&wishes.back)).unwrap_or(HeaderValue::from_static("/"));
    response.headers_mut().insert(header::LOCATION, back);
    for (name, value) in wishes.cookies() {
        if let Some(line) = visit::wish(&headers, name, value) {
            response.headers_mut().append(header::SET_COOKIE, line);
        }
    }
    response
}

/// `path` if it is a path of this platform, else the front page. Nothing that a browser could read as another host, or
/// that would change a header, gets through.
#[must_use]
pub fn local(path: &str) -> &str {
    let odd = |c: char| c == '\\' || c.is_control() || !c.is_ascii();
    let stays = path.starts_with('/') && !path.starts_with("//") && !path.contains(odd);
    if stays { path } else { routes::Home::PATTERN }
}
