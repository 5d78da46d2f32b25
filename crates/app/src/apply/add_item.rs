//! Add a member, a partner or a stage, with what was said of it.

use rules::{cycle::Cycle, violation::Violation};
use serde_json::{Value, json};
use store::{Application, Item};

use super::{
    Dossier, Entry, Sent, save, upload,
    upload::Ready,
    write_answers::{self, Target},
};
use crate::{
    act::Act,
    actor::Actor,
    app::App,
    files,
    idempotency::{self, Recall},
    outcome::{Failure, Outcome},
    step,
};

const ACTION: &str = "application.add-item";

/// Most blank items that a group without a bound of its own takes.
const MOST: usize = 200;

/// Adds an item at the end of a group, with its first answers and files: all of it, or nothing.
#[derive(Debug, Clone, Default)]
pub struct AddItem {
    /// The application.
    pub application: String,
    /// Key of the group.
    pub group: String,
    /// The key of the form: the same form sent twice is one item. Empty for a blank item that no form asked for.
    pub key: String,
    /// Answers, by the key of their field.
    pub answers: Vec<(String, Value)>,
    /// Files.
    pub files: Vec<Sent>,
}

/// Carries [`AddItem`] out; the answer is the id of the item. Values that break rules are kept all the same, as in `save`; what cannot be kept
/// at all — a file that is none, a field of another group — refuses the whole.
///
/// # Errors
/// When the database or the file store cannot serve.
pub async fn add_item(app: App, actor: Actor, command: AddItem) -> Result<Outcome<String>, Failure> {
    let Some(found) = store::applications::find(app.read(), &command.application).await? else { return Ok(Outcome::NotFound) };
    if let Some(why) = save::refusal(&actor, &found)? {
        return Ok(why.into());
    }
    let cycle = app.cycle(&found.revision_id).await?;
    if cycle.group(&command.group).is_none() {
        return Ok(Outcome::NotFound);
    }
    let fingerprint = fingerprint(&command);
    let item = app.id();
    let sent = match read(&app, &cycle, &item, &command).await? {
        Ok(sent) => sent,
        Err(refused) => return Ok(Outcome::Refused(refused)),
    };

    let act = Act::begin(&app, &actor).await?;
    let application = match save::editable(&act, &command.application).await? {
        Ok(application) => application,
        Err(answer) => return Ok(answer.into()),
    };
    if !command.key.is_empty() {
        match idempotency::recall(&act, &command.key, ACTION, &fingerprint).await? {
            Recall::Done(item) => return Ok(Outcome::Done(item)),
            Recall::Misused(violation) => return Ok(Outcome::refused(violation)),
            Recall::New => {}
        }
    }
    if application.revision_id != found.revision_id {
        return Ok(Outcome::Conflict);
    }
    if let Some(refused) = make(&act, &application, &command.group, &item).await? {
        return Ok(Outcome::refused(refused));
    }
    match write(&act, &application, &cycle, sent).await? {
        Outcome::Done(()) => {}
        Outcome::Refused(refused) => return Ok(Outcome::Refused(refused)),
        _ => return Ok(Outcome::Conflict),
    }
    if !command.key.is_empty() {
        idempotency::remember(&act, &command.key, ACTION, &fingerprint, &item).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(item))
}

fn fingerprint(command: &AddItem) -> String {
    let answers = json!(command.answers).to_string();
    let files = command.files.iter().map(|file| format!("{}={}", file.key, files::sha256(&file.content)));
    idempotency::fingerprint(&[&command.application, &command.group, &answers, &files.collect::<Vec<_>>().join(",")])
}

/// What was sent, ready to be written.
struct Read {
    entries: Vec<Entry>,
    files: Vec<Ready>,
}

/// Cleans the answers and looks through the files, before the transaction: everything that is wrong with them at once.
async fn read(app: &App, cycle: &Cycle, item: &str, command: &AddItem) -> Result<Result<Read, Vec<Violation>>, Failure> {
    let of_group = |key: &str| key.strip_prefix(&command.group).is_some_and(|rest| rest.starts_with('/'));
    let mut refused = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    for (key, value) in &command.answers {
        if of_group(key) {
            entries.push(Entry { item: item.to_owned(), key: key.clone(), value: value.clone(), seen: 0 });
        } else {
            refused.push(Violation::refuse("", "unknown-member").with("found", key));
        }
    }
    let mut entries = match write_answers::clean(cycle, entries) {
        Ok(entries) => entries,
        Err(found) => {
            refused.extend(found);
            Vec::new()
        }
    };
    let mut ready = Vec::new();
    for file in &command.files {
        let Some(place) = cycle.field(&file.key).filter(|place| place.field.is_file() && !place.field.locked && of_group(&file.key)) else {
            refused.push(Violation::refuse("", "unknown-member").with("found", &file.key));
            continue;
        };
        match upload::ready(app, &place, file.clone()).await? {
            Ok(file) => {
                let value = Value::String(file.id.clone());
                entries.push(Entry { item: item.to_owned(), key: place.key(), value, seen: 0 });
                ready.push(file);
            }
            Err(why) => refused.push(why),
        }
    }
    Ok(if refused.is_empty() { Ok(Read { entries, files: ready }) } else { Err(refused) })
}

/// Makes the blank item; the refusal when the group is closed or full.
async fn make(act: &Act, application: &Application, key: &str, item: &str) -> Result<Option<Violation>, Failure> {
    let dossier = Dossier::of(&act.app, &act.tx, application.clone()).await?;
    if !dossier.is_group_open(key) {
        return Ok(Some(Violation::refuse(key, "field-not-open")));
    }
    let Some((_, group)) = dossier.cycle.group(key) else { return Err(Failure::corrupt("a cycle without its group")) };
    let count = dossier.answers.items(key).len();
    let most = group.max.unwrap_or(MOST);
    if count >= most {
        let mut refusal = Violation::refuse(key, "too-many-items").with("limit", most).with("count", count + 1);
        refusal = refusal.with("title", &group.title.zh).with("title_en", &group.title.en);
        refusal.clause.clone_from(&group.clause);
        return Ok(Some(refusal));
    }
    let (application_id, position) = (application.id.clone(), i64::try_from(count).unwrap_or(i64::MAX));
    let created_at = act.programme_now.millis();
    let row = Item { id: item.to_owned(), application_id, group_key: key.to_owned(), position, created_at };
    store::insert(&act.tx, row).await?;
    store::applications::touch(&act.tx, &application.id, created_at).await?;
    act.audit(ACTION, "application", &application.id, json!({ "group": key, "item": item })).await?;
    Ok(None)
}

async fn write(act: &Act, application: &Application, cycle: &Cycle, sent: Read) -> Result<Outcome<()>, Failure> {
    for file in &sent.files {
        file.enter(act, &application.id).await?;
        file.audit(act, &application.id).await?;
    }
    if sent.entries.is_empty() {
        return Ok(Outcome::Done(()));
    }
    let target = Target { application, state: step::state_of(application)?, cycle };
    Ok(match write_answers::write(act, &target, sent.entries).await? {
        Ok(saved) if saved.is_whole() => Outcome::Done(()),
        Ok(_) => Outcome::Conflict,
        Err(refused) => Outcome::Refused(refused),
    })
}
