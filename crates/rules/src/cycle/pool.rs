//! Quota pools: how many teams one unit, or the units of one province, may lead.

use serde::{Deserialize, Serialize};

use super::{Text, refuse, yes};
use crate::violation::Effect;

/// A pool of places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Stable code, e.g. `province`.
    pub code: String,
    /// What it is called.
    pub label: Text,
    /// Who shares the places.
    pub by: PoolBy,
    /// Codes of the unit types that draw on it.
    pub unit_types: Vec<String>,
    /// Places in it, over all team types together.
    pub limit: u32,
    /// For a pool by province: whether the association and its affiliates share the places; otherwise each unit has its own.
    #[serde(default = "yes")]
    pub shared_with_affiliates: bool,
    /// True for the pool of the "other organisations": it also takes units of a provincial kind that do not belong to the provincial level
    /// (副省级城市科协), and units whose type no pool names.
    #[serde(default)]
    pub rest: bool,
    /// Clause behind it; absent = platform rule.
    #[serde(default)]
    pub clause: Option<String>,
    /// Whether a submission beyond the limit is refused or flagged.
    #[serde(default = "refuse")]
    pub effect: Effect,
    /// Whether staff may grant further places in a single case.
    #[serde(default = "yes")]
    pub exceptable: bool,
}

/// Who shares the places of a pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PoolBy {
    /// Each unit has the pool's places for itself.
    Unit,
    /// The units of a province share them.
    Province,
}
