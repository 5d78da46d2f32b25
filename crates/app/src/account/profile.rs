//! One's own account, as its page shows it.

use rules::time::Instant;

use crate::{account::email, actor::Actor, app::App, outcome::Failure};

/// The account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// Name.
    pub name: String,
    /// Address, in clear: it is the reader's own.
    pub email: String,
    /// Language.
    pub locale: String,
    /// When the password was last set.
    pub password_changed: Instant,
}

/// The actor's account. `None` when not signed in.
///
/// # Errors
/// When the database cannot be read.
pub async fn profile(app: &App, actor: &Actor) -> Result<Option<Profile>, Failure> {
    let Some(id) = actor.account() else { return Ok(None) };
    let Some(account) = store::accounts::find(app.read(), id).await? else { return Ok(None) };
    let email = email::of(app, &account)?.into_exposed();
    Ok(Some(Profile { name: account.name, email, locale: account.locale, password_changed: Instant(account.password_changed_at) }))
}
