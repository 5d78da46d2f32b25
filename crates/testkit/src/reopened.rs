//! The world over a database, keys and files that are there already: what a second process, or the same one after a restart, sees.

use std::{path::Path, sync::Arc};

use adapters::{
    folder::Folder,
    passwords::{Argon2Passwords, HashCost},
    pictures::{PictureLimits, Pictures},
    scans::Scans,
    system::SystemChance,
    vault::KeyVault,
};
use app::{
    Actor, App, Ports,
    staff::{MoveClock, move_clock},
};
use rules::time::Instant;
use store::{Db, meta};
use tempfile::TempDir;

use crate::{MailBox, TestClock, World, world};

impl World {
    /// Opens the folder of data that the program made, its clock standing at `now`.
    pub async fn reopened(data: &Path, now: Instant) -> Self {
        Self::reopened_at(&format!("sqlite:{}", data.join("kechuang.sqlite3").display()), data, now).await
    }

    /// The same with the database elsewhere.
    pub async fn reopened_at(url: &str, data: &Path, now: Instant) -> Self {
        let db = Db::open(url).await.expect("the database opens");
        let id = meta::get(db.read(), meta::DATABASE_ID).await.expect("readable").expect("an id");
        let chance = Arc::new(SystemChance);
        let clock = Arc::new(TestClock::at(now));
        let mail_box = Arc::new(MailBox::default());
        let pictures = Pictures::new(PictureLimits::default());
        let ports = Ports {
            clock: clock.clone(),
            vault: Arc::new(KeyVault::load(&data.join("keys"), chance.clone()).expect("the keys open")),
            passwords: Arc::new(Argon2Passwords::new(HashCost::CHEAP, chance.clone()).expect("a hasher")),
            objects: Arc::new(Folder::open(&data.join("files"), &id).expect("the folder of files opens")),
            mailer: Some(mail_box.clone()),
            images: Arc::new(pictures.clone()),
            documents: Arc::new(Scans::new(pictures)),
            chance,
            samples: None,
        };
        let app = App::new(db, ports.clone(), world::settings()).await.expect("an application");
        Self { app, clock, mail_box, url: url.to_owned(), folder: TempDir::new().expect("a folder"), ports }
    }

    /// Lets the programme's clock show `to` now, here and in every program over the same data.
    pub async fn programme_at(&self, to: Instant) {
        self.app.run(&Actor::platform(), MoveClock { to }, move_clock).await.expect("serves").done().expect("a rehearsal");
    }
}
