//! Change one's name and language.

use serde_json::json;

use crate::{
    account::create::{locale, read_name},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Changes what is given.
#[derive(Debug, Clone)]
pub struct ChangeProfile {
    /// Name as typed.
    pub name: String,
    /// `zh-CN` or `en`: the language of letters and of pages after the next sign-in.
    pub locale: String,
}

/// Changes it.
///
/// # Errors
/// When something breaks.
pub async fn change_profile(app: App, actor: Actor, command: ChangeProfile) -> Result<Outcome<()>, Failure> {
    let Some(id) = actor.account() else { return Ok(Outcome::Denied) };
    let name = match read_name("name", &command.name) {
        Ok(name) => name,
        Err(violation) => return Ok(Outcome::refused(violation)),
    };
    let act = Act::begin(&app, &actor).await?;
    let Some(mut account) = store::accounts::lock(&act.tx, id).await? else { return Ok(Outcome::Denied) };
    let renamed = account.name != name;
    account.name = name;
    account.locale = locale(&command.locale);
    store::replace(&act.tx, account).await?;
    act.audit("profile-changed", "account", id, json!({ "renamed": renamed })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
