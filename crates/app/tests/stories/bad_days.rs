//! What the surroundings do to people: no room for files, files away, a database held by somebody else. What was not done is not there in
//! half, the failure is one that may pass, and afterwards the same act is done without starting anew.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

use app::{
    App, Failure, Outcome, Ports,
    apply::{self, Start, Upload},
    ports::{ObjectFault, Objects},
};
use async_trait::async_trait;
use bytes::Bytes;
use rules::cycle::FieldKind;
use sqlx::Executor;
use testkit::World;

const WELL: u8 = 0;
const FULL: u8 = 1;
const AWAY: u8 = 2;

/// A place for files that has bad days.
struct Moody {
    inner: Arc<dyn Objects>,
    mood: AtomicU8,
}

impl Moody {
    fn feels(&self, writing: bool) -> Result<(), ObjectFault> {
        match self.mood.load(Ordering::SeqCst) {
            FULL if writing => Err(ObjectFault::Full),
            AWAY => Err(ObjectFault::Away("not mounted".to_owned())),
            _ => Ok(()),
        }
    }
}

#[async_trait]
impl Objects for Moody {
    async fn put(&self, key: &str, content: Bytes) -> Result<(), ObjectFault> {
        self.feels(true)?;
        self.inner.put(key, content).await
    }
    async fn get(&self, key: &str) -> Result<Option<Bytes>, ObjectFault> {
        self.feels(false)?;
        self.inner.get(key).await
    }
    async fn delete(&self, key: &str) -> Result<(), ObjectFault> {
        self.feels(true)?;
        self.inner.delete(key).await
    }
    async fn list(&self, prefix: &str) -> Result<Vec<String>, ObjectFault> {
        self.feels(false)?;
        self.inner.list(prefix).await
    }
    async fn health(&self) -> Result<(), ObjectFault> {
        self.feels(true)?;
        self.inner.health().await
    }
}

async fn moody(world: &World) -> (App, Arc<Moody>) {
    let objects = Arc::new(Moody { inner: world.app.ports().objects.clone(), mood: AtomicU8::new(WELL) });
    let ports = Ports { objects: objects.clone(), ..world.app.ports().clone() };
    (App::new(world.app.db().clone(), ports, world.app.settings().clone()).await.unwrap(), objects)
}

testkit::each_database! {
    async fn no_room_for_files_is_said_and_passes(world: World) {
        let (app, objects) = moody(&world).await;
        let unit = world.unit("样例学会", "national_society", None, 1).await;
        let admin = world.admin_of(&unit).await;
        let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
        let draft = apply::draft(&app, &admin, &id).await.unwrap().expect("the draft");
        let key = draft.dossier.cycle.fields().find(|place| place.field.kind == FieldKind::Document).expect("a scan is asked for").key();
        let seen = draft.dossier.stamps[&(String::new(), key.clone())].revision;
        let content = testkit::picture::jpeg(640, 400);
        let upload = Upload { application: id.clone(), item: String::new(), key, seen, name: "样例.jpg".to_owned(), content, crop: None };
        let before = world.rows().await;
        for mood in [FULL, AWAY] {
            objects.mood.store(mood, Ordering::SeqCst);
            let failure = app.run(&admin, upload.clone(), apply::upload).await.expect_err("it cannot be done now");
            assert!(failure.may_pass(), "{failure}");
            assert!(testkit::differences(&before, &world.rows().await).is_empty(), "nothing is kept in half");
            assert!(!app::maintenance::readiness(&app).await.files, "the node says so to its proxy");
        }
        let file = draft.dossier.files.keys().next().expect("a file").clone();
        assert!(matches!(apply::read_file(&app, &admin, &id, &file).await, Err(Failure::Objects(ObjectFault::Away(_)))), "never an empty answer");
        assert!(apply::draft(&app, &admin, &id).await.unwrap().is_some(), "reading goes on");
        objects.mood.store(WELL, Ordering::SeqCst);
        assert!(matches!(app.run(&admin, upload, apply::upload).await.unwrap(), Outcome::Done(_)));
        assert!(app::maintenance::readiness(&app).await.files);
    }

    async fn a_backup_into_a_full_place_is_no_backup(world: World) {
        let unit = world.known_unit("样例学会", "national_society", None).await;
        world.submitted(&unit, "industry", "“科创中国”样例产业科技服务团").await;
        let inner: Arc<dyn Objects> = Arc::new(adapters::folder::Folder::open(&world.folder.path().join("backup"), "test").unwrap());
        let to = Moody { inner, mood: AtomicU8::new(FULL) };
        let failure = app::maintenance::backup(world.app.db(), world.app.ports(), &to).await.expect_err("no room");
        assert!(failure.may_pass());
        to.mood.store(WELL, Ordering::SeqCst);
        let found = app::maintenance::read_manifest(&to, &*world.app.ports().vault).await.unwrap();
        assert_eq!(found, Err(app::maintenance::BackupFault::Incomplete));
        assert!(app::maintenance::backup(world.app.db(), world.app.ports(), &to).await.is_ok(), "and the next one is");
    }

    async fn connections_that_the_server_cut_are_made_anew(world: World) {
        if !world.app.db().is_shared() {
            return;
        }
        let unit = world.unit("样例学会", "national_society", None, 1).await;
        let admin = world.admin_of(&unit).await;
        let cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        for nth in 0..3 {
            sqlx::PgPool::connect(&world.url).await.unwrap().execute(cut).await.unwrap();
            let start = Start { unit: unit.id.clone(), team_type: "industry".to_owned() };
            let mut tries = 0;
            while let Err(failure) = world.app.run(&admin, start.clone(), apply::start).await {
                assert!(failure.may_pass(), "{failure}");
                tries += 1;
                assert!(tries < 20, "the pool does not recover");
            }
            assert_eq!(world.rows().await["application"].len(), nth + 1);
        }
    }
}
