//! Those who come at once: places given back while others are taken, decisions against withdrawals, and one key for all.

use app::{
    Actor, App, Outcome,
    apply::{self, AnswerComment, Receipt, Submit, Withdraw},
    review::{AddComment, Reject, ReturnForCorrection, TakeUp, add_comment, reject, return_for_correction, take_up},
    staff::{GrantException, grant_exception},
};
use rules::{
    exception::ExceptionKind,
    time::{Instant, shanghai},
};
use store::Unit;
use testkit::World;

fn name(nth: usize) -> String {
    format!("“科创中国”样例{nth}专业科技服务团")
}

/// A university: one place in all (§五.1).
async fn university(world: &World) -> (Unit, Actor) {
    let unit = world.unit("示例大学", "institution", Some("320000"), 3).await;
    let admin = world.admin_of(&unit).await;
    (unit, admin)
}

async fn form(app: &App, id: &str, key: &str, arrived: Instant) -> Submit {
    let application = store::applications::find(app.read(), id).await.unwrap().unwrap();
    let cycle = app.cycle(&application.revision_id).await.unwrap();
    let statements = cycle.statements.iter().map(|statement| statement.code.clone()).collect();
    Submit { application: id.to_owned(), seen: application.version, key: key.to_owned(), statements, arrived }
}

async fn submit(world: &World, admin: &Actor, id: &str, key: &str) -> Outcome<Receipt> {
    let form = form(&world.app, id, key, world.app.programme_now()).await;
    world.app.run(admin, form, apply::submit).await.unwrap()
}

fn kinds<T>(outcome: &Outcome<T>) -> Vec<&str> {
    match outcome {
        Outcome::Refused(all) => all.iter().filter(|one| one.refuses()).map(|one| &*one.kind).collect(),
        _ => Vec::new(),
    }
}

async fn holding(world: &World) -> usize {
    let rows = world.rows().await;
    let held = |line: &&String| {
        let row: serde_json::Value = serde_json::from_str(line).unwrap();
        row["state"].as_str().unwrap().parse::<rules::lifecycle::State>().unwrap().holds_place()
    };
    rows["application"].iter().filter(held).count()
}

async fn version(world: &World, id: &str) -> i64 {
    store::applications::find(world.app.read(), id).await.unwrap().unwrap().version
}

