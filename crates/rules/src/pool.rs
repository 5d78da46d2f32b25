//! Quota pools (§五.1, §五.2): how many teams may be led, and by whom together.

use serde::Serialize;

use crate::{
    cycle::{Cycle, Pool, PoolBy, Text},
    exception,
    lead::Lead,
    violation::{Effect, Violation},
};

/// The pool that a unit draws on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PoolRef {
    /// Code of the pool in the cycle.
    pub code: String,
    /// Who shares its places: `province/350000` or `unit/<id>`. It carries no year, since a registered team of any year holds its place
    /// until it lapses or is deregistered; and no pool code, since a unit whose type is corrected keeps the teams that it has.
    pub key: String,
    /// What the pool is called.
    pub label: Text,
    /// Places in it, over all team types together.
    pub limit: u32,
    /// Clause behind it.
    pub clause: Option<String>,
    /// Whether a submission beyond the limit is refused or flagged.
    pub effect: Effect,
    /// Whether staff may grant further places.
    pub exceptable: bool,
}

/// The pool of the unit. `None` when the cycle sets no limit for its type, or when its province is not known (which `eligibility` refuses).
///
/// The association of a sub-provincial city is one of the "other organisations": it does not draw on its province but on the pool that
/// the cycle keeps for the rest.
#[must_use]
pub fn pool_of(cycle: &Cycle, lead: &Lead) -> Option<PoolRef> {
    let pool = cycle.pool_for(&lead.unit_type)?;
    match pool.by {
        PoolBy::Unit => Some(of_unit(pool, lead)),
        PoolBy::Province if lead.is_sub_provincial() => Some(of_unit(cycle.rest_pool().unwrap_or(pool), lead)),
        PoolBy::Province if !pool.shared_with_affiliates => Some(of_unit(pool, lead)),
        PoolBy::Province => lead.province.as_ref().map(|province| refer(pool, format!("province/{province}"))),
    }
}

fn of_unit(pool: &Pool, lead: &Lead) -> PoolRef {
    refer(pool, format!("unit/{}", lead.unit_id))
}

fn refer(pool: &Pool, key: String) -> PoolRef {
    PoolRef {
        code: pool.code.clone(),
        key,
        label: pool.label.clone(),
        limit: pool.limit,
        clause: pool.clause.clone(),
        effect: pool.effect,
        exceptable: pool.exceptable,
    }
}

impl PoolRef {
    /// Places with those that exceptions add.
    #[must_use]
    pub fn places(&self, extra_places: u32) -> u32 {
        if self.exceptable { self.limit.saturating_add(extra_places) } else { self.limit }
    }

    /// Places left when `used` are taken.
    #[must_use]
    pub fn left(&self, used: u32, extra_places: u32) -> u32 {
        self.places(extra_places).saturating_sub(used)
    }
}

/// Whether one more team fits when `used` places are taken (the team itself not counted). A place that only an exception gives leaves a flag.
#[must_use]
pub fn check(pool: &PoolRef, used: u32, extra_places: u32) -> Option<Violation> {
    if used < pool.limit {
        return None;
    }
    let mut violation = Violation::refuse("", "quota-full")
        .effect(pool.effect)
        .with("limit", pool.places(extra_places))
        .with("used", used)
        .with("pool", &pool.label.zh)
        .with("pool_en", &pool.label.en);
    violation.clause.clone_from(&pool.clause);
    Some(if used < pool.places(extra_places) { exception::lift(violation, "quota-by-exception") } else { violation })
}
