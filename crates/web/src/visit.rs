//! What one request says about the reader: language, colours, size of type, where it is.

use std::convert::Infallible;

use axum::{
    extract::{FromRequestParts, Request},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    middleware::Next,
    response::Response,
};

use crate::locale::{Lang, Words};

/// Name of the cookie that remembers the language.
pub const LANG_COOKIE: &str = "lang";
/// Name of the cookie that remembers the colours.
pub const THEME_COOKIE: &str = "theme";
/// Name of the cookie that remembers large type (长辈版).
pub const SIZE_COOKIE: &str = "size";

/// The colours of the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// As the reader's system wants it.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All, in the order in which the switch shows them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word in cookie, form and `data-theme`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads the word; `None` for any other.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == word)
    }
}

/// The reader's wishes and place, taken from query, cookies and headers. Never fails; defaults are Chinese, automatic, normal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Visit {
    /// Language of the page.
    pub words: Words,
    /// Colours of the page.
    pub theme: Theme,
    /// Large type (长辈版).
    pub large: bool,
    /// Path of the address.
    pub path: String,
    /// Query of the address without `lang` and `done`, without `?`.
    pub query: String,
    /// The code of what was just done, as the redirect after a form put it there; see [`crate::answer::see_other_done`].
    pub done: Option<String>,
}

impl Visit {
    /// Reads the address and the headers of a request.
    #[must_use]
    pub fn read(uri: &Uri, headers: &HeaderMap) -> Self {
        let cookie = |name| cookie(headers, name);
        let asked = uri.query().and_then(asked_lang);
        let accepted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(Lang::negotiate);
        let lang = asked.or_else(|| cookie(LANG_COOKIE).and_then(Lang::parse)).or_else(accepted).unwrap_or_default();
        Self {
            words: Words::new(lang),
            theme: cookie(THEME_COOKIE).and_then(Theme::parse).unwrap_or_default(),
            large: cookie(SIZE_COOKIE) == Some("large"),
            path: uri.path().to_owned(),
            query: uri.query().map(lasting).unwrap_or_default(),
            done: uri.query().and_then(|query| pairs(query).find_map(|pair| pair.strip_prefix("done="))).map(str::to_owned),
        }
    }

    /// This address in `lang`.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> String {
        let joint = if self.query.is_empty() { "" } else { "&" };
        format!("{}?{}{joint}lang={}", self.path, self.query, lang.code())
    }

    /// This address, as the way back from a form.
    #[must_use]
    pub fn here(&self) -> String {
        if self.query.is_empty() { self.path.clone() } else { format!("{}?{}", self.path, self.query) }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::read(&parts.uri, &parts.headers))
    }
}

fn pairs(query: &str) -> impl Iterator<Item = &str> {
    query.split('&').filter(|pair| !pair.is_empty())
}

fn asked_lang(query: &str) -> Option<Lang> {
    pairs(query).filter_map(|pair| pair.strip_prefix("lang=")).find_map(Lang::parse)
}

fn lasting(query: &str) -> String {
    pairs(query).filter(|pair| !pair.starts_with("lang=") && !pair.starts_with("done=")).collect::<Vec<_>>().join("&")
}

/// The value of a cookie, if it is sent.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .find_map(|pair| pair.trim().split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value))
}

/// A `Set-Cookie` line that remembers a wish for a year; `Secure` except on a loopback address, where there is no TLS.
#[must_use]
pub fn wish(headers: &HeaderMap, name: &str, value: &str) -> Option<HeaderValue> {
    let secure = if is_loopback(headers) { "" } else { "; Secure" };
    HeaderValue::from_str(&format!("{name}={value}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly{secure}")).ok()
}

fn is_loopback(headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    matches!(name, "localhost" | "127.0.0.1" | "[::1]")
}

/// Remembers the language of `?lang=` for the pages that follow.
pub async fn remember_lang(request: Request, next: Next) -> Response {
    let asked = request.uri().query().and_then(asked_lang);
    let known = cookie(request.headers(), LANG_COOKIE).and_then(Lang::parse);
    let line = asked.filter(|lang| known != Some(*lang)).and_then(|lang| wish(request.headers(), LANG_COOKIE, lang.code()));
    let mut response = next.run(request).await;
    if let Some(line) = line {
        response.headers_mut().append(header::SET_COOKIE, line);
    }
    response
}
