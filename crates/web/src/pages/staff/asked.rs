//! What the address of a list asks for, or the form of one that is looked through by what must stand in no address.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{form::Fields, locale::Words, page::Link, parts::Pagination, reader::Reader};

/// Names and values behind the `?` or of a form, of which a page knows some.
#[derive(Debug)]
pub(super) struct Asked(Fields);

impl Asked {
    /// Reads them; what is not text is nothing.
    pub(super) fn of(reader: &Reader) -> Self {
        Self(Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default())
    }

    /// What was sent by a form.
    pub(super) fn sent(fields: &Fields) -> Self {
        Self(fields.clone())
    }

    /// A value, without blanks around it; empty when it is not asked for.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0.get(name).trim()
    }

    /// A value, when there is one.
    pub(super) fn some(&self, name: &str) -> Option<String> {
        Some(self.get(name).to_owned()).filter(|value| !value.is_empty())
    }

    /// The page, from 0.
    pub(super) fn page(&self) -> u64 {
        self.get("page").parse::<u64>().unwrap_or(1).clamp(1, 100_000) - 1
    }

    /// Whether any of these is asked for.
    pub(super) fn any(&self, names: &[&str]) -> bool {
        names.iter().any(|name| !self.get(name).is_empty())
    }

    /// A link that asks for nothing, while any of `names` is asked for.
    pub(super) fn clear(&self, words: Words, path: impl ToString, names: &[&str]) -> Option<Link> {
        self.any(names).then(|| Link::new(path.to_string(), words.t("filter-clear")))
    }

    /// The way through the list at `path`, which stays narrowed by `names`.
    pub(super) fn pages(&self, words: Words, path: impl ToString, names: &[&str], per_page: u64, total: u64) -> Pagination {
        let kept = names.iter().filter(|name| !self.get(name).is_empty());
        let query: Vec<String> = kept.map(|name| format!("{name}={}", utf8_percent_encode(self.get(name), NON_ALPHANUMERIC))).collect();
        let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        Pagination::new(words, &path.to_string(), &query.join("&"), number(self.page() + 1), number(per_page), number(total))
    }
}
