//! Enter a unit; whoever does becomes its administrator. Claims that are not verified may coexist.

use rules::{credit_code, cycle::Cycle, text, violation::Violation};
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
};

/// The most characters of a unit's name.
const LONGEST_NAME: usize = 100;

/// Enters a unit.
#[derive(Debug, Clone)]
pub struct CreateUnit {
    /// Name as typed.
    pub name: String,
    /// Credit code as typed.
    pub credit_code: String,
    /// Code of the unit type.
    pub unit_type: String,
    /// Division code of the province, where the type belongs to one.
    pub province: String,
    /// True for the association of the province itself, false for its affiliates and all others.
    pub is_association: bool,
}

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
    let places = app.dictionaries().await?;
    let is_province =
        |code: &str| places.get("divisions").is_none_or(|divisions| divisions.get(code).is_some_and(|entry| entry.parent.is_none()));
    let (unit, violations) = read(&command, &current.cycle, is_province);
    let (refusals, flags): (Vec<_>, Vec<_>) = violations.into_iter().partition(Violation::refuses);
    if !refusals.is_empty() {
        return Ok(Outcome::Refused(refusals));
    }
    if let Err(wait) = throttle::admit(&app, &[Counter::claims(&app, &account)]).await? {
        return Ok(Outcome::refused(Violation::refuse("", "throttled").with("seconds", wait.seconds)));
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

/// The unit as it will be stored, and everything that is wrong or unusual about it.
fn read(command: &CreateUnit, cycle: &Cycle, is_province: impl Fn(&str) -> bool) -> (Unit, Vec<Violation>) {
    let mut violations = Vec::new();
    let name = text::clean_line(&command.name);
    let count = text::count(&name);
    if name.is_empty() {
        violations.push(Violation::refuse("name", "unit-name-missing"));
    } else if count > LONGEST_NAME {
        violations.push(Violation::refuse("name", "unit-name-long").with("limit", LONGEST_NAME).with("count", count));
    } else if let Some(hidden) = text::hidden_characters(&name).first() {
        violations.push(Violation::refuse("name", "unit-name-hidden").with("position", hidden.position).with("found", hidden.code_point()));
    }
    let code = credit_code::normalise(&command.credit_code);
    if code.is_empty() {
        violations.push(Violation::refuse("credit_code", "unit-code-missing"));
    } else if let Err(fault) = credit_code::check(&code) {
        violations.push(fault.violation("credit_code"));
    }
    let unit_type = cycle.unit_type(&command.unit_type);
    if unit_type.is_none() {
        violations.push(Violation::refuse("unit_type", "unit-type-missing"));
    }
    let province = Some(command.province.trim()).filter(|code| !code.is_empty());
    let provincial = unit_type.is_some_and(|unit_type| unit_type.provincial);
    match province {
        None if provincial => violations.push(Violation::refuse("province", "unit-province-missing")),
        Some(code) if !is_province(code) => violations.push(Violation::refuse("province", "unit-province-unknown")),
        _ => {}
    }
    if let Some(unit_type) = unit_type
        && !unit_type.credit_code_classes.is_empty()
        && !unit_type.credit_code_classes.iter().any(|class| code.starts_with(class.as_str()))
    {
        violations.push(Violation::flag("credit_code", "unit-code-unusual").with("begins", code.chars().take(2).collect::<String>()));
    }
    let unit = Unit {
        id: String::new(),
        name_key: text::fold(&name),
        name,
        credit_code: code,
        unit_type: command.unit_type.clone(),
        province: province.map(str::to_owned),
        is_association: provincial && command.is_association,
        verified_code: None,
        verified_at: None,
        verified_by: None,
        created_by: String::new(),
        created_at: 0,
        version: 1,
    };
    (unit, violations)
}
