//! Keeping what a page sent: answers, the words on the reviewer's comments, files. Nothing that could be kept waits for the rest.

use std::collections::BTreeMap;

use app::{
    Outcome,
    apply::{self, AnswerComment, Draft, Entry, FieldConflict, Save, Upload},
};
use axum::http::StatusCode;
use rules::{correction::key_of, violation::Violation};
use serde_json::Value;

use super::{
    part::MISSING,
    received::{Received, Sent},
    sheet::{self, Typed},
};
use crate::{
    answer::{Fault, Said},
    form::Form,
    site::Site,
};

/// What came of it.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// What was refused, and is not kept.
    pub(super) refused: Vec<Violation>,
    /// What somebody else changed meanwhile.
    pub(super) conflicts: Vec<FieldConflict>,
    /// True when somebody else removed the item.
    pub(super) gone: bool,
    /// What the rules say of the values kept.
    pub(super) remarks: Vec<Violation>,
    /// What was typed and is not kept.
    pub(super) typed: Typed,
    /// The revisions of the answers named, by the key of their field.
    pub(super) revisions: BTreeMap<String, i64>,
}

impl Kept {
    /// True when everything is kept.
    pub(super) fn is_whole(&self) -> bool {
        self.refused.is_empty() && self.conflicts.is_empty() && !self.gone
    }

    /// One summary of all problems: where something was refused, what the rules say of the values kept beside it is told with it.
    fn tell_at_once(&mut self) {
        if self.refused.is_empty() {
            return;
        }
        let is_new = |one: &&Violation| !MISSING.contains(&one.kind.as_ref()) && self.refused.iter().all(|known| known.path != one.path);
        let more: Vec<Violation> = self.remarks.iter().filter(is_new).cloned().collect();
        self.refused.extend(more);
    }
}

/// Keeps what was sent for `item` (empty for the fields of a part).
pub(super) async fn keep(site: &Site, form: &Form, draft: &Draft, item: &str, received: Received) -> Result<Kept, Fault> {
    let id = &draft.dossier.application.id;
    let mut kept = Kept::default();
    let at = |found: Vec<Violation>| placed(draft, item, found);
    if !received.entries.is_empty() {
        let command = Save { application: id.clone(), entries: received.entries.clone() };
        match Said::of(site.app.run(form.actor(), command, apply::save).await?)? {
            Said::Done(saved) => {
                kept.gone = !saved.gone.is_empty();
                kept.conflicts = saved.conflicts;
                kept.remarks = at(saved.violations);
                kept.revisions = saved.revisions.into_iter().map(|((_, key), revision)| (key, revision)).collect();
            }
            Said::Refused(found) => {
                kept.refused.extend(at(found));
                kept.typed.answers = received.typed().answers;
            }
            Said::Conflict => return Err(StatusCode::CONFLICT.into()),
        }
        if kept.gone {
            kept.typed = received.typed();
            return Ok(kept);
        }
    }
    notes(site, form, draft, &received, &mut kept).await?;
    for Sent { key, seen, part, crop } in received.files {
        let command = Upload {
            application: id.clone(),
            item: item.to_owned(),
            key,
            seen,
            name: part.file_name.clone(),
            content: part.content.clone(),
            crop,
        };
        match site.app.run(form.actor(), command, apply::upload).await? {
            Outcome::Done(saved) => {
                kept.gone |= !saved.gone.is_empty();
                kept.conflicts.extend(saved.conflicts);
                kept.remarks.extend(at(saved.violations));
            }
            Outcome::Refused(found) => kept.refused.extend(at(found)),
            Outcome::Conflict => return Err(StatusCode::CONFLICT.into()),
            Outcome::NotFound => return Err(StatusCode::NOT_FOUND.into()),
            Outcome::Denied => return Err(StatusCode::FORBIDDEN.into()),
        }
    }
    kept.tell_at_once();
    Ok(kept)
}

/// A use case speaks of the fields of an item as if it were the first; here they get the position that it has.
fn placed(draft: &Draft, item: &str, mut found: Vec<Violation>) -> Vec<Violation> {
    let at = draft.dossier.answers.groups().find_map(|(_, items)| items.iter().position(|one| one == item));
    let Some(at) = at.filter(|_| !item.is_empty()) else { return found };
    for one in &mut found {
        let mut steps: Vec<&str> = one.path.split('/').collect();
        let index = at.to_string();
        if let [_, _, position, _] = steps.as_mut_slice() {
            *position = &index;
            one.path = steps.join("/");
        }
    }
    found
}

/// Keeps the answers to comments that differ from what is there.
async fn notes(site: &Site, form: &Form, draft: &Draft, received: &Received, kept: &mut Kept) -> Result<(), Fault> {
    let file = &draft.dossier;
    let there = |id: &str| file.comments.iter().find(|comment| comment.id == id).and_then(|comment| comment.answer.as_deref());
    let answers: Vec<(String, String)> =
        received.notes.iter().filter(|(id, text)| there(id).unwrap_or_default().trim() != text.trim()).cloned().collect();
    if answers.is_empty() {
        return Ok(());
    }
    let command = AnswerComment { application: file.application.id.clone(), answers };
    match Said::of(site.app.run(form.actor(), command, apply::answer_comment).await?)? {
        Said::Done(()) => {}
        Said::Refused(found) => {
            kept.refused.extend(found);
            kept.typed.notes = received.notes.iter().cloned().collect();
        }
        Said::Conflict => return Err(StatusCode::CONFLICT.into()),
    }
    Ok(())
}

/// Takes over the value that a rule suggests for an answer just kept.
pub(super) async fn take(site: &Site, form: &Form, id: &str, item: &str, key: &str, kept: &Kept) -> Result<(), Fault> {
    let here = kept.remarks.iter().filter(|one| key_of(&one.path) == key);
    let Some(right) = here.into_iter().find_map(sheet::suggestion) else { return Ok(()) };
    let seen = kept.revisions.get(key).copied().unwrap_or_default();
    let entry = Entry { item: item.to_owned(), key: key.to_owned(), value: Value::String(right.to_owned()), seen };
    let command = Save { application: id.to_owned(), entries: vec![entry] };
    match Said::of(site.app.run(form.actor(), command, apply::save).await?)? {
        Said::Done(saved) if saved.is_whole() => Ok(()),
        _ => Err(StatusCode::CONFLICT.into()),
    }
}
