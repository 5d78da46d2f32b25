//! Numbering what is committed and sealing it, about once a second, by one node at a time.

use serde::{Deserialize, Serialize};
use store::{AuditSeal, WriteTx, feed, jobs};

use super::canonical;
use crate::{app::App, outcome::Failure, ports::AuditHead};

/// Key of the round whose turn is taken within the sealing transaction.
pub const NUMBER_AND_SEAL: &str = "number-and-seal";
/// Entries numbered and sealed at a time.
const BATCH: u64 = 1000;

/// The end of the chain. Kept outside the database, it shows when the chain was cut or made anew.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Id of the database.
    pub database: String,
    /// Number of the latest seal.
    pub number: i64,
    /// The last entry that it seals.
    pub last_seq: i64,
    /// Its digest.
    pub digest: String,
    /// When it was sealed, in milliseconds.
    pub sealed_at: i64,
}

/// The end of the chain now; `None` before anything was sealed.
///
/// # Errors
/// When the database cannot be read.
pub async fn head(app: &App) -> Result<Option<Head>, Failure> {
    let Some(seal) = store::audit::head(app.read()).await? else { return Ok(None) };
    let database = store::meta::get(app.read(), store::meta::DATABASE_ID).await?.unwrap_or_default();
    Ok(Some(Head { database, number: seal.number, last_seq: seal.last_seq, digest: seal.digest, sealed_at: seal.sealed_at }))
}

/// One turn of a node: numbers and seals if nobody else just did, then exports the head.
///
/// # Errors
/// When the database cannot serve, or the head cannot be written.
pub async fn turn(app: &App, export: Option<&dyn AuditHead>) -> Result<(), Failure> {
    number_and_seal(app).await?;
    if let Some(export) = export
        && let Some(head) = head(app).await?
    {
        export.export(&head).await?;
    }
    Ok(())
}

/// Numbers and seals everything that is committed. Nothing is written when there is nothing to do.
///
/// # Errors
/// When the database cannot serve.
pub async fn number_and_seal(app: &App) -> Result<(), Failure> {
    while feed::waits(app.read()).await? {
        let now = app.now().millis();
        let tx = app.db().begin().await?;
        // The row is the lease: another node waits for it, and then sees what was done.
        jobs::take_turn(&tx, NUMBER_AND_SEAL, i64::MAX, now).await?;
        let entries = feed::number_audit(&tx, BATCH).await?;
        let changes = feed::number_changes(&tx, BATCH).await?;
        seal(&tx, now).await?;
        tx.commit().await?;
        if entries + changes == 0 {
            break;
        }
    }
    Ok(())
}

/// Seals every numbered entry after the latest seal.
async fn seal(tx: &WriteTx, now: i64) -> Result<(), Failure> {
    loop {
        let (number, last, previous) =
            store::audit::head(tx).await?.map_or((0, 0, String::new()), |seal| (seal.number, seal.last_seq, seal.digest));
        let entries = store::audit::numbered(tx, last + 1, i64::MAX, BATCH).await?;
        let (Some(first_seq), Some(last_seq)) = (entries.first().and_then(|entry| entry.seq), entries.last().and_then(|entry| entry.seq))
        else {
            return Ok(());
        };
        let leaves: String = entries.iter().map(canonical::leaf).collect();
        let number = number + 1;
        let digest = canonical::digest_of_seal(number, first_seq, last_seq, &previous, &leaves);
        store::insert(tx, AuditSeal { number, first_seq, last_seq, leaves, digest, previous, sealed_at: now }).await?;
    }
}
