//! Take an application back (撤回). Its place and its name are free at once.

use rules::{lifecycle::Event, time, violation::Violation};
use serde_json::json;

use crate::{
    access::{self, Action},
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    mail::{self, Template},
    outcome::{Failure, Outcome},
    reason::hidden,
    step::{self, Step},
};

/// Withdraws an application.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// The application.
    pub application: String,
    /// Its version when the person decided.
    pub seen: i64,
    /// Why, for the history; may be empty.
    pub reason: String,
}

/// Carries [`Withdraw`] out.
///
/// # Errors
/// When the database cannot serve.
pub async fn withdraw(app: App, actor: Actor, command: Withdraw) -> Result<Outcome<()>, Failure> {
    let mut act = Act::begin(&app, &actor).await?;
    let Some(application) = store::applications::locked(&act.tx, &command.application).await? else { return Ok(Outcome::NotFound) };
    let state = step::state_of(&application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(state), ..access::Facts::default() };
    if !access::may(&actor, Action::ViewApplication, &facts) {
        return Ok(Outcome::NotFound);
    }
    if let Err(violation) = rules::lifecycle::next(state, Event::Withdraw) {
        return Ok(Outcome::refused(violation));
    }
    if !access::may(&actor, Action::Withdraw, &facts) {
        return Ok(Outcome::Denied);
    }
    if application.version != command.seen {
        return Ok(Outcome::Conflict);
    }
    let reason = rules::text::clean_area(&command.reason);
    if rules::text::count(&reason) > 500 {
        return Ok(Outcome::refused(Violation::refuse("reason", "reason-too-long").with("limit", 500)));
    }
    if let Some(violation) = hidden("reason", &reason) {
        return Ok(Outcome::refused(violation));
    }
    let application = match step::take(&act, application, Event::Withdraw, &reason).await? {
        Step::Taken(application) => application,
        Step::Refused(violation) => return Ok(Outcome::refused(violation)),
        Step::Overtaken => return Ok(Outcome::Conflict),
    };
    act.audit("application.withdraw", "application", &application.id, json!({ "round": application.round })).await?;
    let path = format!("/applications/{}/history", application.id);
    let link = format!("{}{path}", app.settings().public_url);
    let at = time::shanghai_text(act.programme_now);
    let params = [("team", application.name.as_str()), ("time", &at), ("link", &link)];
    mail::queue_to_unit_admins(&mut act, &application.unit_id, Template::Withdrawn, &params).await?;
    let notice = NewNotice {
        account: None,
        unit: Some(&application.unit_id),
        kind: "withdrawn",
        params: json!({ "team": application.name }),
        link: path,
    };
    act.notify(notice).await?;
    act.commit().await?;
    Ok(Outcome::Done(()))
}
