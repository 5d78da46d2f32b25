//! Let somebody in who asked to join, or not.

use serde_json::json;

use crate::{
    access::{self, Action, Facts},
    account::{create::give, token::Purpose},
    act::{Act, NewNotice},
    actor::{Actor, Role, Scope},
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
    unit::{invite::refusal, members},
};

/// Decides about a request.
#[derive(Debug, Clone)]
pub struct DecideJoin {
    /// The unit.
    pub unit: String,
    /// The request.
    pub request: String,
    /// In or not.
    pub accept: bool,
}

/// Decides, and tells the one who asked.
///
/// # Errors
/// When something breaks.
pub async fn decide_join(app: App, actor: Actor, command: DecideJoin) -> Result<Outcome<()>, Failure> {
    let mut act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    if !access::may(&actor, Action::ManageUnit, &Facts { unit: Some(&unit.id), ..Facts::default() }) {
        return Ok(refusal(&actor, &unit.id));
    }
    let now = act.now.millis();
    let request = store::tokens::find(&act.tx, &command.request).await?.filter(|token| {
        token.purpose == Purpose::Join.as_str() && token.subject.as_deref() == Some(unit.id.as_str()) && token.expires_at > now
    });
    let Some((request, account)) = request.and_then(|token| token.account_id.clone().map(|account| (token, account))) else {
        return Ok(Outcome::NotFound);
    };
    if !store::tokens::use_up(&act.tx, &request.id, now).await? {
        return Ok(Outcome::Conflict);
    }
    let is_member = members::of(&act.tx, &unit.id, now).await?.iter().any(|grant| grant.account_id == account);
    if command.accept && !is_member {
        give(&act, &account, Role::UnitMember, &Scope::Unit(unit.id.clone())).await?;
    }
    let (template, kind, path) = if command.accept {
        (Template::JoinAccepted, "join-accepted", format!("/units/{}", unit.id))
    } else {
        (Template::JoinDeclined, "join-declined", "/guide".to_owned())
    };
    let link = format!("{}{path}", app.settings().public_url);
    mail::queue_to_account(&mut act, &account, template, &[("unit", &unit.name), ("link", &link)]).await?;
    act.notify(NewNotice { account: Some(&account), unit: None, kind, params: json!({ "unit": unit.name }), link: path }).await?;
    act.audit(kind, "unit", &unit.id, json!({ "account": account })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
