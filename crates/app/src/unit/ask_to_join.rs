//! Ask to join a unit that exists; one of its administrators decides.

use rules::violation::Violation;
use serde_json::json;

use crate::{
    account::{
        throttle::{self, Counter},
        token::{self, NewToken, Purpose},
    },
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
};

/// Asks.
#[derive(Debug, Clone)]
pub struct AskToJoin {
    /// The unit.
    pub unit: String,
}

/// Asks, and tells the administrators.
///
/// # Errors
/// When something breaks.
pub async fn ask_to_join(app: App, actor: Actor, command: AskToJoin) -> Result<Outcome<()>, Failure> {
    let Some(account) = actor.account() else { return Ok(Outcome::Denied) };
    if actor.units().contains(&command.unit.as_str()) {
        return Ok(Outcome::refused(Violation::refuse("", "unit-member-already")));
    }
    if let Err(wait) = throttle::admit(&app, &[Counter::claims(&app, account)]).await? {
        return Ok(wait.refused(""));
    }
    let mut act = Act::begin(&app, &actor).await?;
    let Some(unit) = store::units::lock(&act.tx, &command.unit).await? else { return Ok(Outcome::NotFound) };
    let asked = store::tokens::open_of(&act.tx, Purpose::Join.as_str(), account, act.now.millis()).await?;
    if asked.iter().any(|token| token.subject.as_deref() == Some(unit.id.as_str())) {
        return Ok(Outcome::refused(Violation::refuse("", "unit-join-asked")));
    }
    let new = NewToken { purpose: Purpose::Join, account: Some(account), subject: Some(&unit.id), lifetime: None };
    token::issue(&act, new, None::<&()>).await?;
    let path = format!("/units/{}/members", unit.id);
    let link = format!("{}{path}", app.settings().public_url);
    let params = [("unit", unit.name.as_str()), ("person", actor.name()), ("link", link.as_str())];
    mail::queue_to_unit_admins(&mut act, &unit.id, Template::JoinAsked, &params).await?;
    let params = json!({ "unit": unit.name, "person": actor.name() });
    act.notify(NewNotice { account: None, unit: Some(&unit.id), kind: "join-asked", params, link: path }).await?;
    act.audit("join-asked", "unit", &unit.id, json!({})).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
