//! A COMMIT that fails ends its transaction, and no other one with it.

use sea_orm::ConnectionTrait;
use store::{Db, Reads, meta};

testkit::each_database! {
    async fn what_is_acknowledged_after_a_commit_that_failed_is_durable(world: World) {
        let db = world.app.db();
        let tx = db.begin().await.unwrap();
        meta::set(&tx, "lost", "yes").await.unwrap();
        // what SQLite does by itself when the disk fails under a COMMIT; PostgreSQL only warns of a COMMIT without a transaction
        tx.connection().execute_unprepared("ROLLBACK").await.unwrap();
        assert_eq!(tx.commit().await.is_err(), !db.is_shared());
        // an act that is broken off, and one that is acknowledged
        drop(db.begin().await.unwrap());
        let tx = db.begin().await.unwrap();
        meta::set(&tx, "kept", "yes").await.unwrap();
        tx.commit().await.unwrap();

        let other = Db::open(&world.url).await.unwrap();
        let value = async |key| meta::get(other.read(), key).await.unwrap();
        assert_eq!((value("lost").await, value("kept").await.as_deref()), (None, Some("yes")));
    }
}
