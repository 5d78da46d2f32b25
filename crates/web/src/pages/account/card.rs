//! The two shapes of the short pages around an account: a form on a card, and a message with what to do next.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use crate::{
    page::{self, Link, Shell},
    parts::{Buttons, FieldView, Notice, Problems},
};

/// A form on a card.
#[derive(Debug, Default, Template)]
#[template(path = "account/card.html")]
pub(in crate::pages) struct CardForm {
    pub shell: Shell,
    pub problems: Problems,
    /// What to know before.
    pub before: Vec<Notice>,
    /// What the form is for, in a sentence.
    pub lead: String,
    /// Where it goes.
    pub action: String,
    /// Hidden values: name and value.
    pub hidden: Vec<(String, String)>,
    pub fields: Vec<FieldView>,
    /// Under the fields, where the form asks to agree to the privacy notice: a link to it in a window of its own.
    pub reads_privacy: bool,
    pub buttons: Buttons,
    /// Under the card: other ways to go.
    pub links: Vec<Link>,
    /// In a rehearsal: the cards of its people.
    pub cards: bool,
}

impl CardForm {
    /// The page: 422 where something was refused.
    pub(in crate::pages) fn answer(mut self) -> Response {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        self.shell = self.shell.problems(status != StatusCode::OK);
        page::html_with(status, &self)
    }
}

/// A message.
#[derive(Debug, Default, Template)]
#[template(path = "account/message.html")]
pub(in crate::pages) struct Message {
    pub shell: Shell,
    pub problems: Problems,
    pub notice: Notice,
    /// What happens next, in order.
    pub steps: Vec<String>,
    /// In a rehearsal: where the letter lies.
    pub outbox: bool,
    /// Where the buttons send; empty where they only lead elsewhere.
    pub action: String,
    pub onward: Buttons,
}

impl Message {
    /// A link that leads nowhere any more: used, taken back or too old.
    pub(in crate::pages) fn dead_link(shell: Shell, notice: Notice, onward: Buttons) -> Response {
        let view = Self { shell, notice, onward, ..Self::default() };
        page::html_with(StatusCode::NOT_FOUND, &view).into_response()
    }
}
