//! Search over registered teams.

use sea_orm::{
    ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait, LikeExpr, Query},
};

use crate::{
    Reads, StoreError, Team,
    record::publications::{team, team_tag},
    rows,
};

/// What teams are wanted; everything empty is everything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TeamFilter {
    /// Of a year.
    pub year: Option<i64>,
    /// Of a batch, by id.
    pub batch: Option<String>,
    /// Of a type.
    pub team_type: Option<String>,
    /// In one of these states.
    pub states: Vec<String>,
    /// With all of these facets, as kind and code.
    pub tags: Vec<(String, String)>,
    /// With all of these words in the search text, each folded.
    pub words: Vec<String>,
}

fn wanted(filter: &TeamFilter) -> Select<team::Entity> {
    let mut query = team::Entity::find();
    if let Some(year) = filter.year {
        query = query.filter(team::Column::Year.eq(year));
    }
    if let Some(batch) = &filter.batch {
        query = query.filter(team::Column::BatchId.eq(batch.as_str()));
    }
    if let Some(team_type) = &filter.team_type {
        query = query.filter(team::Column::TeamType.eq(team_type.as_str()));
    }
    if !filter.states.is_empty() {
        query = query.filter(team::Column::State.is_in(&filter.states));
    }
    for (kind, code) in &filter.tags {
        let tagged = Query::select()
            .column(team_tag::Column::Number)
            .from(team_tag::Entity)
            .and_where(team_tag::Column::Kind.eq(kind.as_str()))
            .and_where(team_tag::Column::Code.eq(code.as_str()))
            .to_owned();
        query = query.filter(team::Column::Number.in_subquery(tagged));
    }
    for word in &filter.words {
        query = query.filter(Expr::col(team::Column::SearchText).like(holding(word)));
    }
    query
}

/// A pattern that finds `word` anywhere, its own signs taken literally.
fn holding(word: &str) -> LikeExpr {
    let literal = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    LikeExpr::new(format!("%{literal}%")).escape('\\')
}

/// How many teams are wanted.
///
/// # Errors
/// When the database cannot be read.
pub async fn team_count(db: &impl Reads, filter: &TeamFilter) -> Result<u64, StoreError> {
    Ok(wanted(filter).count(db.connection()).await?)
}

/// The teams wanted: `limit` of them after the first `offset`, by number or by name in pinyin.
///
/// # Errors
/// When the database cannot be read.
pub async fn team_page(db: &impl Reads, filter: &TeamFilter, by_name: bool, offset: u64, limit: u64) -> Result<Vec<Team>, StoreError> {
    let mut query = wanted(filter);
    query = if by_name { query.order_by_asc(team::Column::SortKey) } else { query.order_by_desc(team::Column::Year) };
    rows::all(db, query.order_by_asc(team::Column::Number).offset(offset).limit(limit)).await
}

/// The teams that a unit leads, of every year and state, the newest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn teams_by_unit(db: &impl Reads, unit_id: &str) -> Result<Vec<Team>, StoreError> {
    let query =
        team::Entity::find().filter(team::Column::UnitId.eq(unit_id)).order_by_desc(team::Column::Year).order_by_asc(team::Column::Number);
    rows::all(db, query).await
}

/// The facets in use, as kind and code, each once.
///
/// # Errors
/// When the database cannot be read.
pub async fn tags(db: &impl Reads) -> Result<Vec<(String, String)>, StoreError> {
    let query = team_tag::Entity::find()
        .select_only()
        .column(team_tag::Column::Kind)
        .column(team_tag::Column::Code)
        .distinct()
        .order_by_asc(team_tag::Column::Kind)
        .order_by_asc(team_tag::Column::Code);
    Ok(query.into_tuple().all(db.connection()).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_patterns_are_literal() {
        let query = wanted(&TeamFilter { words: vec!["100%_\\".to_owned()], ..TeamFilter::default() });
        let text = sea_orm::QueryTrait::build(&query, sea_orm::DatabaseBackend::Sqlite).to_string();
        assert!(text.contains(r"100\%\_\\"), "{text}");
        assert!(text.contains("ESCAPE"), "{text}");
    }
}
