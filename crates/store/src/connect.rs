//! How each of the two databases is opened.

use std::{str::FromStr, time::Duration};

use sea_orm::{DatabaseBackend, DatabaseConnection};
use sqlx::{
    Connection,
    postgres::{PgConnectOptions, PgPoolOptions},
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::StoreError;

/// How long a request waits for a connection before it is told that the database is busy.
const ACQUIRE: Duration = Duration::from_secs(8);
/// How long SQLite waits for another process's lock.
const BUSY: Duration = Duration::from_secs(5);
const READERS: u32 = 4;
const SERVER_CONNECTIONS: u32 = 12;

/// The readers and the writer.
pub(crate) async fn pools(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), StoreError> {
    if url.starts_with("sqlite:") {
        sqlite(url).await
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        postgres(url).await
    } else {
        Err(StoreError::Unfit("the database address begins with sqlite: or postgres:".to_owned()))
    }
}

pub(crate) fn is_server(connection: &DatabaseConnection) -> bool {
    connection.get_database_backend() == DatabaseBackend::Postgres
}

async fn sqlite(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), StoreError> {
    let base = SqliteConnectOptions::from_str(url)
        .map_err(unreachable)?
        .busy_timeout(BUSY)
        .foreign_keys(true)
        .pragma("secure_delete", "ON")
        .pragma("trusted_schema", "OFF");
    let writer = base.clone().create_if_missing(true).journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    let write = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(ACQUIRE)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_with(writer)
        .await
        .map_err(unreachable)?;
    let reader = base.pragma("query_only", "ON");
    let read = SqlitePoolOptions::new()
        .max_connections(READERS)
        .acquire_timeout(ACQUIRE)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_with(reader)
        .await
        .map_err(unreachable)?;
    Ok((read.into(), write.into()))
}

async fn postgres(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), StoreError> {
    let options = PgConnectOptions::from_str(url).map_err(unreachable)?.application_name("kechuang").options([
        ("timezone", "UTC"),
        ("statement_timeout", "30s"),
        ("lock_timeout", "10s"),
        ("idle_in_transaction_session_timeout", "30s"),
    ]);
    let pool = PgPoolOptions::new()
        .max_connections(SERVER_CONNECTIONS)
        .acquire_timeout(ACQUIRE)
        .after_release(|connection, _| Box::pin(is_clean(connection)))
        .connect_with(options)
        .await
        .map_err(unreachable)?;
    Ok((pool.clone().into(), pool.into()))
}

/// Whether a connection may serve again. SQLite may give a transaction up by itself when its COMMIT fails; the connection then still counts itself
/// inside of it, and the next transaction would only be a savepoint: acknowledged, and never durable. Such a connection is closed.
async fn is_clean<C: Connection>(connection: &mut C) -> Result<bool, sqlx::Error> {
    if connection.is_in_transaction() {
        // the rollback of a transaction that was let go is on its way: what is asked now is answered after it
        connection.ping().await?;
    }
    Ok(!connection.is_in_transaction())
}

fn unreachable(error: sqlx::Error) -> StoreError {
    StoreError::Unavailable(error.to_string())
}
