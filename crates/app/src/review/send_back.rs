//! 退回修改: every comment goes to the unit at once.

use std::collections::BTreeMap;

use rules::{
    lifecycle::Event,
    time::Instant,
    violation::Violation,
    window::{self, closing},
};
use serde_json::json;

use super::case;
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    apply::Grants,
    outcome::{Failure, Outcome},
    step::{self, Step},
    unit_letter,
};

/// The command.
#[derive(Debug, Clone)]
pub struct ReturnForCorrection {
    /// The application.
    pub id: String,
    /// The version seen.
    pub version: i64,
    /// The unsent comments that were seen, each with the instant of its text: nothing goes out that the one who decides did not see.
    pub comments: BTreeMap<String, i64>,
}

/// What the unit was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Returned {
    /// How many comments went out.
    pub comments: u64,
    /// The first instant at which it can no longer be resubmitted.
    pub until: Instant,
}

/// In review → returned.
///
/// # Errors
/// When the database cannot serve.
pub async fn return_for_correction(app: App, actor: Actor, command: ReturnForCorrection) -> Result<Outcome<Returned>, Failure> {
    let mut act = Act::begin(&app, &actor).await?;
    let case = match case::begin_seen(&act, &command.id, command.version, Action::Return).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    let mut application = case.application;
    let cycle = app.cycle(&application.revision_id).await?;
    let unsent = store::reviews::comments(&act.tx, &application.id).await?.into_iter().filter(|comment| comment.sent_at.is_none());
    if unsent.map(|comment| (comment.id, comment.at)).collect::<BTreeMap<_, _>>() != command.comments {
        return Ok(Outcome::Conflict);
    }
    let comments = store::reviews::send_comments(&act.tx, &application.id, act.programme_now.millis()).await?;
    if comments == 0 {
        return Ok(Outcome::refused(Violation::refuse("", "return-without-comments")));
    }
    let now = act.programme_now;
    let period = window::correction_deadline(&cycle, now);
    let grants = Grants::load(&act.tx, &cycle.id, &application.unit_id).await?;
    let until = window::resubmission_end(&cycle, &application.unit_id, period, &grants.extensions, now);
    application.returned_at = Some(now.millis());
    application.correction_until = Some(period.millis());
    match step::take(&act, application, Event::Return, "").await? {
        Step::Taken(now) => {
            act.audit("review.return", "application", &now.id, json!({ "round": now.round, "comments": comments })).await?;
            let until_text = closing(until, &cycle.time_zone());
            unit_letter::to_unit(&mut act, &now, "returned", &[("count", &comments.to_string()), ("until", &until_text)]).await?;
            act.commit().await?;
            Ok(Outcome::Done(Returned { comments, until }))
        }
        Step::Refused(violation) => Ok(Outcome::refused(violation)),
        Step::Overtaken => Ok(Outcome::Conflict),
    }
}
