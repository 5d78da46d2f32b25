//! 经手: a reviewer says of an application "mine", takes it over from another, or puts it back. Nobody is locked out by it; it is told, in the
//! queue and on the screen, so that two do not do the same work.

use serde_json::json;
use store::Claim;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// Takes an application into one's own hands, whoever has it.
#[derive(Debug, Clone)]
pub struct Hold {
    /// The application.
    pub id: String,
    /// Account of who had it on the page; empty for nobody. Another one now is a conflict.
    pub seen: String,
}

/// Carries [`Hold`] out.
///
/// # Errors
/// When the database cannot serve.
pub async fn hold(app: App, actor: Actor, command: Hold) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let id = match case::begin(&act, &command.id, Action::Review).await? {
        Ok(case) => case.application.id,
        Err(answer) => return Ok(answer),
    };
    let holder = store::reviews::claim(&act.tx, &id).await?.map(|claim| claim.account_id).unwrap_or_default();
    if holder == actor.id() {
        return Ok(Outcome::Done(()));
    }
    if holder != command.seen {
        return Ok(Outcome::Conflict);
    }
    give(&act, &id).await?;
    act.audit("review.hold", "application", &id, json!({ "from": holder })).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}

/// Puts an application into the hands of the actor, within an act.
pub(super) async fn give(act: &Act, id: &str) -> Result<(), Failure> {
    let claim = Claim { application_id: id.to_owned(), account_id: act.actor.id().to_owned(), since: act.programme_now.millis() };
    Ok(store::reviews::put_claim(&act.tx, claim).await?)
}

/// Puts an application back for others.
#[derive(Debug, Clone)]
pub struct PutBack {
    /// The application.
    pub id: String,
}

/// Carries [`PutBack`] out; what another has stays with them.
///
/// # Errors
/// When the database cannot serve.
pub async fn put_back(app: App, actor: Actor, command: PutBack) -> Result<Outcome<()>, Failure> {
    let act = Act::begin(&app, &actor).await?;
    let id = match case::begin(&act, &command.id, Action::Review).await? {
        Ok(case) => case.application.id,
        Err(answer) => return Ok(answer),
    };
    if store::reviews::release_claim(&act.tx, &id, actor.id()).await? {
        act.audit("review.put-back", "application", &id, json!({})).await?;
        act.commit().await?;
    }
    Ok(Outcome::Done(()))
}
