//! Submitting: the whole form, the edge of the window, the last place, the same form twice.

use app::{
    Actor, App, Outcome,
    apply::{self, Receipt, Submit, Withdraw},
};
use rules::{
    time::{Instant, shanghai},
    window::WindowState,
};
use store::Unit;
use testkit::World;

/// Five places (§五.1) and the name of a team of a national society.
fn name(nth: usize) -> String {
    format!("“科创中国”样例{nth}产业科技服务团")
}

async fn society(world: &World) -> (Unit, Actor) {
    let unit = world.unit("中国纺织工程学会", "national_society", None, 1).await;
    let admin = world.admin_of(&unit).await;
    (unit, admin)
}

async fn command(app: &App, id: &str, key: &str, arrived: Instant) -> Submit {
    let application = store::applications::find(app.read(), id).await.unwrap().unwrap();
    let cycle = app.cycle(&application.revision_id).await.unwrap();
    let statements = cycle.statements.iter().map(|statement| statement.code.clone()).collect();
    Submit { application: id.to_owned(), seen: application.version, key: key.to_owned(), statements, arrived }
}

async fn submit(world: &World, actor: &Actor, id: &str, key: &str) -> Outcome<Receipt> {
    let command = command(&world.app, id, key, world.app.programme_now()).await;
    world.app.run(actor, command, apply::submit).await.unwrap()
}

fn kinds<T>(outcome: &Outcome<T>) -> Vec<String> {
    match outcome {
        Outcome::Refused(all) => all.iter().filter(|one| one.refuses()).map(|one| one.kind.to_string()).collect(),
        _ => Vec::new(),
    }
}

