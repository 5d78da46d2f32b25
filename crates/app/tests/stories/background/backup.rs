//! Backup while others write, restore into either database, and what is refused.

use adapters::folder::Folder;
use app::{
    Act, Actor, App, Failure, Ports, audit, mail,
    maintenance::{self, BackupFault},
};
use bytes::Bytes;
use serde_json::json;
use store::Db;
use testkit::{Backing, World};

async fn write(app: &App, number: usize) {
    let mut act = Act::begin(app, &Actor::platform()).await.unwrap();
    let to = app::Secret::new(format!("person{number}@example.org"));
    mail::queue(&mut act, &to, "zh-CN", mail::Template::ResetUnknown, &[("link", "https://kechuang.example.org/")]).await.unwrap();
    act.audit("test", "letter", &number.to_string(), json!({})).await.unwrap();
    act.commit().await.unwrap();
}

fn folder(world: &World, name: &str) -> Folder {
    Folder::open(&world.folder.path().join(name), "test").unwrap()
}

async fn backed_up(world: &World) -> (Folder, maintenance::Manifest) {
    let to = folder(world, "backup");
    let act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
    let mut file = super::keys::file_of(&act);
    file.object_key = app::files::put(&world.app, &file.id, b"content").await.unwrap();
    store::insert(&act.tx, file).await.unwrap();
    act.commit().await.unwrap();
    for number in 0..5 {
        write(&world.app, number).await;
    }
    audit::number_and_seal(&world.app).await.unwrap();
    let report = maintenance::backup(world.app.db(), world.app.ports(), &to).await.unwrap();
    assert!(report.missing.is_empty());
    (to, report.manifest)
}

testkit::each_database! {
    async fn a_backup_under_writes_is_one_state_and_restores_into_either_database(world: World) {
        let (from, _) = backed_up(&world).await;
        drop(from);
        let to = folder(&world, "under-writes");
        let writer = { let app = world.app.clone(); tokio::spawn(async move { for number in 100..160 { write(&app, number).await; } }) };
        let report = maintenance::backup(world.app.db(), world.app.ports(), &to).await.unwrap();
        writer.await.unwrap();
        let rows = |table: &str| report.manifest.tables.iter().find(|listed| listed.table == table).unwrap().rows;
        assert_eq!(rows("mail"), rows("audit"), "a letter and its entry are one act, in the backup too");
        assert!(rows("mail") >= 5 && rows("mail") <= 65);

        let vault = &*world.app.ports().vault;
        for backing in [Backing::Sqlite, Backing::Postgres] {
            if !backing.is_wanted() {
                continue;
            }
            let place = tempfile::TempDir::new().unwrap();
            let empty = testkit::Database::new(backing, place.path()).await;
            let objects = Folder::open(&place.path().join("files"), "test").unwrap();
            let manifest = maintenance::read_manifest(&to, vault).await.unwrap().expect("a good manifest");
            assert_eq!(maintenance::verify_backup(&to, &manifest).await.unwrap(), []);
            let restored = maintenance::restore(&to, &manifest, &empty.db, &objects, vault).await.unwrap().expect("restores");
            assert_eq!((restored.rows, restored.objects), (manifest.rows(), 1));
            let app = node(&world, empty.db, objects).await;
            assert_eq!(app.ports().objects.list("files").await.unwrap().len(), 1);
            audit::number_and_seal(&app).await.unwrap();
            let found = audit::verify(&app, manifest.audit_head.as_ref()).await.unwrap();
            assert_eq!(found.findings, []);
            let letter = store::mail::latest(app.read(), 1).await.unwrap().remove(0);
            assert!(mail::letter(&app, &letter).unwrap().to.ends_with("@example.org"));
            write(&app, 1000).await;
        }
    }

    async fn what_was_cut_off_altered_or_added_is_refused(world: World) {
        let (from, manifest) = backed_up(&world).await;
        let vault = &*world.app.ports().vault;
        let part = manifest.parts().find(|part| part.name.starts_with("tables/mail/")).unwrap().name.clone();
        let good = app::ports::Objects::get(&from, &part).await.unwrap().unwrap();
        let path = world.folder.path().join("backup").join(&part);

        std::fs::write(&path, &good[..good.len() - 10]).unwrap();
        assert_eq!(maintenance::verify_backup(&from, &manifest).await.unwrap(), [BackupFault::PartAltered(part.clone())]);
        let altered = String::from_utf8(good.to_vec()).unwrap().replacen("queued", "sentxx", 1);
        std::fs::write(&path, altered).unwrap();
        assert_eq!(maintenance::verify_backup(&from, &manifest).await.unwrap(), [BackupFault::PartAltered(part.clone())]);
        let place = tempfile::TempDir::new().unwrap();
        let empty = testkit::Database::new(Backing::Sqlite, place.path()).await;
        let objects = Folder::open(&place.path().join("files"), "test").unwrap();
        let refused = maintenance::restore(&from, &manifest, &empty.db, &objects, vault).await.unwrap();
        assert_eq!(refused, Err(BackupFault::PartAltered(part.clone())));
        assert_eq!(store::transfer::count(empty.db.read(), "audit").await.unwrap(), 0, "nothing is restored in half");

        std::fs::remove_file(&path).unwrap();
        assert_eq!(maintenance::verify_backup(&from, &manifest).await.unwrap(), [BackupFault::PartMissing(part.clone())]);
        std::fs::write(&path, &good).unwrap();
        app::ports::Objects::put(&from, "tables/more/000000", Bytes::from_static(b"{}")).await.unwrap();
        assert_eq!(maintenance::verify_backup(&from, &manifest).await.unwrap(), [BackupFault::Stray("tables/more/000000".into())]);

        // whoever alters a part and writes its hash into the manifest lacks the key to seal it
        let path = world.folder.path().join("backup/manifest");
        let text = std::fs::read_to_string(&path).unwrap();
        std::fs::write(&path, text.replacen("\"rows\": 5", "\"rows\": 4", 1)).unwrap();
        assert_eq!(maintenance::read_manifest(&from, vault).await.unwrap(), Err(BackupFault::Altered));
        std::fs::remove_file(&path).unwrap();
        assert_eq!(maintenance::read_manifest(&from, vault).await.unwrap(), Err(BackupFault::Incomplete));
    }

    async fn a_place_that_is_not_empty_is_refused(world: World) {
        let (from, manifest) = backed_up(&world).await;
        let objects = Folder::open(&world.folder.path().join("other"), "test").unwrap();
        let refused = maintenance::restore(&from, &manifest, world.app.db(), &objects, &*world.app.ports().vault).await;
        assert!(matches!(&refused, Err(Failure::Store(store::StoreError::Unfit(why))) if why.contains("not empty")), "{refused:?}");
    }
}

async fn node(world: &World, db: Db, objects: Folder) -> App {
    let ports = Ports { objects: std::sync::Arc::new(objects), ..world.app.ports().clone() };
    App::new(db, ports, world.app.settings().clone()).await.unwrap()
}
