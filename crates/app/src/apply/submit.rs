//! Submit an application, or submit it again after a return (§三.2, §五.1–2).

use rules::{
    lifecycle::Event,
    naming, pool,
    pool::PoolRef,
    submission,
    time::{self, Instant},
    violation::Violation,
};
use serde_json::json;

use super::{
    Dossier, Receipt, dossier,
    judge::{self, Judged},
    parties,
};
use crate::{
    access::{self, Action},
    act::{Act, NewNotice},
    actor::Actor,
    app::App,
    idempotency::{self, Recall},
    mail::{self, Template},
    outcome::{Failure, Outcome},
    snapshot::{self, Handed},
    step::{self, Step},
};

const ACTION: &str = "application.submit";

/// Hands an application in.
#[derive(Debug, Clone)]
pub struct Submit {
    /// The application.
    pub application: String,
    /// Its version when the person saw all answers.
    pub seen: i64,
    /// The key of the form: the same form sent twice is one submission.
    pub key: String,
    /// Codes of the statements ticked.
    pub statements: Vec<String>,
    /// When the complete request had arrived, by the programme's clock.
    pub arrived: Instant,
}

/// Carries [`Submit`] out.
///
/// # Errors
/// When the database cannot serve.
pub async fn submit(app: App, actor: Actor, command: Submit) -> Result<Outcome<Receipt>, Failure> {
    let mut act = Act::begin(&app, &actor).await?;
    let Some(pool) = lock_pool(&act, &command.application).await? else { return Ok(Outcome::NotFound) };
    let Some(application) = store::applications::locked(&act.tx, &command.application).await? else { return Ok(Outcome::NotFound) };
    let seen_state = step::state_of(&application)?;
    let facts = access::Facts { unit: Some(&application.unit_id), state: Some(seen_state), ..access::Facts::default() };
    if !access::may(&actor, Action::ViewApplication, &facts) {
        return Ok(Outcome::NotFound);
    }
    let fingerprint = fingerprint(&command);
    match idempotency::recall(&act, &command.key, ACTION, &fingerprint).await? {
        Recall::Done(receipt) => return Ok(Outcome::Done(receipt)),
        Recall::Misused(violation) => return Ok(Outcome::refused(violation)),
        Recall::New => {}
    }
    if !seen_state.editable() {
        return Ok(Outcome::refused(Violation::refuse("", "not-editable").with("state", seen_state)));
    }
    if !access::may(&actor, Action::Submit, &facts) {
        return Ok(Outcome::Denied);
    }
    if application.version != command.seen {
        return Ok(Outcome::Conflict);
    }
    let file = Dossier::of(&app, &act.tx, application).await?;
    // the unit moved to another pool while this waited for the one that it had
    if pool::pool_of(&file.cycle, &file.lead()).map(|now| now.key).as_deref() != pool.as_ref().map(|pool| pool.key.as_str()) {
        return Ok(Outcome::Conflict);
    }
    let event = judge::event_of(&file);
    let judged = judge::judge(&app, &act.tx, &file, pool.as_ref(), &command.statements, command.arrived).await?;
    if judged.violations.iter().any(Violation::refuses) {
        return Ok(Outcome::Refused(judged.violations));
    }
    match hand_in(&mut act, file, &command, pool, event, judged).await? {
        Outcome::Done(receipt) => {
            idempotency::remember(&act, &command.key, ACTION, &fingerprint, &receipt).await?;
            act.commit().await?;
            Ok(Outcome::Done(receipt))
        }
        other => Ok(other),
    }
}

fn fingerprint(command: &Submit) -> String {
    let statements = command.statements.join(",");
    idempotency::fingerprint(&[&command.application, &command.seen.to_string(), &statements])
}

