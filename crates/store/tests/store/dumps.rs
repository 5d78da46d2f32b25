//! A small database of each released schema is kept as text, and brought forward: whatever is changed later, what people entered stays
//! readable.

use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use store::{Db, StoreError, transfer};
use tempfile::TempDir;
use testkit::Backing;

/// The dumps of the first schema.
const SQLITE_0001: &str = include_str!("../dumps/0001.sqlite.sql");
const POSTGRES_0001: &str = include_str!("../dumps/0001.postgres.sql");

/// Makes an empty database and fills it from the text of the dump; its address.
pub(crate) async fn poured(backing: Backing, folder: &TempDir) -> String {
    match backing {
        Backing::Sqlite => {
            let url = format!("sqlite:{}", folder.path().join("old.sqlite3").display());
            let mut connection = SqliteConnection::connect(&format!("{url}?mode=rwc")).await.unwrap();
            connection.execute(sqlx::AssertSqlSafe(SQLITE_0001)).await.unwrap();
            connection.close().await.unwrap();
            url
        }
        Backing::Postgres => {
            let url = testkit::empty_postgres().await;
            let mut connection = PgConnection::connect(&url).await.unwrap();
            connection.execute(sqlx::raw_sql(POSTGRES_0001)).await.unwrap();
            connection.close().await.unwrap();
            url
        }
    }
}

async fn execute(url: &str, sql: &'static str) {
    if url.starts_with("sqlite:") {
        SqliteConnection::connect(url).await.unwrap().execute(sql).await.unwrap();
    } else {
        PgConnection::connect(url).await.unwrap().execute(sql).await.unwrap();
    }
}

async fn comes_forward(backing: Backing) {
    let folder = TempDir::new().unwrap();
    let db = Db::open(&poured(backing, &folder).await).await.unwrap();
    db.migrate().await.unwrap();
    assert_eq!(db.pending_steps().await.unwrap(), [] as [String; 0]);
    for table in transfer::TABLES {
        let lines = transfer::lines(db.read(), table, None, 10_000).await.unwrap_or_else(|error| panic!("{table}: {error}"));
        assert_eq!(lines.len() as u64, transfer::count(db.read(), table).await.unwrap(), "{table}");
    }
    // what the dump was made with: one team published, one application submitted, one draft
    let team = store::publications::team(db.read(), "KC-2022-C-0001").await.unwrap().expect("the team");
    assert_eq!((team.name.as_str(), team.state.as_str()), ("“科创中国”样例𬭎产业科技服务团", "registered"));
    let application = store::applications::find(db.read(), &team.application_id).await.unwrap().expect("its application");
    assert_eq!(store::snapshots::of_application(db.read(), &application.id).await.unwrap().len(), 1);
    let history = store::applications::histories(db.read(), &application.id).await.unwrap();
    assert_eq!(history.iter().map(|line| line.event.as_str()).collect::<Vec<_>>(), ["submit", "take_up", "approve", "publish"]);
    let of_unit = store::applications::of_units(db.read(), &[&team.unit_id]).await.unwrap();
    let mut states: Vec<&str> = of_unit.iter().map(|row| row.state.as_str()).collect();
    states.sort_unstable();
    assert_eq!(states, ["draft", "registered", "submitted"]);
    // and it can be written on
    let tx = db.begin().await.unwrap();
    assert_eq!(store::counters::next(&tx, "registration/2022/C").await.unwrap(), 2, "numbers go on where they were");
    tx.commit().await.unwrap();
    db.close().await.unwrap();
}

async fn newer_is_refused(backing: Backing) {
    let folder = TempDir::new().unwrap();
    let url = poured(backing, &folder).await;
    execute(&url, "INSERT INTO seaql_migrations (version, applied_at) VALUES ('9999_from_tomorrow', 0)").await;
    let db = Db::open(&url).await.unwrap();
    for refused in [db.migrate().await.err(), db.pending_steps().await.err()] {
        assert!(matches!(&refused, Some(StoreError::Unfit(why)) if why.contains("newer than this program")), "{refused:?}");
    }
    db.close().await.unwrap();
}

/// The schema that the first step makes today, by table and column, is the one of the dump: a released step is never changed.
async fn is_still_the_first_step(backing: Backing) {
    let (folder, fresh) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let old = poured(backing, &folder).await;
    let new = testkit::Database::new(backing, fresh.path()).await;
    let (old, new) = (columns(&old).await, columns(&new.url).await);
    let differing: Vec<_> =
        old.iter().filter(|column| !new.contains(column)).chain(new.iter().filter(|column| !old.contains(column))).collect();
    assert!(
        differing.is_empty() || store::steps().len() > 1,
        "step 0001 was changed at {differing:?}. Before the first release write the dumps anew:\n    \
         script/postgres cargo test -p store --test store -- --ignored write_the_dumps\nAfter it, add a step instead."
    );
}

async fn columns(url: &str) -> Vec<String> {
    use sqlx::Row;
    if url.starts_with("sqlite:") {
        let sql = "SELECT m.name || '.' || c.name || ' ' || c.type FROM sqlite_master m, pragma_table_info(m.name) c \
                   WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1";
        let mut connection = SqliteConnection::connect(url).await.unwrap();
        sqlx::query(sql).fetch_all(&mut connection).await.unwrap().iter().map(|row| row.get(0)).collect()
    } else {
        let sql = "SELECT table_name || '.' || column_name || ' ' || data_type FROM information_schema.columns \
                   WHERE table_schema = 'public' ORDER BY 1";
        let mut connection = PgConnection::connect(url).await.unwrap();
        sqlx::query(sql).fetch_all(&mut connection).await.unwrap().iter().map(|row| row.get(0)).collect()
    }
}

#[tokio::test]
async fn the_first_schema_comes_forward_on_sqlite() {
    comes_forward(Backing::Sqlite).await;
    newer_is_refused(Backing::Sqlite).await;
    is_still_the_first_step(Backing::Sqlite).await;
}

#[tokio::test]
async fn the_first_schema_comes_forward_on_postgres() {
    if Backing::Postgres.is_wanted() {
        comes_forward(Backing::Postgres).await;
        newer_is_refused(Backing::Postgres).await;
        is_still_the_first_step(Backing::Postgres).await;
    }
}

#[tokio::test]
async fn nodes_that_start_together_bring_it_forward_once() {
    for backing in [Backing::Sqlite, Backing::Postgres] {
        if !backing.is_wanted() {
            continue;
        }
        let folder = TempDir::new().unwrap();
        let url = match backing {
            Backing::Sqlite => format!("sqlite:{}", folder.path().join("new.sqlite3").display()),
            Backing::Postgres => testkit::empty_postgres().await,
        };
        let (one, two) = (Db::open(&url).await.unwrap(), Db::open(&url).await.unwrap());
        let (first, second) = tokio::join!(one.migrate(), two.migrate());
        assert!(first.is_ok() && second.is_ok(), "{backing:?}: {first:?} {second:?}");
        assert_eq!(one.pending_steps().await.unwrap(), [] as [String; 0]);
    }
}
