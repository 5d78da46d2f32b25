//! What changed between two texts, word by word, so that a reviewer need not read a page twice to find a comma.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of a text, and whether the other text lacks it.
pub(super) type Piece = (bool, String);

/// So many words that stand alike between two changes are not worth a gap.
const GAP: usize = 1;

/// Both texts in pieces, the earlier one first. `None` when hardly anything stayed: then marks would only be in the way.
pub(super) fn difference(before: &str, after: &str) -> Option<(Vec<Piece>, Vec<Piece>)> {
    let (old, new) = (words(before), words(after));
    let (mut was, mut is) = (Vec::new(), Vec::new());
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let last = ops.len().saturating_sub(1);
    let mut same = 0;
    for (at, op) in ops.iter().enumerate() {
        let alike = matches!(op, DiffOp::Equal { len, .. } if *len > GAP || at == 0 || at == last);
        same += if alike { op.new_range().len() } else { 0 };
        put(&mut was, !alike, old.get(op.old_range()).unwrap_or_default());
        put(&mut is, !alike, new.get(op.new_range()).unwrap_or_default());
    }
    (same * 4 >= old.len().max(new.len())).then_some((was, is))
}

fn put(pieces: &mut Vec<Piece>, changed: bool, words: &[&str]) {
    let text = words.concat();
    match pieces.last_mut() {
        _ if text.is_empty() => {}
        Some((before, so_far)) if *before == changed => so_far.push_str(&text),
        _ => pieces.push((changed, text)),
    }
}

/// Letters and digits that stand together are one word; every other character, and so every Chinese one, is a word of its own.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_ascii_alphanumeric() {
            rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, onward) = rest.split_at(length);
        words.push(word);
        rest = onward;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(pieces: &[Piece]) -> Vec<&str> {
        pieces.iter().filter(|(changed, _)| *changed).map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn only_what_changed_is_marked() {
        let pieces = difference("组织专家下企业 42 次，形成办法。", "组织专家下企业 57 次，并形成办法。");
        let Some((was, is)) = pieces else { panic!("most of it stayed") };
        assert_eq!((marked(&was), marked(&is)), (vec!["42"], vec!["57", "并"]));
    }

    #[test]
    fn what_was_added_at_the_end_leaves_the_earlier_text_unmarked() {
        let Some((was, is)) = difference("走访企业。", "走访企业。已写明三家。") else { panic!("all of it stayed") };
        assert_eq!((marked(&was), marked(&is)), (vec![], vec!["已写明三家。"]));
    }

    #[test]
    fn a_text_written_anew_is_not_marked_at_all() {
        assert_eq!(difference("面向嘉兴市提供检测服务", "另起炉灶，完全不同的一段文字"), None);
        assert_eq!(difference("甲", ""), None);
    }

    #[test]
    fn nothing_is_lost_or_added() {
        let texts = ["", "甲", "甲乙丙丁", "a1b2 甲\n乙", "甲乙 ab12 丙丁戊", "𬭎·㛃 test-12", "甲甲甲乙乙", "乙乙甲甲甲 12"];
        for before in texts {
            for after in texts {
                let Some((was, is)) = difference(before, after) else { continue };
                let whole = |pieces: &[Piece]| pieces.iter().map(|(_, text)| text.as_str()).collect::<String>();
                assert_eq!((whole(&was), whole(&is)), (before.to_owned(), after.to_owned()));
            }
        }
    }
}
