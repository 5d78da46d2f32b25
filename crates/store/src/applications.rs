//! Applications: finding, locking, changing one by the version seen, and what happened to it.

use rules::lifecycle::State;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, LockType, SimpleExpr},
};

use crate::{
    Application, History, Reads, StoreError, WriteTx,
    record::applications::{application, history},
    record::programme::name_claim,
    rows::{self, Record},
};

/// An application by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn find(db: &impl Reads, id: &str) -> Result<Option<Application>, StoreError> {
    rows::find(db, id.to_owned()).await
}

/// The same, held until the transaction ends, so that what is decided about it stays true.
///
/// # Errors
/// When the database cannot be read.
pub async fn locked(tx: &WriteTx, id: &str) -> Result<Option<Application>, StoreError> {
    let query = application::Entity::find_by_id(id.to_owned()).lock(LockType::Update);
    rows::one(tx, query).await
}

/// Counts a change of the answers of an application of one of these units that can still be edited, and holds it until the transaction ends:
/// the lock and the note of the change in one statement. `None` when there is no such application; roll back what changes nothing.
///
/// # Errors
/// When it cannot be written.
pub async fn hold_to_edit(tx: &WriteTx, id: &str, units: &[&str], at: i64) -> Result<Option<Application>, StoreError> {
    let mut update = application::Entity::update_many()
        .col_expr(application::Column::Version, Expr::col(application::Column::Version).add(1))
        .col_expr(application::Column::ChangedAt, Expr::value(at))
        .filter(application::Column::Id.eq(id))
        .filter(application::Column::UnitId.is_in(units.iter().copied()))
        .filter(application::Column::State.is_in(State::ALL.into_iter().filter(|state| state.editable()).map(State::as_str)));
    QueryTrait::query(&mut update).returning_all();
    let statement = update.build(tx.connection().get_database_backend());
    Ok(application::Entity::find().from_raw_sql(statement).one(tx.connection()).await?.map(Application::from))
}

/// Writes every column of `changed`, whose version becomes `seen + 1`, if the row still has the version `seen`; false when it has not.
///
/// # Errors
/// When it cannot be written.
pub async fn change(tx: &WriteTx, seen: i64, changed: Application) -> Result<bool, StoreError> {
    let id = changed.id.clone();
    let values = Application { version: seen + 1, ..changed }.into_update();
    let done = application::Entity::update_many()
        .set(values)
        .filter(application::Column::Id.eq(id))
        .filter(application::Column::Version.eq(seen))
        .exec(tx.connection())
        .await?;
    Ok(done.rows_affected == 1)
}

/// What happened to an application, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn histories(db: &impl Reads, application_id: &str) -> Result<Vec<History>, StoreError> {
    let query = history::Entity::find()
        .filter(history::Column::ApplicationId.eq(application_id))
        .order_by_asc(history::Column::At)
        .order_by_asc(history::Column::Id);
    rows::all(db, query).await
}

/// Gives up the name that an application holds; nothing when it holds none.
///
/// # Errors
/// When it cannot be written.
pub async fn release_name(tx: &WriteTx, application_id: &str) -> Result<(), StoreError> {
    name_claim::Entity::delete_many().filter(name_claim::Column::ApplicationId.eq(application_id)).exec(tx.connection()).await?;
    Ok(())
}

/// The applications of some units, last changed first.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_units(db: &impl Reads, units: &[&str]) -> Result<Vec<Application>, StoreError> {
    let query = application::Entity::find()
        .filter(application::Column::UnitId.is_in(units.iter().copied()))
        .order_by_desc(application::Column::ChangedAt)
        .order_by_desc(application::Column::Id);
    rows::all(db, query).await
}

/// The applications that hold a place of a pool, registered teams of any year among them, oldest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn holding_places(db: &impl Reads, pool_key: &str) -> Result<Vec<Application>, StoreError> {
    let query = application::Entity::find()
        .filter(application::Column::PoolKey.eq(pool_key))
        .filter(holds_place())
        .order_by_asc(application::Column::FirstSubmittedAt)
        .order_by_asc(application::Column::Id);
    rows::all(db, query).await
}

/// How many places the applications and registered teams of a unit hold, in whichever pools.
///
/// # Errors
/// When the database cannot be read.
pub async fn holding_of(db: &impl Reads, unit_id: &str) -> Result<u64, StoreError> {
    let query = application::Entity::find().filter(application::Column::UnitId.eq(unit_id)).filter(holds_place());
    Ok(query.count(db.connection()).await?)
}

/// Lets everything of a unit that holds a place hold it in another pool, or in none. Whoever saw one of them before has to look again.
///
/// # Errors
/// When it cannot be written.
pub async fn move_places(tx: &WriteTx, unit_id: &str, pool_key: Option<&str>) -> Result<(), StoreError> {
    application::Entity::update_many()
        .col_expr(application::Column::PoolKey, Expr::value(pool_key))
        .col_expr(application::Column::Version, Expr::col(application::Column::Version).add(1))
        .filter(application::Column::UnitId.eq(unit_id))
        .filter(holds_place())
        .exec(tx.connection())
        .await?;
    Ok(())
}

fn holds_place() -> SimpleExpr {
    application::Column::State.is_in(State::ALL.into_iter().filter(|state| state.holds_place()).map(State::as_str))
}

/// The cycle revisions that applications in a state pin.
///
/// # Errors
/// When the database cannot be read.
pub async fn revisions_in(db: &impl Reads, state: State) -> Result<Vec<String>, StoreError> {
    let query = application::Entity::find()
        .select_only()
        .column(application::Column::RevisionId)
        .distinct()
        .filter(application::Column::State.eq(state.as_str()));
    Ok(query.into_tuple().all(db.connection()).await?)
}

/// Applications in a state that pin a revision, at most so many.
///
/// # Errors
/// When the database cannot be read.
pub async fn ids_in(db: &impl Reads, state: State, revision: &str, after: &str, most: u64) -> Result<Vec<String>, StoreError> {
    let query = application::Entity::find()
        .select_only()
        .column(application::Column::Id)
        .filter(application::Column::State.eq(state.as_str()))
        .filter(application::Column::RevisionId.eq(revision))
        .filter(application::Column::Id.gt(after))
        .order_by_asc(application::Column::Id)
        .limit(most);
    Ok(query.into_tuple().all(db.connection()).await?)
}

/// Counts a change of the answers. The row stays locked until the transaction ends.
///
/// # Errors
/// When it cannot be written.
pub async fn touch(tx: &WriteTx, id: &str, at: i64) -> Result<(), StoreError> {
    application::Entity::update_many()
        .col_expr(application::Column::Version, Expr::col(application::Column::Version).add(1))
        .col_expr(application::Column::ChangedAt, Expr::value(at))
        .filter(application::Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Notes the team's name, for lists; the answer itself is elsewhere.
///
/// # Errors
/// When it cannot be written.
pub async fn rename(tx: &WriteTx, id: &str, name: &str) -> Result<(), StoreError> {
    application::Entity::update_many()
        .col_expr(application::Column::Name, Expr::value(name))
        .filter(application::Column::Id.eq(id))
        .exec(tx.connection())
        .await?;
    Ok(())
}

/// Deletes a draft with everything below it; its files are left to the sweep.
///
/// # Errors
/// When it cannot be written.
pub async fn delete(tx: &WriteTx, id: &str) -> Result<bool, StoreError> {
    let done = application::Entity::delete_by_id(id.to_owned()).exec(tx.connection()).await?;
    Ok(done.rows_affected == 1)
}
