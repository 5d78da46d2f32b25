//! The content of a file, for those who may see the application.

use bytes::Bytes;
use serde_json::json;

use crate::{
    access::{self, Action},
    act::Act,
    actor::Actor,
    app::App,
    files,
    outcome::Failure,
    step,
};

/// A file to hand out.
#[derive(Clone)]
pub struct FileContent {
    /// Media type, as checked by us.
    pub mime: String,
    /// What it was called.
    pub name: String,
    /// Its bytes; `None` when the object is gone.
    pub content: Option<Bytes>,
}

/// The file of an application. `None` when there is none, or none for the actor. Where somebody looks at another unit's file, the audit says so.
///
/// # Errors
/// When the database or the file store cannot serve.
pub async fn read_file(app: &App, actor: &Actor, application: &str, file: &str) -> Result<Option<FileContent>, Failure> {
    let Some(file) = store::files::find(app.read(), file).await?.filter(|file| file.application_id == application) else { return Ok(None) };
    let Some(application) = store::applications::find(app.read(), application).await? else { return Ok(None) };
    let facts = access::Facts {
        unit: Some(&application.unit_id),
        body: Some(&application.body),
        state: Some(step::state_of(&application)?),
        excluded: is_excluded(app, actor, &application.id).await?,
    };
    if !access::may(actor, Action::ViewApplication, &facts) {
        return Ok(None);
    }
    let own = actor.units().contains(&application.unit_id.as_str());
    // others see what was submitted, not what is being prepared
    if !own && file.frozen_at.is_none() {
        return Ok(None);
    }
    let content = files::get(app, &file).await?;
    if !own {
        let act = Act::begin(app, actor).await?;
        act.audit("file.read", "application", &application.id, json!({ "file": file.id, "field": file.field_key })).await?;
        act.commit().await?;
    }
    Ok(Some(FileContent { mime: file.mime, name: file.name, content }))
}

/// True when the actor is named in the form or declared a conflict.
async fn is_excluded(app: &App, actor: &Actor, application: &str) -> Result<bool, Failure> {
    let Some(account) = actor.account().filter(|_| !actor.bodies().is_empty()) else { return Ok(false) };
    if store::lookup::in_conflict(app.read(), application, account).await? {
        return Ok(true);
    }
    let Some(account) = store::lookup::account(app.read(), account).await? else { return Ok(true) };
    Ok(store::people::is_named(app.read(), application, &account.email_index).await?)
}