/// Locks the pool before the application, so that two submissions for one place wait for each other and never cross. `None` when there is no
/// such application; an inner `None` when the cycle sets no limit.
async fn lock_pool(act: &Act, application: &str) -> Result<Option<Option<PoolRef>>, Failure> {
    let Some(application) = store::applications::find(&act.tx, application).await? else { return Ok(None) };
    let Some(unit) = store::lookup::unit(&act.tx, &application.unit_id).await? else { return Ok(None) };
    let cycle = act.app.cycle(&application.revision_id).await?;
    let pool = pool::pool_of(&cycle, &dossier::lead_of(&unit));
    if let Some(pool) = &pool {
        store::pools::lock(&act.tx, &pool.key, &cycle.id).await?;
    }
    Ok(Some(pool))
}

async fn hand_in(
    act: &mut Act,
    file: Dossier,
    command: &Submit,
    pool: Option<PoolRef>,
    event: Event,
    judged: Judged,
) -> Result<Outcome<Receipt>, Failure> {
    let Dossier { mut application, cycle, answers, unit, files, .. } = file;
    let id = application.id.clone();
    if let Some(key) = &judged.name_key {
        store::applications::release_name(&act.tx, &id).await?;
        if !store::names::claim(&act.tx, application.year, key, &id).await? {
            let name = submission::team_name(&cycle, &answers).unwrap_or_default();
            return Ok(Outcome::refused(naming::taken(&cycle, name)));
        }
    }
    let number = match application.receipt.take() {
        Some(number) => number,
        None => format!("R-{}-{:06}", application.year, store::counters::next(&act.tx, &format!("receipt/{}", application.year)).await?),
    };
    application.receipt = Some(number.clone());
    application.pool_key = pool.map(|pool| pool.key);
    application.submitted_at = Some(command.arrived.millis());
    application.first_submitted_at.get_or_insert(command.arrived.millis());
    application.correction_until = None;
    application.flags = i64::try_from(judged.violations.len()).unwrap_or(i64::MAX);
    let application = match step::take(act, application, event, "").await? {
        Step::Taken(application) => application,
        Step::Refused(violation) => return Ok(Outcome::refused(violation)),
        Step::Overtaken => return Ok(Outcome::Conflict),
    };
    let handed = Handed { arrived: command.arrived, statements: &command.statements, checklist: &judged.checklist };
    let root = snapshot::take(act, &id, application.round, &cycle, &answers, handed).await?;
    let named: Vec<String> =
        answers.values().filter_map(|(_, _, value)| value.as_str()).filter(|value| files.contains_key(*value)).map(str::to_owned).collect();
    store::files::freeze(&act.tx, &named, act.programme_now.millis()).await?;
    let (persons, partners) = (parties::persons(&act.app, &cycle, &answers), parties::partners(&act.app, &cycle, &answers));
    store::people::link(&act.tx, &id, persons, partners).await?;
    act.audit(ACTION, "application", &id, json!({ "round": application.round, "receipt": number, "root": root })).await?;
    let receipt =
        Receipt { number, at: command.arrived, root, round: application.round, name: application.name.clone(), unit: unit.name.clone() };
    tell(act, &id, &application.unit_id, &receipt, event).await?;
    Ok(Outcome::Done(receipt))
}

async fn tell(act: &mut Act, id: &str, unit: &str, receipt: &Receipt, event: Event) -> Result<(), Failure> {
    let path = format!("/applications/{id}/receipt?round={}", receipt.round);
    let link = format!("{}{path}", act.app.settings().public_url);
    let (template, kind) = if event == Event::Submit { (Template::Submitted, "submitted") } else { (Template::Resubmitted, "resubmitted") };
    let at = time::shanghai_text(receipt.at);
    let params = [("team", receipt.name.as_str()), ("receipt", &receipt.number), ("time", &at), ("link", &link)];
    mail::queue_to_unit_admins(act, unit, template, &params).await?;
    let params = json!({ "team": receipt.name, "receipt": receipt.number });
    act.notify(NewNotice { account: None, unit: Some(unit), kind, params, link: path }).await
}
