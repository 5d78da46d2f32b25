//! The data of a unit as its people type them: how they are read, and what is wrong with them.

use rules::{credit_code, cycle::Cycle, dictionary::CORPS, text, violation::Violation};
use store::Unit;

use crate::{app::App, outcome::Failure};

/// The most characters of a unit's name.
const LONGEST_NAME: usize = 100;

/// What is typed about a unit.
#[derive(Debug, Clone)]
pub struct UnitData {
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

/// The unit as it will be stored, still without id, author and time, and everything that is wrong or unusual about it.
pub(super) async fn read(app: &App, cycle: &Cycle, typed: &UnitData) -> Result<(Unit, Vec<Violation>), Failure> {
    let places = app.dictionaries().await?;
    let is_province = |code: &str| {
        code == CORPS || places.get("divisions").is_none_or(|divisions| divisions.get(code).is_some_and(|entry| entry.parent.is_none()))
    };
    Ok(judge(typed, cycle, is_province))
}

fn judge(typed: &UnitData, cycle: &Cycle, is_province: impl Fn(&str) -> bool) -> (Unit, Vec<Violation>) {
    let mut violations = Vec::new();
    let name = text::clean_line(&typed.name);
    let count = text::count(&name);
    if name.is_empty() {
        violations.push(Violation::refuse("name", "unit-name-missing"));
    } else if count > LONGEST_NAME {
        violations.push(Violation::refuse("name", "unit-name-long").with("limit", LONGEST_NAME).with("count", count));
    } else if let Some(hidden) = text::hidden_characters(&name).first() {
        violations.push(Violation::refuse("name", "unit-name-hidden").with("position", hidden.position).with("found", hidden.code_point()));
    }
    let code = credit_code::normalise(&typed.credit_code);
    if code.is_empty() {
        violations.push(Violation::refuse("credit_code", "unit-code-missing"));
    } else if let Err(fault) = credit_code::check(&code) {
        violations.push(fault.violation("credit_code"));
    }
    let unit_type = cycle.unit_type(&typed.unit_type);
    if unit_type.is_none() {
        violations.push(Violation::refuse("unit_type", "unit-type-missing"));
    }
    let province = Some(typed.province.trim()).filter(|code| !code.is_empty());
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
        unit_type: typed.unit_type.clone(),
        province: province.map(str::to_owned),
        is_association: provincial && typed.is_association,
        verified_code: None,
        verified_at: None,
        verified_by: None,
        created_by: String::new(),
        created_at: 0,
        version: 1,
    };
    (unit, violations)
}
