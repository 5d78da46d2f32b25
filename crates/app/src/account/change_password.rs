//! Change one's password: the current one is asked for, other sessions end.

use rules::violation::Violation;

use crate::{
    account::{
        reset,
        throttle::{self, Counter},
    },
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// Changes the password.
#[derive(Debug, Clone)]
pub struct ChangePassword {
    /// The one that holds now.
    pub current: Secret<String>,
    /// The one that is to hold.
    pub password: Secret<String>,
}

/// Changes it. Guesses at the current one are counted like sign-ins.
///
/// # Errors
/// When something breaks.
pub async fn change_password(app: App, actor: Actor, command: ChangePassword) -> Result<Outcome<()>, Failure> {
    let Some(id) = actor.account() else { return Ok(Outcome::Denied) };
    let Some(account) = store::accounts::find(app.read(), id).await? else { return Ok(Outcome::Denied) };
    let pair = Counter::pair(&app, &account.email_index, actor.address());
    if let Err(wait) = throttle::admit(&app, std::slice::from_ref(&pair)).await? {
        return Ok(wait.refused("current"));
    }
    let right = app.ports().passwords.verify(command.current.expose().clone(), account.password.clone()).await?.ok;
    let mut violations = if right { Vec::new() } else { vec![Violation::refuse("current", "password-current-wrong")] };
    violations.extend(reset::check(&app, &account, command.password.expose()).await?);
    if violations.is_empty() && command.current == command.password {
        violations.push(Violation::refuse("password", "password-same"));
    }
    if !violations.is_empty() {
        return Ok(Outcome::Refused(violations));
    }
    let hashed = app.ports().passwords.hash(command.password.into_exposed()).await?;
    let mut act = Act::begin(&app, &actor).await?;
    let Some(locked) = store::accounts::lock(&act.tx, id).await? else { return Ok(Outcome::Denied) };
    if locked.password != account.password {
        return Ok(Outcome::Conflict);
    }
    reset::set(&mut act, locked, hashed, actor.session()).await?;
    throttle::forget(&act.tx, &pair).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
