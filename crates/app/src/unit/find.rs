//! Find a unit by its credit code, before entering a new one.

use rules::credit_code;

use crate::{
    account::token::Purpose,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// What stands between the reader and a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Belongs to it.
    Member,
    /// Has asked to join.
    Asked,
    /// Neither.
    Stranger,
}

/// A unit with the code that was looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundUnit {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Code of its type.
    pub unit_type: String,
    /// Whether it was verified.
    pub verified: bool,
    /// What the reader is to it.
    pub standing: Standing,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The code in its normal form.
    pub code: String,
    /// The units with it: the verified one first.
    pub units: Vec<FoundUnit>,
    /// True when nobody may enter another unit with this code, because one was verified.
    pub taken: bool,
}

/// The units with this code. A code that is none is refused with the reason; visitors are `Denied`.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Outcome<Found>, Failure> {
    let Some(account) = actor.account() else { return Ok(Outcome::Denied) };
    let code = credit_code::normalise(typed);
    if let Err(fault) = credit_code::check(&code) {
        return Ok(Outcome::refused(fault.violation("credit_code")));
    }
    let asked = store::tokens::open_of(app.read(), Purpose::Join.as_str(), account, app.now().millis()).await?;
    let own = actor.units();
    let rows = store::units::by_code(app.read(), &code).await?;
    let taken = rows.iter().any(|row| row.verified_at.is_some());
    let units = rows
        .into_iter()
        .map(|row| {
            let has_asked = asked.iter().any(|token| token.subject.as_deref() == Some(row.id.as_str()));
            let standing = if own.contains(&row.id.as_str()) {
                Standing::Member
            } else if has_asked {
                Standing::Asked
            } else {
                Standing::Stranger
            };
            FoundUnit { verified: row.verified_at.is_some(), id: row.id, name: row.name, unit_type: row.unit_type, standing }
        })
        .collect();
    Ok(Outcome::Done(Found { code, units, taken }))
}
