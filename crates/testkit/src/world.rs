//! The scene of a story: an application over a fresh database, with everything around it in the test's hands.

use std::sync::Arc;

use adapters::{
    folder::Folder,
    keys::Keys,
    passwords::{Argon2Passwords, HashCost},
    pictures::{PictureLimits, Pictures},
    scans::Scans,
    vault::KeyVault,
};
use app::{App, Ports, Settings};
use rules::time::Instant;
use store::{CycleRevision, Db, meta};
use tempfile::TempDir;

use crate::{Backing, CountedChance, Database, MailBox, TestClock};

/// 2022-02-20T10:00 in Shanghai: within the window of 2022.
pub(crate) const MORNING: Instant = Instant(1_645_322_400_000);

/// An application and its surroundings.
pub struct World {
    /// The application, as one node.
    pub app: App,
    /// The real clock; the programme's clock stands on it.
    pub clock: Arc<TestClock>,
    /// Letters that went out.
    pub mail_box: Arc<MailBox>,
    /// How to reach the database.
    pub url: String,
    /// Where files, keys and the SQLite file lie; gone with the world.
    pub folder: TempDir,
    pub(crate) ports: Ports,
}

impl World {
    /// A rehearsal with the cycle of 2022 loaded, on the morning of 2022-02-20.
    pub async fn new(backing: Backing) -> Self {
        Self::with_cycle(backing, "2022").await
    }

    /// The same with another shipped cycle.
    pub async fn with_cycle(backing: Backing, cycle: &str) -> Self {
        let folder = TempDir::new().expect("a folder");
        let Database { url, db } = Database::new(backing, folder.path()).await;
        let chance = Arc::new(CountedChance::default());
        let clock = Arc::new(TestClock::at(MORNING));
        let mail_box = Arc::new(MailBox::default());
        let pictures = Pictures::new(PictureLimits::default());
        let ports = Ports {
            clock: clock.clone(),
            vault: Arc::new(KeyVault::new(Keys::generate(&*chance), chance.clone())),
            passwords: Arc::new(Argon2Passwords::new(HashCost::CHEAP, chance.clone()).expect("a hasher")),
            objects: Arc::new(Folder::open(&folder.path().join("files"), "test").expect("a folder for files")),
            mailer: Some(mail_box.clone()),
            images: Arc::new(pictures.clone()),
            documents: Arc::new(Scans::new(pictures)),
            chance,
            samples: None,
        };
        prepare(&db, &ports, cycle).await;
        let app = App::new(db, ports.clone(), settings()).await.expect("an application");
        Self { app, clock, mail_box, url, folder, ports }
    }

    /// A second node over the same database, files, keys and clock.
    pub async fn node(&self) -> App {
        let db = Db::open(&self.url).await.expect("the database opens");
        App::new(db, self.ports.clone(), settings()).await.expect("a second node")
    }

    /// Sets the clock to a civil time in Shanghai, e.g. `2022-02-28T23:59:59.999`.
    pub fn at(&self, civil: &str) {
        let stamp: i64 = rules::time::shanghai(civil).expect("a civil time").millis();
        self.clock.set(Instant(stamp));
    }
}

pub(crate) fn settings() -> Settings {
    Settings { public_url: "https://kechuang.example.org".to_owned(), rehearsal: true, password_min: 12 }
}

async fn prepare(db: &Db, ports: &Ports, cycle: &str) {
    let files = rules::cycle::shipped_files(cycle).expect("a shipped cycle");
    let parsed = rules::cycle::parse(files).expect("the cycle parses");
    let tx = db.begin().await.expect("a transaction");
    for (key, value) in
        [(meta::PURPOSE, "rehearsal"), (meta::DATABASE_ID, "test"), (meta::PUBLIC_VERSION, "0"), (meta::PROGRAMME_OFFSET, "0")]
    {
        meta::set(&tx, key, value).await.expect("a value");
    }
    let revision = CycleRevision {
        id: ports.chance.id(),
        cycle_id: parsed.id.clone(),
        year: i64::from(parsed.year),
        revision: 1,
        source: serde_json::to_string(files).expect("json"),
        digest: String::new(),
        loaded_at: MORNING.millis(),
        loaded_by: "test".to_owned(),
    };
    store::insert(&tx, revision).await.expect("a revision");
    tx.commit().await.expect("commits");
}
