//! The sign-in cards of a rehearsal: accounts that the seed marked, one click each. In a real database there are none.

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    account::session::{self, NewSession},
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Where the seed's marks are kept.
const KEY: &str = "personas";

/// A card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Persona {
    /// Stable code, e.g. `unit-admin`.
    pub code: String,
    /// The account.
    pub account: String,
    /// The invented person's name.
    pub name: String,
    /// Role in Chinese.
    pub title_zh: String,
    /// Role in English.
    pub title_en: String,
    /// What to try with this card, in Chinese.
    pub task_zh: String,
    /// What to try with this card, in English.
    pub task_en: String,
}

/// Marks accounts as cards, in place of those marked before. Only the seed of a rehearsal calls this.
///
/// # Errors
/// When it cannot be written.
pub async fn mark(act: &Act, personas: &[Persona]) -> Result<(), Failure> {
    let text = serde_json::to_string(personas).map_err(Failure::corrupt)?;
    Ok(store::meta::set(&act.tx, KEY, &text).await?)
}

/// The cards, in the seed's order; none outside of a rehearsal.
///
/// # Errors
/// When the database cannot be read.
pub async fn personas(app: &App) -> Result<Vec<Persona>, Failure> {
    if !app.settings().rehearsal {
        return Ok(Vec::new());
    }
    match store::meta::get(app.read(), KEY).await? {
        Some(text) => serde_json::from_str(&text).map_err(Failure::corrupt),
        None => Ok(Vec::new()),
    }
}

/// Signs in by a card.
#[derive(Debug, Clone)]
pub struct SignInAsPersona {
    /// Code of the card.
    pub code: String,
    /// What the browser calls itself.
    pub agent: String,
}

/// Opens a session for the account of a card. `NotFound` outside of a rehearsal and for anything that is not a card.
///
/// # Errors
/// When something breaks.
pub async fn sign_in_as_persona(app: App, actor: Actor, command: SignInAsPersona) -> Result<Outcome<NewSession>, Failure> {
    let Some(persona) = personas(&app).await?.into_iter().find(|persona| persona.code == command.code) else {
        return Ok(Outcome::NotFound);
    };
    let act = Act::begin(&app, &actor).await?;
    let purpose = store::meta::get(&act.tx, store::meta::PURPOSE).await?;
    let account = store::accounts::find(&act.tx, &persona.account).await?.filter(|account| account.disabled_at.is_none());
    let (Some("rehearsal"), Some(account)) = (purpose.as_deref(), account) else { return Ok(Outcome::NotFound) };
    let opened = session::open(&act, &account, &command.agent).await?;
    act.audit("signed-in", "account", &account.id, json!({ "by": "card" })).await?;
    act.commit().await?;
    Ok(Outcome::Done(opened))
}
