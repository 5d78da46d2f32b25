//! Every table as lines of JSON, out of one database and into another: what backups are made of, and the way from SQLite to PostgreSQL.

use sea_orm::{
    EntityTrait, ExprTrait, IntoActiveModel, Iterable, ModelTrait, PaginatorTrait, PrimaryKeyToColumn, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    Reads, StoreError, WriteTx,
    record::{accounts, applications, background, programme, publications, records_of_acts, reviews, units},
};

/// Rows written by one statement.
const CHUNK: usize = 100;

/// Names every table once, in an order in which rows may be inserted, and calls a function for the entity of one of them.
macro_rules! tables {
    ($($name:literal $entity:path,)+) => {
        /// Every table, in an order in which rows may be inserted.
        pub const TABLES: &[&str] = &[$($name),+];

        /// Rows of a table after the one that `after` holds, in the order of the key, as lines of JSON.
        ///
        /// # Errors
        /// When the database cannot be read, or there is no such table.
        pub async fn lines(db: &impl Reads, table: &str, after: Option<&str>, limit: u64) -> Result<Vec<String>, StoreError> {
            match table {
                $($name => lines_of::<$entity>(db, after, limit).await,)+
                _ => Err(no_table(table)),
            }
        }

        /// Inserts rows from lines of JSON.
        ///
        /// # Errors
        /// [`StoreError::Unfit`] for a line that is no row of this table; otherwise when it cannot be written.
        pub async fn insert_lines(tx: &WriteTx, table: &str, lines: &[&str]) -> Result<(), StoreError> {
            match table {
                $($name => insert_into::<$entity>(tx, table, lines).await,)+
                _ => Err(no_table(table)),
            }
        }

        /// How many rows a table has.
        ///
        /// # Errors
        /// When the database cannot be read, or there is no such table.
        pub async fn count(db: &impl Reads, table: &str) -> Result<u64, StoreError> {
            match table {
                $($name => Ok(<$entity>::find().count(db.connection()).await?),)+
                _ => Err(no_table(table)),
            }
        }
    };
}

tables! {
    "meta" programme::meta::Entity,
    "account" accounts::account::Entity,
    "session" accounts::session::Entity,
    "token" accounts::token::Entity,
    "throttle" accounts::throttle::Entity,
    "unit" units::unit::Entity,
    "access_grant" accounts::access_grant::Entity,
    "cycle_revision" programme::cycle_revision::Entity,
    "dictionary_entry" programme::dictionary_entry::Entity,
    "exception_grant" programme::exception_grant::Entity,
    "application" applications::application::Entity,
    "item" applications::item::Entity,
    "answer" applications::answer::Entity,
    "answer_past" applications::answer_past::Entity,
    "file" applications::file::Entity,
    "snapshot" applications::snapshot::Entity,
    "history" applications::history::Entity,
    "comment" reviews::comment::Entity,
    "check_decision" reviews::check_decision::Entity,
    "conflict" reviews::conflict::Entity,
    "claim" reviews::claim::Entity,
    "name_claim" programme::name_claim::Entity,
    "pool" programme::pool::Entity,
    "counter" programme::counter::Entity,
    "partner_unit" units::partner_unit::Entity,
    "partner_link" units::partner_link::Entity,
    "person" units::person::Entity,
    "person_link" units::person_link::Entity,
    "batch" publications::batch::Entity,
    "batch_item" publications::batch_item::Entity,
    "batch_edition" publications::batch_edition::Entity,
    "team" publications::team::Entity,
    "team_tag" publications::team_tag::Entity,
    "team_edition" publications::team_edition::Entity,
    "correction" publications::correction::Entity,
    "job" background::job::Entity,
    "mail" background::mail::Entity,
    "notice" background::notice::Entity,
    "notice_read" background::notice_read::Entity,
    "audit" records_of_acts::audit::Entity,
    "audit_seal" records_of_acts::audit_seal::Entity,
    "public_change" records_of_acts::public_change::Entity,
    "idempotency" background::idempotency::Entity,
}

async fn lines_of<E>(db: &impl Reads, after: Option<&str>, limit: u64) -> Result<Vec<String>, StoreError>
where
    E: EntityTrait,
    E::Model: ModelTrait<Entity = E> + Serialize + DeserializeOwned,
{
    let key: Vec<E::Column> = E::PrimaryKey::iter().map(PrimaryKeyToColumn::into_column).collect();
    let mut query = E::find();
    for column in &key {
        query = query.order_by_asc(*column);
    }
    if let Some(line) = after {
        let last: E::Model = serde_json::from_str(line).map_err(|error| StoreError::Broken(error.to_string()))?;
        let columns = Expr::tuple(key.iter().map(|column| Expr::col(*column)));
        let values = Expr::tuple(key.iter().map(|column| Expr::value(last.get(*column))));
        query = query.filter(ExprTrait::gt(columns, values));
    }
    let rows = query.limit(limit).all(db.connection()).await?;
    rows.iter().map(|row| serde_json::to_string(row).map_err(|error| StoreError::Broken(error.to_string()))).collect()
}

async fn insert_into<E>(tx: &WriteTx, table: &str, lines: &[&str]) -> Result<(), StoreError>
where
    E: EntityTrait,
    E::Model: DeserializeOwned + IntoActiveModel<E::ActiveModel>,
{
    for part in lines.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(part.len());
        for line in part {
            let row: E::Model =
                serde_json::from_str(line).map_err(|error| StoreError::Unfit(format!("a line is no row of the table {table}: {error}")))?;
            rows.push(row.into_active_model());
        }
        E::insert_many(rows).exec_without_returning(tx.connection()).await?;
    }
    Ok(())
}

fn no_table(table: &str) -> StoreError {
    StoreError::Unfit(format!("there is no table {table}"))
}

#[cfg(test)]
mod tests {
    use super::TABLES;

    #[test]
    fn every_table_of_the_schema_is_transferred() {
        let schema = crate::migrate::schema();
        let mut made: Vec<&str> =
            schema.lines().filter_map(|line| line.strip_prefix("CREATE TABLE ")).filter_map(|rest| rest.split([' ', '(']).next()).collect();
        let mut listed = TABLES.to_vec();
        // who has a form open is nobody a minute later
        made.retain(|table| *table != "presence");
        made.sort_unstable();
        listed.sort_unstable();
        assert_eq!(made, listed);
    }
}
