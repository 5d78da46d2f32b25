//! The sealed audit, and those who tamper with it.

use app::{
    Act, Actor,
    audit::{self, AuditFindingKind as Kind},
};
use serde_json::json;
use sqlx::Executor;
use testkit::World;

async fn act(world: &World, times: usize) {
    for number in 0..times {
        let mut act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
        act.audit("test", "nothing", &number.to_string(), json!({ "number": number })).await.unwrap();
        act.public_changed("test", &number.to_string()).await.unwrap();
        act.commit().await.unwrap();
    }
}

async fn execute(world: &World, sql: &str) -> Result<(), sqlx::Error> {
    let sql = sqlx::AssertSqlSafe(sql.to_owned());
    if world.url.starts_with("sqlite:") {
        sqlx::SqlitePool::connect(&world.url).await?.execute(sql).await?;
    } else {
        sqlx::PgPool::connect(&world.url).await?.execute(sql).await?;
    }
    Ok(())
}

/// What somebody can do who owns the database: take the guards away first.
async fn tamper(world: &World, sql: &str) {
    let guards = if world.url.starts_with("sqlite:") {
        ["audit_is_kept", "audit_is_numbered_once", "audit_stays", "audit_seal_is_kept", "audit_seal_stays"]
            .map(|name| format!("DROP TRIGGER IF EXISTS {name};"))
            .concat()
    } else {
        "ALTER TABLE audit DISABLE TRIGGER USER; ALTER TABLE audit_seal DISABLE TRIGGER USER;".to_owned()
    };
    execute(world, &guards).await.unwrap();
    execute(world, sql).await.unwrap();
}

async fn found(world: &World) -> Vec<(Kind, Option<i64>)> {
    let report = audit::verify(&world.app, None).await.unwrap();
    report.findings.into_iter().map(|finding| (finding.kind, finding.number)).collect()
}

testkit::each_database! {
    async fn what_was_done_is_numbered_in_order_and_sealed(world: World) {
        act(&world, 5).await;
        audit::number_and_seal(&world.app).await.unwrap();
        act(&world, 3).await;
        audit::number_and_seal(&world.app).await.unwrap();
        audit::number_and_seal(&world.app).await.unwrap();
        let report = audit::verify(&world.app, None).await.unwrap();
        assert_eq!((report.entries, report.seals, report.findings), (8, 2, vec![]));
        let entries = store::audit::numbered(world.app.read(), 1, 100, 100).await.unwrap();
        assert!(entries.iter().map(|entry| &entry.id).is_sorted());
        let changes = store::feed::changes_after(world.app.read(), 6, 10).await.unwrap();
        assert_eq!(changes.iter().filter_map(|change| change.seq).collect::<Vec<_>>(), [7, 8]);
    }

    async fn two_nodes_seal_one_chain(world: World) {
        let other = world.node().await;
        for _ in 0..5 {
            act(&world, 4).await;
            let (one, two) = tokio::join!(audit::number_and_seal(&world.app), audit::number_and_seal(&other));
            // where both numbered at once one is told that the number is taken, writes nothing, and comes again
            assert!(one.is_ok() || two.is_ok());
        }
        audit::number_and_seal(&world.app).await.unwrap();
        let report = audit::verify(&world.app, None).await.unwrap();
        assert_eq!((report.entries, report.findings), (20, vec![]));
    }

    async fn the_database_itself_refuses_to_change_the_audit(world: World) {
        act(&world, 2).await;
        audit::number_and_seal(&world.app).await.unwrap();
        act(&world, 1).await;
        for sql in [
            "UPDATE audit SET actor_name = 'somebody else'",
            "UPDATE audit SET seq = 7 WHERE seq = 1",
            "UPDATE audit SET detail = '{}' WHERE seq IS NULL",
            "DELETE FROM audit",
            "UPDATE audit_seal SET digest = 'x'",
            "DELETE FROM audit_seal",
        ] {
            let refused = execute(&world, sql).await.expect_err(sql).to_string();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
        audit::number_and_seal(&world.app).await.unwrap();
        assert_eq!(found(&world).await, []);
    }

    async fn an_altered_entry_is_named(world: World) {
        act(&world, 5).await;
        audit::number_and_seal(&world.app).await.unwrap();
        tamper(&world, "UPDATE audit SET actor_name = 'somebody else' WHERE seq = 3").await;
        assert_eq!(found(&world).await, [(Kind::Altered, Some(3))]);
    }

    async fn a_removed_entry_is_named(world: World) {
        act(&world, 5).await;
        audit::number_and_seal(&world.app).await.unwrap();
        tamper(&world, "DELETE FROM audit WHERE seq = 2").await;
        assert_eq!(found(&world).await, [(Kind::Removed, Some(2))]);
    }

    async fn an_entry_that_was_hidden_from_the_seal_is_named(world: World) {
        act(&world, 1).await;
        world.clock.advance(audit::UNSEALED_TOO_LONG - 1);
        assert_eq!(found(&world).await, []);
        world.clock.advance(2);
        assert_eq!(found(&world).await, [(Kind::Unsealed, None)]);
        audit::number_and_seal(&world.app).await.unwrap();
        tamper(&world, "UPDATE audit SET seq = 99 WHERE seq = 1").await;
        assert_eq!(found(&world).await, [(Kind::Removed, Some(1)), (Kind::Unsealed, Some(99))]);
    }

    async fn an_altered_or_removed_seal_is_named(world: World) {
        for _ in 0..3 {
            act(&world, 2).await;
            audit::number_and_seal(&world.app).await.unwrap();
        }
        tamper(&world, "UPDATE audit_seal SET sealed_at = 1, digest = 'x' WHERE number = 2").await;
        assert_eq!(found(&world).await, [(Kind::SealAltered, Some(2)), (Kind::SealAltered, Some(3))]);
        tamper(&world, "DELETE FROM audit_seal WHERE number = 2").await;
        assert_eq!(found(&world).await, [(Kind::SealRemoved, Some(2))]);
    }

    async fn a_chain_made_anew_does_not_pass_the_exported_head(world: World) {
        act(&world, 5).await;
        audit::number_and_seal(&world.app).await.unwrap();
        let head = audit::head(&world.app).await.unwrap().expect("a head");
        act(&world, 1).await;
        audit::number_and_seal(&world.app).await.unwrap();
        assert!(audit::verify(&world.app, Some(&head)).await.unwrap().findings.is_empty(), "the chain went on from there");
        // everything is altered and sealed anew, so that it holds together by itself
        tamper(&world, "DELETE FROM audit_seal").await;
        tamper(&world, "DELETE FROM audit WHERE seq = 5").await;
        tamper(&world, "UPDATE audit SET seq = NULL").await;
        audit::number_and_seal(&world.app).await.unwrap();
        assert_eq!(found(&world).await, []);
        let report = audit::verify(&world.app, Some(&head)).await.unwrap();
        assert_eq!(report.findings.iter().map(|finding| finding.kind).collect::<Vec<_>>(), [Kind::HeadMissing]);
    }
}