testkit::each_database! {
    async fn a_complete_application_gets_a_receipt_that_stays_the_same(world: World) {
        let (unit, admin) = society(&world).await;
        let id = world.complete_draft(&admin, &unit, "industry", &name(1)).await;
        let outcome = submit(&world, &admin, &id, "k1").await;
        let receipt = match outcome { Outcome::Done(receipt) => receipt, other => panic!("{other:?}") };
        assert_eq!(receipt.number, "R-2022-000001");
        assert_eq!(receipt.root.len(), 64);
        assert_eq!(apply::receipt(&world.app, &admin, &id, None).await.unwrap(), Some(receipt));
        let stranger = world.unit("示例大学", "institution", Some("320000"), 2).await;
        let stranger = world.admin_of(&stranger).await;
        assert_eq!(apply::receipt(&world.app, &stranger, &id, None).await.unwrap(), None);
    }

    async fn the_same_form_twenty_times_is_one_submission(world: World) {
        let (unit, admin) = society(&world).await;
        let id = world.complete_draft(&admin, &unit, "industry", &name(1)).await;
        let form = command(&world.app, &id, "one key", world.app.programme_now()).await;
        let all = (0..20).map(|_| { let (app, admin, form) = (world.app.clone(), admin.clone(), form.clone());
            tokio::spawn(async move { app.run(&admin, form, apply::submit).await.unwrap() }) });
        let mut receipts = Vec::new();
        for task in all.collect::<Vec<_>>() {
            receipts.push(task.await.unwrap().done().expect("the receipt"));
        }
        assert!(receipts.iter().all(|one| *one == receipts[0]));
        assert_eq!(store::snapshots::of_application(world.app.read(), &id).await.unwrap().len(), 1);
    }

    async fn a_key_used_for_something_else_is_refused(world: World) {
        let (unit, admin) = society(&world).await;
        let first = world.complete_draft(&admin, &unit, "industry", &name(1)).await;
        let second = world.complete_draft(&admin, &unit, "industry", &name(2)).await;
        assert!(submit(&world, &admin, &first, "k").await.done().is_some());
        assert_eq!(kinds(&submit(&world, &admin, &second, "k").await), ["key-reused"]);
    }

    async fn the_window_ends_to_the_millisecond_by_the_instant_of_arrival(world: World) {
        let (unit, admin) = society(&world).await;
        let id = world.complete_draft(&admin, &unit, "industry", &name(1)).await;
        world.at("2022-03-01T00:00:05");
        let preview = apply::preview(&world.app, &admin, &id).await.unwrap().expect("the draft");
        assert_eq!(preview.window, WindowState::Closed { closed: shanghai("2022-03-01T00:00:00").unwrap() });
        let late = command(&world.app, &id, "late", shanghai("2022-03-01T00:00:00").unwrap()).await;
        assert_eq!(kinds(&world.app.run(&admin, late, apply::submit).await.unwrap()), ["window-closed"]);
        let early = command(&world.app, &id, "early", shanghai("2022-02-09T23:59:59.999").unwrap()).await;
        assert_eq!(kinds(&world.app.run(&admin, early, apply::submit).await.unwrap()), ["window-not-open"]);
        let last = command(&world.app, &id, "last", shanghai("2022-02-28T23:59:59.999").unwrap()).await;
        assert!(world.app.run(&admin, last, apply::submit).await.unwrap().done().is_some());
    }

    async fn of_twenty_for_the_last_place_one_wins_on_two_nodes(world: World) {
        let unit = world.unit("示例大学", "institution", Some("320000"), 3).await;
        let admin = world.admin_of(&unit).await;
        let other = if world.app.db().is_shared() { world.node().await } else { world.app.clone() };
        let mut forms = Vec::new();
        for nth in 0..20 {
            let id = world.complete_draft(&admin, &unit, "professional", &format!("“科创中国”样例{nth}专业科技服务团")).await;
            forms.push(command(&world.app, &id, &format!("k{nth}"), world.app.programme_now()).await);
        }
        let tasks: Vec<_> = forms.into_iter().enumerate().map(|(nth, form)| {
            let (app, admin) = (if nth % 2 == 0 { world.app.clone() } else { other.clone() }, admin.clone());
            tokio::spawn(async move { app.run(&admin, form, apply::submit).await.unwrap() })
        }).collect();
        let (mut won, mut full) = (0, 0);
        for task in tasks {
            match task.await.unwrap() {
                Outcome::Done(_) => won += 1,
                refused => { assert_eq!(kinds(&refused), ["quota-full"]); full += 1; }
            }
        }
        assert_eq!((won, full), (1, 19));
    }

    async fn withdrawing_frees_place_and_name(world: World) {
        let unit = world.unit("示例大学", "institution", Some("320000"), 4).await;
        let admin = world.admin_of(&unit).await;
        let first = world.complete_draft(&admin, &unit, "professional", "“科创中国”样例专业科技服务团").await;
        assert!(submit(&world, &admin, &first, "a").await.done().is_some());
        let second = world.complete_draft(&admin, &unit, "professional", "“科创中国”样例专业科技服务团").await;
        let mut refused = kinds(&submit(&world, &admin, &second, "b").await);
        refused.sort();
        assert_eq!(refused, ["naming-taken", "quota-full"]);
        let seen = store::applications::find(world.app.read(), &first).await.unwrap().unwrap().version;
        let withdraw = Withdraw { application: first, seen, reason: "样例".to_owned() };
        assert!(world.app.run(&admin, withdraw, apply::withdraw).await.unwrap().done().is_some());
        assert!(submit(&world, &admin, &second, "c").await.done().is_some());
    }

    async fn a_form_that_is_not_what_was_seen_is_a_conflict_and_a_member_may_not_submit(world: World) {
        let (unit, admin) = society(&world).await;
        let id = world.complete_draft(&admin, &unit, "industry", &name(1)).await;
        let mut stale = command(&world.app, &id, "s", world.app.programme_now()).await;
        stale.seen -= 1;
        assert_eq!(world.app.run(&admin, stale, apply::submit).await.unwrap(), Outcome::Conflict);
        let member = world.somebody("吴示例", app::actor::Role::UnitMember, app::actor::Scope::Unit(unit.id.clone())).await;
        assert_eq!(submit(&world, &member, &id, "m").await, Outcome::Denied);
    }
}
