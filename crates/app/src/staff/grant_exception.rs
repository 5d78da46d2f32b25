//! Granting an exception in a single case, or a later close of the window, with a reason, on the record (§三.1, §五.1, §五.2).

use rules::{
    cycle::Cycle,
    exception::{self, ExceptionKind},
    text,
    time::Instant,
    violation::Violation,
    window::closing,
};
use serde_json::json;
use store::{ExceptionGrant, Reads, Unit};

use crate::{
    access::Action,
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    apply::lead_of,
    outcome::{Failure, Outcome},
    reason::wrong_reason,
};

/// The most characters of a reason.
const LONGEST_REASON: usize = 500;
/// More places than this are not an exception but another rule.
const MOST_PLACES: u32 = 20;

/// What is granted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantException {
    /// Which rule is set aside. A window without a team type is extended until `until`, in public.
    pub kind: ExceptionKind,
    /// The unit; without one, a window is extended for all.
    pub unit_id: Option<String>,
    /// Only for this team type.
    pub team_type: Option<String>,
    /// Places granted beyond the limit (quota).
    pub extra_places: u32,
    /// The first instant at which it holds no more. A window needs one.
    pub until: Option<Instant>,
    /// Why.
    pub reason: String,
}

/// Grants it in the current cycle; the id of the grant.
///
/// # Errors
/// When the database cannot serve.
pub async fn grant_exception(app: App, actor: Actor, command: GrantException) -> Result<Outcome<String>, Failure> {
    if !super::may(&actor, Action::GrantException) {
        return Ok(Outcome::Denied);
    }
    let Some(pinned) = app.current_cycle().await? else { return Ok(Outcome::NotFound) };
    let reason = text::clean_area(&command.reason);
    let mut act = Act::begin(&app, &actor).await?;
    let unit_name = match examine(&act.tx, &pinned.cycle, &command, app.programme_now()).await? {
        Ok(name) => name,
        Err(wrong) => return Ok(Outcome::Refused(wrong)),
    };
    let id = act.id();
    let grant = ExceptionGrant {
        id: id.clone(),
        cycle_id: pinned.cycle.id.clone(),
        kind: word(command.kind).to_owned(),
        unit_id: command.unit_id.clone(),
        team_type: command.team_type.clone(),
        extra_places: i64::from(command.extra_places),
        until: command.until.map(Instant::millis),
        reason: reason.clone(),
        granted_by: actor.id().to_owned(),
        granted_at: act.programme_now.millis(),
        revoked_at: None,
        revoked_by: None,
    };
    store::insert(&act.tx, grant).await?;
    let detail = json!({
        "kind": word(command.kind), "unit": command.unit_id, "team_type": command.team_type, "extra_places": command.extra_places,
        "until": command.until, "reason": reason,
    });
    act.audit("exception-granted", "exception", &id, detail).await?;
    if let Some(unit) = &command.unit_id {
        let params = json!({ "kind": word(command.kind), "unit": unit_name, "reason": reason });
        act.notify(NewNotice { account: None, unit: Some(unit), kind: "exception-granted", params, link: "/eligibility".to_owned() })
            .await?;
    }
    if command.kind == ExceptionKind::Window {
        act.public_changed("window", &pinned.cycle.id).await?;
    }
    act.commit().await?;
    Ok(Outcome::Done(id))
}

/// Whether it could be granted, and nothing else: what a page asks before it shows what will be granted.
///
/// # Errors
/// When the database cannot be read.
pub async fn check_exception(app: &App, actor: &Actor, command: &GrantException) -> Result<Outcome<()>, Failure> {
    if !super::may(actor, Action::GrantException) {
        return Ok(Outcome::Denied);
    }
    let Some(pinned) = app.current_cycle().await? else { return Ok(Outcome::NotFound) };
    Ok(match examine(app.read(), &pinned.cycle, command, app.programme_now()).await? {
        Ok(_) => Outcome::Done(()),
        Err(wrong) => Outcome::Refused(wrong),
    })
}

/// The unit's name, empty for all units; or everything that is wrong.
async fn examine(
    db: &impl Reads,
    cycle: &Cycle,
    command: &GrantException,
    now: Instant,
) -> Result<Result<String, Vec<Violation>>, Failure> {
    let mut wrong = look(command, &text::clean_area(&command.reason), now);
    if let Some(code) = &command.team_type
        && cycle.team_type(code).is_none()
    {
        wrong.push(Violation::refuse("team_type", "unknown-choice").with("found", code));
    }
    wrong.extend(not_later(cycle, command).filter(|_| wrong.iter().all(|one| one.path != "until")));
    let mut unit_name = String::new();
    if let Some(id) = &command.unit_id {
        match store::units::find(db, id).await? {
            Some(unit) => {
                wrong.extend(barred(cycle, command, &unit));
                unit_name = unit.name;
            }
            None => wrong.push(Violation::refuse("unit", "unit-unknown")),
        }
    }
    Ok(if wrong.is_empty() { Ok(unit_name) } else { Err(wrong) })
}

/// Whether the cycle lets staff set aside a rule of this kind in a single case: in that of the unit, where one is known.
#[must_use]
pub fn is_exceptable(cycle: &Cycle, kind: ExceptionKind, unit: Option<&Unit>) -> bool {
    exception::barred(cycle, kind, unit.map(lead_of).as_ref(), None).is_none()
}

fn barred(cycle: &Cycle, command: &GrantException, unit: &Unit) -> Option<Violation> {
    let is_later_close = command.kind == ExceptionKind::Window && command.team_type.is_none();
    let violation = exception::barred(cycle, command.kind, Some(&lead_of(unit)), command.team_type.as_deref())?;
    // a later close is asked for by whom it is for, not by its kind
    Some(if is_later_close { Violation { path: "scope".to_owned(), ..violation } } else { violation })
}

/// A later close is one only after every window has closed by itself.
fn not_later(cycle: &Cycle, command: &GrantException) -> Option<Violation> {
    let zone = cycle.time_zone();
    let closes = cycle.windows.iter().map(|window| window.closes_at(&zone)).max()?;
    let until = command.until.filter(|_| command.kind == ExceptionKind::Window && command.team_type.is_none())?;
    (until <= closes).then(|| Violation::refuse("until", "until-not-later").with("time", closing(closes, &zone)))
}

fn look(command: &GrantException, reason: &str, now: Instant) -> Vec<Violation> {
    let mut wrong = Vec::new();
    wrong.extend(wrong_reason(reason, LONGEST_REASON));
    match command.until {
        None if command.kind == ExceptionKind::Window => wrong.push(Violation::refuse("until", "until-missing")),
        Some(until) if until <= now => wrong.push(Violation::refuse("until", "until-past")),
        _ => {}
    }
    match command.kind {
        ExceptionKind::Quota if !(1..=MOST_PLACES).contains(&command.extra_places) => {
            wrong.push(Violation::refuse("extra_places", "places-out-of-range").with("limit", MOST_PLACES));
        }
        ExceptionKind::Quota | ExceptionKind::Eligibility if command.unit_id.is_none() => {
            wrong.push(Violation::refuse("unit", "unit-unknown"));
        }
        ExceptionKind::Eligibility if command.team_type.is_none() => wrong.push(Violation::refuse("team_type", "team-type-missing")),
        _ => {}
    }
    wrong
}

/// The stored word.
pub(crate) fn word(kind: ExceptionKind) -> &'static str {
    match kind {
        ExceptionKind::Quota => "quota",
        ExceptionKind::Window => "window",
        ExceptionKind::Eligibility => "eligibility",
    }
}
