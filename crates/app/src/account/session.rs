//! Sessions: opened at sign-in, found by the cookie's secret, ended now when they are ended.

use std::str::FromStr;

use rules::time::{DAY, HOUR, MINUTE};
use store::{AccessGrant, Account, Session};

use crate::{
    account::token,
    act::Act,
    actor::{Actor, Grant, Role, Scope},
    app::App,
    outcome::Failure,
    secret::Secret,
};

/// The longest name of a browser that is kept.
const AGENT: usize = 200;

/// After so long without use a session ends: for those who decide about others sooner.
const fn idle(privileged: bool) -> i64 {
    if privileged { 30 * MINUTE } else { 12 * HOUR }
}

/// After so long a session ends whatever happens.
const fn longest(privileged: bool) -> i64 {
    if privileged { 12 * HOUR } else { 7 * DAY }
}

/// A session just opened: what the cookie will hold.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The secret. Nobody can read it again.
    pub token: Secret<String>,
    /// The account.
    pub account: String,
    /// Language of the account.
    pub locale: String,
}

/// Somebody signed in, as a request needs it.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who, with the roles of this moment.
    pub actor: Actor,
    /// The token that forms of this session carry.
    pub csrf: String,
    /// Language that the account prefers.
    pub locale: String,
}

/// Opens a session for an account, under a new secret; one that the browser had before ends.
///
/// # Errors
/// When it cannot be written.
pub(crate) async fn open(act: &Act, account: &Account, agent: &str) -> Result<NewSession, Failure> {
    if let (Some(before), Some(owner)) = (act.actor.session(), act.actor.account()) {
        store::sessions::end(&act.tx, owner, before, act.now.millis()).await?;
    }
    let (secret, csrf) = (token::secret(&act.app), token::secret(&act.app));
    let row = Session {
        id: act.id(),
        token_hash: token::hash(secret.expose()),
        account_id: account.id.clone(),
        csrf: csrf.into_exposed(),
        created_at: act.now.millis(),
        seen_at: act.now.millis(),
        expires_at: act.now.plus(longest(false)).millis(),
        ended_at: None,
        agent: rules::text::clean_line(agent).chars().take(AGENT).collect(),
        address: act.actor.address().to_owned(),
    };
    store::insert(&act.tx, row).await?;
    Ok(NewSession { token: secret, account: account.id.clone(), locale: account.locale.clone() })
}

/// Who a cookie's secret stands for, at this moment; `None` when the session is unknown, ended or too old, or the account disabled.
///
/// # Errors
/// When the database cannot be read.
pub async fn actor_of(app: &App, token: &str, address: &str, locale: &str) -> Result<Option<SignedIn>, Failure> {
    let now = app.now().millis();
    let Some(found) = store::seat::by_token(app.read(), &token::hash(token), now).await? else { return Ok(None) };
    let grants = grants(&found.grants);
    let age = Age { ended: found.ended_at.is_some(), created: found.created_at, seen: found.seen_at, expires: found.expires_at };
    if found.disabled_at.is_some() || found.verified_at.is_none() || !age.is_alive(privileged(&grants), now) {
        return Ok(None);
    }
    if now - found.seen_at >= MINUTE {
        touch(app, &found.session, now).await;
    }
    let actor = Actor::signed_in(found.account, found.name, Some(found.session), address, locale, grants);
    Ok(Some(SignedIn { actor, csrf: found.csrf, locale: found.locale }))
}

/// Whose session, ended or not, carried this token in its forms: a page that was open while the session ended still holds what was typed.
///
/// # Errors
/// When the database cannot be read.
pub async fn owner_of_token(app: &App, csrf: &str) -> Result<Option<String>, Failure> {
    if csrf.is_empty() { Ok(None) } else { Ok(store::sessions::owner_of_token(app.read(), csrf).await?) }
}

/// The roles in stored grants; what this program does not know grants nothing.
#[must_use]
pub fn grants(rows: &[AccessGrant]) -> Vec<Grant> {
    let known = |row: &AccessGrant| {
        Some(Grant { role: Role::from_str(&row.role).ok()?, scope: Scope::from_parts(&row.scope_kind, &row.scope_id)? })
    };
    rows.iter().filter_map(known).collect()
}

/// True for those who decide about others: roles of a body or of the programme.
fn privileged(grants: &[Grant]) -> bool {
    grants.iter().any(|grant| !matches!(grant.scope, Scope::Unit(_)))
}

pub(crate) fn is_alive(session: &Session, privileged: bool, now: i64) -> bool {
    let age = Age { ended: session.ended_at.is_some(), created: session.created_at, seen: session.seen_at, expires: session.expires_at };
    age.is_alive(privileged, now)
}

/// What decides whether a session still holds.
struct Age {
    ended: bool,
    created: i64,
    seen: i64,
    expires: i64,
}

impl Age {
    fn is_alive(&self, privileged: bool, now: i64) -> bool {
        !self.ended && now < self.expires && now < self.created + longest(privileged) && now < self.seen + idle(privileged)
    }
}

/// Notes the use; a database that cannot write now does not keep people from reading.
async fn touch(app: &App, session: &str, now: i64) {
    let noted: Result<(), Failure> = async {
        let tx = app.db().begin().await?;
        store::sessions::touch(&tx, session, now).await?;
        Ok(tx.commit().await?)
    }
    .await;
    if let Err(error) = noted {
        tracing::warn!(%error, "the use of a session could not be noted");
    }
}
