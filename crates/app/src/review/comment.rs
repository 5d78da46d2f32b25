//! Comments pinned to a part, a field, a member or a file: written, rewritten and removed until a return sends them.

use rules::{cycle::Cycle, form::Answers, text, violation::Violation};
use serde_json::json;
use store::Comment;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    reason::hidden,
    snapshot,
};

/// Most characters of a comment.
const LIMIT: usize = 500;

/// The command that writes one.
#[derive(Debug, Clone)]
pub struct AddComment {
    /// The application.
    pub id: String,
    /// The round that was looked at.
    pub round: i64,
    /// Where: `part`, `part/field`, `part/group`, `part/group/INDEX` or `part/group/INDEX/field`.
    pub path: String,
    /// What to correct.
    pub text: String,
}

/// The command that rewrites or removes one.
#[derive(Debug, Clone)]
pub struct ChangeComment {
    /// The comment.
    pub comment: String,
    /// The instant of the text that was seen.
    pub seen: i64,
    /// The new text; `None` removes it.
    pub text: Option<String>,
}

/// Where a comment stands.
struct Pin {
    item: Option<String>,
    file: Option<String>,
}

/// Pins a comment. Answers its id.
///
/// # Errors
/// When the database cannot serve.
pub async fn add_comment(app: App, actor: Actor, command: AddComment) -> Result<Outcome<String>, Failure> {
    let text = match checked(&command.path, &command.text) {
        Ok(text) => text,
        Err(violation) => return Ok(Outcome::refused(violation)),
    };
    let act = Act::begin(&app, &actor).await?;
    let case = match case::begin(&act, &command.id, Action::Review).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    let application = &case.application;
    if application.round != command.round {
        return Ok(Outcome::Conflict);
    }
    let cycle = app.cycle(&application.revision_id).await?;
    let Some(row) = store::snapshots::of_round(&act.tx, &application.id, application.round).await? else { return Ok(Outcome::NotFound) };
    let submission = snapshot::read(&app, &row)?;
    let Some(pin) = pin(&cycle, &submission.answers, &command.path) else {
        return Ok(Outcome::refused(Violation::refuse(command.path, "comment-nowhere")));
    };
    let comment = Comment {
        id: act.id(),
        application_id: application.id.clone(),
        round: application.round,
        path: command.path.clone(),
        item_id: pin.item,
        file_id: pin.file,
        text,
        author: actor.id().to_owned(),
        at: act.programme_now.millis(),
        sent_at: None,
        answer: None,
        answered_by: None,
        answered_at: None,
        settled_at: None,
    };
    let id = comment.id.clone();
    store::insert(&act.tx, comment).await?;
    act.audit("review.comment", "application", &application.id, json!({ "comment": id, "path": command.path })).await?;
    act.commit().await?;
    Ok(Outcome::Done(id))
}

/// Rewrites or removes a comment that was not sent; any reviewer of the body may, since they answer for one review together. What a colleague
/// rewrote meanwhile is a conflict.
///
/// # Errors
/// When the database cannot serve.
pub async fn change_comment(app: App, actor: Actor, command: ChangeComment) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let Some(comment) = store::reviews::comment(&act.tx, &command.comment).await? else { return Ok(Outcome::NotFound) };
    if let Err(answer) = case::begin::<()>(&act, &comment.application_id, Action::Review).await? {
        return Ok(answer);
    }
    let (action, changed) = match &command.text {
        Some(text) => match checked(&comment.path, text) {
            Ok(text) => {
                // later than the text it replaces, whatever the clock says: the instant tells one text from another
                let at = act.programme_now.millis().max(command.seen.saturating_add(1));
                ("review.comment-changed", store::reviews::edit_comment(&act.tx, &comment.id, command.seen, &text, at).await?)
            }
            Err(violation) => return Ok(Outcome::refused(violation)),
        },
        None => ("review.comment-removed", store::reviews::remove_comment(&act.tx, &comment.id, command.seen).await?),
    };
    if !changed {
        let now = store::reviews::comment(&act.tx, &comment.id).await?;
        if now.is_none_or(|now| now.sent_at.is_none()) {
            return Ok(Outcome::Conflict);
        }
        return Ok(Outcome::refused(Violation::refuse(comment.path, "comment-sent")));
    }
    act.audit(action, "application", &comment.application_id, json!({ "comment": comment.id, "path": comment.path })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

fn checked(path: &str, text: &str) -> Result<String, Violation> {
    let text = text::clean_area(text);
    if text.is_empty() {
        return Err(Violation::refuse(path, "comment-empty"));
    }
    if text::count(&text) > LIMIT {
        return Err(Violation::refuse(path, "comment-too-long").with("limit", LIMIT));
    }
    if let Some(violation) = hidden(path, &text) {
        return Err(violation);
    }
    Ok(text)
}

/// What the path names in this application; `None` when it names nothing.
fn pin(cycle: &Cycle, answers: &Answers, path: &str) -> Option<Pin> {
    if cycle.part(path).is_some() || cycle.group(path).is_some() {
        return Some(Pin { item: None, file: None });
    }
    if let Some((item, place)) = answers.at(cycle, path) {
        let file = answers.text(&item, &place.key()).filter(|_| place.field.is_file()).map(str::to_owned);
        return Some(Pin { item: (!item.is_empty()).then_some(item), file });
    }
    let (group, index) = path.rsplit_once('/')?;
    cycle.group(group)?;
    let item = answers.items(group).get(index.parse::<usize>().ok()?)?;
    Some(Pin { item: Some(item.clone()), file: None })
}
