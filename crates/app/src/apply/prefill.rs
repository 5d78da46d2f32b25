//! What a draft starts with: what the platform knows of the unit, the cycle and the account.

use rules::{
    cycle::{Cycle, FieldRef, GroupRole, Prefill},
    form::Answers,
};
use serde_json::Value;
use store::{Account, Unit};

use crate::{app::App, outcome::Failure, ports::Place};

/// The account's part in prefilling.
pub(super) struct Person {
    name: String,
    email: String,
}

/// Opens what the account gives away.
pub(super) fn person(app: &App, account: &Account) -> Result<Person, Failure> {
    let place = Place { table: "account", column: "email_sealed", row: &account.id };
    let email = app.ports().vault.open(&place, &account.email_sealed)?;
    Ok(Person { name: account.name.clone(), email: String::from_utf8(email).map_err(Failure::corrupt)? })
}

/// Fills a new draft in. The account is the contact by default; other groups get nothing of it.
pub(super) fn fill(cycle: &Cycle, unit: &Unit, team_type: &str, person: Option<&Person>, answers: &mut Answers) {
    for place in cycle.fields() {
        let Some(value) = value_of(cycle, unit, team_type, person, &place) else { continue };
        match place.group_key() {
            None => answers.set("", &place.key(), value),
            Some(group) if place.group.is_some_and(|group| group.role == Some(GroupRole::Contact)) => {
                for item in answers.items(&group).to_vec() {
                    answers.set(&item, &place.key(), value.clone());
                }
            }
            Some(_) => {}
        }
    }
}

/// Brings the answers that nobody types up to what the unit says today.
pub(super) fn refresh(cycle: &Cycle, unit: &Unit, team_type: &str, answers: &mut Answers) {
    for place in cycle.fields().filter(|place| place.field.locked && place.group.is_none()) {
        if let Some(value) = value_of(cycle, unit, team_type, None, &place) {
            answers.set("", &place.key(), value);
        }
    }
}

fn value_of(cycle: &Cycle, unit: &Unit, team_type: &str, person: Option<&Person>, place: &FieldRef<'_>) -> Option<Value> {
    let text = match place.field.prefill? {
        Prefill::UnitName => unit.name.clone(),
        Prefill::UnitCreditCode => unit.credit_code.clone(),
        Prefill::UnitType => unit.unit_type.clone(),
        Prefill::TeamType => team_type.to_owned(),
        Prefill::CycleYear => cycle.year.to_string(),
        Prefill::AccountName => person?.name.clone(),
        Prefill::AccountEmail => person?.email.clone(),
        Prefill::AccountMobile => return None,
    };
    Some(Value::String(text))
}
