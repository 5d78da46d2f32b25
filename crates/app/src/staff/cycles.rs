//! The programme files that were loaded, and how many applications pin each revision.

use rules::{cycle::Text, time::Instant};

use crate::{
    access::Action,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// A programme file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CycleRow {
    /// Id of the cycle.
    pub id: String,
    /// Its year.
    pub year: i64,
    /// What it is called, by its newest revision.
    pub title: Text,
    /// Its revisions, the newest first.
    pub revisions: Vec<RevisionRow>,
}

/// A revision of a programme file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevisionRow {
    /// Id of the revision.
    pub id: String,
    /// Its number.
    pub revision: i64,
    /// SHA-256 of its files, in hex.
    pub digest: String,
    /// When it was loaded.
    pub loaded_at: Instant,
    /// Who loaded it, by name.
    pub loaded_by: String,
    /// Drafts that pin it.
    pub drafts: i64,
    /// Other applications that pin it.
    pub others: i64,
}

/// Every cycle, the newest year first.
///
/// # Errors
/// When the database cannot be read.
pub async fn cycles(app: &App, actor: &Actor) -> Result<Outcome<Vec<CycleRow>>, Failure> {
    if !super::may(actor, Action::ManageCycles) {
        return Ok(Outcome::Denied);
    }
    let pins = store::staff::pins(app.read()).await?;
    let mut cycles: Vec<CycleRow> = Vec::new();
    for row in store::staff::revisions(app.read()).await? {
        let count = |of_drafts: bool| {
            pins.iter().filter(|pin| pin.revision_id == row.id && (pin.state == "draft") == of_drafts).map(|pin| pin.count).sum()
        };
        let loaded_by = store::staff::account_name(app.read(), &row.loaded_by).await?.unwrap_or_else(|| row.loaded_by.clone());
        let revision = RevisionRow {
            id: row.id.clone(),
            revision: row.revision,
            digest: row.digest,
            loaded_at: Instant(row.loaded_at),
            loaded_by,
            drafts: count(true),
            others: count(false),
        };
        if let Some(known) = cycles.iter_mut().find(|known| known.id == row.cycle_id) {
            known.revisions.push(revision);
        } else {
            let title = app.cycle(&row.id).await?.title.clone();
            cycles.push(CycleRow { id: row.cycle_id, year: row.year, title, revisions: vec![revision] });
        }
    }
    Ok(Outcome::Done(cycles))
}
