//! Enter a unit; whoever does becomes its administrator. Claims that are not verified may coexist.

use rules::violation::Violation;
use serde_json::json;
use store::Unit;

use crate::{
    account::{
        create::give,
        throttle::{self, Counter},
    },
    act::Act,
    actor::{Actor, Role, Scope},
    app::App,
    outcome::{Failure, Outcome},
    unit::data::{self, UnitData},
};

/// Enters a unit with these data.
pub type CreateUnit = UnitData;

/// A unit just entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnteredUnit {
    /// Its id.
    pub id: String,
    /// What the technical support will look at, for example a code that is unusual for the type.
    pub flags: Vec<Violation>,
}

/// Enters it.
///
/// # Errors
/// When something breaks.
pub async fn create(app: App, actor: Actor, command: CreateUnit) -> Result<Outcome<EnteredUnit>, Failure> {
    let Some(account) = actor.account() else { return Ok(Outcome::Denied) };
    let account = account.to_owned();
    let Some(current) = app.current_cycle().await? else { return Ok(Outcome::refused(Violation::refuse("", "no-cycle"))) };
    let (unit, violations) = data::read(&app, &current.cycle, &command).await?;
    let (refusals, flags): (Vec<_>, Vec<_>) = violations.into_iter().partition(Violation::refuses);
    if !refusals.is_empty() {
        return Ok(Outcome::Refused(refusals));
    }
    if let Err(wait) = throttle::admit(&app, &[Counter::claims(&app, &account)]).await? {
        return Ok(wait.refused(""));
    }
    let act = Act::begin(&app, &actor).await?;
    let claims = store::units::by_code(&act.tx, &unit.credit_code).await?;
    if claims.iter().any(|claim| claim.verified_at.is_some()) {
        return Ok(Outcome::refused(Violation::refuse("credit_code", "unit-verified-exists")));
    }
    let mine = actor.units();
    if claims.iter().any(|claim| mine.contains(&claim.id.as_str())) {
        return Ok(Outcome::refused(Violation::refuse("credit_code", "unit-own-exists")));
    }
    let id = act.id();
    let row = Unit { id: id.clone(), created_by: account.clone(), created_at: act.now.millis(), ..unit };
    store::insert(&act.tx, row).await?;
    give(&act, &account, Role::UnitAdmin, &Scope::Unit(id.clone())).await?;
    act.audit("unit-entered", "unit", &id, json!({ "claims": claims.len() })).await?;
    act.commit().await?;
    Ok(Outcome::Done(EnteredUnit { id, flags }))
}
