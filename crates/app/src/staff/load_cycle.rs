//! Loading a programme file: an immutable revision, which new applications pin from then on.

use rules::cycle::{self, Finding};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::CycleRevision;

use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    idempotency::hex,
    outcome::{Failure, Outcome},
};

/// The files, as `(name, text)`, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadCycle {
    /// Name and text of each file.
    pub files: Vec<(String, String)>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loaded {
    /// A new revision.
    Revision {
        /// Id of the revision.
        id: String,
        /// Id of the cycle.
        cycle: String,
        /// Its number.
        revision: i64,
    },
    /// The newest revision says the same, word for word; nothing was written.
    Same {
        /// Id of the cycle.
        cycle: String,
        /// Number of that revision.
        revision: i64,
    },
    /// The files contradict themselves; nothing was written.
    Unfit(Vec<Finding>),
}

/// Checks the files and stores them as the next revision of their cycle.
///
/// # Errors
/// When the database cannot serve.
pub async fn load_cycle(app: App, actor: Actor, command: LoadCycle) -> Result<Outcome<Loaded>, Failure> {
    if !super::may(&actor, Action::ManageCycles) {
        return Ok(Outcome::Denied);
    }
    let files: Vec<(&str, &str)> = command.files.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let cycle = match cycle::parse(&files) {
        Ok(cycle) => cycle,
        Err(findings) => return Ok(Outcome::Done(Loaded::Unfit(findings))),
    };
    let dictionaries = app.dictionaries().await?;
    let findings = cycle::check(&cycle, &dictionaries);
    if !findings.is_empty() {
        return Ok(Outcome::Done(Loaded::Unfit(cycle::in_files(&files, findings))));
    }
    let source = serde_json::to_string(&command.files).map_err(Failure::corrupt)?;
    let digest = hex(&Sha256::digest(source.as_bytes()));
    let mut act = Act::begin(&app, &actor).await?;
    let newest = store::cycles::revisions(&act.tx, &cycle.id).await?.into_iter().next();
    if let Some(newest) = &newest
        && newest.digest == digest
    {
        return Ok(Outcome::Done(Loaded::Same { cycle: cycle.id, revision: newest.revision }));
    }
    let row = CycleRevision {
        id: act.id(),
        cycle_id: cycle.id.clone(),
        year: i64::from(cycle.year),
        revision: newest.map_or(0, |newest| newest.revision) + 1,
        source,
        digest: digest.clone(),
        loaded_at: act.now.millis(),
        loaded_by: actor.id().to_owned(),
    };
    let (id, revision) = (row.id.clone(), row.revision);
    match store::insert(&act.tx, row).await {
        // another node loaded one at the same moment
        Err(store::StoreError::Taken) => return Ok(Outcome::Conflict),
        written => written?,
    }
    act.audit("cycle-loaded", "cycle", &cycle.id, json!({ "revision": revision, "digest": digest })).await?;
    act.public_changed("cycle", &cycle.id).await?;
    act.commit().await?;
    Ok(Outcome::Done(Loaded::Revision { id, cycle: cycle.id, revision }))
}
