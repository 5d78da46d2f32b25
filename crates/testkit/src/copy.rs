//! A world over a copy of another's database: what one act does can be seen there, and what another does in the next copy.

use std::sync::Arc;

use adapters::passwords::{Argon2Passwords, HashCost};
use app::{App, Ports};
use store::Db;
use tempfile::TempDir;

use crate::{CountedChance, TestClock, World};

impl World {
    /// The same world over a copy of its SQLite file as it is now. Files and keys are shared, the clock stands where this one's does, and chance begins
    /// at the same place in every copy: one act done in two copies writes the same rows, sealed values apart.
    pub async fn copy(&self) -> Self {
        let folder = TempDir::new().expect("a folder");
        for name in ["kechuang.sqlite3", "kechuang.sqlite3-wal"] {
            let from = self.folder.path().join(name);
            if from.exists() {
                std::fs::copy(from, folder.path().join(name)).expect("a copy");
            }
        }
        let url = format!("sqlite:{}", folder.path().join("kechuang.sqlite3").display());
        let db = Db::open(&url).await.expect("the copy opens");
        let chance = Arc::new(CountedChance::beyond());
        let clock = Arc::new(TestClock::at(self.app.now()));
        let passwords = Arc::new(Argon2Passwords::new(HashCost::CHEAP, chance.clone()).expect("a hasher"));
        let ports = Ports { chance, clock: clock.clone(), passwords, ..self.app.ports().clone() };
        let app = App::new(db, ports.clone(), self.app.settings().clone()).await.expect("an application");
        Self { app, clock, mail_box: self.mail_box.clone(), url, folder, ports }
    }
}
