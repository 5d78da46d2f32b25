//! Upload a portrait or a scan into a field.

use bytes::Bytes;
use rules::{
    cycle::{Field, FieldKind, FieldRef},
    violation::Violation,
};
use serde_json::{Value, json};
use store::File;

use super::{
    save,
    write_answers::{self, Entry, Saved, Target},
};
use crate::{
    act::Act,
    actor::Actor,
    app::App,
    files,
    outcome::{Failure, Outcome},
    ports::Crop,
    step,
};

/// Uploads a file and makes it the answer to a field.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The application.
    pub application: String,
    /// The item; empty for fields outside groups.
    pub item: String,
    /// Key of the field.
    pub key: String,
    /// The revision of the answer that the page showed.
    pub seen: i64,
    /// What the file was called; shown, never used.
    pub name: String,
    /// Its bytes.
    pub content: Bytes,
    /// The square of a portrait to keep; the centred one when absent.
    pub crop: Option<Crop>,
}

/// A file as it was sent, before anything is known of it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Key of the field that it is for.
    pub key: String,
    /// What it was called; shown, never used.
    pub name: String,
    /// Its bytes.
    pub content: Bytes,
    /// The square of a portrait to keep; the centred one when absent.
    pub crop: Option<Crop>,
}

/// A file whose content was checked, made anew and put into the store, and which no row names yet.
pub(super) struct Ready {
    /// Its id, which is the answer to its field.
    pub(super) id: String,
    key: String,
    name: String,
    object_key: String,
    kept: Kept,
}

impl Ready {
    /// Names it in the transaction.
    pub(super) async fn enter(&self, act: &Act, application: &str) -> Result<(), Failure> {
        let kept = &self.kept;
        let file = File {
            id: self.id.clone(),
            application_id: application.to_owned(),
            field_key: self.key.clone(),
            object_key: self.object_key.clone(),
            mime: kept.mime.to_owned(),
            bytes: i64::try_from(kept.content.len()).unwrap_or(i64::MAX),
            sha256: files::sha256(&kept.content),
            width: kept.width.map(i64::from),
            height: kept.height.map(i64::from),
            pages: kept.pages.map(i64::from),
            name: shown_name(&self.name),
            uploaded_by: act.actor.id().to_owned(),
            uploaded_at: act.programme_now.millis(),
            frozen_at: None,
            unreferenced_since: None,
        };
        Ok(store::insert(&act.tx, file).await?)
    }

    /// Writes down that it came.
    pub(super) async fn audit(&self, act: &Act, application: &str) -> Result<(), Failure> {
        act.audit("application.upload", "application", application, json!({ "field": self.key, "file": self.id })).await
    }
}

/// What is kept of an upload.
struct Kept {
    /// That a portrait was made of fewer pixels than it has.
    small: Option<Violation>,
    mime: &'static str,
    content: Bytes,
    width: Option<u32>,
    height: Option<u32>,
    pages: Option<u32>,
}

/// Carries [`Upload`] out. What is kept is decoded, checked and encoded anew by us before anything is written.
///
/// # Errors
/// When the database or the file store cannot serve.
pub async fn upload(app: App, actor: Actor, command: Upload) -> Result<Outcome<Saved>, Failure> {
    let Some(found) = store::applications::find(app.read(), &command.application).await? else { return Ok(Outcome::NotFound) };
    if let Some(why) = save::refusal(&actor, &found)? {
        return Ok(why.into());
    }
    let cycle = app.cycle(&found.revision_id).await?;
    let entry = |value: Value| Entry { item: command.item.clone(), key: command.key.clone(), value, seen: command.seen };
    if let Err(refused) = write_answers::clean(&cycle, vec![entry(Value::Null)]) {
        return Ok(Outcome::Refused(refused));
    }
    let sent = Sent { key: command.key.clone(), name: command.name.clone(), content: command.content.clone(), crop: command.crop };
    let Some(place) = cycle.field(&command.key).filter(|place| place.field.is_file()) else { return Ok(Outcome::NotFound) };
    let ready = match ready(&app, &place, sent).await? {
        Ok(ready) => ready,
        Err(refused) => return Ok(Outcome::refused(refused)),
    };

    let act = Act::begin(&app, &actor).await?;
    let application = match save::editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    ready.enter(&act, &application.id).await?;
    let target = Target { application: &application, state: step::state_of(&application)?, cycle: &cycle };
    let entry = entry(Value::String(ready.id.clone()));
    let mut saved = match write_answers::write(&act, &target, vec![entry]).await? {
        Ok(saved) => saved,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };
    if saved.is_whole() {
        ready.audit(&act, &application.id).await?;
        saved.violations.extend(ready.kept.small);
    } else {
        store::files::let_go(&act.tx, &[ready.id], act.now.millis()).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(saved))
}

