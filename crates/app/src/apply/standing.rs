//! Before the form: which types a unit may lead, whether the window is open, how many places are left and who holds the others.

use std::sync::Arc;

use rules::{
    cycle::{Cycle, Text, Verdict},
    eligibility, exception,
    lifecycle::State,
    pool,
    violation::Violation,
    window::{self, WindowState},
};

use super::{Grants, dossier::lead_of};
use crate::{
    access::{self, Action},
    actor::Actor,
    app::App,
    outcome::Failure,
    step,
};

/// One team type and this unit.
#[derive(Debug, Clone, PartialEq)]
pub struct TypeStanding {
    /// Code of the type.
    pub code: String,
    /// What it is called.
    pub label: Text,
    /// What it is for.
    pub guide: Text,
    /// What the matrix says.
    pub verdict: Verdict,
    /// Why, in words of the cycle.
    pub reason: Option<Text>,
    /// Everything the rules say.
    pub violations: Vec<Violation>,
    /// True when an application may be made, exceptions included.
    pub may_lead: bool,
    /// True when an application of this type would be in time now, by an exception at least.
    pub in_time: bool,
}

/// A team or application that holds a place of the pool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Id of the application, where it is of the reader's own unit.
    pub application: Option<String>,
    /// Registration number, once published.
    pub number: Option<String>,
    /// The team's name; absent for another unit's application that is not public.
    pub name: Option<String>,
    /// The lead unit.
    pub unit: String,
    /// The state.
    pub state: State,
}

/// The pool that the unit draws on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PoolStanding {
    /// What it is called.
    pub label: Text,
    /// Places, those of exceptions included.
    pub places: u32,
    /// Places left.
    pub left: u32,
    /// Clause behind the limit.
    pub clause: Option<String>,
    /// Who holds the others.
    pub holders: Vec<Holder>,
}

/// What a unit may do in the current cycle.
#[derive(Clone)]
pub struct Standing {
    /// The unit.
    pub unit: String,
    /// Its name.
    pub unit_name: String,
    /// Whether it was verified.
    pub verified: bool,
    /// The cycle.
    pub cycle: Arc<Cycle>,
    /// Where the window stands for this unit.
    pub window: WindowState,
    /// True when the window is closed and nothing new can be handed in, by no exception either.
    pub over: bool,
    /// The types.
    pub types: Vec<TypeStanding>,
    /// The pool; `None` when the cycle sets no limit for this unit.
    pub pool: Option<PoolStanding>,
    /// True when the reader may begin an application for it.
    pub may_start: bool,
}

/// What one of the actor's units may do; `None` for other units, or before a cycle is loaded.
///
/// # Errors
/// When the database cannot be read.
pub async fn standing(app: &App, actor: &Actor, unit: &str) -> Result<Option<Standing>, Failure> {
    let facts = access::Facts { unit: Some(unit), ..access::Facts::default() };
    if !actor.units().contains(&unit) || !access::may(actor, Action::ViewUnit, &facts) {
        return Ok(None);
    }
    let Some(unit) = store::lookup::unit(app.read(), unit).await? else { return Ok(None) };
    let Some(pinned) = app.current_cycle().await? else { return Ok(None) };
    let (cycle, now, lead) = (pinned.cycle, app.programme_now(), lead_of(&unit));
    let grants = Grants::load(app.read(), &cycle.id, &unit.id).await?;
    let window = window::state(&cycle, now, Some(&unit.id), &grants.extensions);
    let over = grants.is_over(&cycle, &unit.id, now);
    let types: Vec<TypeStanding> = eligibility::table(&cycle, &lead, &grants.exceptions, now)
        .into_iter()
        .map(|row| TypeStanding {
            code: row.team_type.code.clone(),
            label: row.team_type.label.clone(),
            guide: row.team_type.guide.clone(),
            verdict: row.verdict,
            reason: row.reason.cloned(),
            may_lead: row.may_lead(),
            in_time: grants.in_time(&cycle, &unit.id, &row.team_type.code, now),
            violations: row.violations,
        })
        .collect();
    let pool = match pool::pool_of(&cycle, &lead) {
        Some(pool) => {
            let holders = holders(app, actor, &pool.key).await?;
            let used = u32::try_from(holders.len()).unwrap_or(u32::MAX);
            let extra =
                types.iter().map(|of_type| exception::extra_places(&grants.exceptions, &of_type.code, now)).max().unwrap_or_default();
            let (places, left) = (pool.places(extra), pool.left(used, extra));
            Some(PoolStanding { label: pool.label, places, left, clause: pool.clause, holders })
        }
        None => None,
    };
    let may_start = access::may(actor, Action::StartApplication, &facts);
    let (unit_name, verified) = (unit.name, unit.verified_at.is_some());
    Ok(Some(Standing { unit: unit.id, unit_name, verified, cycle, window, over, types, pool, may_start }))
}

async fn holders(app: &App, actor: &Actor, pool_key: &str) -> Result<Vec<Holder>, Failure> {
    let rows = store::applications::holding_places(app.read(), pool_key).await?;
    let ids: Vec<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let unit_ids: Vec<&str> = rows.iter().map(|row| row.unit_id.as_str()).collect();
    let numbers = store::lookup::team_numbers(app.read(), &ids).await?;
    let units = store::lookup::units(app.read(), &unit_ids).await?;
    rows.iter()
        .map(|row| {
            let state = step::state_of(row)?;
            let own = actor.units().contains(&row.unit_id.as_str());
            Ok(Holder {
                application: own.then(|| row.id.clone()),
                number: numbers.get(&row.id).cloned(),
                name: (own || state.is_public()).then(|| row.name.clone()),
                unit: units.get(&row.unit_id).map(|unit| unit.name.clone()).unwrap_or_default(),
                state,
            })
        })
        .collect()
}
