//! 审核通过.

use std::collections::BTreeMap;

use rules::{lifecycle::Event, violation::Violation};
use serde_json::json;

use super::{case, checklist};
use crate::{
    access::Action,
    act::Act,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
    snapshot,
    step::{self, Step},
    unit_letter,
};

/// The command.
#[derive(Debug, Clone)]
pub struct Approve {
    /// The application.
    pub id: String,
    /// The version seen.
    pub version: i64,
}

/// In review → approved. Refused while an item of the check-list waits for a reviewer's word or stands against it, and while comments are
/// written that the unit has not been shown.
///
/// # Errors
/// When the database cannot serve.
pub async fn approve(app: App, actor: Actor, command: Approve) -> Result<Outcome<()>, Failure> {
    let mut act = Act::begin(&app, &actor).await?;
    let case = match case::begin_seen(&act, &command.id, command.version, Action::Decide).await? {
        Ok(case) => case,
        Err(answer) => return Ok(answer),
    };
    let mut application = case.application;
    let cycle = app.cycle(&application.revision_id).await?;
    let Some(row) = store::snapshots::of_round(&act.tx, &application.id, application.round).await? else { return Ok(Outcome::NotFound) };
    let machine = snapshot::machine(&row)?;
    let decisions = store::reviews::decisions(&act.tx, &application.id).await?;
    let items = checklist::show(&cycle, &application.team_type, &machine, &decisions, &BTreeMap::new(), application.round);
    let mut found = Vec::new();
    for item in items {
        let path = format!("check/{}", item.code);
        let kind = if !item.is_settled() {
            "check-undecided"
        } else if item.stands_against() {
            "check-failed"
        } else {
            continue;
        };
        let mut violation = Violation::refuse(path, kind).with("item", &item.label.zh).with("item_en", &item.label.en);
        violation.clause = item.clause;
        found.push(violation);
    }
    let unsent = store::reviews::comments(&act.tx, &application.id).await?.iter().filter(|comment| comment.sent_at.is_none()).count();
    if unsent > 0 {
        found.push(Violation::refuse("", "comments-unsent").with("count", unsent));
    }
    if !found.is_empty() {
        return Ok(Outcome::Refused(found));
    }
    application.decided_at = Some(act.programme_now.millis());
    match step::take(&act, application, Event::Approve, "").await? {
        Step::Taken(now) => {
            act.audit("review.approve", "application", &now.id, json!({ "round": now.round })).await?;
            unit_letter::to_unit(&mut act, &now, "approved", &[]).await?;
            act.commit().await?;
            Ok(Outcome::Done(()))
        }
        Step::Refused(violation) => Ok(Outcome::refused(violation)),
        Step::Overtaken => Ok(Outcome::Conflict),
    }
}
