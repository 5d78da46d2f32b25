//! The page for an act that came too late: that things changed since the page was opened, how they stand now, where to go on. No right is
//! missing; for that there is 403.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use crate::{
    page::{self, Shell},
    parts::{Buttons, Tag},
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "pages/moved_on.html")]
pub(super) struct MovedOn {
    pub(super) shell: Shell,
    /// What it is about.
    pub(super) name: String,
    /// How it stands now.
    pub(super) now: Tag,
    /// What that means for the act.
    pub(super) text: String,
    /// Where to go on.
    pub(super) onward: Buttons,
}

impl MovedOn {
    /// The answer, 409.
    pub(super) fn answer(mut self) -> Response {
        self.shell.title = self.shell.t("moved-on-title");
        page::html_with(StatusCode::CONFLICT, &self)
    }
}
