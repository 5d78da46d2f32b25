//! Dictionaries: code lists with their provenance, that fields of the form are chosen from.

mod parse;
mod search;
mod shipped;

pub use shipped::{shipped, shipped_files};

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use crate::cycle::{Field, Text};

/// Province code of the Xinjiang Production and Construction Corps, which has no division code of its own.
pub const CORPS: &str = "corps";

/// Prefix of an own text among the chosen codes.
pub const OWN: &str = "own:";

/// One entry of a dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Stable code, stored in answers; its prefix keeps codes of different dictionaries apart.
    pub code: String,
    /// Code of the entry above.
    pub parent: Option<String>,
    /// Name.
    pub label: String,
    /// Depth, 1 at the top.
    pub level: u8,
    /// False for rows that only group others.
    pub selectable: bool,
    /// Division code of the province that it lies in (`350000`), where it lies in one.
    pub province: Option<String>,
    /// What else the source says, by column.
    pub attributes: BTreeMap<String, String>,
    /// Pinyin initials of the name, for search.
    pub initials: String,
    /// Full pinyin of the name without tones, for search and order.
    pub pinyin: String,
}

/// One code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dictionary {
    /// Stable code, named by fields of the cycle.
    pub code: String,
    /// What it is called.
    pub title: Text,
    /// False when entries are known to be missing; rules over it then flag and do not refuse.
    pub complete: bool,
    /// Where it comes from, and what is known to be wrong with it.
    pub provenance: String,
    entries: Vec<Entry>,
    index: HashMap<String, usize>,
}

/// All dictionaries, by code.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dictionaries(BTreeMap<String, Dictionary>);

/// The key by which lists of Chinese names are sorted: pinyin without tones, other letters and digits as they are.
#[must_use]
pub fn sort_key(name: &str) -> String {
    search::pinyin_of(name).0
}

impl Entry {
    /// An entry at the top, added by hand; pinyin is made from the name.
    #[must_use]
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        let label = label.into();
        let (pinyin, initials) = search::pinyin_of(&label);
        Self {
            code: code.into(),
            parent: None,
            label,
            level: 1,
            selectable: true,
            province: None,
            attributes: BTreeMap::new(),
            initials,
            pinyin,
        }
    }
}

impl Dictionary {
    /// An empty dictionary.
    #[must_use]
    pub fn new(code: impl Into<String>, title: Text, complete: bool, provenance: impl Into<String>) -> Self {
        Self { code: code.into(), title, complete, provenance: provenance.into(), entries: Vec::new(), index: HashMap::new() }
    }

    /// Adds an entry at the end; false when its code is taken.
    pub fn add(&mut self, entry: Entry) -> bool {
        if self.index.contains_key(&entry.code) {
            return false;
        }
        self.index.insert(entry.code.clone(), self.entries.len());
        self.entries.push(entry);
        true
    }

    /// The entries, in the order of the source.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry with this code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Entry> {
        self.index.get(code).and_then(|&at| self.entries.get(at))
    }

    /// True when the code is known.
    #[must_use]
    pub fn contains(&self, code: &str) -> bool {
        self.index.contains_key(code)
    }

    /// The name of an entry.
    #[must_use]
    pub fn label(&self, code: &str) -> Option<&str> {
        self.get(code).map(|entry| entry.label.as_str())
    }

    /// The entries below `parent`, or those at the top.
    pub fn children<'a>(&'a self, parent: Option<&'a str>) -> impl Iterator<Item = &'a Entry> {
        self.entries.iter().filter(move |entry| entry.parent.as_deref() == parent)
    }

    /// True when `code` is `ancestor` or lies below it.
    #[must_use]
    pub fn is_within(&self, code: &str, ancestor: &str) -> bool {
        let mut at = Some(code);
        let mut steps = 0;
        while let Some(code) = at {
            if code == ancestor {
                return true;
            }
            steps += 1;
            at = if steps > 16 { None } else { self.get(code).and_then(|entry| entry.parent.as_deref()) };
        }
        false
    }

    /// The names from the top down to the entry.
    #[must_use]
    pub fn trail(&self, code: &str) -> Vec<&str> {
        let mut trail = Vec::new();
        let mut at = self.get(code);
        while let Some(entry) = at {
            trail.push(entry.label.as_str());
            at = if trail.len() > 16 { None } else { entry.parent.as_deref().and_then(|parent| self.get(parent)) };
        }
        trail.reverse();
        trail
    }
}

impl Dictionaries {
    /// The dictionary with this code.
    #[must_use]
    pub fn get(&self, code: &str) -> Option<&Dictionary> {
        self.0.get(code)
    }

    /// Every dictionary, by code.
    pub fn iter(&self) -> impl Iterator<Item = &Dictionary> {
        self.0.values()
    }

    /// Adds or replaces a dictionary.
    pub fn insert(&mut self, dictionary: Dictionary) {
        self.0.insert(dictionary.code.clone(), dictionary);
    }

    /// Adds an entry (of staff) to a dictionary; false when there is no such dictionary or the code is taken.
    pub fn add_entry(&mut self, dictionary: &str, entry: Entry) -> bool {
        self.0.get_mut(dictionary).is_some_and(|dictionary| dictionary.add(entry))
    }

    /// The name of an entry of a dictionary.
    #[must_use]
    pub fn label(&self, dictionary: &str, code: &str) -> Option<&str> {
        self.get(dictionary)?.label(code)
    }

    /// True when a dictionary knows the code.
    #[must_use]
    pub fn contains(&self, dictionary: &str, code: &str) -> bool {
        self.get(dictionary).is_some_and(|dictionary| dictionary.contains(code))
    }

    /// The entries of a dictionary below `parent`, or those at the top.
    #[must_use]
    pub fn children(&self, dictionary: &str, parent: Option<&str>) -> Vec<&Entry> {
        self.get(dictionary)
            .map(|dictionary| dictionary.entries.iter().filter(|entry| entry.parent.as_deref() == parent).collect())
            .unwrap_or_default()
    }

    /// The entry that a chosen code of `field` names, in whichever of the field's dictionaries it is.
    #[must_use]
    pub fn entry_of(&self, field: &Field, code: &str) -> Option<(&Dictionary, &Entry)> {
        field
            .dictionary
            .iter()
            .filter_map(|name| self.get(name))
            .find_map(|dictionary| dictionary.get(code).map(|entry| (dictionary, entry)))
    }

    /// What a chosen code of `field` is called in `lang`: an option's label, an entry's name, or the own text.
    #[must_use]
    pub fn choice_label<'a>(&'a self, field: &'a Field, code: &'a str, lang: &str) -> Option<&'a str> {
        if let Some(own) = code.strip_prefix(OWN) {
            return Some(own);
        }
        field.option_label(code, lang).or_else(|| self.entry_of(field, code).map(|(_, entry)| entry.label.as_str()))
    }
}
