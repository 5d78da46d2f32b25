//! Leases, fences, back-off, the dead and the living again.

use app::{Act, Actor, background, staff};
use serde_json::json;
use store::{Job, jobs};
use testkit::World;

async fn enqueue(world: &World, kind: &'static str, key: Option<&str>) {
    let mut act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
    act.enqueue(kind, key.map(str::to_owned), &json!({}), 0).await.unwrap();
    act.commit().await.unwrap();
}

async fn due(world: &World) -> Vec<Job> {
    jobs::due(world.app.read(), world.app.now().millis(), 10).await.unwrap()
}

async fn take(world: &World, seen: &Job) -> Option<Job> {
    let tx = world.app.db().begin().await.unwrap();
    let taken = jobs::take(&tx, seen, world.app.now().plus(background::LEASE).millis()).await.unwrap();
    tx.commit().await.unwrap();
    taken
}

testkit::each_database! {
    async fn a_job_is_taken_by_one_worker_only(world: World) {
        enqueue(&world, "nonsense", None).await;
        let seen = due(&world).await;
        assert_eq!(seen.len(), 1);
        let first = take(&world, &seen[0]).await.expect("the first takes it");
        assert_eq!((first.fence, first.attempts), (1, 1));
        assert!(take(&world, &seen[0]).await.is_none(), "the second saw the same and comes too late");
        assert!(due(&world).await.is_empty(), "a taken job is not due");
    }

    async fn a_worker_whose_lease_ran_out_can_no_longer_finish(world: World) {
        enqueue(&world, "nonsense", None).await;
        let slow = take(&world, &due(&world).await[0]).await.unwrap();
        world.clock.advance(background::LEASE + 1);
        let again = due(&world).await;
        assert_eq!(again.len(), 1, "the lease ran out");
        let quick = take(&world, &again[0]).await.expect("another takes it over");
        let tx = world.app.db().begin().await.unwrap();
        assert!(!jobs::hold(&tx, &slow, 0).await.unwrap());
        assert!(!jobs::finish(&tx, &slow).await.unwrap());
        assert!(!jobs::put_back(&tx, &slow, 0, "late").await.unwrap());
        assert!(jobs::finish(&tx, &quick).await.unwrap());
        tx.commit().await.unwrap();
        assert!(jobs::counts(world.app.read()).await.unwrap().is_empty());
    }

    async fn a_unique_key_serves_once_and_is_free_when_the_job_is_done(world: World) {
        enqueue(&world, "nonsense", Some("one")).await;
        enqueue(&world, "nonsense", Some("one")).await;
        let seen = due(&world).await;
        assert_eq!(seen.len(), 1);
        let taken = take(&world, &seen[0]).await.unwrap();
        enqueue(&world, "nonsense", Some("one")).await;
        let tx = world.app.db().begin().await.unwrap();
        jobs::finish(&tx, &taken).await.unwrap();
        tx.commit().await.unwrap();
        assert!(due(&world).await.is_empty());
        enqueue(&world, "nonsense", Some("one")).await;
        assert_eq!(due(&world).await.len(), 1);
    }

    async fn a_job_that_nobody_knows_dies_is_shown_and_can_be_tried_again(world: World) {
        enqueue(&world, "nonsense", None).await;
        assert_eq!(background::work_off(&world.app).await.unwrap(), 1);
        let operator = Actor::platform();
        let view = staff::jobs(&world.app, &operator).await.unwrap().done().expect("the operator sees it");
        assert_eq!(view.dead.len(), 1);
        assert!(view.dead[0].last_error.contains("nonsense"), "{}", view.dead[0].last_error);
        let retry = staff::RetryJob { id: view.dead[0].id.clone() };
        assert!(staff::retry_job(world.app.clone(), operator.clone(), retry.clone()).await.unwrap().done().is_some());
        assert_eq!(due(&world).await.len(), 1);
        let again = staff::retry_job(world.app.clone(), operator.clone(), retry.clone()).await.unwrap();
        assert_eq!(again, app::Outcome::Conflict, "it is not dead now");
        background::work_off(&world.app).await.unwrap();
        let discard = staff::DiscardJob { id: retry.id };
        assert!(staff::discard_job(world.app.clone(), operator.clone(), discard).await.unwrap().done().is_some());
        assert!(staff::jobs(&world.app, &operator).await.unwrap().done().unwrap().dead.is_empty());
        let visitor = Actor::visitor("127.0.0.1", "zh-CN");
        assert_eq!(staff::jobs(&world.app, &visitor).await.unwrap(), app::Outcome::Denied);
    }

    async fn two_nodes_carry_each_job_out_once(world: World) {
        let other = world.node().await;
        let mut act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
        for number in 0..30 {
            let to = app::Secret::new(format!("person{number}@example.org"));
            app::mail::queue(&mut act, &to, "zh-CN", app::mail::Template::ResetUnknown, &[("link", "https://kechuang.example.org/")]).await.unwrap();
        }
        act.commit().await.unwrap();
        let (one, two) = tokio::join!(background::work_off(&world.app), background::work_off(&other));
        assert_eq!(one.unwrap() + two.unwrap(), 30);
        let mut seen: Vec<String> = world.mail_box.letters().into_iter().map(|letter| letter.message_id).collect();
        seen.sort();
        let sent = seen.len();
        seen.dedup();
        assert_eq!((sent, seen.len()), (30, 30));
    }

    async fn a_node_starts_its_rounds_once_and_ends_in_order(world: World) {
        let drain = background::run(&world.app, background::Background::default()).await.unwrap();
        let other = world.node().await;
        let second = background::run(&other, background::Background::default()).await.unwrap();
        let act = Act::begin(&world.app, &Actor::platform()).await.unwrap();
        act.audit("test", "nothing", "1", json!({})).await.unwrap();
        act.commit().await.unwrap();
        drain.stop(&world.app, std::time::Duration::from_secs(5)).await;
        second.stop(&other, std::time::Duration::from_secs(5)).await;
        let counts = jobs::counts(world.app.read()).await.unwrap();
        let kinds: Vec<(&str, i64)> = counts.iter().map(|count| (count.kind.as_str(), count.count)).collect();
        assert_eq!(kinds, [("lapse", 1), ("number-and-seal", 1), ("prune", 1), ("sweep-files", 1)]);
        assert!(app::audit::head(&world.app).await.unwrap().is_some(), "what was done is sealed at the end");
    }
}
