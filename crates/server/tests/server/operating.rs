//! What operators do from a new folder to a restored one, by exit codes and reports.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::binary::{Said, report};

fn good(said: Said) -> Value {
    let json = said.json();
    assert_eq!((said.code, json["ok"].as_bool()), (0, Some(true)), "{} {}", said.out, said.error);
    json
}

fn bad(said: Said, code: i32) -> Value {
    let json = said.json();
    assert_eq!((said.code, json["ok"].as_bool()), (code, Some(false)), "{} {}", said.out, said.error);
    assert!(said.out.len() > 20 && !said.out.contains("panicked"), "it says why: {}", said.out);
    json
}

fn made(data: &Path) {
    good(report(data, &["migrate"]));
    let cycle = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../cycles/2022");
    good(report(data, &["cycle", "load", &cycle.display().to_string()]));
    good(report(data, &["admin", "create", "--email", "lin@example.org", "--name", "林样例"]));
}

#[test]
fn migrating_twice_makes_one_database() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let first = good(report(&data, &["migrate"]));
    let second = good(report(&data, &["migrate"]));
    assert_eq!((first["created"].as_bool(), second["created"].as_bool()), (Some(true), Some(false)));
    assert_eq!(first["database_id"], second["database_id"]);
    let other = bad(report(&data, &["migrate", "--set", "rehearsal=true"]), 1);
    assert!(other["error"].as_str().unwrap().contains("real"), "{other}");
}

#[test]
fn where_there_is_no_database_nothing_is_made_to_be_looked_at() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("typo");
    let backup = folder.path().join("backup").display().to_string();
    for command in [&["audit", "verify"][..], &["backup", &backup], &["key", "rotate"]] {
        bad(report(&data, command), 1);
        assert!(!data.exists(), "{command:?} made a database");
    }
}

#[test]
fn administrators_are_made_once_and_told_what_is_wrong() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    good(report(&data, &["migrate"]));
    let create = |more: &[&str]| report(&data, &[&["admin", "create", "--name", "林样例"], more].concat());
    let done = good(create(&["--email", "lin@example.org"]));
    assert!(done["link"].as_str().unwrap().starts_with("http://127.0.0.1:8080/reset/"));
    for (more, code) in [(&["--email", "lin@example.org"][..], 1), (&["--email", "nonsense"], 1)] {
        let refused = bad(create(more), code);
        assert!(refused["violations"][0]["message"].as_str().is_some_and(|message| message.ends_with('.')), "{refused}");
    }
    bad(create(&["--email", "chen@example.org", "--role", "nobody"]), 2);
    bad(create(&["--email", "chen@example.org", "--role", "security-admin", "--role", "audit-admin"]), 1);
    good(report(&data, &["audit", "verify"]));
}

#[test]
fn keys_rotate_and_old_ones_go() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    made(&data);
    let first = good(report(&data, &["key", "rotate"]));
    assert_eq!((first["unreadable"].as_array().map(Vec::len), first["removable"].as_array().map(Vec::len)), (Some(0), Some(1)));
    let second = good(report(&data, &["key", "rotate", "--retire"]));
    assert_eq!((&second["key"], &second["removable"]), (&first["key"], &first["removable"]), "the key that a copy was kept of stays");
    let keys = std::fs::read_to_string(data.join("keys")).unwrap();
    assert!(keys.contains(first["key"].as_str().unwrap()) && !keys.contains(first["removable"][0].as_str().unwrap()));
    good(report(&data, &["audit", "verify"]));
}

