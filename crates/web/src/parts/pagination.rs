//! The way through a long list.

use std::fmt::Display;

use askama::Template;

use super::draws_itself;
use crate::locale::Words;

/// What a list is looked through by when that must stand in no address: the other pages are then asked for by a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    /// Where the form goes.
    pub action: String,
    /// The reader's token.
    pub csrf: String,
    /// Names and values that go along.
    pub fields: Vec<(String, String)>,
}

/// Links to the other pages of a list; draws nothing when there is only one.
#[derive(Debug, Clone, PartialEq, Eq, Template)]
#[template(path = "parts/pagination.html")]
pub struct Pagination {
    /// The language.
    pub words: Words,
    /// Address of the list with its filters, without `page`; ends in `?` or `&`.
    pub base: String,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Set where the pages are asked for by a form.
    pub sent: Option<Sent>,
}
draws_itself!(Pagination);

impl Pagination {
    /// Links for a list of `total` entries, `per_page` on a page. `query` is the filter without `page`, without `?`.
    #[must_use]
    pub fn new(words: Words, path: &str, query: &str, page: usize, per_page: usize, total: usize) -> Self {
        let base = if query.is_empty() { format!("{path}?") } else { format!("{path}?{query}&") };
        Self { words, base, page, pages: total.div_ceil(per_page.max(1)).max(1), sent: None }
    }

    /// Asks for the pages by a form instead of by links.
    #[must_use]
    pub fn sent(mut self, sent: Sent) -> Self {
        self.sent = Some(sent);
        self
    }

    fn href(&self, page: impl Display) -> String {
        format!("{}page={page}", self.base)
    }

    /// The numbers to show; `None` is a gap.
    fn numbers(&self) -> Vec<Option<usize>> {
        let near = |n: usize| n == 1 || n == self.pages || n.abs_diff(self.page) <= 1;
        let mut numbers = Vec::new();
        for n in (1..=self.pages.min(self.page + 1)).chain([self.pages]) {
            if near(n) && numbers.last() != Some(&Some(n)) {
                let gap = matches!(numbers.last(), Some(Some(last)) if n > last + 1);
                if gap {
                    numbers.push(None);
                }
                numbers.push(Some(n));
            }
        }
        numbers
    }
}
