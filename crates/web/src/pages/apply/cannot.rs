//! The page for those who cannot do what they asked for: why, and where to go on.

use app::apply::TaskList;
use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::task_list;
use crate::{
    page::{self, Nav, Shell},
    parts::{Buttons, Tag},
    reader::Reader,
    routes, wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/cannot.html")]
struct Cannot {
    shell: Shell,
    name: String,
    state: Tag,
    text: String,
    onward: Buttons,
}

/// The answer with `status`, whose page says `text`.
pub(super) fn cannot(reader: &Reader, list: &TaskList, status: StatusCode, text: String) -> Response {
    let words = reader.visit.words;
    let file = &list.progress.draft.dossier;
    let view = Cannot {
        shell: reader.shell(words.t("error-403-title")).nav(Nav::Applications),
        name: task_list::name(words, file),
        state: wording::state(words, file.state),
        text,
        onward: Buttons::new().go(routes::Application { id: file.application.id.clone() }, words.t("case-back")),
    };
    page::html_with(status, &view)
}
