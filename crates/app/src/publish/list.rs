//! The public list of registered teams.

use rules::{
    cycle::{Cycle, Role, Text},
    text,
    time::Instant,
};
use store::{Team, publications::TeamFilter};

use super::{
    batch_document::document_of,
    facets::{self, Facets},
    team_document::TeamDocument,
};
use crate::{app::App, outcome::Failure};

/// Lines on a page.
const PAGE: u64 = 20;
/// Most words that a search looks for.
const WORDS: usize = 8;
/// Most characters of a word.
const WORD: usize = 60;

/// What the reader wants; everything empty is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeamQuery {
    /// Of a year.
    pub year: Option<i64>,
    /// Of a batch of that year.
    pub batch: Option<i64>,
    /// Code of a type.
    pub team_type: Option<String>,
    /// Code of a field of expertise.
    pub field: Option<String>,
    /// Code of a strategic region.
    pub region: Option<String>,
    /// Code of a pilot city.
    pub city: Option<String>,
    /// Words in name, lead unit, partners, number, fields.
    pub text: String,
    /// The order.
    pub sort: TeamSort,
    /// The page, from 1.
    pub page: u64,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TeamSort {
    /// By number, the newest year first.
    #[default]
    Number,
    /// By name, in pinyin.
    Name,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamLine {
    /// Registration number.
    pub number: String,
    /// The year.
    pub year: i64,
    /// Name.
    pub name: String,
    /// Lead unit.
    pub lead: String,
    /// Code and name of the type.
    pub team_type: (String, Text),
    /// Fields of expertise.
    pub fields: Vec<Text>,
    /// Strategic regions.
    pub regions: Vec<Text>,
    /// Pilot cities.
    pub cities: Vec<Text>,
    /// `registered`, `lapsed` or `deregistered`.
    pub state: String,
    /// Since when.
    pub since: Instant,
    /// Year and number of the batch.
    pub batch: (i64, i64),
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TeamList {
    /// The lines of this page.
    pub lines: Vec<TeamLine>,
    /// How many there are.
    pub found: u64,
    /// This page, from 1.
    pub page: u64,
    /// How many pages there are, at least 1.
    pub pages: u64,
    /// What can be filtered by.
    pub facets: Facets,
}

/// A page of the public list.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn teams(app: &App, query: &TeamQuery) -> Result<TeamList, Failure> {
    let db = app.read();
    let facets = facets::facets(app).await?;
    let Some(filter) = filter(app, query).await? else {
        return Ok(TeamList { lines: Vec::new(), found: 0, page: 1, pages: 1, facets });
    };
    let found = store::publications::team_count(db, &filter).await?;
    let pages = found.div_ceil(PAGE).max(1);
    let page = query.page.clamp(1, pages);
    let rows = store::publications::team_page(db, &filter, query.sort == TeamSort::Name, (page - 1) * PAGE, PAGE).await?;
    Ok(TeamList { lines: lines(app, rows).await?, found, page, pages, facets })
}

/// Every line that the query leaves, for downloads.
pub(super) async fn all(app: &App, query: &TeamQuery) -> Result<Vec<TeamLine>, Failure> {
    let Some(filter) = filter(app, query).await? else { return Ok(Vec::new()) };
    let rows = store::publications::team_page(app.read(), &filter, query.sort == TeamSort::Name, 0, 100_000).await?;
    lines(app, rows).await
}

/// `None` when no team can fit, since the batch does not exist.
async fn filter(app: &App, query: &TeamQuery) -> Result<Option<TeamFilter>, Failure> {
    let batch = match (query.year, query.batch) {
        (Some(year), Some(number)) => match store::publications::batch_by_number(app.read(), year, number).await? {
            Some(batch) => Some(batch.id),
            None => return Ok(None),
        },
        _ => None,
    };
    let tags = [("field", &query.field), ("region", &query.region), ("city", &query.city)];
    let words = query.text.split_whitespace().take(WORDS).map(|word| text::fold(&word.chars().take(WORD).collect::<String>()));
    Ok(Some(TeamFilter {
        year: query.year,
        batch,
        team_type: query.team_type.clone(),
        states: Vec::new(),
        tags: tags.into_iter().filter_map(|(kind, code)| Some((kind.to_owned(), code.clone()?))).collect(),
        words: words.filter(|word| !word.is_empty()).collect(),
    }))
}

async fn lines(app: &App, rows: Vec<Team>) -> Result<Vec<TeamLine>, Failure> {
    let batches = store::publications::published_batches(app.read()).await?;
    let Some(current) = app.current_cycle().await? else { return Ok(Vec::new()) };
    rows.into_iter()
        .map(|team| {
            let batch = batches.iter().find(|batch| batch.id == team.batch_id).map(|batch| (batch.year, batch.number)).unwrap_or_default();
            Ok(line(&current.cycle, document_of(&team)?, &team, batch))
        })
        .collect()
}

/// The line of a team.
pub(super) fn line(cycle: &Cycle, document: TeamDocument, team: &Team, batch: (i64, i64)) -> TeamLine {
    let labels = |role| document.chosen(cycle, role).into_iter().map(|chosen| chosen.label.clone()).collect();
    TeamLine {
        fields: labels(Role::Expertise),
        regions: labels(Role::Regions),
        cities: labels(Role::PilotCities),
        number: team.number.clone(),
        year: team.year,
        team_type: (document.team_type.code.clone(), document.team_type.label.clone()),
        state: team.state.clone(),
        since: Instant(team.state_since),
        batch,
        name: document.name,
        lead: document.lead,
    }
}
