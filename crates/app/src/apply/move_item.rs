//! Move a member, a partner or a stage up or down.

use rules::violation::Violation;

use super::{Dossier, save};
use crate::{
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// One place towards the start.
    Up,
    /// One place towards the end.
    Down,
}

/// Moves an item by one place within its group.
#[derive(Debug, Clone)]
pub struct MoveItem {
    /// The application.
    pub application: String,
    /// The item.
    pub item: String,
    /// Which way.
    pub direction: Direction,
}

/// Carries [`MoveItem`] out; at the edge nothing happens.
///
/// # Errors
/// When the database cannot serve.
pub async fn move_item(app: App, actor: Actor, command: MoveItem) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let application = match save::editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    let mut dossier = Dossier::of(&app, &act.tx, application).await?;
    let found = dossier.answers.groups().find(|(_, items)| items.contains(&command.item)).map(|(group, _)| group.to_owned());
    let Some(group) = found else { return Ok(Outcome::Conflict) };
    if !dossier.is_group_open(&group) {
        return Ok(Outcome::refused(Violation::refuse(&group, "field-not-open")));
    }
    let at = dossier.answers.items(&group).iter().position(|item| *item == command.item).unwrap_or_default();
    let to = match command.direction {
        Direction::Up => at.saturating_sub(1),
        Direction::Down => at.saturating_add(1),
    };
    dossier.answers.move_item(&group, &command.item, to);
    let id = dossier.application.id.as_str();
    for (position, item) in (0..).zip(dossier.answers.items(&group)) {
        store::items::place(&act.tx, id, item, position).await?;
    }
    store::applications::touch(&act.tx, id, act.programme_now.millis()).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
