//! Several entries of a long code list: searched, opened level by level, never one huge `<select>`.
//!
//! Without JavaScript the search box sends the form with `do=search <name>` and the words as `<name>.q`; the page comes
//! back with the results as checkboxes. With it, `tree.mjs` asks `source` (see [`crate::routes::DictionarySearch`]).

use super::{Opt, Own};

/// A branch of the list, folded until opened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Node {
    /// Name of the branch.
    pub label: String,
    /// Entries that can be ticked.
    pub options: Vec<Opt>,
    /// Branches within.
    pub branches: Vec<Node>,
}

impl Node {
    /// How many are ticked here and below.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.options.iter().filter(|option| option.chosen).count() + self.branches.iter().map(Self::chosen).sum::<usize>()
    }
}

/// The list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// What is chosen now, ticked; unticking removes.
    pub chosen: Vec<Opt>,
    /// The words of the last search.
    pub query: String,
    /// What the last search found; `None` before any search.
    pub found: Option<Vec<Opt>>,
    /// Branches to browse; may be empty when the list is only searched.
    pub branches: Vec<Node>,
    /// Own words beside the list, sent as `<name>.own`, one per line.
    pub own: Option<Own>,
    /// The most that may be chosen.
    pub most: Option<usize>,
    /// Address of the search for the type-ahead; empty for none.
    pub source: String,
}
