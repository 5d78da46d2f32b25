//! The pages for who cannot do what they asked for: another's right, or another state by now; why, and where to go on.

use app::apply::{Dossier, TaskList};
use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::task_list;
use crate::{
    locale::Words,
    page::{self, Nav, Shell},
    pages::moved_on::MovedOn,
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

/// 403: it is for the administrators of the unit, by name.
pub(super) fn for_admins(reader: &Reader, list: &TaskList) -> Response {
    let words = reader.visit.words;
    let file = &list.progress.draft.dossier;
    let text = words.t1("case-admins-only", "names", list.admins.join(&words.t("list-joint")));
    let view = Cannot {
        shell: reader.shell(words.t("error-403-title")).nav(Nav::Applications),
        name: task_list::name(words, file),
        state: wording::state(words, file.state),
        text,
        onward: onward(words, file),
    };
    page::html_with(StatusCode::FORBIDDEN, &view)
}

/// 409: not in the state in which the application is by now; `text` says why.
pub(super) fn too_late(reader: &Reader, list: &TaskList, text: String) -> Response {
    let words = reader.visit.words;
    let file = &list.progress.draft.dossier;
    let view = MovedOn {
        shell: reader.shell("").nav(Nav::Applications),
        name: task_list::name(words, file),
        now: wording::state(words, file.state),
        text,
        onward: onward(words, file),
    };
    view.answer()
}

fn onward(words: Words, file: &Dossier) -> Buttons {
    Buttons::new().go(routes::Application { id: file.application.id.clone() }, words.t("case-back"))
}
