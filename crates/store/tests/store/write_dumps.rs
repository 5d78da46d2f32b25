//! Writes the dumps of the present schema anew. Only until the first release; later a new step gets dumps of its own.

use std::{fmt::Write, path::Path, process::Command};

use sqlx::{Connection, Row, SqliteConnection};
use testkit::{Backing, World};

/// One team published, one application submitted, one draft, all of one unit.
async fn seeded(backing: Backing) -> World {
    let world = World::new(backing).await;
    let unit = world.unit("样例㛃学会", "national_society", None, 1).await;
    let published = world.submitted(&unit.id, "industry", "“科创中国”样例𬭎产业科技服务团").await;
    world.approved(&published).await;
    world.published(&[&published]).await;
    world.submitted(&unit.id, "industry", "“科创中国”示例产业科技服务团").await;
    let admin = world.admin_of(&unit).await;
    let start = app::apply::Start { unit: unit.id, team_type: "industry".to_owned() };
    world.app.run(&admin, start, app::apply::start).await.unwrap().done().expect("a draft");
    app::audit::number_and_seal(&world.app).await.unwrap();
    world
}

async fn of_sqlite(url: &str) -> String {
    let mut connection = SqliteConnection::connect(url).await.unwrap();
    let mut dump = String::new();
    let schema = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%' ORDER BY rowid";
    let made = sqlx::query(schema).fetch_all(&mut connection).await.unwrap();
    let of = |kind: &str| made.iter().filter(|row| row.get::<String, _>(0) == kind).collect::<Vec<_>>();
    for row in of("table") {
        writeln!(dump, "{};", row.get::<String, _>(2)).unwrap();
    }
    for row in of("table") {
        let table: String = row.get(1);
        let columns = format!("SELECT name FROM pragma_table_info('{table}')");
        let columns = sqlx::query(sqlx::AssertSqlSafe(columns)).fetch_all(&mut connection).await.unwrap();
        let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{}\")", column.get::<String, _>(0))).collect();
        let rows = format!("SELECT {} FROM \"{table}\" ORDER BY 1", quoted.join(" || ', ' || "));
        for values in sqlx::query(sqlx::AssertSqlSafe(rows)).fetch_all(&mut connection).await.unwrap() {
            writeln!(dump, "INSERT INTO \"{table}\" VALUES ({});", values.get::<String, _>(0)).unwrap();
        }
    }
    for row in of("index").into_iter().chain(of("trigger")) {
        writeln!(dump, "{};", row.get::<String, _>(2)).unwrap();
    }
    dump
}

fn of_postgres(url: &str) -> String {
    let versions = std::fs::read_dir("/usr/lib/postgresql").expect("PostgreSQL").map(|entry| entry.unwrap().path());
    let program = versions.map(|path| path.join("bin/pg_dump")).max().expect("pg_dump");
    let output = Command::new(program).args(["--inserts", "--no-owner", "--no-privileges", "--dbname", url]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    // settings of the session and marks for psql say nothing about the schema
    let kept = text
        .lines()
        .filter(|line| !line.is_empty() && !["--", "\\", "SET ", "SELECT pg_catalog.set_config"].iter().any(|mark| line.starts_with(mark)));
    kept.map(|line| format!("{line}\n")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "writes the dumps of the present schema"]
async fn write_the_dumps() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dumps");
    let sqlite = seeded(Backing::Sqlite).await;
    std::fs::write(folder.join("0001.sqlite.sql"), of_sqlite(&sqlite.url).await).unwrap();
    let postgres = seeded(Backing::Postgres).await;
    std::fs::write(folder.join("0001.postgres.sql"), of_postgres(&postgres.url)).unwrap();
}