#[test]
fn a_backup_goes_into_an_empty_place_and_comes_back_whole_or_not_at_all() {
    let folder = TempDir::new().unwrap();
    let (data, to) = (folder.path().join("data"), folder.path().join("backup"));
    made(&data);
    let shown = to.display().to_string();
    let written = good(report(&data, &["backup", &shown]));
    assert!(written["rows"].as_u64().unwrap() > 10);
    bad(report(&data, &["backup", &shown]), 2);
    good(report(&data, &["restore", &shown, "--verify"]));
    bad(report(&data, &["restore", &shown]), 1);

    let place = folder.path().join("restored");
    let restored = |name: &str| {
        let place = place.join(name);
        std::fs::create_dir_all(&place).unwrap();
        std::fs::copy(data.join("keys"), place.join("keys")).unwrap();
        (report(&place, &["restore", &shown]), place)
    };
    let (said, there) = restored("whole");
    let json = good(said);
    assert_eq!((json["rows"].clone(), json["audit"]["findings"].as_array().map(Vec::len)), (written["rows"].clone(), Some(0)));
    good(report(&there, &["audit", "verify"]));
    let again = report(&there, &["admin", "create", "--email", "lin@example.org", "--name", "林样例"]);
    bad(again, 1);

    let part = to.join("tables/account/000000");
    let whole = std::fs::read(&part).unwrap();
    std::fs::write(&part, &whole[..whole.len() - 1]).unwrap();
    bad(report(&data, &["restore", &shown, "--verify"]), 1);
    let (said, there) = restored("cut");
    bad(said, 1);
    assert!(!there.join("kechuang.sqlite3").exists(), "nothing is restored in half");
    std::fs::write(&part, &whole).unwrap();
    let other = folder.path().join("other");
    good(report(&other, &["migrate"]));
    bad(report(&other, &["restore", &shown, "--verify"]), 1);
    bad(report(&data, &["restore", &folder.path().join("none").display().to_string()]), 2);
}

#[test]
fn doctor_shows_every_value_with_its_origin_and_hides_secrets() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    let new = good(report(&data, &["doctor"]));
    assert!(!data.exists(), "looking makes nothing");
    assert_eq!(new["values"][0]["origin"], "--data");
    made(&data);
    let secrets = [
        "--set",
        "mail.host=smtp.example.org",
        "--set",
        "mail.from=a@example.org",
        "--set",
        "mail.user=u",
        "--set",
        "mail.password=SESAME",
    ];
    let said = report(&data, &[&["doctor"], &secrets[..]].concat());
    assert!(!said.out.contains("SESAME") && said.out.contains("***"), "{}", said.out);
    good(said);
    let wrong = bad(report(&data, &["doctor", "--set", "listen=nowhere", "--set", "rehearsal=true"]), 1);
    let keys: Vec<&str> =
        wrong["problems"].as_array().unwrap().iter().filter(|one| one["refuses"] == true).filter_map(|one| one["key"].as_str()).collect();
    assert!(keys.contains(&"listen") && keys.contains(&"rehearsal"), "{keys:?}");
    std::fs::remove_file(data.join("keys")).unwrap();
    bad(report(&data, &["doctor"]), 1);
    bad(report(&data, &["audit", "verify"]), 1);
    bad(report(&data, &["doctor", "--set", "nonsense"]), 2);
}

#[test]
fn an_altered_audit_is_found_and_named() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    made(&data);
    let head = folder.path().join("head");
    let exported = ["--set", &format!("audit_head={}", head.display())];
    good(report(&data, &[&["audit", "verify"], &exported[..]].concat()));
    bad(report(&data, &["audit", "verify", "--head", "/nonexistent"]), 2);
    let runtime = tokio::runtime::Runtime::new().unwrap();
    runtime.block_on(async {
        use sqlx::{Connection, Executor};
        let url = format!("sqlite:{}", data.join("kechuang.sqlite3").display());
        let mut connection = sqlx::SqliteConnection::connect(&url).await.unwrap();
        connection.execute("DROP TRIGGER audit_is_kept; UPDATE audit SET actor_name = 'somebody else' WHERE seq = 2").await.unwrap();
        connection.close().await.unwrap();
    });
    let found = bad(report(&data, &["audit", "verify"]), 1);
    assert_eq!((found["findings"][0]["number"].as_i64(), found["findings"].as_array().map(Vec::len)), (Some(2), Some(1)), "{found}");
}
