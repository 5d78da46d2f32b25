//! The one place, beside `connect`, that knows which database it is.

use sea_orm::{ConnectionTrait, DatabaseBackend, DbErr};

use crate::StoreError;

/// Reads the migration text for this database: on PostgreSQL text compares by byte, as it does on SQLite.
pub(crate) fn translate(backend: DatabaseBackend, sql: &str) -> String {
    match backend {
        DatabaseBackend::Postgres => sql.replace(" TEXT", " TEXT COLLATE \"C\""),
        _ => sql.to_owned(),
    }
}

/// Holds off other nodes that migrate at the same moment.
pub(crate) async fn lock_migrations(connection: &impl ConnectionTrait) -> Result<(), DbErr> {
    if connection.get_database_backend() == DatabaseBackend::Postgres {
        connection.execute_unprepared("SELECT pg_advisory_xact_lock(7102022)").await?;
    }
    Ok(())
}

/// The database's own reading of the time in milliseconds, where it has a clock of its own.
pub(crate) fn clock_query(backend: DatabaseBackend) -> Option<&'static str> {
    (backend == DatabaseBackend::Postgres).then_some("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS now")
}

/// Sorts failures by their codes: those that pass, and those that may be tried again.
pub(crate) fn classify(error: &DbErr) -> Option<StoreError> {
    let sqlx_error = match error {
        DbErr::Conn(sea_orm::RuntimeErr::SqlxError(inner))
        | DbErr::Exec(sea_orm::RuntimeErr::SqlxError(inner))
        | DbErr::Query(sea_orm::RuntimeErr::SqlxError(inner)) => inner,
        DbErr::ConnectionAcquire(_) => return Some(StoreError::Unavailable(error.to_string())),
        _ => return None,
    };
    match &**sqlx_error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => {
            Some(StoreError::Unavailable(error.to_string()))
        }
        sqlx::Error::Database(refused) => match refused.code().as_deref() {
            // serialization failure, deadlock
            Some("40001" | "40P01") => Some(StoreError::Contended),
            // SQLite: busy, locked, full, I/O, read-only, cannot open — with their extended codes
            Some(code) if code.parse::<u32>().is_ok_and(|n| code.len() < 5 && matches!(n & 0xff, 5 | 6 | 8 | 10 | 13 | 14)) => {
                Some(StoreError::Unavailable(error.to_string()))
            }
            // PostgreSQL: connection, resources, operator intervention, system error, read-only
            Some(code) if code.len() == 5 && (["08", "53", "57", "58"].iter().any(|class| code.starts_with(class)) || code == "25006") => {
                Some(StoreError::Unavailable(error.to_string()))
            }
            _ => None,
        },
        _ => None,
    }
}

const MADE: &str = "id, at, programme_at, actor_id, actor_name, address, action, subject_kind, subject_id, detail";

/// Makes the database refuse to change or remove entries of the audit once written (but for their number, once) and seals.
pub(crate) fn guards(backend: DatabaseBackend) -> String {
    match backend {
        DatabaseBackend::Postgres => server(),
        _ => embedded(),
    }
}

fn embedded() -> String {
    let refuse = "BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;";
    [
        format!("CREATE TRIGGER audit_is_kept BEFORE UPDATE OF {MADE} ON audit {refuse}"),
        format!("CREATE TRIGGER audit_is_numbered_once BEFORE UPDATE OF seq ON audit WHEN OLD.seq IS NOT NULL {refuse}"),
        format!("CREATE TRIGGER audit_stays BEFORE DELETE ON audit {refuse}"),
        format!("CREATE TRIGGER audit_seal_is_kept BEFORE UPDATE ON audit_seal {refuse}"),
        format!("CREATE TRIGGER audit_seal_stays BEFORE DELETE ON audit_seal {refuse}"),
    ]
    .join("\n")
}

fn server() -> String {
    let of = |row: &str| MADE.split(", ").map(|column| format!("{row}.{column}")).collect::<Vec<_>>().join(", ");
    let refuse = "EXECUTE FUNCTION refuse_change_of_audit();";
    [
        "CREATE FUNCTION refuse_change_of_audit() RETURNS trigger LANGUAGE plpgsql AS \
         $$ BEGIN RAISE EXCEPTION 'the audit is append-only'; END $$;"
            .to_owned(),
        format!(
            "CREATE TRIGGER audit_is_kept BEFORE UPDATE ON audit FOR EACH ROW \
             WHEN (OLD.seq IS NOT NULL OR ({}) IS DISTINCT FROM ({})) {refuse}",
            of("OLD"),
            of("NEW")
        ),
        format!("CREATE TRIGGER audit_stays BEFORE DELETE ON audit FOR EACH ROW {refuse}"),
        format!("CREATE TRIGGER audit_is_not_emptied BEFORE TRUNCATE ON audit FOR EACH STATEMENT {refuse}"),
        format!("CREATE TRIGGER audit_seal_is_kept BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW {refuse}"),
        format!("CREATE TRIGGER audit_seal_is_not_emptied BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT {refuse}"),
    ]
    .join("\n")
}
