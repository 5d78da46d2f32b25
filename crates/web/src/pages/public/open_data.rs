//! What may be downloaded, and how.

use askama::Template;
use axum::extract::State;

use super::kept;
use crate::{answer::Answer, page::Shell, reader::Reader, site::Site};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/open_data.html")]
struct OpenData {
    shell: Shell,
}

/// `GET /open-data`
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    if let Some(kept) = kept::found(&site, &reader) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let view = OpenData { shell: reader.shell(reader.visit.words.t("open-title")) };
    Ok(kept::shown(&site, &reader, version, None, &view))
}
