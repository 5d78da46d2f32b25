//! A framed remark: something to know, to take care of, or that went well.

use askama::Template;

use super::{Buttons, draws_itself};
use crate::locale::Words;

/// What kind of remark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NoticeKind {
    /// To know.
    #[default]
    Info,
    /// To take care of.
    Warn,
    /// Went well; read out when the page opens.
    Good,
    /// Was refused or went wrong; read out when the page opens.
    Bad,
}

/// A remark.
#[derive(Debug, Clone, PartialEq, Eq, Default, Template)]
#[template(path = "parts/notice.html")]
pub struct Notice {
    /// The language.
    pub words: Words,
    /// Its kind.
    pub kind: NoticeKind,
    /// Its heading, may be empty.
    pub title: String,
    /// Its paragraphs.
    pub text: Vec<String>,
    /// What to do.
    pub onward: Buttons,
}
draws_itself!(Notice);

impl Notice {
    /// A remark of one paragraph.
    pub fn new(words: Words, kind: NoticeKind, title: impl Into<String>, text: impl Into<String>) -> Self {
        let text = Some(text.into()).filter(|text: &String| !text.is_empty()).into_iter().collect();
        Self { words, kind, title: title.into(), text, onward: Buttons::default() }
    }

    /// Adds a paragraph.
    #[must_use]
    pub fn also(mut self, text: impl Into<String>) -> Self {
        self.text.push(text.into());
        self
    }

    /// Adds what to do.
    #[must_use]
    pub fn onward(mut self, onward: Buttons) -> Self {
        self.onward = onward;
        self
    }

    fn class(&self) -> &'static str {
        match self.kind {
            NoticeKind::Info => "notice info",
            NoticeKind::Warn => "notice warn",
            NoticeKind::Good => "notice good",
            NoticeKind::Bad => "notice bad",
        }
    }

    fn icon(&self) -> &'static str {
        match self.kind {
            NoticeKind::Info => "info",
            NoticeKind::Warn => "warn",
            NoticeKind::Good => "tick",
            NoticeKind::Bad => "cross",
        }
    }

    fn role(&self) -> &'static str {
        match self.kind {
            NoticeKind::Info | NoticeKind::Warn => "note",
            NoticeKind::Good => "status",
            NoticeKind::Bad => "alert",
        }
    }

    fn word(&self) -> String {
        match self.kind {
            NoticeKind::Info => self.words.t("notice-info"),
            NoticeKind::Warn => self.words.t("notice-warn"),
            NoticeKind::Good => self.words.t("notice-good"),
            NoticeKind::Bad => self.words.t("notice-bad"),
        }
    }
}
