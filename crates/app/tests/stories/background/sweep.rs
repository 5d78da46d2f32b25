//! Files to which nothing refers go after seven days; one that something refers to never does.

use app::{Act, Actor, App, background};
use serde_json::Value;
use store::{Answer, Application, File};
use testkit::World;

const DAY: i64 = 24 * 3_600_000;

async fn file(world: &World, change: impl FnOnce(&mut File)) -> File {
    let act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
    let mut row = super::keys::file_of(&act);
    row.object_key = app::files::put(&world.app, &row.id, b"content").await.unwrap();
    change(&mut row);
    store::insert(&act.tx, row.clone()).await.unwrap();
    act.commit().await.unwrap();
    row
}

async fn is_there(app: &App, file: &File) -> (bool, bool) {
    let row = store::files::find(app.read(), &file.id).await.unwrap().is_some();
    (row, app.ports().objects.get(&file.object_key).await.unwrap().is_some())
}

async fn rounds(world: &World, days: i64) {
    background::ensure_rounds(&world.app).await.unwrap();
    for _ in 0..days {
        background::work_off(&world.app).await.unwrap();
        world.clock.advance(DAY);
    }
    background::work_off(&world.app).await.unwrap();
}

testkit::each_database! {
    async fn a_file_never_attached_goes_after_a_week_and_not_before(world: World) {
        let lost = file(&world, |_| {}).await;
        let frozen = file(&world, |row| row.frozen_at = Some(1)).await;
        rounds(&world, 8).await;
        assert_eq!(is_there(&world.app, &lost).await, (true, true), "noticed after a day, kept for seven");
        rounds(&world, 2).await;
        assert_eq!(is_there(&world.app, &lost).await, (false, false));
        assert_eq!(is_there(&world.app, &frozen).await, (true, true));
    }

    async fn a_file_that_an_answer_names_stays_whatever_its_row_says(world: World) {
        let application = draft(&world).await;
        let open = file(&world, |row| { row.application_id = application.clone(); row.unreferenced_since = Some(1); }).await;
        let sealed = file(&world, |row| { row.application_id = application.clone(); row.unreferenced_since = Some(1); row.field_key = "lead/photo".into(); }).await;
        answer(&world, &application, "lead/proof", Some(Value::String(open.id.clone()).to_string()), None).await;
        let place = format!("{application}//lead/photo");
        let place = app::ports::Place { table: "answer", column: "sealed", row: &place };
        let envelope = world.app.ports().vault.seal(&place, Value::String(sealed.id.clone()).to_string().as_bytes());
        answer(&world, &application, "lead/photo", None, Some(envelope)).await;
        rounds(&world, 1).await;
        assert_eq!(is_there(&world.app, &open).await, (true, true));
        assert_eq!(is_there(&world.app, &sealed).await, (true, true));
        let healed = store::files::find(world.app.read(), &open.id).await.unwrap().unwrap();
        assert_eq!(healed.unreferenced_since, None);
    }

    async fn bytes_without_a_row_go_once_their_name_is_old(world: World) {
        let name = "files/aa/017f0000-0000-7000-8000-0000000000aa";
        world.app.ports().objects.put(name, "left".into()).await.unwrap();
        world.at("2022-02-20T10:00:00");
        rounds(&world, 1).await;
        assert!(world.app.ports().objects.get(name).await.unwrap().is_some(), "made five days ago");
        rounds(&world, 10).await;
        assert!(world.app.ports().objects.get(name).await.unwrap().is_none());
    }
}

async fn draft(world: &World) -> String {
    let act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
    let cycle = world.app.current_cycle().await.unwrap().unwrap();
    let unit = store::Unit {
        id: act.id(),
        name: "示例学会".into(),
        name_key: "示例学会".into(),
        credit_code: "91350100M000100Y43".into(),
        unit_type: "national_society".into(),
        province: None,
        is_association: false,
        verified_code: None,
        verified_at: None,
        verified_by: None,
        created_by: "test".into(),
        created_at: 0,
        version: 1,
    };
    store::insert(&act.tx, unit.clone()).await.unwrap();
    let application = Application {
        id: act.id(),
        cycle_id: "2022".into(),
        year: 2022,
        revision_id: cycle.revision_id,
        unit_id: unit.id,
        team_type: "industry".into(),
        state: "draft".into(),
        round: 0,
        version: 1,
        body: String::new(),
        name: String::new(),
        pool_key: None,
        receipt: None,
        submitted_at: None,
        first_submitted_at: None,
        returned_at: None,
        correction_until: None,
        decided_at: None,
        flags: 0,
        created_by: "test".into(),
        created_at: 0,
        changed_at: 0,
    };
    store::insert(&act.tx, application.clone()).await.unwrap();
    act.commit().await.unwrap();
    application.id
}

async fn answer(world: &World, application: &str, key: &str, value: Option<String>, sealed: Option<String>) {
    let tx = world.app.db().begin().await.unwrap();
    let row = Answer {
        application_id: application.into(),
        item_id: String::new(),
        field_key: key.into(),
        value,
        sealed,
        revision: 1,
        author: "test".into(),
        at: 0,
    };
    store::insert(&tx, row).await.unwrap();
    tx.commit().await.unwrap();
}
