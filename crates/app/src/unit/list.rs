//! Units, for the technical support and the programme's staff.

use rules::{credit_code, text};
pub use store::Unit;
use store::units::UnitFilter;

use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::Failure,
};

/// Units on one page.
pub const PAGE: u64 = 25;

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Part of a name or the beginning of a code, as typed.
    pub text: String,
    /// Verified or waiting.
    pub verified: Option<bool>,
    /// Code of a type.
    pub unit_type: Option<String>,
    /// Page, from 0.
    pub page: u64,
}

/// One page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitList {
    /// The units.
    pub units: Vec<Unit>,
    /// How many there are in all.
    pub total: u64,
    /// How many wait to be verified, whatever is looked for.
    pub waiting: u64,
    /// True for those who may verify.
    pub may_verify: bool,
}

/// The list. `None` for those who may not see it.
///
/// # Errors
/// When the database cannot be read.
pub async fn list(app: &App, actor: &Actor, wanted: &Wanted) -> Result<Option<UnitList>, Failure> {
    if !access::may(actor, Action::ViewUnit, &Facts::default()) {
        return Ok(None);
    }
    let code = credit_code::normalise(&wanted.text);
    let filter = UnitFilter {
        text: text::fold(&wanted.text),
        code: if code.is_ascii() { code } else { String::new() },
        verified: wanted.verified,
        unit_type: wanted.unit_type.clone(),
    };
    let waiting = UnitFilter { verified: Some(false), ..UnitFilter::default() };
    Ok(Some(UnitList {
        units: store::units::list(app.read(), &filter, PAGE, wanted.page.min(100_000) * PAGE).await?,
        total: store::units::count(app.read(), &filter).await?,
        waiting: store::units::count(app.read(), &waiting).await?,
        may_verify: access::may(actor, Action::VerifyUnit, &Facts::default()),
    }))
}
