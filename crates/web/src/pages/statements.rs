//! The statements that need no data: accessibility, privacy.

use app::account::privacy;
use askama::Template;
use axum::response::Response;

use crate::{
    locale::Texts,
    page::{self, Shell},
    visit::Visit,
};

/// A section of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
}

/// A statement: the messages `<name>-title`, `<name>-lead`, `<name>-1-title`, `<name>-1-text` and so on, as many as there are.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "pages/statement.html")]
pub struct Statement {
    /// The frame.
    pub shell: Shell,
    /// What the statement says in short.
    pub lead: String,
    /// Which version it is, where people agree to one; else empty.
    pub version: String,
    /// In order.
    pub sections: Vec<Section>,
}

impl Statement {
    /// The statement whose messages begin with `name`.
    #[must_use]
    pub fn new(visit: &Visit, name: &str) -> Self {
        let words = visit.words;
        let numbered = |n: u8, what: &str| format!("{name}-{n}-{what}");
        let sections = (1..u8::MAX)
            .take_while(|n| Texts::shared().has(words.lang, &numbered(*n, "title")))
            .map(|n| Section {
                title: words.t(&numbered(n, "title")),
                paragraphs: words.t(&numbered(n, "text")).lines().map(str::to_owned).collect(),
            })
            .collect();
        let shell = Shell::new(visit, words.t(&format!("{name}-title")));
        Self { shell, lead: words.t(&format!("{name}-lead")), version: String::new(), sections }
    }
}

/// `GET /accessibility`
pub async fn accessibility(visit: Visit) -> Response {
    page::html(&Statement::new(&visit, "accessibility"))
}

/// `GET /privacy`, in the version that people agree to when they register
pub async fn privacy_notice(visit: Visit) -> Response {
    let version = visit.words.t1("privacy-version", "version", privacy::VERSION);
    page::html(&Statement { version, ..Statement::new(&visit, "privacy") })
}
