//! Code lists, as staff see them: what is shipped, what is known to be missing, what was added.

use rules::cycle::Text;

use crate::{
    access::Action,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// A code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DictionaryRow {
    /// Its code.
    pub code: String,
    /// What it is called.
    pub title: Text,
    /// False when entries are known to be missing: staff may add them.
    pub complete: bool,
    /// Where it comes from.
    pub provenance: String,
    /// How many entries it has.
    pub entries: usize,
    /// How many of them staff added.
    pub added: usize,
}

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryRow {
    /// Its code.
    pub code: String,
    /// The names from the top down to it.
    pub trail: Vec<String>,
    /// True when staff added it.
    pub added: bool,
}

/// Every code list.
///
/// # Errors
/// When the database cannot be read.
pub async fn dictionaries(app: &App, actor: &Actor) -> Result<Outcome<Vec<DictionaryRow>>, Failure> {
    if !super::may(actor, Action::EditDictionaries) {
        return Ok(Outcome::Denied);
    }
    let added = store::cycles::added_entries(app.read()).await?;
    let all = app.dictionaries().await?;
    let rows = all.iter().map(|dictionary| DictionaryRow {
        code: dictionary.code.clone(),
        title: dictionary.title.clone(),
        complete: dictionary.complete,
        provenance: dictionary.provenance.clone(),
        entries: dictionary.entries().len(),
        added: added.iter().filter(|entry| entry.dictionary == dictionary.code).count(),
    });
    Ok(Outcome::Done(rows.collect()))
}

/// Entries on one page.
pub const ENTRIES: usize = 50;

/// One page of a code list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DictionaryPage {
    /// The list.
    pub dictionary: DictionaryRow,
    /// Entries: those that staff added first.
    pub entries: Vec<EntryRow>,
    /// How many the search found.
    pub found: usize,
}

/// One page (from 0) of a code list with the entries that a search finds, or all of them.
///
/// # Errors
/// When the database cannot be read.
pub async fn dictionary_entries(
    app: &App,
    actor: &Actor,
    code: &str,
    search: &str,
    page: usize,
) -> Result<Outcome<DictionaryPage>, Failure> {
    let Outcome::Done(rows) = dictionaries(app, actor).await? else { return Ok(Outcome::Denied) };
    let Some(row) = rows.into_iter().find(|row| row.code == code) else { return Ok(Outcome::NotFound) };
    let all = app.dictionaries().await?;
    let Some(dictionary) = all.get(code) else { return Ok(Outcome::NotFound) };
    let added = store::cycles::added_entries(app.read()).await?;
    let is_added = |entry: &str| added.iter().any(|added| added.dictionary == code && added.code == entry);
    let mut found: Vec<&rules::dictionary::Entry> = if search.trim().is_empty() {
        dictionary.entries().iter().collect()
    } else {
        let wanted = search.trim().to_lowercase();
        let fits = |entry: &&rules::dictionary::Entry| {
            entry.label.to_lowercase().contains(&wanted)
                || entry.code.to_lowercase().contains(&wanted)
                || entry.pinyin.starts_with(&wanted)
                || entry.initials.starts_with(&wanted)
        };
        dictionary.entries().iter().filter(fits).collect()
    };
    found.sort_by_key(|entry| !is_added(&entry.code));
    let count = found.len();
    let entries = found.into_iter().skip(page.saturating_mul(ENTRIES)).take(ENTRIES).map(|entry| EntryRow {
        code: entry.code.clone(),
        trail: dictionary.trail(&entry.code).into_iter().map(str::to_owned).collect(),
        added: is_added(&entry.code),
    });
    Ok(Outcome::Done(DictionaryPage { entries: entries.collect(), dictionary: row, found: count }))
}
