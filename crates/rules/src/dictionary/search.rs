//! Search over names and their pinyin.

use pinyin::ToPinyin;

use super::{Dictionary, Entry};

/// Full pinyin and initials of a name; other letters and digits stand for themselves.
pub(super) fn pinyin_of(label: &str) -> (String, String) {
    let (mut full, mut initials) = (String::new(), String::new());
    for (character, syllable) in label.chars().zip(label.to_pinyin()) {
        match syllable {
            Some(syllable) => {
                full.push_str(syllable.plain());
                initials.push_str(syllable.first_letter());
            }
            None if character.is_alphanumeric() => {
                full.extend(character.to_lowercase());
                initials.extend(character.to_lowercase());
            }
            None => {}
        }
    }
    (full, initials)
}

impl Dictionary {
    /// Selectable entries whose name, code or pinyin has `text` in it: names that begin with it first, then names with it, then pinyin.
    /// An empty text finds the entries at the top.
    #[must_use]
    pub fn search(&self, text: &str, limit: usize) -> Vec<&Entry> {
        let wanted: String = text.chars().filter(|character| !character.is_whitespace()).flat_map(char::to_lowercase).collect();
        let mut found: Vec<(u8, usize, &Entry)> = self
            .entries()
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.selectable)
            .filter_map(|(at, entry)| rank(entry, &wanted).map(|rank| (rank, at, entry)))
            .collect();
        found.sort_by_key(|&(rank, at, entry)| (rank, entry.level, at));
        found.into_iter().take(limit).map(|(_, _, entry)| entry).collect()
    }
}

fn rank(entry: &Entry, wanted: &str) -> Option<u8> {
    let label = entry.label.to_lowercase();
    if wanted.is_empty() {
        (entry.level == 1).then_some(0)
    } else if label == wanted {
        Some(0)
    } else if label.starts_with(wanted) {
        Some(1)
    } else if label.contains(wanted) {
        Some(2)
    } else if entry.code.to_lowercase() == wanted {
        Some(3)
    } else if entry.initials.starts_with(wanted) || entry.pinyin.starts_with(wanted) {
        Some(4)
    } else if wanted.len() > 1 && (entry.initials.contains(wanted) || entry.pinyin.contains(wanted)) {
        Some(5)
    } else {
        None
    }
}
