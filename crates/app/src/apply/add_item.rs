//! Add a member, a partner or a stage.

use rules::violation::Violation;
use serde_json::json;
use store::Item;

use super::{Dossier, save};
use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Most blank items that a group without a bound of its own takes.
const MOST: usize = 200;

/// Adds an item at the end of a group.
#[derive(Debug, Clone)]
pub struct AddItem {
    /// The application.
    pub application: String,
    /// Key of the group.
    pub group: String,
}

/// Carries [`AddItem`] out; the answer is the id of the item.
///
/// # Errors
/// When the database cannot serve.
pub async fn add_item(app: App, actor: Actor, command: AddItem) -> Result<Outcome<String>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let application = match save::editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    let dossier = Dossier::of(&app, &act.tx, application).await?;
    let Some((_, group)) = dossier.cycle.group(&command.group) else { return Ok(Outcome::NotFound) };
    if !dossier.is_group_open(&command.group) {
        return Ok(Outcome::refused(Violation::refuse(&command.group, "field-not-open")));
    }
    let count = dossier.answers.items(&command.group).len();
    let most = group.max.unwrap_or(MOST);
    if count >= most {
        let mut refusal = Violation::refuse(&command.group, "too-many-items").with("limit", most).with("count", count + 1);
        refusal = refusal.with("title", &group.title.zh).with("title_en", &group.title.en);
        refusal.clause.clone_from(&group.clause);
        return Ok(Outcome::refused(refusal));
    }
    let id = act.id();
    let position = i64::try_from(count).unwrap_or(i64::MAX);
    let application_id = dossier.application.id.clone();
    let row = Item { id: id.clone(), application_id, group_key: command.group.clone(), position, created_at: act.programme_now.millis() };
    store::insert(&act.tx, row).await?;
    store::applications::touch(&act.tx, &dossier.application.id, act.programme_now.millis()).await?;
    act.audit("application.add-item", "application", &dossier.application.id, json!({ "group": command.group, "item": id })).await?;
    act.commit().await?;
    Ok(Outcome::Done(id))
}
