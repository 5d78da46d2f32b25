//! Moving drafts to a newer revision of their programme file. What was submitted never moves.

use rules::violation::Violation;
use serde_json::json;

use crate::{
    access::Action,
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// From where to where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MoveDrafts {
    /// Id of the revision that the drafts pin.
    pub from: String,
    /// Id of the newer revision of the same cycle.
    pub to: String,
}

/// Moves every draft that pins the one to the other; how many.
///
/// # Errors
/// When the database cannot serve.
pub async fn move_drafts(app: App, actor: Actor, command: MoveDrafts) -> Result<Outcome<usize>, Failure> {
    if !super::may(&actor, Action::ManageCycles) {
        return Ok(Outcome::Denied);
    }
    let act = Act::begin(&app, &actor).await?;
    let (from, to) = (store::cycles::revision(&act.tx, &command.from).await?, store::cycles::revision(&act.tx, &command.to).await?);
    let (Some(from), Some(to)) = (from, to) else { return Ok(Outcome::NotFound) };
    if from.cycle_id != to.cycle_id {
        return Ok(Outcome::NotFound);
    }
    if from.revision >= to.revision {
        return Ok(Outcome::refused(Violation::refuse("to", "revision-not-newer")));
    }
    let cycle = app.cycle(&to.id).await?;
    let drafts = store::staff::drafts_of(&act.tx, &from.id).await?;
    let lost: Vec<Violation> = drafts
        .iter()
        .filter(|draft| cycle.team_type(&draft.team_type).is_none())
        .map(|draft| Violation::refuse("to", "revision-lacks-type").with("type", &draft.team_type).with("team", &draft.name))
        .collect();
    if !lost.is_empty() {
        return Ok(Outcome::Refused(lost));
    }
    for draft in &drafts {
        if !store::staff::pin(&act.tx, draft, &to.id, act.programme_now.millis()).await? {
            return Ok(Outcome::Conflict);
        }
        let params = json!({ "team": draft.name, "revision": to.revision });
        let link = format!("/applications/{}", draft.id);
        act.notify(NewNotice { account: None, unit: Some(&draft.unit_id), kind: "draft-moved", params, link }).await?;
    }
    let detail = json!({ "from": from.revision, "to": to.revision, "drafts": drafts.len() });
    act.audit("drafts-moved", "cycle", &to.cycle_id, detail).await?;
    act.commit().await?;
    Ok(Outcome::Done(drafts.len()))
}
