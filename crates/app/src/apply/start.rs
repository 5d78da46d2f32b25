//! Begin a draft.

use rules::{cycle::GroupKind, form::Answers, violation::Violation};
use serde_json::json;
use store::{Answer, Application, Item};

use super::{answer, prefill};
use crate::{
    access::{self, Action},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Begins a draft for a team of a type, led by a unit of the actor's.
#[derive(Debug, Clone)]
pub struct Start {
    /// The lead unit.
    pub unit: String,
    /// Code of the team type.
    pub team_type: String,
}

/// Carries [`Start`] out; the answer is the id of the application. Whether the unit may lead this type, and whether a place is free, is said
/// before (`standing`) and decided at submission: a draft holds no place and may be prepared at any time.
///
/// # Errors
/// When the database cannot serve.
pub async fn start(app: App, actor: Actor, command: Start) -> Result<Outcome<String>, Failure> {
    let facts = access::Facts { unit: Some(&command.unit), ..access::Facts::default() };
    if !access::may(&actor, Action::StartApplication, &facts) {
        return Ok(Outcome::NotFound);
    }
    let Some(pinned) = app.current_cycle().await? else { return Ok(Outcome::NotFound) };
    let cycle = pinned.cycle;
    if command.team_type.is_empty() {
        return Ok(Outcome::refused(Violation::refuse("type", "team-type-missing")));
    }
    let Some(team_type) = cycle.team_type(&command.team_type) else {
        return Ok(Outcome::refused(Violation::refuse("type", "team-type-unknown").with("found", &command.team_type)));
    };
    let act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::lookup::unit(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    let person = match actor.account() {
        Some(id) => store::lookup::account(&act.tx, id).await?.map(|account| prefill::person(&app, &account)).transpose()?,
        None => None,
    };
    let id = act.id();
    let at = act.programme_now.millis();
    let application = Application {
        id: id.clone(),
        cycle_id: cycle.id.clone(),
        year: i64::from(cycle.year),
        revision_id: pinned.revision_id,
        unit_id: unit.id.clone(),
        team_type: team_type.code.clone(),
        state: "draft".to_owned(),
        round: 0,
        version: 1,
        body: team_type.body.clone(),
        name: String::new(),
        pool_key: None,
        receipt: None,
        submitted_at: None,
        first_submitted_at: None,
        returned_at: None,
        correction_until: None,
        decided_at: None,
        flags: 0,
        created_by: actor.id().to_owned(),
        created_at: at,
        changed_at: at,
    };
    store::insert(&act.tx, application).await?;
    let mut answers = Answers::new();
    let mut items = Vec::new();
    for (part, group) in cycle.groups() {
        let key = format!("{}/{}", part.code, group.code);
        let least = group.min_for(&team_type.code);
        let rows = if group.kind == GroupKind::Stage { group.given.max(least) } else { least };
        for position in 0..rows {
            let item = act.id();
            answers.add_item(&key, &item);
            let position = i64::try_from(position).unwrap_or_default();
            items.push(Item { id: item, application_id: id.clone(), group_key: key.clone(), position, created_at: at });
        }
    }
    store::insert_many(&act.tx, items).await?;
    prefill::fill(&cycle, &unit, &team_type.code, person.as_ref(), &mut answers);
    let rows = answers.values().map(|(item, key, value)| {
        let (clear, sealed) = answer::columns(&*app.ports().vault, &cycle, &id, item, key, value);
        let (application_id, item_id, field_key) = (id.clone(), item.to_owned(), key.to_owned());
        Answer { application_id, item_id, field_key, value: clear, sealed, revision: 1, author: actor.id().to_owned(), at }
    });
    store::insert_many(&act.tx, rows.collect()).await?;
    act.audit("application.start", "application", &id, json!({ "unit": unit.id, "type": team_type.code })).await?;
    act.commit().await?;
    Ok(Outcome::Done(id))
}
