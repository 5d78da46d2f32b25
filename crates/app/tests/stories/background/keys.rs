//! A new key: everything stays readable, the old one may go.

use std::sync::Arc;

use adapters::{keys::Keys, vault::KeyVault};
use app::{Act, Actor, App, Ports, mail, maintenance};
use testkit::{CountedChance, World};

testkit::each_database! {
    async fn everything_is_sealed_anew_and_the_old_key_is_needed_no_more(world: World) {
        let chance = Arc::new(CountedChance::default());
        let path = world.folder.path().join("keys");
        let first = Keys::create(&path, &*chance).unwrap().current().to_owned();
        let app = node(&world, &path).await;
        let mut act = Act::begin(&app, &Actor::platform()).await.unwrap();
        let to = app::Secret::new("lin@example.org".to_owned());
        mail::queue(&mut act, &to, "zh-CN", mail::Template::ResetUnknown, &[("link", "https://kechuang.example.org/")]).await.unwrap();
        let file = file_of(&act);
        let key = app::files::put(&app, &file.id, b"content").await.unwrap();
        store::insert(&act.tx, store::File { object_key: key, ..file.clone() }).await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(maintenance::key_use(&app).await.unwrap().by_key, [(first.clone(), 2)].into());

        let second = Keys::rotate(&path, &*chance).unwrap().current().to_owned();
        let app = node(&world, &path).await;
        let done = maintenance::rotate(&app).await.unwrap();
        assert_eq!((done.key.as_str(), done.values, done.files, done.unreadable.len()), (second.as_str(), 2, 1, 0));
        assert_eq!(maintenance::key_use(&app).await.unwrap().by_key, [(second.clone(), 2)].into());
        let again = maintenance::rotate(&app).await.unwrap();
        assert_eq!((again.values, again.files), (0, 0), "a second time there is nothing to do");

        Keys::retire(&path, &first).unwrap();
        let app = node(&world, &path).await;
        let row = store::mail::latest(app.read(), 1).await.unwrap().remove(0);
        assert_eq!(mail::letter(&app, &row).unwrap().to, "lin@example.org");
        let row = store::files::find(app.read(), &file.id).await.unwrap().unwrap();
        assert_eq!(app::files::get(&app, &row).await.unwrap().unwrap(), "content");
        assert_eq!(app.ports().objects.list("files").await.unwrap(), [row.object_key]);
    }
}

async fn node(world: &World, keys: &std::path::Path) -> App {
    let vault = Arc::new(KeyVault::load(keys, world.app.ports().chance.clone()).unwrap());
    let ports = Ports { vault, ..world.app.ports().clone() };
    App::new(world.app.db().clone(), ports, world.app.settings().clone()).await.unwrap()
}

pub(super) fn file_of(act: &Act) -> store::File {
    store::File {
        id: act.id(),
        application_id: "none".to_owned(),
        field_key: "lead/proof".to_owned(),
        object_key: String::new(),
        mime: "application/pdf".to_owned(),
        bytes: 7,
        sha256: app::files::sha256(b"content"),
        width: None,
        height: None,
        pages: None,
        name: "proof.pdf".to_owned(),
        uploaded_by: "test".to_owned(),
        uploaded_at: act.now.millis(),
        frozen_at: None,
        unreferenced_since: None,
    }
}