/// Checks a file, makes it anew and puts it into the store; the refusal when it is not what its field takes.
pub(super) async fn ready(app: &App, place: &FieldRef<'_>, sent: Sent) -> Result<Result<Ready, Violation>, Failure> {
    let Sent { key, name, content, crop } = sent;
    let path = place.path(0);
    let kept = match keep(app, place.field, &path, content).await {
        Ok(kept) => portrait(app, place.field, &path, kept, crop).await,
        refused => refused,
    };
    let kept = match kept {
        Ok(kept) => kept,
        Err(refused) => return Ok(Err(refused)),
    };
    let id = app.id();
    let object_key = files::put(app, &id, &kept.content).await?;
    Ok(Ok(Ready { id, key, name, object_key, kept }))
}

/// Decides by content what the file is.
async fn keep(app: &App, field: &Field, path: &str, content: Bytes) -> Result<Kept, Violation> {
    let sent = content.len() as u64;
    if let Some(rule) = field.file.as_ref().filter(|rule| sent > rule.max_bytes) {
        let mut refusal = files::too_big(path, sent, rule.max_bytes);
        refusal.clause.clone_from(&field.limit_clause);
        return Err(refusal);
    }
    if field.kind == FieldKind::Photo {
        return Ok(Kept { small: None, mime: "image/jpeg", content, width: None, height: None, pages: None });
    }
    let checked = app.ports().documents.inspect(content).await.map_err(|fault| files::document_violation(path, &fault))?;
    Ok(Kept {
        small: None,
        mime: checked.mime,
        content: checked.content,
        width: checked.width,
        height: checked.height,
        pages: checked.pages,
    })
}

/// Makes the portrait of a photo; a scan stays as it is.
async fn portrait(app: &App, field: &Field, path: &str, kept: Kept, crop: Option<Crop>) -> Result<Kept, Violation> {
    if field.kind != FieldKind::Photo {
        return Ok(kept);
    }
    let images = &app.ports().images;
    let found = images.read(kept.content.clone()).await.map_err(|fault| files::picture_violation(path, &fault))?;
    let small = too_small(field, path, found.width.min(found.height), crop);
    let content = images.portrait(kept.content, crop).await.map_err(|fault| files::picture_violation(path, &fault))?;
    let made = images.read(content.clone()).await.map_err(|fault| files::picture_violation(path, &fault))?;
    Ok(Kept { small, mime: made.mime, content, width: Some(made.width), height: Some(made.height), pages: None })
}

/// A portrait of fewer pixels than asked for is enlarged, and taken: who sent it is told that it may be blurred.
fn too_small(field: &Field, path: &str, shorter: u32, crop: Option<Crop>) -> Option<Violation> {
    let side = field.file.as_ref()?.width?;
    let used = crop.map_or(shorter, |crop| crop.side);
    (used < side).then(|| Violation::flag(path, "photo-small").with("side", side))
}

/// The last part of the name, one line, not too long, without what hides or turns text.
fn shown_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let line = rules::text::clean_line(last);
    line.chars().filter(|c| rules::text::hidden_characters(c.encode_utf8(&mut [0; 4])).is_empty()).take(120).collect()
}
