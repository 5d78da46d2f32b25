//! A form that came after its session had ended: nothing is saved, nothing is lost. Its fields come back in the page, to be sent again after signing in
//! elsewhere.

use askama::Template;
use axum::{
    http::{StatusCode, request::Parts},
    response::Response,
};

use super::Fields;
use crate::{
    page::{self, Shell},
    parts::{Buttons, Notice, NoticeKind},
    visit::Visit,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "pages/kept.html")]
struct Kept {
    shell: Shell,
    notice: Notice,
    action: String,
    /// Every field but secrets, as sent.
    fields: Vec<(String, String)>,
    /// What a person typed or chose, to read and to copy.
    typed: Vec<String>,
    buttons: Buttons,
}

/// The answer, with status 401. `files` says that files came too, which a page cannot give back.
pub(super) fn page(parts: &Parts, sent: &Fields, files: bool) -> Response {
    let visit = Visit::read(&parts.uri, &parts.headers);
    let words = visit.words;
    let mut notice = Notice::new(words, NoticeKind::Warn, words.t("kept-what"), words.t("kept-how"));
    if files {
        notice = notice.also(words.t("kept-files"));
    }
    let may_come_back = |name: &str| name != "current" && !name.contains("password");
    let fields: Vec<_> =
        sent.pairs().filter(|(name, _)| may_come_back(name)).map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let typed = fields.iter().filter(|(name, value)| is_typed(name) && !value.trim().is_empty()).map(|(_, value)| value.clone()).collect();
    let view = Kept {
        shell: Shell::new(&visit, words.t("kept-title")),
        notice,
        action: parts.uri.path_and_query().map(ToString::to_string).unwrap_or_default(),
        fields,
        typed,
        buttons: Buttons::new().submit(words.t("kept-again"), ""),
    };
    page::html_with(StatusCode::UNAUTHORIZED, &view)
}

/// Fields of ours beside the answers: the token, the button, what was seen.
fn is_typed(name: &str) -> bool {
    !matches!(name, "csrf" | "do" | "key" | "seen" | "back" | "next") && !name.ends_with(".seen") && !name.ends_with(".shown")
}
