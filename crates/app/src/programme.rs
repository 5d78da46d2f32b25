//! The cycle revisions and the dictionaries, parsed once and kept in memory.

use std::{
    collections::HashMap,
    sync::{Arc, RwLock},
};

use rules::{
    cycle::Cycle,
    dictionary::{Dictionaries, Entry},
    naming::Places,
};
use store::CycleRevision;

use crate::{app::App, outcome::Failure};

/// The cache. Revisions never change, so they are kept for good; dictionaries until public data changes.
#[derive(Default)]
pub struct Programme {
    cycles: RwLock<HashMap<String, Arc<Cycle>>>,
    dictionaries: RwLock<Option<Arc<Dictionaries>>>,
    places: RwLock<Option<Arc<Places>>>,
}

/// A cycle together with the revision it came from.
#[derive(Clone)]
pub struct PinnedCycle {
    /// Id of the revision, as applications pin it.
    pub revision_id: String,
    /// Number of the revision.
    pub revision: i64,
    /// The cycle.
    pub cycle: Arc<Cycle>,
}

impl Programme {
    pub(crate) fn forget_dictionaries(&self) {
        if let Ok(mut kept) = self.dictionaries.write() {
            *kept = None;
        }
        if let Ok(mut kept) = self.places.write() {
            *kept = None;
        }
    }
}

impl App {
    /// The cycle behind a revision that applications pin.
    ///
    /// # Errors
    /// When there is no such revision, or it does not parse any more.
    pub async fn cycle(&self, revision_id: &str) -> Result<Arc<Cycle>, Failure> {
        let programme = self.programme();
        if let Some(found) = programme.cycles.read().ok().and_then(|kept| kept.get(revision_id).cloned()) {
            return Ok(found);
        }
        let row = store::cycles::revision(self.read(), revision_id)
            .await?
            .ok_or_else(|| Failure::corrupt(format!("no cycle revision {revision_id}")))?;
        self.keep(&row)
    }

    /// The newest revision of the newest cycle: the one that new applications pin. `None` before any is loaded.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn current_cycle(&self) -> Result<Option<PinnedCycle>, Failure> {
        let Some(row) = store::cycles::current(self.read()).await? else { return Ok(None) };
        let cycle = self.keep(&row)?;
        Ok(Some(PinnedCycle { revision_id: row.id, revision: row.revision, cycle }))
    }

    fn keep(&self, row: &CycleRevision) -> Result<Arc<Cycle>, Failure> {
        let programme = self.programme();
        if let Some(found) = programme.cycles.read().ok().and_then(|kept| kept.get(&row.id).cloned()) {
            return Ok(found);
        }
        let files: Vec<(String, String)> = serde_json::from_str(&row.source).map_err(Failure::corrupt)?;
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        let cycle =
            Arc::new(rules::cycle::parse(&files).map_err(|findings| Failure::corrupt(format!("cycle revision {}: {findings:?}", row.id)))?);
        if let Ok(mut kept) = programme.cycles.write() {
            kept.insert(row.id.clone(), cycle.clone());
        }
        Ok(cycle)
    }

    /// The dictionaries as shipped, with what staff added.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn dictionaries(&self) -> Result<Arc<Dictionaries>, Failure> {
        let programme = self.programme();
        if let Some(found) = programme.dictionaries.read().ok().and_then(|kept| kept.clone()) {
            return Ok(found);
        }
        let mut all = rules::dictionary::shipped().map_err(|findings| Failure::corrupt(format!("dictionaries: {findings:?}")))?;
        for added in store::cycles::added_entries(self.read()).await? {
            let mut entry = Entry::new(added.code, added.label);
            entry.parent = added.parent;
            all.add_entry(&added.dictionary, entry);
        }
        let all = Arc::new(all);
        if let Ok(mut kept) = programme.dictionaries.write() {
            *kept = Some(all.clone());
        }
        Ok(all)
    }

    /// The places that names of regional teams may begin with, as the dictionaries have them today.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn places(&self) -> Result<Arc<Places>, Failure> {
        let programme = self.programme();
        if let Some(found) = programme.places.read().ok().and_then(|kept| kept.clone()) {
            return Ok(found);
        }
        let places = Arc::new(Places::from_dictionaries(&*self.dictionaries().await?));
        if let Ok(mut kept) = programme.places.write() {
            *kept = Some(places.clone());
        }
        Ok(places)
    }
}
