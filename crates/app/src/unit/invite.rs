//! Invite somebody into a unit by e-mail, or take the invitation back.

use rules::violation::Violation;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    account::{
        email::Email,
        throttle::{self, Counter},
        token::{self, NewToken, Purpose},
    },
    act::Act,
    actor::{Actor, Role},
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
    unit::members,
};

/// Invites.
#[derive(Debug, Clone)]
pub struct Invite {
    /// The unit.
    pub unit: String,
    /// Address as typed.
    pub email: String,
    /// [`Role::UnitMember`] or [`Role::UnitAdmin`].
    pub role: Role,
}

/// What an invitation holds, sealed.
#[derive(Serialize, Deserialize)]
pub(crate) struct Invited {
    pub email: String,
    pub role: String,
    pub by: String,
    pub by_name: String,
}

/// Sends an invitation; an earlier one to the same address no longer holds.
///
/// # Errors
/// When something breaks.
pub async fn invite(app: App, actor: Actor, command: Invite) -> Result<Outcome<()>, Failure> {
    let email = match Email::read("email", &command.email) {
        Ok(email) => email,
        Err(violation) => return Ok(Outcome::refused(violation)),
    };
    if !matches!(command.role, Role::UnitMember | Role::UnitAdmin) {
        return Ok(Outcome::refused(Violation::refuse("role", "role-elsewhere").with("role", command.role)));
    }
    if !access::may(&actor, Action::ManageUnit, &Facts { unit: Some(&command.unit), ..Facts::default() }) {
        return Ok(refusal(&actor, &command.unit));
    }
    let index = email.index(&app);
    let counters = [Counter::invitations(&app, &command.unit), Counter::letters(&app, &index)];
    if let Err(wait) = throttle::admit(&app, &counters).await? {
        return Ok(wait.refused("email"));
    }
    let mut act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    let now = act.now.millis();
    if let Some(account) = store::accounts::by_email(&act.tx, &index).await?
        && members::of(&act.tx, &unit.id, now).await?.iter().any(|grant| grant.account_id == account.id)
    {
        return Ok(Outcome::refused(Violation::refuse("email", "unit-member-theirs")));
    }
    for earlier in store::tokens::open_about(&act.tx, Purpose::Invite.as_str(), &unit.id, now).await? {
        let held: Invited = token::payload(&app, &earlier)?;
        if held.email == *email.secret().expose() {
            store::tokens::use_up(&act.tx, &earlier.id, now).await?;
        }
    }
    let invited = Invited {
        email: email.secret().expose().clone(),
        role: command.role.as_str().to_owned(),
        by: actor.id().to_owned(),
        by_name: actor.name().to_owned(),
    };
    let new = NewToken { purpose: Purpose::Invite, account: None, subject: Some(&unit.id), lifetime: None };
    let secret = token::issue(&act, new, Some(&invited)).await?;
    let link = format!("{}/invitations/{}", app.settings().public_url, secret.expose());
    let params = [("unit", unit.name.as_str()), ("person", actor.name()), ("days", "7"), ("link", link.as_str())];
    mail::queue(&mut act, email.secret(), actor.locale(), Template::Invitation, &params).await?;
    act.audit("invited", "unit", &unit.id, json!({ "role": invited.role })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// Takes an invitation back.
#[derive(Debug, Clone)]
pub struct RevokeInvitation {
    /// The unit.
    pub unit: String,
    /// The invitation.
    pub invitation: String,
}

/// Takes it back; the link stops working.
///
/// # Errors
/// When something breaks.
pub async fn revoke_invitation(app: App, actor: Actor, command: RevokeInvitation) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    if !access::may(&actor, Action::ManageUnit, &Facts { unit: Some(&command.unit), ..Facts::default() }) {
        return Ok(refusal(&actor, &command.unit));
    }
    let found = store::tokens::find(&act.tx, &command.invitation).await?;
    let Some(found) =
        found.filter(|token| token.purpose == Purpose::Invite.as_str() && token.subject.as_deref() == Some(command.unit.as_str()))
    else {
        return Ok(Outcome::NotFound);
    };
    if !store::tokens::use_up(&act.tx, &found.id, act.now.millis()).await? {
        return Ok(Outcome::Conflict);
    }
    act.audit("invitation-revoked", "unit", &command.unit, json!({})).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// A member learns that a role is missing; for everybody else the unit is not there.
pub(crate) fn refusal<T>(actor: &Actor, unit: &str) -> Outcome<T> {
    let sees = access::may(actor, Action::ViewUnit, &Facts { unit: Some(unit), ..Facts::default() });
    if sees { Outcome::Denied } else { Outcome::NotFound }
}