testkit::each_database! {
    async fn a_place_given_back_while_others_reach_for_it_is_held_by_one_and_never_by_two(world: World) {
        let (unit, admin) = university(&world).await;
        let other = if world.app.db().is_shared() { world.node().await } else { world.app.clone() };
        let mut ids = Vec::new();
        for nth in 0..7 {
            ids.push(world.complete_draft(&admin, &unit, "professional", &name(nth)).await);
        }
        let mut holder = ids.remove(0);
        assert!(submit(&world, &admin, &holder, "first").await.done().is_some());
        for round in 0..3 {
            let seen = version(&world, &holder).await;
            let back = Withdraw { application: holder.clone(), seen, reason: "调整计划。".to_owned() };
            let mut tasks = Vec::new();
            for (nth, id) in ids.iter().enumerate() {
                let form = form(&world.app, id, &format!("{round}-{nth}"), world.app.programme_now()).await;
                let (app, admin) = (if nth % 2 == 0 { world.app.clone() } else { other.clone() }, admin.clone());
                tasks.push(tokio::spawn(async move { app.run(&admin, form, apply::submit).await.unwrap() }));
            }
            assert!(world.app.run(&admin, back, apply::withdraw).await.unwrap().done().is_some());
            let mut won = Vec::new();
            for (id, task) in ids.iter().zip(tasks) {
                match task.await.unwrap() {
                    Outcome::Done(_) => won.push(id.clone()),
                    refused => assert_eq!(kinds(&refused), ["quota-full"]),
                }
            }
            assert!(won.len() <= 1, "two hold one place");
            if won.is_empty() {
                // all came before it was given back: it is free, not stuck
                assert!(submit(&world, &admin, &ids[0], &format!("{round}-again")).await.done().is_some());
                won.push(ids[0].clone());
            }
            holder = won.remove(0);
            ids.retain(|id| *id != holder);
            assert_eq!(holding(&world).await, 1);
        }
    }

    async fn the_same_key_twenty_times_over_two_nodes_is_one_submission(world: World) {
        let (unit, admin) = university(&world).await;
        let other = if world.app.db().is_shared() { world.node().await } else { world.app.clone() };
        let id = world.complete_draft(&admin, &unit, "professional", &name(1)).await;
        let form = form(&world.app, &id, "one key", world.app.programme_now()).await;
        let tasks: Vec<_> = (0..20).map(|nth| {
            let (app, admin, form) = (if nth % 2 == 0 { world.app.clone() } else { other.clone() }, admin.clone(), form.clone());
            tokio::spawn(async move { app.run(&admin, form, apply::submit).await.unwrap() })
        }).collect();
        let mut receipts = Vec::new();
        for task in tasks {
            receipts.push(task.await.unwrap().done().expect("the receipt"));
        }
        receipts.dedup();
        assert_eq!(receipts.len(), 1);
        let rows = world.rows().await;
        let of = |table: &str, word: &str| rows[table].iter().filter(|line| line.contains(word)).count();
        assert_eq!((of("snapshot", ""), of("history", "\"submit\""), of("audit", "application.submit")), (1, 1, 1));
        assert_eq!((of("idempotency", "one key"), of("counter", "receipt/2022")), (1, 1));
        assert_eq!(of("mail", ""), 1, "one letter to the one administrator");
    }

    async fn the_same_key_with_another_body_is_refused_and_changes_nothing(world: World) {
        let (unit, admin) = university(&world).await;
        let id = world.complete_draft(&admin, &unit, "professional", &name(1)).await;
        let sent = form(&world.app, &id, "key", world.app.programme_now()).await;
        assert!(world.app.run(&admin, sent.clone(), apply::submit).await.unwrap().done().is_some());
        let before = world.rows().await;
        let fewer = Submit { statements: sent.statements[1..].to_vec(), ..sent.clone() };
        let later = Submit { seen: sent.seen + 1, ..sent.clone() };
        for other in [fewer, later] {
            assert_eq!(kinds(&world.app.run(&admin, other, apply::submit).await.unwrap()), ["key-reused"]);
        }
        assert!(testkit::differences(&before, &world.rows().await).is_empty());
        let colleague = world.admin_of(&unit).await;
        let theirs = world.app.run(&colleague, sent, apply::submit).await.unwrap();
        assert_eq!(kinds(&theirs), ["not-editable"], "a key is its owner's");
    }

    async fn what_was_returned_goes_back_after_the_close_until_the_deadline_and_not_a_millisecond_longer(world: World) {
        let (unit, admin) = university(&world).await;
        let id = world.complete_draft(&admin, &unit, "professional", &name(1)).await;
        world.at("2022-02-28T20:00:00");
        assert!(submit(&world, &admin, &id, "k1").await.done().is_some());
        let reviewer = world.of_body("陈示例", app::actor::Role::Reviewer, "operator").await;
        let take = TakeUp { id: id.clone(), version: version(&world, &id).await };
        assert_eq!(world.app.run(&reviewer, take, take_up).await.unwrap(), Outcome::Done(()));
        let comment = AddComment { id: id.clone(), round: 1, path: "team/summary".to_owned(), text: "请补充。".to_owned() };
        let comment = world.app.run(&reviewer, comment, add_comment).await.unwrap().done().expect("a comment");
        world.at("2022-03-05T09:30:00");
        let comments = app::review::screen(&world.app, &reviewer, &id).await.unwrap().expect("a screen").to_send();
        let back = ReturnForCorrection { id: id.clone(), version: version(&world, &id).await, comments };
        let until = world.app.run(&reviewer, back, return_for_correction).await.unwrap().done().expect("returned").until;
        assert!(until > shanghai("2022-03-05T09:30:00").unwrap());
        let answers = vec![(comment, "已补充。".to_owned())];
        let answer = AnswerComment { application: id.clone(), answers };
        assert_eq!(world.app.run(&admin, answer, apply::answer_comment).await.unwrap(), Outcome::Done(()));
        let late = form(&world.app, &id, "late", until).await;
        assert_eq!(kinds(&world.app.run(&admin, late, apply::submit).await.unwrap()), ["correction-closed"]);
        let fresh = world.complete_draft(&admin, &unit, "professional", &name(2)).await;
        let fresh = form(&world.app, &fresh, "fresh", world.app.programme_now()).await;
        let refused = world.app.run(&admin, fresh, apply::submit).await.unwrap();
        assert!(kinds(&refused).contains(&"window-closed"), "the window is closed for all others: {refused:?}");
        let last = form(&world.app, &id, "last", Instant(until.millis() - 1)).await;
        let receipt = world.app.run(&admin, last, apply::submit).await.unwrap().done().expect("in time");
        assert_eq!((receipt.round, receipt.number.as_str()), (2, "R-2022-000001"));
    }

    async fn a_later_close_is_later_than_the_close_of_the_cycle(world: World) {
        let staff = world.of_programme("郑示例", app::actor::Role::Staff).await;
        world.at("2022-02-20T09:00:00");
        let until = |day: &str| GrantException {
            kind: ExceptionKind::Window,
            unit_id: None,
            team_type: None,
            extra_places: 0,
            until: shanghai(&format!("{day}T00:00:00")),
            reason: "网络故障。".to_owned(),
        };
        let before = world.app.run(&staff, until("2022-02-25"), grant_exception).await.unwrap();
        assert_eq!(kinds(&before), ["until-not-later"], "it would close nothing later, and nothing sooner either");
        assert!(world.app.run(&staff, until("2022-03-05"), grant_exception).await.unwrap().done().is_some());
    }

    async fn a_rejection_and_a_withdrawal_at_once_are_one_of_them(world: World) {
        let (unit, admin) = university(&world).await;
        let id = world.complete_draft(&admin, &unit, "professional", &name(1)).await;
        assert!(submit(&world, &admin, &id, "k").await.done().is_some());
        let head = world.of_body("林样例", app::actor::Role::BodyHead, "operator").await;
        let take = TakeUp { id: id.clone(), version: version(&world, &id).await };
        assert_eq!(world.app.run(&head, take, take_up).await.unwrap(), Outcome::Done(()));
        let seen = version(&world, &id).await;
        let no = Reject { id: id.clone(), version: seen, reason: "不符合条件。".to_owned() };
        let back = Withdraw { application: id.clone(), seen, reason: String::new() };
        let (no, back) = tokio::join!(world.app.run(&head, no, reject), world.app.run(&admin, back, apply::withdraw));
        let (no, back) = (no.unwrap(), back.unwrap());
        assert!((no == Outcome::Done(())) != (back == Outcome::Done(())), "{no:?} {back:?}");
        let history = store::applications::histories(world.app.read(), &id).await.unwrap();
        assert_eq!(history.len(), 3);
    }
}
