//! Save single answers while they are typed: each kept, refused or in conflict on its own, in few statements.

use std::sync::Arc;

use rules::{cycle::Cycle, form::ItemId, lifecycle::State, text, time::Instant, violation::Violation};
use serde_json::Value;
use store::Comment;

use super::{
    answer_comment,
    save::refusal,
    write_answers::{self, Entry, FieldConflict, Saved, Target},
};
use crate::{
    access::{self, Action},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    step,
};

/// What was typed, once the kinds of the fields are known.
#[derive(Debug, Clone, Default)]
pub struct Typing {
    /// Answers.
    pub entries: Vec<Entry>,
    /// Answers to comments.
    pub notes: Vec<Note>,
}

/// An answer to a comment as somebody wants it to be.
#[derive(Debug, Clone)]
pub struct Note {
    /// The comment.
    pub comment: String,
    /// The answer; empty takes it back.
    pub text: String,
    /// The answer that the author had before them: such answers have no revisions.
    pub was: String,
}

/// Saves what was typed a moment ago.
#[derive(Clone)]
pub struct Autosave {
    /// The application.
    pub application: String,
    /// Reads what was sent, by the cycle that the application pins.
    pub read: Arc<dyn Fn(&Cycle) -> Typing + Send + Sync>,
}

/// What came of it, answer by answer.
#[derive(Clone)]
pub struct Autosaved {
    /// What was kept, and what somebody else changed or removed meanwhile.
    pub saved: Saved,
    /// Ids of the comments whose answers stand as they were sent.
    pub notes: Vec<String>,
    /// Answers to comments that somebody else wrote meanwhile: `key` is `comment/<id>`, there is no revision.
    pub note_conflicts: Vec<FieldConflict>,
    /// What was refused, and is not kept.
    pub refused: Vec<Violation>,
    /// Who removed the item, where that is known.
    pub removed: Option<Removal>,
    /// The cycle that the application pins.
    pub cycle: Arc<Cycle>,
}

/// Who removed an item, and when by the programme's clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removal {
    /// The name.
    pub by: String,
    /// When.
    pub at: Instant,
}

/// Carries [`Autosave`] out. One refused field does not keep the others from being kept; what comes after the submission is refused whole.
///
/// # Errors
/// When the database cannot serve.
pub async fn autosave(app: App, actor: Actor, command: Autosave) -> Result<Outcome<Autosaved>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let held = store::applications::hold_to_edit(&act.tx, &command.application, &actor.units(), act.programme_now.millis()).await?;
    let Some(application) = held else {
        drop(act);
        return why_not(&app, &actor, &command.application).await;
    };
    let state = step::state_of(&application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(state), ..access::Facts::default() };
    if !access::may(&actor, Action::EditApplication, &facts) {
        return Ok(Outcome::NotFound);
    }
    let cycle = app.cycle(&application.revision_id).await?;
    let typing = (command.read)(&cycle);
    let (mut entries, mut refused) = write_answers::sift(&cycle, typing.entries);
    let target = Target { application: &application, state, cycle: &cycle };
    let comments = match state {
        State::Returned => store::lookup::sent_comments(&act.tx, &application.id).await?,
        _ => Vec::new(),
    };
    if state == State::Returned {
        entries.retain(|entry| match write_answers::not_open(&target, &comments, entry) {
            Some(violation) => {
                refused.push(violation);
                false
            }
            None => true,
        });
    }
    let saved = if entries.is_empty() {
        Saved { at: act.programme_now, ..Saved::default() }
    } else {
        match write_answers::write_open(&act, &target, entries.clone()).await? {
            Ok(saved) => saved,
            Err(found) => return Ok(Outcome::Refused(found)),
        }
    };
    let mut done = Autosaved { saved, notes: Vec::new(), note_conflicts: Vec::new(), refused, removed: None, cycle: cycle.clone() };
    let mut changed = done.saved.changed;
    for note in typing.notes {
        changed |= answer(&act, &target, &comments, note, &mut done).await?;
    }
    if changed {
        act.commit().await?;
    } else {
        act.tx.roll_back().await?;
    }
    let item = done.saved.gone.first().cloned();
    if let Some(item) = item {
        done.removed = removal(&app, &application.id, &item).await?;
    } else {
        done.saved.violations = write_answers::remarks(&app, &cycle, &application.team_type, &entries, &rules::form::Files::new()).await?;
    }
    Ok(Outcome::Done(done))
}

/// Why there was no application to edit.
async fn why_not(app: &App, actor: &Actor, id: &str) -> Result<Outcome<Autosaved>, Failure> {
    let Some(found) = store::applications::find(app.read(), id).await? else { return Ok(Outcome::NotFound) };
    // without a reason it could be edited again a moment later
    Ok(refusal(actor, &found)?.map_or(Outcome::Conflict, Into::into))
}

/// Keeps the answer to a comment, unless somebody else answered meanwhile; whether anything was written.
async fn answer(act: &Act, target: &Target<'_>, comments: &[Comment], note: Note, done: &mut Autosaved) -> Result<bool, Failure> {
    let wanted = text::clean_area(&note.text);
    let path = format!("comment/{}", note.comment);
    let round = target.application.round;
    let Some(comment) = comments.iter().find(|comment| comment.id == note.comment && comment.round == round) else {
        done.refused.push(Violation::refuse(path, "field-not-open"));
        return Ok(false);
    };
    let wrong = answer_comment::wrong(&note.comment, &wanted);
    if !wrong.is_empty() {
        done.refused.extend(wrong);
        return Ok(false);
    }
    let there = comment.answer.as_deref().unwrap_or_default();
    if there == wanted {
        done.notes.push(note.comment);
        return Ok(false);
    }
    if there != text::clean_area(&note.was) {
        let author = comment.answered_by.as_deref().unwrap_or_default();
        let names = store::lookup::account_names(&act.tx, &[author]).await?;
        done.note_conflicts.push(FieldConflict {
            item: ItemId::new(),
            key: path,
            mine: Value::String(wanted),
            theirs: Value::String(there.to_owned()),
            revision: 0,
            by: names.get(author).cloned().unwrap_or_default(),
            at: Instant(comment.answered_at.unwrap_or_default()),
        });
        return Ok(false);
    }
    let answer = Some(wanted.as_str()).filter(|answer| !answer.is_empty());
    let at = act.programme_now.millis();
    let kept = store::lookup::answer_comment(&act.tx, &target.application.id, round, &note.comment, answer, act.actor.id(), at).await?;
    if kept {
        done.notes.push(note.comment);
    }
    Ok(kept)
}

/// Looks up in the audit who removed an item.
async fn removal(app: &App, application: &str, item: &str) -> Result<Option<Removal>, Failure> {
    let filter = store::audit::AuditFilter {
        action: Some("application.remove-item".to_owned()),
        subject_kind: Some("application".to_owned()),
        subject_id: Some(application.to_owned()),
        ..store::audit::AuditFilter::default()
    };
    let (entries, _) = store::audit::page(app.read(), &filter, 0, 200).await?;
    let names = |entry: &&store::Audit| {
        serde_json::from_str::<Value>(&entry.detail).is_ok_and(|detail| detail.get("item").and_then(Value::as_str) == Some(item))
    };
    let found = entries.iter().find(names);
    Ok(found.map(|entry| Removal { by: entry.actor_name.clone(), at: Instant(entry.programme_at) }))
}
