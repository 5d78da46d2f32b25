//! Reading `multipart/form-data`: a form with files.

use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request},
    http::{StatusCode, request::Parts},
};
use bytes::Bytes;

use super::{
    FilePart,
    fields::{Fields, MOST},
};

/// The fields and files of a body that is there whole.
pub(super) async fn read(parts: Parts, body: Bytes) -> Result<(Fields, Vec<FilePart>), StatusCode> {
    let bad = |_| StatusCode::BAD_REQUEST;
    let request = Request::from_parts(parts, Body::from(body));
    let mut multipart = Multipart::from_request(request, &()).await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(field) = multipart.next_field().await.map_err(bad)? {
        let name = field.name().unwrap_or_default().to_owned();
        let file_name = field.file_name().map(str::to_owned);
        let content = field.bytes().await.map_err(bad)?;
        match file_name {
            Some(file_name) if !file_name.is_empty() || !content.is_empty() => files.push(FilePart { field: name, file_name, content }),
            Some(_) => {}
            None => fields.push((name, String::from_utf8(content.to_vec()).map_err(|_| StatusCode::BAD_REQUEST)?)),
        }
        if fields.len() + files.len() > MOST {
            return Err(StatusCode::PAYLOAD_TOO_LARGE);
        }
    }
    Ok((Fields(fields), files))
}
