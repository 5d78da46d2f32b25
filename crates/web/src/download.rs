//! A file of an application as an answer: typed by us, never run, kept by nobody.

use app::apply::FileContent;
use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{error_page::ErrorPage, reader::Reader, request_id::RequestId};

/// What RFC 8187 leaves as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Shows pictures (which we encoded ourselves) in place and sends everything else as an attachment. A page with 503 when the object is gone from
/// where files are kept: an empty answer would look like an empty file. `id` is the file's, for the log; its name may be a person's.
#[must_use]
pub fn answer(reader: &Reader, request: &RequestId, id: &str, file: FileContent) -> Response {
    let Some(content) = file.content else {
        tracing::error!(file = id, "the object of a file is gone");
        let mut page = ErrorPage::new(reader.shell(""), StatusCode::SERVICE_UNAVAILABLE, &request.0);
        page.shell.title = reader.visit.words.t("file-gone-title");
        page.text = reader.visit.words.t1("file-gone-text", "name", &file.name);
        return page.response();
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
}
