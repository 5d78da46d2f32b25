//! A disk that is full, and a database that another process holds: what cannot be served is said, what can goes on, and nothing has to
//! be started anew when it is over.

use std::{path::Path, process::Command};

use sqlx::{Connection, Executor, SqliteConnection};
use tempfile::TempDir;

use crate::binary::{Node, Seen, kechuang, rehearsal, report, serving};

/// A visitor of the sign-in page: what a form of it must carry.
struct Visitor {
    cookie: String,
    csrf: String,
}

impl Visitor {
    fn come(node: &Node) -> Self {
        let page = node.get("/sign-in");
        let cookie = page.head.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
        let (_, rest) = page.body.split_once("name=\"csrf\" value=\"").expect("a token");
        let csrf = rest.split('"').next().unwrap_or_default().to_owned();
        Self { cookie: cookie.split(';').next().unwrap_or_default().to_owned(), csrf }
    }

    /// Tries to sign in as somebody who is not there; each try is counted in the database.
    fn sign_in(&self, node: &Node, nth: usize) -> Seen {
        let head = format!("POST /sign-in HTTP/1.1\r\ncookie: {}\r\ncontent-type: application/x-www-form-urlencoded", self.cookie);
        node.ask(&head, format!("csrf={}&email=person{nth}%40example.org&password=wrong-password-{nth}", self.csrf))
    }
}

fn is_plain(seen: &Seen) {
    assert!(seen.head.contains("retry-after"), "{}", seen.head);
    assert!(seen.body.contains("<main") && seen.body.contains("503"), "a page with a way onward: {}", seen.body);
    for word in ["SQL", "sqlite", "disk", "/tmp", "crates/"] {
        assert!(!seen.body.contains(word), "{word}: {}", seen.body);
    }
}

fn limit(node: &Node, bytes: &str) {
    let set = Command::new("prlimit").args(["--pid", &node.child.id().to_string(), &format!("--fsize={bytes}")]).status();
    assert!(set.expect("prlimit runs").success());
}

fn database(folder: &Path) -> String {
    format!("sqlite:{}", folder.join("kechuang.sqlite3").display())
}

#[test]
fn a_full_disk_is_a_plain_page_and_passes_without_a_restart() {
    let folder = TempDir::new().unwrap();
    let demo = folder.path().join("demo");
    // a file that cannot grow is what a full disk is to SQLite; the signal that comes with it is ignored, as the limit is ours
    let mut command = Command::new("sh");
    command.args(["-c", "trap '' XFSZ; exec \"$@\"", "sh"]).arg(kechuang().get_program());
    command.env_clear().envs(std::env::var_os("PATH").map(|path| ("PATH", path)));
    rehearsal(&demo);
    let node = Node::start(serving(&mut command, &demo));
    let visitor = Visitor::come(&node);
    assert_eq!(visitor.sign_in(&node, 0).status, 422);
    limit(&node, "4096:unlimited");
    let refused = visitor.sign_in(&node, 1);
    assert_eq!(refused.status, 503, "{}", refused.head);
    is_plain(&refused);
    assert_eq!(node.get("/").status, 200, "reading goes on");
    assert_eq!(node.get("/sign-in").status, 200);
    limit(&node, "unlimited:unlimited");
    assert_eq!(visitor.sign_in(&node, 2).status, 422, "it goes on by itself");
    drop(node);
    assert_eq!(report(&demo, &["audit", "verify", "--set", "rehearsal=true"]).code, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_held_by_another_process_is_waited_for_and_then_said() {
    let folder = TempDir::new().unwrap();
    let demo = folder.path().join("demo");
    let node = Node::rehearsal(&demo);
    let visitor = Visitor::come(&node);
    let mut other = SqliteConnection::connect(&database(&demo)).await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let refused = visitor.sign_in(&node, 1);
    assert_eq!(refused.status, 503, "{}", refused.head);
    is_plain(&refused);
    assert_eq!(node.get("/").status, 200, "reading goes on");
    other.execute("ROLLBACK").await.unwrap();
    assert_eq!(visitor.sign_in(&node, 2).status, 422, "it goes on by itself");
}
