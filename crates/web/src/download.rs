//! A file of an application as an answer: typed by us, never run, kept by nobody.

use app::apply::FileContent;
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What RFC 8187 leaves as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Shows pictures (which we encoded ourselves) in place and sends everything else as an attachment. 503 when the object is gone from where files
/// are kept: an empty answer would look like an empty file.
#[must_use]
pub fn answer(file: FileContent) -> Response {
    let Some(content) = file.content else {
        tracing::error!(name = file.name, "the content of a file is gone");
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    };
    let (mime, place) = match file.mime.as_str() {
        "image/jpeg" => ("image/jpeg", "inline"),
        "image/png" => ("image/png", "inline"),
        "application/pdf" => ("application/pdf", "attachment"),
        _ => ("application/octet-stream", "attachment"),
    };
    let mut response = Response::new(Body::from(content));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"));
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin"));
    if let Ok(value) = HeaderValue::from_str(&disposition(place, &file.name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

/// RFC 6266: the name once in ASCII for what is old, once whole in the way of RFC 8187.
fn disposition(place: &str, name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '.' | '_' | '(' | ')') { c } else { '_' };
    let fallback: String = name.chars().map(plain).collect();
    format!("{place}; filename=\"{fallback}\"; filename*=UTF-8''{}", utf8_percent_encode(name, PLAIN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_given_twice_and_cannot_leave_its_header() {
        assert_eq!(
            disposition("attachment", "证书\"\r\n x.pdf"),
            "attachment; filename=\"_____ x.pdf\"; filename*=UTF-8''%E8%AF%81%E4%B9%A6%22%0D%0A%20x.pdf"
        );
    }

    #[test]
    fn a_file_that_is_gone_is_not_an_empty_one() {
        let gone = FileContent { mime: "image/png".to_owned(), name: "a.png".to_owned(), content: None };
        assert_eq!(answer(gone).status(), StatusCode::SERVICE_UNAVAILABLE);
    }
}
