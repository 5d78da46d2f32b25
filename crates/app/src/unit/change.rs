//! Change a unit's own data: its administrators until it is verified, from then on the technical support. Open drafts follow by themselves.

use rules::{pool, text, violation::Violation};
use serde_json::json;
use store::Unit;

use crate::{
    access::{self, Action, Facts},
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    apply,
    outcome::{Failure, Outcome},
    programme::PinnedCycle,
    reason::wrong_reason,
    unit::{
        data::{self, UnitData},
        invite::refusal,
    },
};

/// The most characters of a reason.
const LONGEST_REASON: usize = 500;

/// Changes a unit's data.
#[derive(Debug, Clone)]
pub struct ChangeUnit {
    /// The unit.
    pub unit: String,
    /// The version that the form showed.
    pub version: i64,
    /// All of its data, as they shall be. The credit code of a verified unit stays as it is.
    pub data: UnitData,
    /// Why; asked of the technical support alone, and told to the unit.
    pub reason: String,
}

/// Changes them; answers what is unusual about them.
///
/// # Errors
/// When something breaks.
pub async fn change(app: App, actor: Actor, command: ChangeUnit) -> Result<Outcome<Vec<Violation>>, Failure> {
    let facts = Facts { unit: Some(&command.unit), ..Facts::default() };
    let manages = access::may(&actor, Action::ManageUnit, &facts);
    let is_support = access::may(&actor, Action::VerifyUnit, &facts);
    if !manages && !is_support {
        return Ok(refusal(&actor, &command.unit));
    }
    let Some(current) = app.current_cycle().await? else { return Ok(Outcome::refused(Violation::refuse("", "no-cycle"))) };
    let (typed, mut violations) = data::read(&app, &current.cycle, &command.data).await?;
    let act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    let verified = unit.verified_at.is_some();
    let is_member = actor.units().contains(&unit.id.as_str());
    if verified && (!is_support || is_member) {
        let kind = if is_support { "unit-own-change" } else { "unit-verified-fixed" };
        return Ok(Outcome::refused(Violation::refuse("", kind)));
    }
    if unit.version != command.version {
        return Ok(Outcome::Conflict);
    }
    let reason = if manages && !verified { None } else { Some(text::clean_area(&command.reason)) };
    if verified {
        violations.retain(|violation| violation.path != "credit_code");
    }
    violations.extend(reason.as_deref().and_then(|reason| wrong_reason(reason, LONGEST_REASON)));
    violations.extend(wrong_code(&act, &unit, &typed.credit_code).await?);
    let (refusals, flags): (Vec<_>, Vec<_>) = violations.into_iter().partition(Violation::refuses);
    if !refusals.is_empty() {
        return Ok(Outcome::Refused(refusals));
    }
    let changed = Unit {
        name: typed.name,
        name_key: typed.name_key,
        credit_code: typed.credit_code,
        unit_type: typed.unit_type,
        province: typed.province,
        is_association: typed.is_association,
        ..unit.clone()
    };
    let fields = differences(&unit, &changed);
    if fields.is_empty() {
        return Ok(Outcome::Done(flags));
    }
    let Some(moved) = move_places(&act, &current, &unit, &changed, reason.is_some()).await? else {
        return Ok(Outcome::refused(Violation::refuse("", "unit-places-held")));
    };
    if !store::units::change(&act.tx, unit.version, changed.clone()).await? {
        return Ok(Outcome::Conflict);
    }
    if let Some(reason) = &reason {
        let params = json!({ "unit": changed.name, "reason": reason });
        let link = format!("/units/{}", unit.id);
        act.notify(NewNotice { account: None, unit: Some(&unit.id), kind: "unit-changed", params, link }).await?;
    }
    let detail = json!({ "fields": fields, "verified": verified, "places_moved": moved, "reason": reason });
    act.audit("unit-changed", "unit", &unit.id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(flags))
}

/// What speaks against another credit code. A verified unit's code is its own for good; one that a unit was verified with is nobody else's.
async fn wrong_code(act: &Act, unit: &Unit, code: &str) -> Result<Option<Violation>, Failure> {
    if code == unit.credit_code {
        return Ok(None);
    }
    if unit.verified_at.is_some() {
        return Ok(Some(Violation::refuse("credit_code", "unit-code-fixed")));
    }
    let claims = store::units::by_code(&act.tx, code).await?;
    if claims.iter().any(|claim| claim.verified_at.is_some()) {
        return Ok(Some(Violation::refuse("credit_code", "unit-code-elsewhere")));
    }
    let mine = act.actor.units();
    let twice = claims.iter().any(|claim| mine.contains(&claim.id.as_str()));
    Ok(twice.then(|| Violation::refuse("credit_code", "unit-own-exists")))
}

/// The names of what is different.
fn differences(before: &Unit, after: &Unit) -> Vec<&'static str> {
    let fields = [
        ("name", before.name != after.name),
        ("credit_code", before.credit_code != after.credit_code),
        ("unit_type", before.unit_type != after.unit_type),
        ("province", before.province != after.province),
        ("is_association", before.is_association != after.is_association),
    ];
    fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}

/// A unit whose data put it into another pool takes along the places that its teams hold, so that a change wins no places. Only the technical
/// support lets that happen: `None` where somebody else wants it. Answers how many places moved.
async fn move_places(act: &Act, current: &PinnedCycle, before: &Unit, after: &Unit, may: bool) -> Result<Option<u64>, Failure> {
    let key = |unit: &Unit| pool::pool_of(&current.cycle, &apply::lead_of(unit)).map(|pool| pool.key);
    let (from, to) = (key(before), key(after));
    if from == to {
        return Ok(Some(0));
    }
    let mut keys: Vec<&String> = [&from, &to].into_iter().flatten().collect();
    // in one order, so that two changes never wait for each other
    keys.sort();
    for key in keys {
        store::pools::lock(&act.tx, key, &current.cycle.id).await?;
    }
    let held = store::applications::holding_of(&act.tx, &before.id).await?;
    if held == 0 || may {
        store::applications::move_places(&act.tx, &before.id, to.as_deref()).await?;
        return Ok(Some(held));
    }
    Ok(None)
}
