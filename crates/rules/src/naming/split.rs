//! A name taken apart into prefix, middle and suffix, without losing how it was typed.

use crate::{
    cycle::NamingPattern,
    text::{clean_line, fold, is_quote},
};

/// A name taken apart.
pub(super) struct Parts<'a> {
    /// True when it begins with the prefix.
    pub(super) prefix: bool,
    /// What stands between, as typed, without marks at its ends.
    pub(super) middle: String,
    /// The accepted ending that it has, as the cycle writes it.
    pub(super) suffix: Option<&'a str>,
}

/// Every accepted ending, the longest first.
pub(super) fn suffixes(pattern: &NamingPattern) -> impl Iterator<Item = &str> {
    let mut all: Vec<&str> = std::iter::once(&pattern.suffix).chain(&pattern.also_suffix).map(String::as_str).collect();
    all.sort_by_key(|suffix| std::cmp::Reverse(suffix.chars().count()));
    all.into_iter()
}

/// True when the name ends in `suffix`, both folded.
pub(super) fn ends(name: &str, suffix: &str) -> bool {
    fold(name).ends_with(&fold(suffix))
}

/// True for a text so long that it cannot be meant as a name; it is not taken apart.
pub(super) fn is_beyond(pattern: &NamingPattern, name: &str) -> bool {
    name.chars().count() > pattern.limit.saturating_mul(4)
}

/// Takes the name apart at its prefix and at the longest accepted ending that it has.
pub(super) fn parts<'a>(pattern: &'a NamingPattern, name: &str) -> Parts<'a> {
    let name = clean_line(name);
    if is_beyond(pattern, &name) {
        return Parts { prefix: false, middle: name, suffix: None };
    }
    let (prefix, rest) = match without_start(&name, &pattern.prefix) {
        Some(rest) => (true, rest),
        None => (false, name.as_str()),
    };
    let ending = suffixes(pattern).find_map(|suffix| without_end(rest, suffix).map(|middle| (middle, suffix)));
    let (middle, suffix) = ending.map_or((rest, None), |(middle, suffix)| (middle, Some(suffix)));
    Parts { prefix, middle: trim_marks(middle).to_owned(), suffix }
}

/// What follows `start` (folded), the marks between taken with it.
pub(super) fn without_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let start = fold(start);
    boundaries(text).filter(|at| fold(&text[..*at]) == start).last().map(|at| &text[at..])
}

/// What stands before `end` (folded).
pub(super) fn without_end<'a>(text: &'a str, end: &str) -> Option<&'a str> {
    let end = fold(end);
    boundaries(text).find(|at| fold(&text[*at..]) == end).map(|at| &text[..at])
}

/// The text without blanks, quotation marks and joining signs at both ends.
pub(super) fn trim_marks(text: &str) -> &str {
    text.trim_matches(|c: char| {
        c.is_whitespace() || is_quote(c) || matches!(c, '+' | '＋' | '-' | '－' | '—' | '_' | '·' | '、' | '，' | '：' | ':')
    })
}

fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().map(|(at, _)| at).chain(std::iter::once(text.len()))
}
