//! Verify a unit: from now on its credit code is its own.

use rules::violation::Violation;
use serde_json::json;
use store::StoreError;

use super::invite::refusal;
use crate::{
    access::{self, Action, Facts},
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
};

/// Verifies a unit.
#[derive(Debug, Clone)]
pub struct Verify {
    /// The unit.
    pub unit: String,
    /// The version that the decision rests on.
    pub version: i64,
}

/// Verifies it. Another unit with the same code that was verified before is named in the refusal.
///
/// # Errors
/// When something breaks.
pub async fn verify(app: App, actor: Actor, command: Verify) -> Result<Outcome<()>, Failure> {
    let mut act = Act::begin(&app, &actor).await?;
    if !access::may(&actor, Action::VerifyUnit, &Facts { unit: Some(&command.unit), ..Facts::default() }) {
        return Ok(refusal(&actor, &command.unit));
    }
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    if unit.verified_at.is_some() || unit.version != command.version {
        return Ok(Outcome::Conflict);
    }
    let claims = store::units::by_code(&act.tx, &unit.credit_code).await?;
    if let Some(other) = claims.iter().find(|claim| claim.verified_at.is_some()) {
        return Ok(Outcome::refused(Violation::refuse("", "unit-code-verified").with("unit", &other.name)));
    }
    if actor.units().contains(&unit.id.as_str()) {
        return Ok(Outcome::refused(Violation::refuse("", "unit-own-verify")));
    }
    match store::units::verify(&act.tx, &unit, actor.id(), act.now.millis()).await {
        Err(StoreError::Taken) => return Ok(Outcome::refused(Violation::refuse("", "unit-code-verified").with("unit", &unit.name))),
        Ok(false) => return Ok(Outcome::Conflict),
        answer => answer?,
    };
    let path = format!("/units/{}", unit.id);
    let link = format!("{}{path}", app.settings().public_url);
    mail::queue_to_unit_admins(&mut act, &unit.id, Template::UnitVerified, &[("unit", &unit.name), ("link", &link)]).await?;
    let params = json!({ "unit": unit.name });
    act.notify(NewNotice { account: None, unit: Some(&unit.id), kind: "unit-verified", params, link: path }).await?;
    act.audit("unit-verified", "unit", &unit.id, json!({ "claims": claims.len() })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
