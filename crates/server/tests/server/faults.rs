//! Each call of the system that a save, an upload and a submission need fails once: a write that is acknowledged is there, one that is refused
//! left nothing by half, the next one is served without a restart, and the audit holds together.
//!
//! A library loaded before the C library makes the chosen call fail (`faults.c`); which one is counted, never timed.

use std::{
    fs::OpenOptions,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    process::Command,
};

use adapters::system::SystemClock;
use app::{Actor, ports::Clock};
use store::Unit;
use tempfile::TempDir;
use testkit::{
    World,
    paper::{Paper, typed},
    picture,
};

use crate::binary::{Node, Seen, kechuang, rehearsal, report, serving};

/// What fails, and the number by which `faults.c` knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The disk cannot say that it kept something: EIO.
    Sync = 1,
    /// The disk is full: ENOSPC.
    Write = 2,
    /// No more files can be open: EMFILE.
    Open = 3,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Deed {
    Save,
    Upload,
    Submit,
}

/// Which calls fail, in turn: the first ones each, then ever fewer, up to more than any of the acts makes.
fn turns() -> impl Iterator<Item = i32> {
    std::iter::successors(Some(1), |nth| Some(nth + 1 + nth / 6)).take_while(|nth| *nth < 2000)
}

/// The three numbers shared with the program.
struct Switch(PathBuf);

impl Switch {
    fn new(folder: &Path) -> Self {
        let path = folder.join("fault");
        std::fs::write(&path, [0; 12]).unwrap();
        Self(path)
    }

    fn set(&self, fault: i32, left: i32) {
        let file = OpenOptions::new().write(true).open(&self.0).unwrap();
        let numbers: Vec<u8> = [fault, left, 0].iter().flat_map(|number| number.to_ne_bytes()).collect();
        file.write_all_at(&numbers, 0).unwrap();
    }

    fn failed(&self) -> bool {
        let bytes = std::fs::read(&self.0).unwrap();
        bytes[8..12] != [0; 4]
    }
}

fn library(folder: &Path) -> PathBuf {
    let (source, library) = (Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server/faults.c"), folder.join("faults.so"));
    let built = Command::new("cc").args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"]).arg(&library).arg(source).status();
    assert!(built.unwrap().success(), "a C compiler builds it");
    library
}

/// The people of one unit with their browser.
struct Desk {
    unit: Unit,
    admin: Actor,
    cookie: String,
    csrf: String,
}

impl Desk {
    async fn new(world: &World, number: u32) -> Self {
        let unit = world.unit(&format!("样例{number}学会"), "national_society", None, number).await;
        let admin = world.admin_of(&unit).await;
        let (token, csrf) = world.session_of(&admin).await;
        Self { unit, admin, cookie: format!("session={token}; __Host-session={token}"), csrf }
    }

    /// The form of the page at `path` whose tag has `mark` in it, as a browser holds it.
    fn paper(&self, node: &Node, path: &str, mark: &str) -> Paper {
        Paper::of(&self.ask(node, &format!("GET {path}"), TYPED, b"").body, mark)
    }

    fn ask(&self, node: &Node, line: &str, kind: &str, body: &[u8]) -> Seen {
        node.ask(&format!("{line} HTTP/1.1\r\ncookie: {}\r\ncontent-type: {kind}", self.cookie), body)
    }

    /// What a form sends when `button` is pressed, its token included.
    fn pressed<'a>(&'a self, paper: &'a Paper, button: &str) -> Vec<(&'a str, String)> {
        [("csrf", self.csrf.clone())].into_iter().chain(paper.pressed(button)).collect()
    }
}

const TYPED: &str = "application/x-www-form-urlencoded";

/// One act made ready: what is sent, again and again if need be.
struct Ready {
    line: String,
    kind: &'static str,
    body: Vec<u8>,
    done: u16,
}

impl Ready {
    fn new(desk: &Desk, node: &Node, id: &str, deed: Deed, nth: i32) -> Self {
        let text = format!("第 {nth} 次写下的一句话。");
        match deed {
            Deed::Save => {
                let paper = desk.paper(node, &format!("/applications/{id}/parts/team"), "data-warn");
                let seen = paper.value("team/summary.seen");
                let pairs = [("csrf", desk.csrf.as_str()), ("item", ""), ("team/summary", &text), ("team/summary.seen", seen)];
                Self { line: format!("POST /applications/{id}/autosave"), kind: TYPED, body: typed(&pairs).into_bytes(), done: 200 }
            }
            Deed::Upload => {
                let path = format!("/applications/{id}/parts/unit");
                let paper = desk.paper(node, &path, "data-warn");
                let mut body = Vec::new();
                for (name, value) in desk.pressed(&paper, "save") {
                    body.extend(format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes());
                }
                let head =
                    format!("--edge\r\ncontent-disposition: form-data; name=\"unit/proof_file\"; filename=\"样例{nth}.jpg\"\r\n\r\n");
                body.extend(head.into_bytes());
                body.extend(picture::jpeg(200 + u32::try_from(nth).unwrap(), 300));
                body.extend(b"\r\n--edge--\r\n");
                Self { line: format!("POST {path}"), kind: "multipart/form-data; boundary=edge", body, done: 303 }
            }
            Deed::Submit => {
                let mut paper = desk.paper(node, &format!("/applications/{id}/check"), "/submit\"");
                for statement in ["truth", "conduct", "willing"] {
                    paper.put(&format!("statements/{statement}"), "yes");
                }
                let body = typed(&desk.pressed(&paper, "")).into_bytes();
                Self { line: format!("POST /applications/{id}/submit"), kind: TYPED, body, done: 303 }
            }
        }
    }

