//! A form as sent: read whole, bounded, checked to come from a page of this session.

use app::Actor;
use axum::{
    body::to_bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use percent_encoding::percent_decode;
use rules::time::Instant;

use crate::{reader::Signed, site::Site};

/// The largest form; every text field of a programme has a limit far below.
const LARGEST: usize = 512 * 1024;
/// The most fields.
const MOST: usize = 4000;

/// A form of a signed-in reader.
pub struct Form {
    /// Who sent it.
    pub reader: Signed,
    /// When the complete request had arrived, by the programme's clock: the instant that counts for a deadline.
    pub arrived: Instant,
    /// The fields.
    pub fields: Fields,
}

impl Form {
    /// Who acts.
    #[must_use]
    pub fn actor(&self) -> &Actor {
        &self.reader.0.actor
    }

    /// A field; empty when it was not sent.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name)
    }
}

/// Names and values in the order of the form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `application/x-www-form-urlencoded`; `None` for what is not UTF-8 or has too many fields.
    #[must_use]
    pub fn parse(body: &[u8]) -> Option<Self> {
        let mut fields = Vec::new();
        for pair in body.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let at = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let (name, value) = pair.split_at(at);
            fields.push((decoded(name)?, decoded(value.get(1..).unwrap_or_default())?));
            if fields.len() > MOST {
                return None;
            }
        }
        Some(Self(fields))
    }

    /// The first value of a name; empty when there is none.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// Whether the name was sent.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// Every value of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Every name and value.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A number; `None` when it is none.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<i64> {
        self.get(name).parse().ok()
    }
}

fn decoded(text: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = text.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    percent_decode(&spaced).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}

impl FromRequest<Site> for Form {
    type Rejection = Response;

    async fn from_request(request: Request, site: &Site) -> Result<Self, Response> {
        let (mut parts, body) = request.into_parts();
        let reader = Signed::from_request_parts(&mut parts, site).await?;
        let fields = read(&parts.headers, body).await?;
        let arrived = site.app.programme_now();
        if !same(fields.get("csrf"), &reader.0.csrf) {
            return Err(StatusCode::FORBIDDEN.into_response());
        }
        Ok(Self { reader, arrived, fields })
    }
}

/// Reads the body of a form whole.
///
/// # Errors
/// 415 for another type, 413 for too much, 400 for what is not UTF-8.
pub async fn read(headers: &axum::http::HeaderMap, body: axum::body::Body) -> Result<Fields, Response> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Err(StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response());
    }
    let bytes = to_bytes(body, LARGEST).await.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE.into_response())?;
    Fields::parse(&bytes).ok_or_else(|| StatusCode::BAD_REQUEST.into_response())
}

/// Whether the token of the form is the session's, compared in the same time whatever it is; an empty one never is.
#[must_use]
pub fn same(sent: &str, kept: &str) -> bool {
    let differ = sent.len() ^ kept.len() | sent.bytes().zip(kept.bytes()).fold(0, |differ, (a, b)| differ | usize::from(a ^ b));
    differ == 0 && !kept.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_write_them() {
        let fields = Fields::parse("a=1+2&b=%E4%B8%AD&a=%26&c".as_bytes()).unwrap_or_default();
        assert_eq!(fields.all("a").collect::<Vec<_>>(), ["1 2", "&"]);
        assert_eq!((fields.get("b"), fields.get("c"), fields.get("d")), ("中", "", ""));
        assert_eq!(Fields::parse(b"a=%ff"), None);
    }

    #[test]
    fn only_the_token_itself_fits() {
        assert!(same("abc", "abc"));
        assert!(!same("abd", "abc") && !same("ab", "abc") && !same("", "") && !same("abc", ""));
    }
}
