//! Each call of the system that a save, an upload and a submission need fails once: a write that is acknowledged is there, one that is refused
//! left nothing by half, the next one is served without a restart, and the audit holds together.
//!
//! A library loaded before the C library makes the chosen call fail (`faults.c`); which one is counted, never timed.

use std::{
    fs::OpenOptions,
    io::{Read, Write},
    net::TcpStream,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use adapters::system::SystemClock;
use app::{Actor, ports::Clock};
use store::Unit;
use tempfile::TempDir;
use testkit::{World, picture};

use crate::binary::{Node, kechuang, rehearsal, report, serving};

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

    /// The body of a form of the page at `path`, as a browser holds it; `more` is set beside.
    fn form(&self, node: &Node, path: &str, action: &str, more: &[(&str, &str)]) -> Vec<(String, String)> {
        let page = self.ask(node, &format!("GET {path}"), "text/plain", b"").1;
        let form = page.split("<form ").find(|form| form.split('>').next().is_some_and(|tag| tag.contains(action)));
        let form = form.unwrap_or_else(|| panic!("no form to {action} in {page}")).split("</form>").next().unwrap();
        let mut fields: Vec<(String, String)> = Vec::new();
        for input in form.split("<input ").skip(1).map(|rest| rest.split('>').next().unwrap()) {
            let tick = input.contains("type=\"radio\"") || input.contains("type=\"checkbox\"");
            let statement = input.contains("name=\"statements/");
            if !input.contains("type=\"file\"") && (!tick || input.contains(" checked") || statement) {
                fields.push((attribute(input, "name"), attribute(input, "value")));
            }
        }
        for area in form.split("<textarea ").skip(1) {
            let (tag, text) = area.split_once('>').unwrap();
            fields.push((attribute(tag, "name"), text.split("</textarea>").next().unwrap().trim_start_matches("&#10;").to_owned()));
        }
        fields.retain(|(name, _)| !name.is_empty() && !name.ends_with(".remove") && more.iter().all(|(other, _)| other != name));
        fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        fields
    }

    fn ask(&self, node: &Node, line: &str, kind: &str, body: &[u8]) -> (u16, String) {
        let mut stream = TcpStream::connect(&node.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(25))).unwrap();
        let head = format!(
            "{line} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\ncookie: {}\r\ncontent-type: {kind}\r\ncontent-length: {}\r\n\r\n",
            node.address,
            self.cookie,
            body.len()
        );
        stream.write_all(&[head.as_bytes(), body].concat()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_default(), answer)
    }
}

fn attribute(tag: &str, name: &str) -> String {
    let at = tag.split_once(&format!("{name}=\"")).map(|(_, rest)| rest);
    at.and_then(|rest| rest.split_once('"')).map(|(value, _)| value).unwrap_or_default().to_owned()
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn typed(fields: &[(String, String)]) -> String {
    let pairs: Vec<String> = fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect();
    pairs.join("&")
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
                let fields = desk.form(node, &format!("/applications/{id}/parts/team"), "data-warn", &[]);
                let seen = &fields.iter().find(|(name, _)| name == "team/summary.seen").expect("a revision").1;
                let pairs = [("csrf", desk.csrf.as_str()), ("item", ""), ("team/summary", &text), ("team/summary.seen", seen)];
                let body = typed(&pairs.map(|(name, value)| (name.to_owned(), value.to_owned()))).into_bytes();
                Self { line: format!("POST /applications/{id}/autosave"), kind: TYPED, body, done: 200 }
            }
            Deed::Upload => {
                let path = format!("/applications/{id}/parts/unit");
                let fields = desk.form(node, &path, "data-warn", &[("do", "save")]);
                let mut body = Vec::new();
                for (name, value) in &fields {
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
                let fields = desk.form(node, &format!("/applications/{id}/check"), "/submit\"", &[]);
                Self { line: format!("POST /applications/{id}/submit"), kind: TYPED, body: typed(&fields).into_bytes(), done: 303 }
            }
        }
    }

    /// Whether it was acknowledged; refused, it is a plain answer that says so.
    fn send(&self, desk: &Desk, node: &Node) -> bool {
        let (status, answer) = desk.ask(node, &self.line, self.kind, &self.body);
        if status == self.done {
            return true;
        }
        assert!([500, 503].contains(&status), "{} {status}: {answer}", self.line);
        for word in ["SQL", "sqlite", "os error", "/tmp", "crates/"] {
            assert!(!answer.contains(word), "{word}: {answer}");
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
    let now = SystemClock.now();
    let world = World::reopened(&data, now).await;
    let morning = rules::time::shanghai("2022-02-20T10:00").unwrap().millis();
    let tx = world.app.db().begin().await.unwrap();
    store::meta::set(&tx, store::meta::PROGRAMME_OFFSET, &(morning - now.millis()).to_string()).await.unwrap();
    tx.commit().await.unwrap();
    let world = World::reopened(&data, now).await;

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