    /// Whether it was acknowledged; refused, it is a plain answer that says so.
    fn send(&self, desk: &Desk, node: &Node) -> bool {
        let answer = desk.ask(node, &self.line, self.kind, &self.body);
        if answer.status == self.done {
            return true;
        }
        assert!([500, 503].contains(&answer.status), "{} {}: {}", self.line, answer.status, answer.body);
        for word in ["SQL", "sqlite", "os error", "/tmp", "crates/"] {
            assert!(!answer.body.contains(word), "{word}: {}", answer.body);
        }
        false
    }
}

/// What stands of an act afterwards: all of it or nothing.
async fn stands(world: &World, id: &str, deed: Deed, nth: i32) -> bool {
    let answers = store::answers::all(world.app.read(), id).await.unwrap();
    let value =
        |key: &str| answers.iter().find(|answer| answer.field_key == key).and_then(|answer| answer.value.clone()).unwrap_or_default();
    match deed {
        Deed::Save => value("team/summary").contains(&format!("第 {nth} 次")),
        Deed::Upload => {
            let file = value("unit/proof_file").trim_matches('"').to_owned();
            let Some(file) = store::files::find(world.app.read(), &file).await.unwrap() else { return false };
            let content = app::files::get(&world.app, &file).await.unwrap().expect("a file that an answer names is there");
            assert_eq!(app::files::sha256(&content), file.sha256, "whole");
            file.name == format!("样例{nth}.jpg")
        }
        Deed::Submit => {
            let row = store::applications::find(world.app.read(), id).await.unwrap().unwrap();
            let snapshots = store::snapshots::of_round(world.app.read(), id, 1).await.unwrap();
            assert_eq!((row.state == "submitted", row.receipt.is_some()), (snapshots.is_some(), snapshots.is_some()), "no half act");
            row.state == "submitted"
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whichever_call_fails_what_is_acknowledged_is_there_and_the_next_one_is_served() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data");
    rehearsal(&data);
    let world = World::reopened(&data, SystemClock.now()).await;
    world.programme_at(rules::time::shanghai("2022-02-20T10:00").expect("a time")).await;

    let switch = Switch::new(folder.path());
    let mut command = kechuang();
    command.env("LD_PRELOAD", library(folder.path())).env("KECHUANG_TEST_FAULT", &switch.0);
    let node = Node::start(serving(&mut command, &data));
    let mut number = 0;
    for fault in [Fault::Sync, Fault::Write, Fault::Open] {
        for deed in [Deed::Save, Deed::Upload, Deed::Submit] {
            let mut failures = 0;
            for nth in turns() {
                number += 1;
                let desk = Desk::new(&world, number).await;
                let name = format!("“科创中国”样例{number}产业科技服务团");
                let id = world.complete_draft(&desk.admin, &desk.unit, "industry", &name).await;
                let ready = Ready::new(&desk, &node, &id, deed, nth);
                switch.set(fault as i32, nth);
                let acknowledged = ready.send(&desk, &node);
                let failed = switch.failed();
                switch.set(0, 0);
                let there = stands(&world, &id, deed, nth).await;
                assert!(there || !acknowledged, "{fault:?} {nth} of {deed:?}: acknowledged and not there");
                // the same again, by the same program; the answer may have been lost on the way
                if !acknowledged && !there {
                    assert!(ready.send(&desk, &node), "{fault:?} {nth} of {deed:?}: served again without a restart");
                    assert!(stands(&world, &id, deed, nth).await);
                }
                if !failed {
                    break;
                }
                failures += 1;
            }
            assert!(failures > 0 || fault == Fault::Open, "{fault:?} of {deed:?}: something could fail");
        }
    }
    app::audit::number_and_seal(&world.app).await.unwrap();
    world.app.db().clone().close().await.unwrap();
    drop(node);
    let verified = report(&data, &["audit", "verify", "--set", "rehearsal=true"]);
    assert_eq!(verified.code, 0, "{}", verified.out);
}
