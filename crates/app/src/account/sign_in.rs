//! Sign in. One answer for every failure, in the same time, whether the account exists or not.

use rules::{time::DAY, violation::Violation};
use serde_json::json;
use store::Account;

use crate::{
    account::{
        email::Email,
        password::LONGEST,
        session::{self, NewSession},
        throttle::{self, Counter, Wait},
    },
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
};

/// An address from which the owner signed in within this time is known.
const KNOWN_FOR: i64 = 180 * DAY;

/// Signs in.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Address as typed.
    pub email: String,
    /// Password.
    pub password: Secret<String>,
    /// What the browser calls itself.
    pub agent: String,
}

/// Opens a session, or refuses with `sign-in-wrong` or `throttled`.
///
/// # Errors
/// When something breaks.
pub async fn sign_in(app: App, actor: Actor, command: SignIn) -> Result<Outcome<NewSession>, Failure> {
    let email = match Email::read("email", &command.email) {
        Ok(email) => email,
        Err(violation) => return Ok(Outcome::refused(violation)),
    };
    if command.password.expose().is_empty() {
        return Ok(Outcome::refused(Violation::refuse("password", "password-missing")));
    }
    let index = email.index(&app);
    let account = store::accounts::by_email(app.read(), &index).await?;
    let counters = counters(&app, &actor, &index, account.as_ref()).await?;
    if let Err(wait) = throttle::admit(&app, &counters).await? {
        return refuse(&app, &actor, account.as_ref(), wait).await;
    }
    let right = check(&app, account.as_ref(), command.password.expose()).await?;
    let Some((account, rehash)) = account.filter(|account| account.disabled_at.is_none() && account.verified_at.is_some()).zip(right)
    else {
        return fail(&app, &actor, &index).await;
    };

    let rehashed = if rehash { Some(app.ports().passwords.hash(command.password.into_exposed()).await?) } else { None };
    let act = Act::begin(&app, &actor).await?;
    let Some(now_stored) = store::accounts::lock(&act.tx, &account.id).await? else { return Ok(wrong()) };
    if now_stored.disabled_at.is_some() || now_stored.password != account.password {
        return Ok(wrong());
    }
    if let Some(hash) = rehashed {
        store::accounts::rehash(&act.tx, &account.id, &account.password, &hash).await?;
    }
    let opened = session::open(&act, &account, &command.agent).await?;
    act.audit("signed-in", "account", &account.id, json!({ "by": "password" })).await?;
    if let Some((pair, others)) = counters.split_first() {
        throttle::forgive(&act.tx, pair, others, act.now.millis()).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(opened))
}

/// Pair first. Guesses from where the owner has signed in before are not held back by what strangers do elsewhere.
async fn counters(app: &App, actor: &Actor, index: &str, account: Option<&Account>) -> Result<Vec<Counter>, Failure> {
    let mut counters = vec![Counter::pair(app, index, actor.address()), Counter::address(app, actor.address())];
    let known = match account {
        Some(account) => {
            store::sessions::known_address(app.read(), &account.id, actor.address(), app.now().plus(-KNOWN_FOR).millis()).await?
        }
        None => false,
    };
    if !known {
        counters.push(Counter::account(app, index));
    }
    Ok(counters)
}

/// Compares, and takes as long where there is nothing to compare with; whether the stored form is to be made anew.
async fn check(app: &App, account: Option<&Account>, password: &str) -> Result<Option<bool>, Failure> {
    let passwords = &app.ports().passwords;
    let typed = if password.chars().count() > LONGEST { String::new() } else { password.to_owned() };
    match account {
        Some(account) if !account.password.is_empty() && !typed.is_empty() => {
            let verdict = passwords.verify(typed, account.password.clone()).await?;
            Ok(verdict.ok.then_some(verdict.needs_rehash))
        }
        _ => {
            passwords.waste(typed).await;
            Ok(None)
        }
    }
}

fn wrong<T>() -> Outcome<T> {
    Outcome::refused(Violation::refuse("", "sign-in-wrong"))
}

async fn fail<T>(app: &App, actor: &Actor, index: &str) -> Result<Outcome<T>, Failure> {
    let act = Act::begin(app, actor).await?;
    let subject = store::accounts::by_email(&act.tx, index).await?.map(|account| account.id).unwrap_or_default();
    act.audit("sign-in-failed", "account", &subject, json!({})).await?;
    act.commit().await?;
    Ok(wrong())
}

async fn refuse<T>(app: &App, actor: &Actor, account: Option<&Account>, wait: Wait) -> Result<Outcome<T>, Failure> {
    let act = Act::begin(app, actor).await?;
    act.audit("sign-in-throttled", "account", account.map_or("", |account| &account.id), json!({ "seconds": wait.seconds })).await?;
    act.commit().await?;
    Ok(wait.refused(""))
}
