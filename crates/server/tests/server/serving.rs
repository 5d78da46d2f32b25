//! Beginning and ending: the port, the signal, a database that is newer than the program.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    time::Duration,
};

use sqlx::{Connection, Executor};
use tempfile::TempDir;

use crate::binary::{Node, kechuang, report};

const ENOUGH: Duration = Duration::from_secs(10);

#[test]
fn told_to_end_it_lets_what_is_under_way_come_to_its_end_and_stops_within_ten_seconds() {
    let folder = TempDir::new().unwrap();
    let mut node = Node::rehearsal(&folder.path().join("demo"));
    assert_eq!(node.get("/healthz").status, 200);
    // a request that is half sent when the signal comes, and whole a moment later: the node asked for the rest, so it is under way
    let mut slow = TcpStream::connect(&node.address).unwrap();
    slow.set_read_timeout(Some(ENOUGH)).unwrap();
    let head = format!("POST /sign-in HTTP/1.1\r\nhost: {}\r\ncontent-length: 3\r\nexpect: 100-continue\r\n\r\n", node.address);
    slow.write_all(head.as_bytes()).unwrap();
    let mut asked = [0; 25];
    slow.read_exact(&mut asked).unwrap();
    assert_eq!(&asked, b"HTTP/1.1 100 Continue\r\n\r\n");
    slow.write_all(b"a").unwrap();
    node.signal("TERM");
    std::thread::sleep(Duration::from_millis(300));
    slow.write_all(b"=1").unwrap();
    let mut answer = String::new();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 403"), "it was answered: {answer}");
    assert_eq!(node.ends_within(ENOUGH), Some(0));
    assert!(TcpStream::connect(&node.address).is_err());
    let wal = folder.path().join("demo/kechuang.sqlite3-wal");
    assert!(!wal.exists() || std::fs::metadata(wal).unwrap().len() == 0, "the log is folded into the file");
}

#[test]
fn a_request_that_never_comes_whole_does_not_hold_the_end_up() {
    let folder = TempDir::new().unwrap();
    let mut node = Node::rehearsal(&folder.path().join("demo"));
    let mut stuck = TcpStream::connect(&node.address).unwrap();
    stuck.write_all(format!("POST /sign-in HTTP/1.1\r\nhost: {}\r\ncontent-length: 3\r\n\r\na", node.address).as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(200));
    node.signal("INT");
    assert_eq!(node.ends_within(ENOUGH), Some(0));
}

#[test]
fn a_port_in_use_is_said_with_what_to_do() {
    let folder = TempDir::new().unwrap();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let output =
        kechuang().args(["--lang", "en", "demo", "--port", &port.to_string(), "--dir"]).arg(folder.path().join("demo")).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(error.contains(&port.to_string()) && error.contains("in use") && error.contains("--port"), "{error}");
    let data = folder.path().join("data");
    let said = report(&data, &["serve", "--listen", &format!("127.0.0.1:{port}")]);
    assert_eq!(said.code, 1);
    assert!(said.error.contains("in use") && !data.exists(), "{}", said.error);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_newer_than_the_program_is_refused_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    assert_eq!(report(&data, &["migrate"]).code, 0);
    let url = format!("sqlite:{}", data.join("kechuang.sqlite3").display());
    let mut connection = sqlx::SqliteConnection::connect(&url).await.unwrap();
    connection.execute("INSERT INTO seaql_migrations (version, applied_at) VALUES ('9999_from_tomorrow', 0)").await.unwrap();
    connection.close().await.unwrap();
    for command in [&["migrate"][..], &["serve", "--listen", "127.0.0.1:0"], &["audit", "verify"], &["doctor"]] {
        let said = report(&data, command);
        assert_eq!(said.code, 1, "{command:?}: {} {}", said.out, said.error);
        assert!(said.out.contains("newer than this program"), "{command:?}: {}", said.out);
    }
}
