//! What the public list can be filtered by: only what occurs.

use std::collections::BTreeSet;

use rules::{
    cycle::{Cycle, Role, Text},
    dictionary::Dictionaries,
};

use crate::{app::App, choice_words::label_of, outcome::Failure};

/// What occurs, each as code and label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// Years, the newest first.
    pub years: Vec<i64>,
    /// Types of the current cycle.
    pub types: Vec<(String, Text)>,
    /// Fields of expertise, upper ones included.
    pub fields: Vec<(String, Text)>,
    /// Strategic regions.
    pub regions: Vec<(String, Text)>,
    /// Pilot cities.
    pub cities: Vec<(String, Text)>,
}

/// Reads them.
pub(super) async fn facets(app: &App) -> Result<Facets, Failure> {
    let Some(current) = app.current_cycle().await? else { return Ok(Facets::default()) };
    let cycle = &current.cycle;
    let dictionaries = app.dictionaries().await?;
    let tags = store::publications::tags(app.read()).await?;
    let batches = store::publications::published_batches(app.read()).await?;
    let years: BTreeSet<i64> = batches.iter().map(|batch| batch.year).collect();
    let of = |kind: &str, role| {
        let codes = tags.iter().filter(|(of, code)| of == kind && !code.starts_with(rules::dictionary::OWN));
        named(cycle, &dictionaries, role, codes.map(|(_, code)| code))
    };
    Ok(Facets {
        years: years.into_iter().rev().collect(),
        types: cycle.types.iter().map(|kind| (kind.code.clone(), kind.label.clone())).collect(),
        fields: of("field", Role::Expertise),
        regions: of("region", Role::Regions),
        cities: of("city", Role::PilotCities),
    })
}

fn named<'a>(cycle: &Cycle, dictionaries: &Dictionaries, role: Role, codes: impl Iterator<Item = &'a String>) -> Vec<(String, Text)> {
    let Some(place) = cycle.by_role(role) else { return Vec::new() };
    codes.map(|code| (code.clone(), label_of(cycle, dictionaries, place.field, code))).collect()
}
