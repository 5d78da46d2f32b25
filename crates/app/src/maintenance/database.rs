//! A database is marked at its creation, for good: rehearsal or real, and with an id that its folder of files carries too.

use store::{Db, Meta, StoreError, meta};

use crate::{outcome::Failure, ports::Chance};

/// What a database is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// A rehearsal: the programme's clock can be moved, letters can be read in the outbox.
    Rehearsal,
    /// The real thing.
    Real,
}

impl Purpose {
    /// The stored word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rehearsal => "rehearsal",
            Self::Real => "real",
        }
    }

    /// Reads the stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Rehearsal, Self::Real].into_iter().find(|purpose| purpose.as_str() == word)
    }
}

/// An open, migrated and marked database.
pub struct Opened {
    /// The database.
    pub db: Db,
    /// Its id.
    pub database_id: String,
    /// What it is for.
    pub purpose: Purpose,
    /// True when this call marked it.
    pub created: bool,
}

/// Opens the database at `url`, migrates it and, when it is new, marks it with `purpose`.
///
/// # Errors
/// [`StoreError::Unfit`] when it was made for another purpose or is newer than this program; otherwise when it cannot be reached.
pub async fn open_database(url: &str, purpose: Purpose, chance: &dyn Chance) -> Result<Opened, Failure> {
    let db = Db::open(url).await?;
    db.migrate().await?;
    let mut created = false;
    if meta::get(db.read(), meta::PURPOSE).await?.is_none() {
        let tx = db.begin().await?;
        // two nodes may come here at once: the first word stands
        created = store::insert_new(&tx, Meta { key: meta::PURPOSE.to_owned(), value: purpose.as_str().to_owned() }).await?;
        for (key, value) in
            [(meta::DATABASE_ID, chance.id()), (meta::PUBLIC_VERSION, "0".to_owned()), (meta::PROGRAMME_OFFSET, "0".to_owned())]
        {
            store::insert_new(&tx, Meta { key: key.to_owned(), value }).await?;
        }
        tx.commit().await?;
    }
    let unfit = |what: String| Failure::Store(StoreError::Unfit(what));
    let word = meta::get(db.read(), meta::PURPOSE).await?.unwrap_or_default();
    let found = Purpose::parse(&word).ok_or_else(|| unfit(format!("the database is marked {word}, which this program does not know")))?;
    if found != purpose {
        return Err(unfit(format!(
            "the database was created as {}, and is that for good; the configuration says {}",
            found.as_str(),
            purpose.as_str()
        )));
    }
    let database_id = meta::get(db.read(), meta::DATABASE_ID).await?.ok_or_else(|| unfit("the database has no id".to_owned()))?;
    Ok(Opened { db, database_id, purpose: found, created })
}
