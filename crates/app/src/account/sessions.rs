//! One's own sessions: see them, end one or all others.

use rules::time::Instant;
use serde_json::json;

use crate::{
    account::session::is_alive,
    act::Act,
    actor::{Actor, Scope},
    app::App,
    outcome::{Failure, Outcome},
};

/// A session, as its owner sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionView {
    /// Its id.
    pub id: String,
    /// True for the one that asks.
    pub own: bool,
    /// When it began.
    pub since: Instant,
    /// When it was last used, to the minute.
    pub seen: Instant,
    /// What the browser called itself.
    pub agent: String,
    /// From where it began.
    pub address: String,
}

/// The open sessions of the actor, the last used first. `None` when not signed in.
///
/// # Errors
/// When the database cannot be read.
pub async fn sessions(app: &App, actor: &Actor) -> Result<Option<Vec<SessionView>>, Failure> {
    let Some(account) = actor.account() else { return Ok(None) };
    let now = app.now().millis();
    let privileged = actor.grants().iter().any(|grant| !matches!(grant.scope, Scope::Unit(_)));
    let rows = store::sessions::open_of(app.read(), account, now).await?;
    let view = |row: store::Session| SessionView {
        own: actor.session() == Some(row.id.as_str()),
        id: row.id,
        since: Instant(row.created_at),
        seen: Instant(row.seen_at),
        agent: row.agent,
        address: row.address,
    };
    Ok(Some(rows.into_iter().filter(|row| is_alive(row, privileged, now)).map(view).collect()))
}

/// Ends sessions of one's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndSessions {
    /// This one.
    One(String),
    /// All but the one that asks.
    Others,
}

/// Ends them, now. One that is not the actor's is `NotFound`.
///
/// # Errors
/// When something breaks.
pub async fn end_sessions(app: App, actor: Actor, command: EndSessions) -> Result<Outcome<u64>, Failure> {
    let Some(account) = actor.account() else { return Ok(Outcome::Denied) };
    let act = Act::begin(&app, &actor).await?;
    let now = act.now.millis();
    let ended = match &command {
        EndSessions::One(id) => u64::from(store::sessions::end(&act.tx, account, id, now).await?),
        EndSessions::Others => store::sessions::end_all(&act.tx, account, actor.session(), now).await?,
    };
    if ended == 0 && matches!(command, EndSessions::One(_)) {
        return Ok(Outcome::NotFound);
    }
    act.audit("sessions-ended", "account", account, json!({ "count": ended })).await?;
    act.commit().await?;
    Ok(Outcome::Done(ended))
}
