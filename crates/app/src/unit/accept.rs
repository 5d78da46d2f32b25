//! Accept an invitation, with the account that one has or with a new one: the link has proved the address.

use std::str::FromStr;

use rules::violation::Violation;
use serde_json::json;
use store::{StoreError, Token};

use crate::{
    access::{self, Action, Facts},
    account::{
        create::{self, NewAccount, give, locale, read_name},
        email::Email,
        password, privacy,
        session::{self, NewSession},
        throttle::{self, Counter},
        token::{self, Purpose},
    },
    act::Act,
    actor::{Actor, Grant, Role, Scope},
    app::App,
    outcome::{Failure, Outcome},
    secret::Secret,
    unit::{invite::Invited, members},
};

/// Accepts.
#[derive(Debug, Clone)]
pub struct AcceptInvitation {
    /// The secret of the link.
    pub token: Secret<String>,
    /// For those without an account.
    pub person: Option<NewPerson>,
    /// What the browser calls itself.
    pub agent: String,
}

/// Somebody who makes an account on the way.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// Name as typed.
    pub name: String,
    /// Password.
    pub password: Secret<String>,
    /// The version of the privacy notice that was agreed to; empty when it was not.
    pub privacy: String,
}

/// What came of it.
#[derive(Debug, Clone)]
pub struct Accepted {
    /// The unit joined.
    pub unit: String,
    /// The session of a new account.
    pub session: Option<NewSession>,
}

/// Accepts. `NotFound` for a link that is unknown, used, taken back or too old, or whose sender may no longer invite.
///
/// # Errors
/// When something breaks.
pub async fn accept(app: App, actor: Actor, command: AcceptInvitation) -> Result<Outcome<Accepted>, Failure> {
    if let Err(wait) = throttle::admit(&app, &[Counter::requests(&app, actor.address())]).await? {
        return Ok(wait.refused(""));
    }
    let now = app.now().millis();
    let Some(found) = token::open(app.read(), Purpose::Invite, command.token.expose(), now).await? else { return Ok(Outcome::NotFound) };
    let invited: Invited = token::payload(&app, &found)?;
    let (Ok(role), Ok(email)) = (Role::from_str(&invited.role), Email::read("email", &invited.email)) else { return Ok(Outcome::NotFound) };
    let new = match (actor.account(), command.person) {
        (Some(_), _) => None,
        (None, None) => return Ok(Outcome::Denied),
        (None, Some(person)) => match prepare(&app, &actor, &email, person).await? {
            Ok(new) => Some(new),
            Err(violations) => return Ok(Outcome::Refused(violations)),
        },
    };
    let act = Act::begin(&app, &actor).await?;
    let Some(unit) = still_valid(&act, &found, &invited).await? else { return Ok(Outcome::NotFound) };
    let account = match (new, actor.account()) {
        (Some(new), _) => match create::create(&act, new).await {
            Err(Failure::Store(StoreError::Taken)) => return Ok(Outcome::refused(Violation::refuse("", "account-exists"))),
            answer => answer?,
        },
        (None, Some(own)) => match store::accounts::find(&act.tx, own).await? {
            Some(account) if account.email_index == email.index(&app) => account,
            _ => return Ok(Outcome::refused(Violation::refuse("", "invitation-other-address"))),
        },
        (None, None) => return Ok(Outcome::Denied),
    };
    let is_new = actor.account().is_none();
    if is_new {
        privacy::note(&act, &account.id, privacy::VERSION).await?;
    }
    let held = members::of(&act.tx, &unit, act.now.millis()).await?;
    match held.iter().find(|grant| grant.account_id == account.id) {
        Some(grant) if grant.role == role.as_str() || grant.role == Role::UnitAdmin.as_str() => {}
        _ => {
            members::end(&act, &unit, &account.id).await?;
            give(&act, &account.id, role, &Scope::Unit(unit.clone())).await?;
        }
    }
    let session = if is_new { Some(session::open(&act, &account, &command.agent).await?) } else { None };
    act.audit("invitation-accepted", "unit", &unit, json!({ "account": account.id, "new": is_new })).await?;
    act.commit().await?;
    Ok(Outcome::Done(Accepted { unit, session }))
}

/// Uses the link up, if whoever sent it may still invite; the unit, then.
async fn still_valid(act: &Act, found: &Token, invited: &Invited) -> Result<Option<String>, Failure> {
    let Some(unit) = store::units::lock(&act.tx, found.subject.as_deref().unwrap_or_default()).await? else { return Ok(None) };
    let now = act.now.millis();
    let grants: Vec<Grant> = session::grants(&store::grants::of_account(&act.tx, &invited.by, now).await?);
    let sender = Actor::signed_in(invited.by.as_str(), "", None, "", "", grants);
    if !access::may(&sender, Action::ManageUnit, &Facts { unit: Some(&unit.id), ..Facts::default() }) {
        return Ok(None);
    }
    Ok(store::tokens::use_up(&act.tx, &found.id, now).await?.then_some(unit.id))
}

async fn prepare(app: &App, actor: &Actor, email: &Email, person: NewPerson) -> Result<Result<NewAccount, Vec<Violation>>, Failure> {
    let name = read_name("name", &person.name);
    let own: Vec<&str> = [name.as_deref().ok(), email.secret().expose().split('@').next()].into_iter().flatten().collect();
    let mut violations = password::violations("password", person.password.expose(), app.settings().password_min, &own);
    violations.extend(privacy::missing(&person.privacy));
    match name {
        Ok(name) if violations.is_empty() => {
            let password = app.ports().passwords.hash(person.password.into_exposed()).await?;
            Ok(Ok(NewAccount { email: email.clone(), name, password, locale: locale(actor.locale()) }))
        }
        Ok(_) => Ok(Err(violations)),
        Err(violation) => {
            violations.insert(0, violation);
            Ok(Err(violations))
        }
    }
}
