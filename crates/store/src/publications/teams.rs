//! Registered teams.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, sea_query::LockType};

use crate::{
    Reads, StoreError, Team, TeamEdition, TeamTag, WriteTx,
    record::publications::{team, team_edition, team_tag},
    rows::{self, Record},
};

/// A team by its number.
///
/// # Errors
/// When the database cannot be read.
pub async fn team(db: &impl Reads, number: &str) -> Result<Option<Team>, StoreError> {
    rows::find(db, number.to_owned()).await
}

/// The same, held until the transaction ends.
///
/// # Errors
/// When the database cannot be read.
pub async fn team_locked(tx: &WriteTx, number: &str) -> Result<Option<Team>, StoreError> {
    rows::one(tx, team::Entity::find_by_id(number.to_owned()).lock(LockType::Update)).await
}

/// The team that an application became.
///
/// # Errors
/// When the database cannot be read.
pub async fn team_of_application(db: &impl Reads, application_id: &str) -> Result<Option<Team>, StoreError> {
    rows::one(db, team::Entity::find().filter(team::Column::ApplicationId.eq(application_id))).await
}

/// The teams of a batch, by number.
///
/// # Errors
/// When the database cannot be read.
pub async fn teams_of_batch(db: &impl Reads, batch_id: &str) -> Result<Vec<Team>, StoreError> {
    rows::all(db, team::Entity::find().filter(team::Column::BatchId.eq(batch_id)).order_by_asc(team::Column::Number)).await
}

/// Writes every column of `changed` if the team still has the edition and state that were seen.
///
/// # Errors
/// When it cannot be written.
pub async fn change_team(tx: &WriteTx, seen_edition: i64, seen_state: &str, changed: Team) -> Result<bool, StoreError> {
    let number = changed.number.clone();
    let done = team::Entity::update_many()
        .set(changed.into_update())
        .filter(team::Column::Number.eq(number))
        .filter(team::Column::Edition.eq(seen_edition))
        .filter(team::Column::State.eq(seen_state))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Replaces the facets of a team.
///
/// # Errors
/// When it cannot be written.
pub async fn retag(tx: &WriteTx, number: &str, tags: &[(String, String)]) -> Result<(), StoreError> {
    team_tag::Entity::delete_many().filter(team_tag::Column::Number.eq(number)).exec(tx.connection()).await?;
    let rows = tags.iter().map(|(kind, code)| TeamTag { number: number.to_owned(), kind: kind.clone(), code: code.clone() }).collect();
    rows::insert_many(tx, rows).await
}

/// The dated versions of a team's public record, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn editions(db: &impl Reads, number: &str) -> Result<Vec<TeamEdition>, StoreError> {
    rows::all(db, team_edition::Entity::find().filter(team_edition::Column::Number.eq(number)).order_by_asc(team_edition::Column::Edition))
        .await
}

/// One dated version.
///
/// # Errors
/// When the database cannot be read.
pub async fn edition(db: &impl Reads, number: &str, edition: i64) -> Result<Option<TeamEdition>, StoreError> {
    rows::find(db, (number.to_owned(), edition)).await
}

/// The teams that these applications became.
///
/// # Errors
/// When the database cannot be read.
pub async fn teams_of_applications(db: &impl Reads, applications: &[String]) -> Result<Vec<Team>, StoreError> {
    rows::filtered(db, team::Column::ApplicationId.is_in(applications)).await
}
