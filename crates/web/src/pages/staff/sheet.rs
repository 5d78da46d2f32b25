//! The one view of this area: where one is, what it is about, and the pieces of the page in order.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use rules::violation::Violation;

use super::{desk, filter::Filter, grant_form::REASON, letter::Letter, record::Records};
use crate::{
    page::{self, Link, Shell},
    pages::demo::clock::ClockView,
    parts::{Buttons, Control, Empty, FieldView, Notice, Pagination, Problems, Summary, Table},
    reader::Reader,
    wording,
};

/// A page of this area.
#[derive(Debug, Template)]
#[template(path = "staff/sheet.html")]
pub(super) struct Sheet {
    shell: Shell,
    desk: Vec<Link>,
    crumbs: Vec<Link>,
    lead: String,
    problems: Problems,
    acts: Buttons,
    pieces: Vec<Piece>,
}

/// A piece of a page.
#[derive(Debug)]
pub(super) enum Piece {
    /// A heading.
    Head(String),
    /// A paragraph.
    Text(String),
    /// How many there are, and a quiet remark or link beside it.
    Count(String, Option<Link>),
    /// Figures that lead somewhere.
    Figures(Vec<Figure>),
    /// A list.
    Table(Table),
    /// What stands where a list has nothing.
    Empty(Empty),
    /// The way through a long list.
    Pages(Pagination),
    /// Facts of one thing.
    Facts(Summary),
    /// A remark.
    Notice(Notice),
    /// What narrows a list.
    Filter(Filter),
    /// A form.
    Form(SheetForm),
    /// Commands for the operator's terminal.
    Commands(Vec<String>),
    /// What was done.
    Records(Records),
    /// What a letter says.
    Letter(Letter),
    /// The programme's clock of a rehearsal.
    Clock(Box<ClockView>),
}

/// A figure that leads somewhere.
#[derive(Debug)]
pub(super) struct Figure {
    pub(super) href: String,
    pub(super) count: String,
    pub(super) label: String,
    pub(super) note: String,
    /// Something waits.
    pub(super) waits: bool,
}

/// A form.
#[derive(Debug)]
pub(super) struct SheetForm {
    pub(super) action: String,
    /// Whether it carries files.
    pub(super) files: bool,
    pub(super) hidden: Vec<(&'static str, String)>,
    pub(super) fields: Vec<FieldView>,
    pub(super) buttons: Buttons,
}

/// The question at the end of a page before something is done.
pub(super) struct Ask<'a> {
    /// Where yes goes.
    pub(super) action: String,
    /// What the button says.
    pub(super) yes: String,
    /// What the button sends as `do`; empty for none.
    pub(super) act: &'a str,
    /// Where no goes.
    pub(super) back: String,
}

impl Sheet {
    /// A page without pieces yet; `title` is text.
    pub(super) fn new(reader: &Reader, title: impl Into<String>) -> Self {
        let shell = reader.shell(title);
        let words = shell.words;
        Self {
            desk: desk::links(words, &reader.actor, &shell.path, reader.rehearsal.is_some()),
            crumbs: desk::start(words, &reader.actor, &shell.path).into_iter().collect(),
            lead: String::new(),
            problems: Problems::new(words),
            acts: Buttons::new(),
            pieces: Vec::new(),
            shell,
        }
    }

    /// A page of this area's making that everybody may see: without the entries of the area.
    pub(super) fn public(reader: &Reader, title: impl Into<String>) -> Self {
        Self { desk: Vec::new(), crumbs: Vec::new(), ..Self::new(reader, title) }
    }

    /// Adds a step to the way here.
    pub(super) fn under(mut self, href: impl ToString, text: impl Into<String>) -> Self {
        self.crumbs.push(Link::new(href.to_string(), text));
        self
    }

    /// Says what the page is about.
    pub(super) fn lead(mut self, text: impl Into<String>) -> Self {
        self.lead = text.into();
        self
    }

    /// What is wrong with the form of the page.
    pub(super) fn problems(mut self, problems: Problems) -> Self {
        self.shell.has_problems = !problems.is_empty();
        self.problems = problems;
        self
    }

    /// What can be done with what the page is about.
    pub(super) fn acts(mut self, acts: Buttons) -> Self {
        self.acts = acts;
        self
    }

    /// Adds a piece.
    pub(super) fn with(mut self, piece: Piece) -> Self {
        self.pieces.push(piece);
        self
    }

    /// Adds a piece where there is one.
    pub(super) fn maybe(mut self, piece: Option<Piece>) -> Self {
        self.pieces.extend(piece);
        self
    }

    /// Adds a list under a heading, or says that it is empty.
    pub(super) fn list(self, head: impl Into<String>, table: Table, none: impl Into<String>) -> Self {
        let sheet = self.with(Piece::Head(head.into()));
        if table.rows.is_empty() { sheet.with(Piece::Text(none.into())) } else { sheet.with(Piece::Table(table)) }
    }

    /// The end of a page that asks for a reason before something is done: the form, and the answer with it.
    pub(super) fn ask(self, ask: Ask<'_>, typed: &str, wrong: &[Violation]) -> Response {
        let words = self.shell.words;
        let reason = Control::Area { value: typed.to_owned(), limit: Some(REASON), rows: 4 };
        let reason = FieldView::new(words, "reason", words.t("staff-reason"), reason).hint(words.t("staff-reason-hint")).required(true);
        let (fields, problems) = wording::at_fields(words, vec![reason], wrong);
        let buttons = Buttons::new().danger(ask.yes, ask.act).link(ask.back, words.t("staff-back"));
        let form = SheetForm { action: ask.action, files: false, hidden: Vec::new(), fields, buttons };
        self.problems(problems).with(Piece::Form(form)).page()
    }

    /// The answer: 200, or 422 where something is wrong with the form.
    pub(super) fn page(self) -> Response {
        let status = if self.problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        page::html_with(status, &self)
    }
}
