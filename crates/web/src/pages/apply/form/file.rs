//! The files of an application, for those who may see it.

use app::apply;
use axum::{
    Extension,
    extract::{Path, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    answer::{Answer, found},
    error_page::ErrorPage,
    reader::Signed,
    request_id::RequestId,
    routes,
    site::Site,
};

/// What RFC 8187 leaves as it is.
const ATTR: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b'!').remove(b'#').remove(b'$').remove(b'&').remove(b'+');

/// `GET /applications/{id}/files/{file}`
pub(super) async fn serve(
    State(site): State<Site>,
    Signed(reader): Signed,
    Path(route): Path<routes::ApplicationFile>,
    Extension(request): Extension<RequestId>,
) -> Answer {
    let file = found(apply::read_file(&site.app, &reader.actor, &route.id, &route.file).await?)?;
    let Some(content) = file.content else {
        tracing::error!(file = %route.file, "the object of a file is gone");
        let words = reader.visit.words;
        let mut page = ErrorPage::new(reader.shell(""), StatusCode::SERVICE_UNAVAILABLE, &request.0);
        page.shell.title = words.t("file-gone-title");
        page.text = words.t1("file-gone-text", "name", &file.name);
        return Ok(page.response());
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_str(&file.mime)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&disposition(&file.mime, &file.name))),
        (header::CONTENT_SECURITY_POLICY, Ok(HeaderValue::from_static("sandbox; default-src 'none'; frame-ancestors 'none'"))),
        (header::X_CONTENT_TYPE_OPTIONS, Ok(HeaderValue::from_static("nosniff"))),
        (header::CACHE_CONTROL, Ok(HeaderValue::from_static("private, no-store"))),
    ];
    let mut response = content.into_response();
    for (name, value) in headers {
        set(&mut response, name, value.unwrap_or(HeaderValue::from_static("application/octet-stream")));
    }
    Ok(response)
}

fn set(response: &mut Response, name: HeaderName, value: HeaderValue) {
    response.headers_mut().insert(name, value);
}

/// Pictures, which are encoded anew by us, are shown; everything else is saved. The name is given twice (RFC 6266): plain for old browsers,
/// and as it is by RFC 8187.
fn disposition(mime: &str, name: &str) -> String {
    let way = if matches!(mime, "image/jpeg" | "image/png") { "inline" } else { "attachment" };
    let ending = match mime {
        "image/jpeg" => ".jpg",
        "image/png" => ".png",
        "application/pdf" => ".pdf",
        _ => "",
    };
    let plain: String = name.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | ' ')).collect();
    let plain = plain.trim();
    let plain = if plain.chars().any(|c| c.is_ascii_alphanumeric()) && !plain.starts_with('.') {
        plain.to_owned()
    } else {
        format!("file{ending}")
    };
    format!("{way}; filename=\"{plain}\"; filename*=UTF-8''{}", utf8_percent_encode(name, ATTR))
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_cannot_leave_its_header() {
        let odd = disposition("application/pdf", "证明\"; a=\"\r\nx.pdf");
        assert_eq!(odd, "attachment; filename=\"ax.pdf\"; filename*=UTF-8''%E8%AF%81%E6%98%8E%22%3B%20a%3D%22%0D%0Ax.pdf");
        assert!(disposition("image/jpeg", "照片.jpg").starts_with("inline; filename=\"file.jpg\"; filename*=UTF-8''%E7%85%A7"));
        assert!(disposition("text/html", "x.html").starts_with("attachment;"));
    }
}
