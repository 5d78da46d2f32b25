//! A table that becomes a list of cards on a phone.

use askama::Template;

use super::{Tag, draws_itself};
use crate::locale::Words;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Text(String),
    /// Words, and a quiet line under them.
    Lines(String, String),
    /// A number, set to the right.
    Number(String),
    /// A code, a date, a registration number: figures of one width, never broken.
    Code(String),
    /// A link.
    Link {
        /// Address.
        href: String,
        /// Text.
        text: String,
        /// A quiet line under it, may be empty.
        note: String,
    },
    /// A state.
    Tag(Tag),
    /// What can be done: address and text of each.
    Acts(Vec<(String, String)>),
    /// Nothing.
    None,
}

impl Cell {
    /// Words.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A link.
    pub fn link(href: impl ToString, text: impl Into<String>) -> Self {
        Self::Link { href: href.to_string(), text: text.into(), note: String::new() }
    }

    /// A code.
    pub fn code(text: impl Into<String>) -> Self {
        Self::Code(text.into())
    }

    /// A number.
    pub fn number(number: impl ToString) -> Self {
        Self::Number(number.to_string())
    }

    fn class(&self) -> &'static str {
        match self {
            Self::Number(_) => "number",
            Self::Code(_) => "code",
            Self::Acts(_) => "acts",
            Self::None => "none",
            _ => "",
        }
    }
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// Where to go to sort by it.
    pub sort: Option<String>,
    /// Whether the table is sorted by it: `ascending` or `descending`.
    pub sorted: Option<&'static str>,
    /// Whether it holds numbers.
    pub number: bool,
}

impl Column {
    /// A column.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into(), sort: None, sorted: None, number: false }
    }

    /// A column of numbers.
    pub fn number(title: impl Into<String>) -> Self {
        Self { number: true, ..Self::new(title) }
    }

    /// Adds the way to sort by it and how it is sorted now.
    #[must_use]
    pub fn sort(mut self, href: impl ToString, sorted: Option<&'static str>) -> Self {
        self.sort = Some(href.to_string());
        self.sorted = sorted;
        self
    }
}

/// A row; `head` is the column that names it, which heads its card on a phone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableRow {
    /// As many cells as there are columns.
    pub cells: Vec<Cell>,
    /// The value of a checkbox in front, for doing something with several rows.
    pub pick: Option<String>,
}

impl TableRow {
    /// A row.
    #[must_use]
    pub fn new(cells: Vec<Cell>) -> Self {
        Self { cells, pick: None }
    }

    /// Puts a checkbox named `pick` in front.
    #[must_use]
    pub fn pick(mut self, value: impl Into<String>) -> Self {
        self.pick = Some(value.into());
        self
    }
}

/// The table.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/table.html")]
pub struct Table {
    /// The language.
    pub words: Words,
    /// What the table shows.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows.
    pub rows: Vec<TableRow>,
    /// Which column names the row.
    pub head: usize,
}
draws_itself!(Table);

impl Table {
    /// A table without rows; the first column names a row.
    pub fn new(words: Words, caption: impl Into<String>, columns: Vec<Column>) -> Self {
        Self { words, caption: caption.into(), columns, rows: Vec::new(), head: 0 }
    }

    /// Sets which column names a row.
    #[must_use]
    pub fn head(mut self, column: usize) -> Self {
        self.head = column;
        self
    }

    /// Sets the rows.
    #[must_use]
    pub fn rows(mut self, rows: Vec<TableRow>) -> Self {
        self.rows = rows;
        self
    }

    fn picks(&self) -> bool {
        self.rows.iter().any(|row| row.pick.is_some())
    }

    fn title(&self, column: &usize) -> &str {
        self.columns.get(*column).map(|column| column.title.as_str()).unwrap_or_default()
    }

    fn named(&self, row: &TableRow) -> String {
        match row.cells.get(self.head) {
            Some(Cell::Text(text) | Cell::Lines(text, _) | Cell::Code(text) | Cell::Link { text, .. }) => text.clone(),
            _ => String::new(),
        }
    }
}
