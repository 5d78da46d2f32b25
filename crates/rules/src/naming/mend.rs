//! The suggestion: what was typed, put into the pattern. It is offered only when it is itself right.

use super::{
    distance::is_slip,
    faults,
    places::Places,
    split::{suffixes, trim_marks, without_end, without_start},
};
use crate::{
    cycle::{Cycle, Middle, TeamType},
    text::{clean_line, fold, hidden_characters, is_quote},
};

/// A right name as near to `name` as can be told; `None` when nothing of it is left to build on.
pub(super) fn suggestion(cycle: &Cycle, team_type: &TeamType, name: &str, places: &Places) -> Option<String> {
    let pattern = &team_type.naming;
    let hidden: Vec<char> = hidden_characters(name).into_iter().map(|hidden| hidden.character).collect();
    let cleaned = clean_line(&name.replace(|c| hidden.contains(&c), ""));
    let middle = trim_marks(middle_of(cycle, team_type, trim_marks(&cleaned))).replace(is_quote, "");
    let ordered = match pattern.middle {
        Middle::Place => places.brought_forward(&middle),
        Middle::Service => None,
    };
    [Some(middle), ordered]
        .into_iter()
        .flatten()
        .map(|middle| format!("{}{middle}{}", pattern.prefix, pattern.suffix))
        .find(|candidate| !fold(candidate).is_empty() && faults(cycle, team_type, candidate, places).is_empty())
}

/// What is left of the text when everything like a prefix or an ending is taken off.
fn middle_of<'a>(cycle: &Cycle, team_type: &TeamType, text: &'a str) -> &'a str {
    let rest = after_prefix(text, &team_type.naming.prefix);
    let mut endings: Vec<&str> = cycle.types.iter().flat_map(|other| suffixes(&other.naming)).collect();
    endings.sort_by_key(|ending| std::cmp::Reverse(ending.chars().count()));
    if let Some(middle) = endings.iter().find_map(|ending| without_end(rest, ending)) {
        return middle;
    }
    let own: Vec<&str> = suffixes(&team_type.naming).collect();
    if let Some(middle) = own.iter().find_map(|ending| without_slip_at_end(rest, ending)) {
        return middle;
    }
    own.iter().find_map(|ending| without_piece_at_end(rest, ending)).unwrap_or(rest)
}

/// The text after the prefix, after the prefix with a slip or its characters in another order, or after its beginning.
fn after_prefix<'a>(text: &'a str, prefix: &str) -> &'a str {
    let folded = fold(prefix);
    let mut characters: Vec<char> = folded.chars().collect();
    let length = characters.len();
    characters.sort_unstable();
    let reordered = |start: &str| {
        let mut found: Vec<char> = start.chars().collect();
        found.sort_unstable();
        found == characters
    };
    let beginning: String = folded.chars().take(2).collect();
    without_start(text, prefix)
        .or_else(|| cut(text, |start| reordered(start) || (start.chars().count() >= length && length >= 4 && is_slip(start, &folded))))
        .or_else(|| if length > 2 { without_start(text, &beginning) } else { None })
        .unwrap_or(text)
}

/// The text after its longest beginning that `fits`, folded.
fn cut(text: &str, fits: impl Fn(&str) -> bool) -> Option<&str> {
    let ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    ends.filter(|at| fits(&fold(&text[..*at]))).last().map(|at| &text[at..])
}

/// The text before an ending in which one slip was made.
fn without_slip_at_end<'a>(text: &'a str, ending: &str) -> Option<&'a str> {
    let ending = fold(ending);
    if ending.chars().count() < 4 {
        return None;
    }
    text.char_indices().map(|(at, _)| at).filter(|at| *at > 0).find(|at| is_slip(&fold(&text[*at..]), &ending)).map(|at| &text[..at])
}

/// The text before a piece of the ending: its tail of three characters or more, or its head of two or more.
fn without_piece_at_end<'a>(text: &'a str, ending: &str) -> Option<&'a str> {
    let ending: Vec<char> = fold(ending).chars().collect();
    let tails = (1..ending.len().saturating_sub(2)).map(|from| ending.iter().skip(from).collect::<String>());
    let heads = (2..ending.len()).rev().map(|to| ending.iter().take(to).collect::<String>());
    tails.chain(heads).find_map(|piece| without_end(text, &piece))
}
