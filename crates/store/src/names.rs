//! Names of teams, each held by one application of a year.

use rules::lifecycle::State;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, sea_query::Expr};

use crate::{
    NameClaim, Reads, StoreError, WriteTx,
    record::{applications::application, programme::name_claim},
    rows,
};

fn holding() -> impl Iterator<Item = &'static str> {
    State::ALL.into_iter().filter(|state| state.holds_name()).map(State::as_str)
}

/// True when another application of the year holds the name at this moment.
///
/// # Errors
/// When the database cannot be read.
pub async fn is_taken(db: &impl Reads, year: i64, name_key: &str, application: &str) -> Result<bool, StoreError> {
    let Some(claim) = rows::find::<NameClaim>(db, (year, name_key.to_owned())).await? else { return Ok(false) };
    if claim.application_id == application {
        return Ok(false);
    }
    let holder = application::Entity::find_by_id(claim.application_id).one(db.connection()).await?;
    Ok(holder.and_then(|row| State::parse(&row.state)).is_some_and(State::holds_name))
}

/// Claims a name for an application, giving up another that it held; false when somebody else holds it. A claim whose holder gave
/// its place up passes on.
///
/// # Errors
/// When it cannot be written.
pub async fn claim(tx: &WriteTx, year: i64, name_key: &str, application: &str) -> Result<bool, StoreError> {
    let same_name = Condition::all().add(name_claim::Column::Year.eq(year)).add(name_claim::Column::NameKey.eq(name_key));
    name_claim::Entity::delete_many()
        .filter(name_claim::Column::ApplicationId.eq(application))
        .filter(same_name.clone().not())
        .exec(tx.connection())
        .await?;
    let row = NameClaim { year, name_key: name_key.to_owned(), application_id: application.to_owned() };
    if rows::insert_new(tx, row).await? {
        return Ok(true);
    }
    let held =
        application::Entity::find().select_only().column(application::Column::Id).filter(application::Column::State.is_in(holding()));
    let may_pass = Condition::any()
        .add(name_claim::Column::ApplicationId.eq(application))
        .add(name_claim::Column::ApplicationId.not_in_subquery(sea_orm::QueryTrait::into_query(held)));
    let done = name_claim::Entity::update_many()
        .col_expr(name_claim::Column::ApplicationId, Expr::value(application))
        .filter(same_name)
        .filter(may_pass)
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}
