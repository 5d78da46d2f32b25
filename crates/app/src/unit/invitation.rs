//! What an invitation's link leads to, before it is accepted.

use std::str::FromStr;

use crate::{
    account::{email, email::Email, token, token::Purpose},
    actor::{Actor, Role},
    app::App,
    outcome::Failure,
    unit::invite::Invited,
};

/// What the reader of the link can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Accept: signed in with the address invited.
    Accept,
    /// Sign in first: the address has an account.
    SignIn,
    /// Make an account on the page: the address has none.
    NewAccount,
    /// Signed in with another address.
    OtherAddress,
}

/// An invitation, as its page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitationView {
    /// Name of the unit.
    pub unit: String,
    /// Who invites.
    pub by: String,
    /// Role offered.
    pub role: Role,
    /// The address invited, masked.
    pub email: String,
    /// What to do.
    pub way: Way,
}

/// The invitation of a link. `None` when it is unknown, used, taken back or too old.
///
/// # Errors
/// When the database cannot be read.
pub async fn invitation(app: &App, actor: &Actor, secret: &str) -> Result<Option<InvitationView>, Failure> {
    let now = app.now().millis();
    let Some(found) = token::open(app.read(), Purpose::Invite, secret, now).await? else { return Ok(None) };
    let invited: Invited = token::payload(app, &found)?;
    let unit = store::units::find(app.read(), found.subject.as_deref().unwrap_or_default()).await?;
    let (Some(unit), Ok(role), Ok(address)) = (unit, Role::from_str(&invited.role), Email::read("email", &invited.email)) else {
        return Ok(None);
    };
    let account = store::accounts::by_email(app.read(), &address.index(app)).await?;
    let way = match (actor.account(), account) {
        (Some(own), Some(theirs)) if own == theirs.id => Way::Accept,
        (Some(_), _) => Way::OtherAddress,
        (None, Some(_)) => Way::SignIn,
        (None, None) => Way::NewAccount,
    };
    Ok(Some(InvitationView { unit: unit.name, by: invited.by_name, role, email: email::masked(&invited.email), way }))
}
