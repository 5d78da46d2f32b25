//! Verifying the chain: which entries were altered, removed, or left unsealed too long.

use std::collections::BTreeMap;

use serde::Serialize;
use store::{Audit, AuditSeal};

use super::{
    canonical,
    seal::{self, Head},
};
use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// An entry older than this, in milliseconds, is sealed, unless sealing does not work.
pub const UNSEALED_TOO_LONG: i64 = 60_000;
const PAGE: u64 = 100;
const ENTRIES: u64 = 2000;
/// A report names at most so many of a kind, so that a lost table does not fill a disk.
const NAMED: usize = 1000;
const LEAF: usize = 64;

/// What can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum AuditFindingKind {
    /// An entry is not as it was sealed.
    Altered,
    /// A sealed entry is gone.
    Removed,
    /// An entry was committed long ago and no seal covers it.
    Unsealed,
    /// A seal is not as it was made, or does not follow the one before.
    SealAltered,
    /// A seal is gone.
    SealRemoved,
    /// The chain does not reach, or does not pass through, the head that was exported.
    HeadMissing,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditFinding {
    /// What.
    pub kind: AuditFindingKind,
    /// Number of the entry or of the seal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<i64>,
    /// Id of the entry, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AuditReport {
    /// Sealed entries looked at.
    pub entries: i64,
    /// Seals looked at.
    pub seals: i64,
    /// The end of the chain.
    pub head: Option<Head>,
    /// What is wrong; empty when all is well.
    pub findings: Vec<AuditFinding>,
}

/// Verifies the audit as a reader of it.
///
/// # Errors
/// When the database cannot be read.
pub async fn verify_as(app: &App, actor: &Actor) -> Result<Outcome<AuditReport>, Failure> {
    if !access::may(actor, Action::ReadAudit, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    Ok(Outcome::Done(verify(app, None).await?))
}

/// Verifies the whole chain, and holds it against a head that was exported before.
///
/// # Errors
/// When the database cannot be read.
pub async fn verify(app: &App, exported: Option<&Head>) -> Result<AuditReport, Failure> {
    let head = seal::head(app).await?;
    let mut check = Check::default();
    let mut met = exported.is_none_or(|exported| exported.number == 0);
    let end = head.as_ref().map_or(0, |head| head.number);
    let mut after = 0;
    while after < end {
        let page = store::audit::seals_after(app.read(), after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.number;
        for seal in &page {
            met |= exported.is_some_and(|exported| exported.number == seal.number && exported.digest == seal.digest);
            check.seal(app, seal).await?;
        }
    }
    if let (false, Some(exported)) = (met, exported) {
        check.find(AuditFindingKind::HeadMissing, Some(exported.number), None);
    }
    if let (Some(exported), Some(head)) = (exported, &head)
        && exported.database != head.database
    {
        check.find(AuditFindingKind::HeadMissing, Some(exported.number), None);
    }
    check.unsealed(app).await?;
    Ok(AuditReport { entries: check.entries, seals: check.number, head, findings: check.findings })
}

#[derive(Default)]
struct Check {
    number: i64,
    last_seq: i64,
    digest: String,
    entries: i64,
    findings: Vec<AuditFinding>,
    named: BTreeMap<AuditFindingKind, usize>,
}

impl Check {
    fn find(&mut self, kind: AuditFindingKind, number: Option<i64>, id: Option<&str>) {
        let named = self.named.entry(kind).or_default();
        *named += 1;
        if *named <= NAMED {
            self.findings.push(AuditFinding { kind, number, id: id.map(str::to_owned) });
        }
    }

    async fn seal(&mut self, app: &App, seal: &AuditSeal) -> Result<(), Failure> {
        for missing in self.number + 1..seal.number {
            self.find(AuditFindingKind::SealRemoved, Some(missing), None);
        }
        let gap = seal.number > self.number + 1;
        let follows = gap || (seal.previous == self.digest && seal.first_seq == self.last_seq + 1);
        let digest = canonical::digest_of_seal(seal.number, seal.first_seq, seal.last_seq, &seal.previous, &seal.leaves);
        let shape = seal.last_seq >= seal.first_seq
            && usize::try_from(seal.last_seq - seal.first_seq + 1).is_ok_and(|count| count.checked_mul(LEAF) == Some(seal.leaves.len()))
            && seal.leaves.is_ascii();
        if !follows || digest != seal.digest || !shape {
            self.find(AuditFindingKind::SealAltered, Some(seal.number), None);
        }
        if shape {
            self.compare(app, seal).await?;
        }
        (self.number, self.last_seq) = (seal.number, seal.last_seq);
        self.digest.clone_from(&seal.digest);
        Ok(())
    }

    /// Holds the entries of a seal against its leaves.
    async fn compare(&mut self, app: &App, seal: &AuditSeal) -> Result<(), Failure> {
        let mut first = seal.first_seq;
        while first <= seal.last_seq {
            let last = seal.last_seq.min(first + i64::try_from(ENTRIES).unwrap_or(1) - 1);
            let entries = store::audit::numbered(app.read(), first, last, ENTRIES).await?;
            let present: BTreeMap<i64, &Audit> = entries.iter().filter_map(|entry| Some((entry.seq?, entry))).collect();
            for seq in first..=last {
                let at = usize::try_from(seq - seal.first_seq).unwrap_or(0) * LEAF;
                match present.get(&seq) {
                    None => self.find(AuditFindingKind::Removed, Some(seq), None),
                    Some(entry) if seal.leaves.get(at..at + LEAF) != Some(canonical::leaf(entry).as_str()) => {
                        self.find(AuditFindingKind::Altered, Some(seq), Some(&entry.id));
                    }
                    Some(_) => {}
                }
                self.entries += 1;
            }
            first = last + 1;
        }
        Ok(())
    }

    async fn unsealed(&mut self, app: &App) -> Result<(), Failure> {
        let sealed = store::audit::head(app.read()).await?.map_or(0, |seal| seal.last_seq);
        let before = app.now().plus(-UNSEALED_TOO_LONG).millis();
        for entry in store::audit::unsealed(app.read(), sealed, NAMED as u64).await? {
            if entry.at < before {
                self.find(AuditFindingKind::Unsealed, entry.seq, Some(&entry.id));
            }
        }
        Ok(())
    }
}
