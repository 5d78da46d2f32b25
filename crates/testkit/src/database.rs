//! A fresh database for each test, on either engine.

use std::{
    path::Path,
    sync::atomic::{AtomicU64, Ordering},
};

use sqlx::{Connection, Executor, PgConnection};
use store::Db;

static COUNT: AtomicU64 = AtomicU64::new(0);

/// Which engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backing {
    /// A file in the test's folder.
    Sqlite,
    /// A database of its own on the server named by `KECHUANG_TEST_POSTGRES`.
    Postgres,
}

impl Backing {
    /// False only when `KECHUANG_TEST_DATABASES=sqlite` says so aloud; a missing server is a failure, not a skip.
    #[must_use]
    pub fn is_wanted(self) -> bool {
        self == Self::Sqlite || std::env::var("KECHUANG_TEST_DATABASES").map_or(true, |only| only != "sqlite")
    }
}

/// A fresh, migrated database.
pub struct Database {
    /// How to reach it, also from a second node or a second process.
    pub url: String,
    /// Opened once.
    pub db: Db,
}

impl Database {
    /// Makes one; an SQLite file lies in `folder`.
    pub async fn new(backing: Backing, folder: &Path) -> Self {
        let url = match backing {
            Backing::Sqlite => format!("sqlite:{}", folder.join("kechuang.sqlite3").display()),
            Backing::Postgres => empty_postgres().await,
        };
        let db = Db::open(&url).await.expect("the database opens");
        db.migrate().await.expect("the schema is made");
        Self { url, db }
    }
}

/// An empty database on the server for tests: its address.
pub async fn empty_postgres() -> String {
    let server = std::env::var("KECHUANG_TEST_POSTGRES").expect(
        "KECHUANG_TEST_POSTGRES names a server for tests (script/postgres starts one), or KECHUANG_TEST_DATABASES=sqlite leaves it out",
    );
    let name = format!("kechuang_test_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut connection = PgConnection::connect(&server).await.expect("the PostgreSQL server for tests answers");
    connection.execute(sqlx::AssertSqlSafe(format!("DROP DATABASE IF EXISTS {name}"))).await.expect("an old database goes");
    connection.execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"))).await.expect("a database is made");
    let base = server.rsplit_once('/').map_or(server.as_str(), |(base, _)| base);
    format!("{base}/{name}")
}
