//! The ground that every use case stands on.

use app::{Act, Actor};
use serde_json::json;

testkit::each_database! {
    async fn an_act_that_is_not_committed_leaves_nothing(world: World) {
        let actor = Actor::platform();
        let act = Act::begin(&world.app, &actor).await.unwrap();
        act.audit("test", "nothing", "1", json!({})).await.unwrap();
        drop(act);
        let tx = world.app.db().begin().await.unwrap();
        store::insert(&tx, store::Counter { key: "a".into(), value: 1 }).await.unwrap();
        assert!(!store::insert_new(&tx, store::Counter { key: "a".into(), value: 2 }).await.unwrap());
        assert!(store::insert_new(&tx, store::Counter { key: "b".into(), value: 2 }).await.unwrap());
        tx.commit().await.unwrap();
    }

    async fn a_public_change_is_seen_by_the_other_node_when_it_looks(world: World) {
        let other = world.node().await;
        let mut act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
        act.public_changed("test", "1").await.unwrap();
        act.commit().await.unwrap();
        assert_eq!(world.app.public_version(), 1);
        other.refresh_shared().await.unwrap();
        assert_eq!(other.public_version(), 1);
    }

    async fn a_taken_key_is_told_apart(world: World) {
        let tx = world.app.db().begin().await.unwrap();
        store::insert(&tx, store::Counter { key: "a".into(), value: 1 }).await.unwrap();
        let second = store::insert(&tx, store::Counter { key: "a".into(), value: 1 }).await;
        assert!(matches!(second, Err(store::StoreError::Taken)), "{second:?}");
    }

    async fn the_current_cycle_is_the_notice_of_2022(world: World) {
        let pinned = world.app.current_cycle().await.unwrap().expect("a cycle");
        assert_eq!(pinned.cycle.year, 2022);
        assert!(world.app.dictionaries().await.unwrap().iter().count() > 3);
    }

    async fn one_job_waits_under_a_key(world: World) {
        let mut act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
        act.enqueue("test", Some("same".into()), &json!({}), 0).await.unwrap();
        act.enqueue("test", Some("same".into()), &json!({}), 0).await.unwrap();
        act.commit().await.unwrap();
    }
}
