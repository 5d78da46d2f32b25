//! Remove a member, a partner or a stage.

use rules::violation::Violation;
use serde_json::json;
use store::AnswerPast;

use super::{Dossier, save};
use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Removes an item with its answers; their values stay among the earlier ones.
#[derive(Debug, Clone)]
pub struct RemoveItem {
    /// The application.
    pub application: String,
    /// The item.
    pub item: String,
    /// What the page said of the item's changes (`Draft::item_seen`): an item that another edited meanwhile is not removed.
    pub seen: i64,
}

/// Carries [`RemoveItem`] out. An item that is gone already is done.
///
/// # Errors
/// When the database cannot serve.
pub async fn remove_item(app: App, actor: Actor, command: RemoveItem) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let application = match save::editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    let dossier = Dossier::of(&app, &act.tx, application).await?;
    let found =
        dossier.answers.groups().find(|(_, items)| items.contains(&command.item)).map(|(group, items)| (group.to_owned(), items.to_vec()));
    let Some((group_key, items)) = found else { return Ok(Outcome::Done(())) };
    let Some((_, group)) = dossier.cycle.group(&group_key) else { return Ok(Outcome::NotFound) };
    if group.is_single() {
        return Ok(Outcome::refused(
            Violation::refuse(&group_key, "item-needed").with("title", &group.title.zh).with("title_en", &group.title.en),
        ));
    }
    if !dossier.is_item_open(&group_key, &command.item) {
        return Ok(Outcome::refused(Violation::refuse(&group_key, "field-not-open")));
    }
    if dossier.item_seen(&command.item) != command.seen {
        return Ok(Outcome::Conflict);
    }
    let id = dossier.application.id.as_str();
    let rows = store::answers::of_items(&act.tx, id, &[&command.item]).await?;
    let mut files = Vec::new();
    for (item, key, value) in dossier.answers.values() {
        if item == command.item && dossier.cycle.field(key).is_some_and(|place| place.field.is_file()) {
            files.extend(value.as_str().map(str::to_owned));
        }
    }
    let past = rows.into_iter().map(|row| AnswerPast {
        application_id: row.application_id,
        item_id: row.item_id,
        field_key: row.field_key,
        revision: row.revision,
        value: row.value,
        sealed: row.sealed,
        author: row.author,
        at: row.at,
    });
    store::insert_many(&act.tx, past.collect()).await?;
    store::answers::remove_of_item(&act.tx, id, &command.item).await?;
    store::items::remove(&act.tx, id, &command.item).await?;
    for (position, item) in (0..).zip(items.iter().filter(|item| **item != command.item)) {
        store::items::place(&act.tx, id, item, position).await?;
    }
    store::files::let_go(&act.tx, &files, act.now.millis()).await?;
    store::applications::touch(&act.tx, id, act.programme_now.millis()).await?;
    act.audit("application.remove-item", "application", id, json!({ "group": group_key, "item": command.item })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
