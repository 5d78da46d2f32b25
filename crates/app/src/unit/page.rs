//! A unit with its members, invitations and requests.

use std::str::FromStr;

use rules::time::Instant;
use store::{Account, Unit};

use crate::{
    access::{self, Action, Facts},
    account::{
        email,
        token::{self, Purpose},
    },
    actor::{Actor, Role},
    app::App,
    outcome::Failure,
    unit::{invite::Invited, members},
};

/// A member, as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberView {
    /// The account.
    pub account: String,
    /// Name.
    pub name: String,
    /// Address, masked.
    pub email: String,
    /// Role.
    pub role: Role,
    /// Since when.
    pub since: Instant,
    /// The reader.
    pub own: bool,
}

/// An invitation that waits for its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PendingInvitation {
    /// Its id.
    pub id: String,
    /// Address, masked.
    pub email: String,
    /// Role offered.
    pub role: Role,
    /// Until when.
    pub until: Instant,
}

/// Somebody who asks to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JoinRequest {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Address, masked.
    pub email: String,
    /// Since when.
    pub since: Instant,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitPage {
    /// The unit.
    pub unit: Unit,
    /// Members, oldest first.
    pub members: Vec<MemberView>,
    /// Invitations; only for those who may manage.
    pub invitations: Vec<PendingInvitation>,
    /// Requests; only for those who may manage.
    pub requests: Vec<JoinRequest>,
    /// Other units with the same credit code.
    pub rivals: Vec<Unit>,
    /// True for administrators.
    pub may_manage: bool,
    /// True for the technical support.
    pub may_verify: bool,
    /// True for somebody who belongs to the unit.
    pub is_member: bool,
}

/// The page of a unit. `None` when there is none, or none for this reader.
///
/// # Errors
/// When the database cannot be read, or an address does not open.
pub async fn page(app: &App, actor: &Actor, unit: &str) -> Result<Option<UnitPage>, Failure> {
    let facts = Facts { unit: Some(unit), ..Facts::default() };
    if !access::may(actor, Action::ViewUnit, &facts) {
        return Ok(None);
    }
    let Some(unit) = store::units::find(app.read(), unit).await? else { return Ok(None) };
    let now = app.now().millis();
    let may_manage = access::may(actor, Action::ManageUnit, &facts);
    let may_verify = access::may(actor, Action::VerifyUnit, &facts);
    let (invitations, requests) =
        if may_manage { (invitations(app, &unit.id, now).await?, requests(app, &unit.id, now).await?) } else { (Vec::new(), Vec::new()) };
    let rivals = if may_verify {
        store::units::by_code(app.read(), &unit.credit_code).await?.into_iter().filter(|other| other.id != unit.id).collect()
    } else {
        Vec::new()
    };
    let members = member_views(app, actor, &unit.id, now).await?;
    let is_member = actor.units().contains(&unit.id.as_str());
    Ok(Some(UnitPage { members, invitations, requests, rivals, may_manage, may_verify, is_member, unit }))
}

async fn member_views(app: &App, actor: &Actor, unit: &str, now: i64) -> Result<Vec<MemberView>, Failure> {
    let grants = members::of(app.read(), unit, now).await?;
    let ids: Vec<String> = grants.iter().map(|grant| grant.account_id.clone()).collect();
    let accounts = store::accounts::many(app.read(), &ids).await?;
    let mut views = Vec::with_capacity(grants.len());
    for grant in grants {
        let account = accounts.iter().find(|account| account.id == grant.account_id);
        let (Some(account), Ok(role)) = (account, Role::from_str(&grant.role)) else { continue };
        views.push(MemberView {
            account: account.id.clone(),
            name: account.name.clone(),
            email: masked(app, account)?,
            role,
            since: Instant(grant.since),
            own: actor.account() == Some(account.id.as_str()),
        });
    }
    Ok(views)
}

async fn invitations(app: &App, unit: &str, now: i64) -> Result<Vec<PendingInvitation>, Failure> {
    let mut views = Vec::new();
    for row in store::tokens::open_about(app.read(), Purpose::Invite.as_str(), unit, now).await? {
        let invited: Invited = token::payload(app, &row)?;
        let Ok(role) = Role::from_str(&invited.role) else { continue };
        views.push(PendingInvitation { email: email::masked(&invited.email), role, until: Instant(row.expires_at), id: row.id });
    }
    Ok(views)
}

async fn requests(app: &App, unit: &str, now: i64) -> Result<Vec<JoinRequest>, Failure> {
    let rows = store::tokens::open_about(app.read(), Purpose::Join.as_str(), unit, now).await?;
    let ids: Vec<String> = rows.iter().filter_map(|row| row.account_id.clone()).collect();
    let accounts = store::accounts::many(app.read(), &ids).await?;
    let mut views = Vec::new();
    for row in rows {
        let Some(account) = accounts.iter().find(|account| Some(&account.id) == row.account_id.as_ref()) else { continue };
        views.push(JoinRequest { name: account.name.clone(), email: masked(app, account)?, since: Instant(row.created_at), id: row.id });
    }
    Ok(views)
}

fn masked(app: &App, account: &Account) -> Result<String, Failure> {
    Ok(email::masked(email::of(app, account)?.expose()))
}
