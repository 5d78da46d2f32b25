//! One unit with a mark in every personal field, led from the form to the public list; then the marks are looked for everywhere that they
//! must not be: pages, downloads, the audit, jobs and notices, letters, the log, the files of the database, of uploads and of a backup.

use std::{
    io::{self, Write},
    path::Path,
    sync::{Mutex, OnceLock, PoisonError},
};

use adapters::folder::Folder;
use app::{
    Actor,
    actor::{Role, Scope},
    apply::{self, AnswerComment, Entry, Save, Submit, Upload},
    review::{self, AddComment, DecideCheck, ReturnForCorrection, RevealPersonal, TakeUp, Verdict},
};
use axum::http::StatusCode;
use bytes::Bytes;
use rules::cycle::{Class, FieldKind};
use serde_json::{Value, json};
use tracing_subscriber::{filter::Targets, fmt::MakeWriter, layer::SubscriberExt, util::SubscriberInitExt};

use crate::house::{Browser, House};

/// Everything that this process logs.
static LOG: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static STARTED: OnceLock<()> = OnceLock::new();

struct Log;

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;
    fn make_writer(&'a self) -> Self {
        Self
    }
}

impl Write for Log {
    fn write(&mut self, event: &[u8]) -> io::Result<usize> {
        LOG.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(event);
        Ok(event.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// As talkative as an operator can make the program.
fn listen() {
    STARTED.get_or_init(|| {
        let ours = ["web", "app", "store", "adapters", "rules"].map(|name| (name, tracing::Level::TRACE));
        let filter = Targets::new().with_default(tracing::Level::WARN).with_targets(ours).with_target("sqlx::query", tracing::Level::ERROR);
        let registry = tracing_subscriber::registry().with(filter);
        registry.with(tracing_subscriber::fmt::layer().with_writer(Log).with_ansi(false)).init();
        tracing::trace!(target: "web", "the log is heard");
    });
}

/// A picture with a mark in what a camera writes beside it.
fn marked_picture(mark: &str) -> Bytes {
    let plain = testkit::picture::jpeg(320, 400);
    let length = u16::try_from(mark.len() + 2).unwrap().to_be_bytes();
    [&plain[..2], &[0xff, 0xfe], &length, mark.as_bytes(), &plain[2..], mark.as_bytes()].concat().into()
}

struct Scene {
    house: House,
    admin: Actor,
    id: String,
    /// The marks, each somewhere in the form.
    marks: Vec<String>,
}

impl Scene {
    /// A complete draft with a mark in every personal field.
    async fn drafted() -> Self {
        let house = House::new().await;
        let world = &house.world;
        let unit = world.unit("样例学会", "national_society", None, 1).await;
        let admin = world.somebody("周样例", Role::UnitAdmin, Scope::Unit(unit.id.clone())).await;
        let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
        let draft = apply::draft(&world.app, &admin, &id).await.unwrap().expect("the draft");
        let file = draft.dossier;
        let (mut entries, mut uploads, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        for place in file.cycle.fields().filter(|place| place.field.class == Class::Personal) {
            let key = place.key();
            let items = place.group_key().map_or_else(|| vec![String::new()], |group| file.answers.items(&group).to_vec());
            for item in items {
                let nth = marks.len();
                let seen = file.stamps.get(&(item.clone(), key.clone())).map_or(0, |stamp| stamp.revision);
                let mark = match place.field.kind {
                    FieldKind::Mobile => format!("138777{nth:05}"),
                    FieldKind::Phone => format!("0591-877{nth:05}"),
                    FieldKind::Email => format!("canary{nth}@example.org"),
                    _ => format!("CANARY样例路{nth}号"),
                };
                if place.field.is_file() {
                    let (application, key, content) = (id.clone(), key.clone(), marked_picture(&mark));
                    uploads.push(Upload { application, item, key, seen, name: "样例.jpg".to_owned(), content, crop: None });
                } else {
                    entries.push(Entry { item, key: key.clone(), value: json!(mark), seen });
                }
                marks.push(mark);
            }
        }
        let saved = world.app.run(&admin, Save { application: id.clone(), entries }, apply::save).await.unwrap();
        assert!(saved.done().expect("saved").is_whole());
        for upload in uploads {
            world.app.run(&admin, upload, apply::upload).await.unwrap().done().expect("uploaded");
        }
        marks.push(format!("{}@example.org", admin.account().unwrap()));
        Self { house, admin, id, marks }
    }

    async fn submit(&self, key: &str) {
        let app = &self.house.world.app;
        let row = store::applications::find(app.read(), &self.id).await.unwrap().unwrap();
        let statements = app.cycle(&row.revision_id).await.unwrap().statements.iter().map(|one| one.code.clone()).collect();
        let (seen, arrived) = (row.version, app.programme_now());
        let form = Submit { application: self.id.clone(), seen, key: key.to_owned(), statements, arrived };
        app.run(&self.admin, form, apply::submit).await.unwrap().done().expect("submitted");
    }

    /// Review with everything that looks at personal data, a return, a second round, publication, letters.
    async fn lives(&self) -> String {
        let world = &self.house.world;
        let app = &world.app;
        let head = world.of_body("林样例", Role::BodyHead, "society_center").await;
        let id = || self.id.clone();
        self.submit("first").await;
        app.run(&head, TakeUp { id: id(), version: self.version().await }, review::take_up).await.unwrap().done().expect("taken up");
        let shown = app.run(&head, RevealPersonal { id: id(), path: "members".to_owned() }, review::reveal_personal).await.unwrap();
        let shown = shown.done().expect("shown on the record");
        assert!(
            shown.get("members/expert/0/mobile").is_some_and(|mobile| self.marks.iter().any(|mark| mark == mobile)),
            "the marks are there"
        );
        for file in store::files::all(app.read(), &self.id).await.unwrap().iter().filter(|file| file.frozen_at.is_some()) {
            let read = apply::read_file(app, &head, &self.id, &file.id).await.unwrap().expect("a file");
            assert!(!self.found(&read.content.expect("its content")), "a picture carries what its camera wrote");
        }
        let comment = AddComment { id: id(), round: 1, path: "members/expert/0/mobile".to_owned(), text: "请核对。".to_owned() };
        let comment = app.run(&head, comment, review::add_comment).await.unwrap().done().expect("a comment");
        let comments = review::screen(app, &head, &self.id).await.unwrap().expect("a screen").to_send();
        let back = ReturnForCorrection { id: id(), version: self.version().await, comments };
        app.run(&head, back, review::return_for_correction).await.unwrap().done().expect("returned");
        let answers = vec![(comment, "已核对。".to_owned())];
        app.run(&self.admin, AnswerComment { application: id(), answers }, apply::answer_comment).await.unwrap().done().expect("answered");
        self.submit("second").await;
        app.run(&head, TakeUp { id: id(), version: self.version().await }, review::take_up).await.unwrap().done().expect("taken up");
        let screen = review::screen(app, &head, &self.id).await.unwrap().expect("a screen");
        assert!(!self.found(format!("{screen:?}").as_bytes()), "masked until it is shown on the record");
        for item in screen.undecided() {
            let (code, verdict) = (item.code.clone(), Some(Verdict::Passed));
            let decide = DecideCheck { id: id(), round: 2, code, verdict, reason: "已核实。".to_owned() };
            app.run(&head, decide, review::decide_check).await.unwrap().done().expect("decided");
        }
        let approve = review::Approve { id: id(), version: self.version().await };
        app.run(&head, approve, review::approve).await.unwrap().done().expect("approved");
        let number = world.published(&[&self.id]).await.remove(0);
        app::background::work_off(app).await.unwrap();
        app::audit::number_and_seal(app).await.unwrap();
        number
    }

    async fn version(&self) -> i64 {
        store::applications::find(self.house.world.app.read(), &self.id).await.unwrap().unwrap().version
    }

    fn found(&self, bytes: &[u8]) -> bool {
        self.marks.iter().any(|mark| contains(bytes, mark.as_bytes()))
    }

    fn assert_clean(&self, what: &str, bytes: &[u8]) {
        let there: Vec<_> = self.marks.iter().filter(|mark| contains(bytes, mark.as_bytes())).collect();
        assert!(there.is_empty(), "{what} holds {there:?}");
    }

    /// Every file below a folder: clean, and no picture in clear. How many there are.
    fn assert_folder_clean(&self, folder: &Path) -> usize {
        let mut count = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                count += self.assert_folder_clean(&path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            self.assert_clean(&path.display().to_string(), &bytes);
            assert!(!contains(&bytes, b"\xff\xd8\xff\xe0\x00\x10JFIF"), "{} holds a picture in clear", path.display());
            count += 1;
        }
        count
    }
}

fn contains(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_personal_is_anywhere_but_where_it_belongs() {
    listen();
    let scene = Scene::drafted().await;
    assert!(scene.marks.len() > 15, "{:?}", scene.marks);
    let number = scene.lives().await;
    let (house, nobody) = (&scene.house, Browser::default());
    let app = &house.world.app;

    let team = format!("/teams/{number}");
    let open = [
        "/",
        "/guide",
        "/teams",
        "/batches",
        "/open-data",
        "/api/teams",
        "/teams.csv",
        "/batches/2022/1",
        "/batches/2022/1.csv",
        "/batches/2022/1.json",
        &team,
    ];
    for path in open {
        let seen = house.get(&nobody, path).await;
        assert_eq!(seen.status, StatusCode::OK, "{path}");
        scene.assert_clean(path, seen.text.as_bytes());
        scene.assert_clean(path, format!("{:?}", seen.headers).as_bytes());
    }
    for mark in &scene.marks {
        // what is asked for in an address or a form is not written down, and is found nowhere
        let plain = mark.replace('@', "%40");
        let list = house.get(&nobody, &format!("/api/teams?q={}", if mark.is_ascii() { plain.as_str() } else { "CANARY" })).await;
        let found: Value = serde_json::from_str(&list.text).expect("JSON");
        assert!(!found.to_string().contains(&number), "{mark} finds the team");
    }
    let visitor = house.visitor("/sign-in").await;
    let tried = house
        .post(
            &visitor,
            "/sign-in",
            &[("email", scene.marks.iter().find(|mark| mark.contains('@')).expect("an address")), ("password", "wrong password of CANARY")],
        )
        .await;
    assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY);

    for (table, lines) in house.world.rows().await {
        for line in lines {
            scene.assert_clean(table, line.as_bytes());
        }
    }
    let own = scene.marks.last().expect("the account's address");
    for letter in house.world.mail_box.letters() {
        let text = format!("{} {}", letter.subject, letter.text);
        assert!(letter.to == *own || letter.to.ends_with("@example.org"));
        scene.assert_clean("a letter", text.as_bytes());
    }

    let folder = house.world.folder.path();
    let backup = Folder::open(&folder.join("backup"), "backup").unwrap();
    app::maintenance::backup(app.db(), app.ports(), &backup).await.unwrap();
    // database and its log, uploads, backup: all lie below
    assert!(folder.join("kechuang.sqlite3-wal").exists(), "the log of the database is looked at too");
    assert!(scene.assert_folder_clean(folder) > 40);

    let log = LOG.lock().unwrap_or_else(PoisonError::into_inner).clone();
    assert!(contains(&log, b"the log is heard"));
    scene.assert_clean("the log", &log);
    assert!(!contains(&log, b"CANARY"), "a password that was tried is in the log");
}
