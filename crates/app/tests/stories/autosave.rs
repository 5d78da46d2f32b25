//! Saving while several people type, over one node and over two.

use std::sync::Arc;

use app::{
    Actor, App, Outcome,
    actor::{Role, Scope},
    apply::{self, Autosave, Autosaved, Dossier, Entry, Here, Start, Typing},
};
use rules::cycle::Cycle;
use serde_json::json;
use store::Unit;
use testkit::World;

async fn draft(world: &World) -> (Unit, Actor, String) {
    let unit = world.unit("样例学会", "national_society", None, 1).await;
    let admin = world.admin_of(&unit).await;
    let start = Start { unit: unit.id.clone(), team_type: "industry".to_owned() };
    let id = world.app.run(&admin, start, apply::start).await.unwrap().done().expect("a draft");
    (unit, admin, id)
}

fn typed(id: &str, key: &str, text: &str, seen: i64) -> Autosave {
    let entry = Entry { item: String::new(), key: key.to_owned(), value: json!(text), seen };
    Autosave { application: id.to_owned(), read: Arc::new(move |_: &Cycle| Typing { entries: vec![entry.clone()], notes: Vec::new() }) }
}

async fn save(app: &App, actor: &Actor, command: Autosave) -> Outcome<Autosaved> {
    app.run(actor, command, apply::autosave).await.unwrap()
}

async fn version(world: &World, id: &str) -> i64 {
    store::applications::find(world.app.read(), id).await.unwrap().unwrap().version
}

testkit::each_database! {
    async fn each_of_twenty_late_and_early_ones_is_kept_or_told_and_none_is_lost(world: World) {
        let (unit, admin, id) = draft(&world).await;
        let colleague = world.somebody("吴示例", Role::UnitMember, Scope::Unit(unit.id.clone())).await;
        let other = if world.app.db().is_shared() { world.node().await } else { world.app.clone() };
        let mut tasks = Vec::new();
        for nth in 0..20 {
            let (app, actor) = if nth % 2 == 0 { (world.app.clone(), admin.clone()) } else { (other.clone(), colleague.clone()) };
            let command = typed(&id, "team/summary", &format!("第 {nth} 版"), 0);
            tasks.push(tokio::spawn(async move { save(&app, &actor, command).await.done().expect("an answer") }));
        }
        let (mut kept, mut told) = (0, 0);
        for task in tasks {
            let done = task.await.unwrap();
            kept += usize::from(done.saved.changed);
            told += done.saved.conflicts.len();
        }
        assert_eq!((kept, told), (1, 19), "one revision was seen by all: one is kept, the others hear of it");
        let file = Dossier::load(&world.app, world.app.read(), &id).await.unwrap().unwrap();
        assert_eq!(file.stamps[&(String::new(), "team/summary".to_owned())].revision, 1);
    }

    async fn what_changes_nothing_leaves_nothing_and_what_changes_counts_once(world: World) {
        let (_, admin, id) = draft(&world).await;
        let seen = version(&world, &id).await;
        assert!(save(&world.app, &admin, typed(&id, "team/summary", "一句", 0)).await.done().unwrap().saved.changed);
        assert_eq!(version(&world, &id).await, seen + 1);
        let before = world.rows().await;
        // a lost answer: the same is sent again
        let again = save(&world.app, &admin, typed(&id, "team/summary", "一句", 0)).await.done().unwrap();
        assert_eq!(again.saved.revisions.values().copied().collect::<Vec<_>>(), [1]);
        assert_eq!(save(&world.app, &admin, typed(&id, "team/summary", "晚到", 0)).await.done().unwrap().saved.conflicts.len(), 1);
        assert_eq!(save(&world.app, &admin, typed(&id, "team/year", "1999", 1)).await.done().unwrap().refused.len(), 1);
        assert!(testkit::differences(&before, &world.rows().await).is_empty());
        // the name of the team is in the lists at once
        save(&world.app, &admin, typed(&id, "team/name", "“科创中国”样例产业科技服务团", 0)).await.done().unwrap();
        assert_eq!(store::applications::find(world.app.read(), &id).await.unwrap().unwrap().name, "“科创中国”样例产业科技服务团");
    }

    async fn only_people_of_the_unit_reach_it_and_only_while_it_can_be_edited(world: World) {
        let (_, admin, id) = draft(&world).await;
        let elsewhere = world.unit("示例大学", "institution", Some("320000"), 2).await;
        let stranger = world.admin_of(&elsewhere).await;
        let reviewer = world.of_body("陈示例", Role::Reviewer, "society_center").await;
        for actor in [&stranger, &reviewer, &Actor::visitor("192.0.2.1", "zh-CN")] {
            assert!(matches!(save(&world.app, actor, typed(&id, "team/summary", "偷改", 0)).await, Outcome::NotFound));
            let here = Here { application: id.clone(), place: "team".to_owned() };
            assert_eq!(world.app.run(actor, here, apply::here).await.unwrap(), Outcome::NotFound);
        }
        world.moved(&id, "submitted").await;
        let before = world.rows().await;
        assert!(matches!(save(&world.app, &admin, typed(&id, "team/summary", "晚到", 0)).await, Outcome::Refused(_)));
        assert!(testkit::differences(&before, &world.rows().await).is_empty());
    }

    async fn those_who_have_the_form_open_are_seen_from_every_node_for_a_minute_and_a_half(world: World) {
        let (unit, admin, id) = draft(&world).await;
        let colleague = world.somebody("吴示例", Role::UnitMember, Scope::Unit(unit.id.clone())).await;
        let other = if world.app.db().is_shared() { world.node().await } else { world.app.clone() };
        let here = |place: &str| Here { application: id.clone(), place: place.to_owned() };
        assert_eq!(world.app.run(&colleague, here("team"), apply::here).await.unwrap(), Outcome::Done(Vec::new()));
        let seen = other.run(&admin, here("work"), apply::here).await.unwrap().done().unwrap();
        assert_eq!(seen, [("吴示例".to_owned(), "team".to_owned())]);
        world.clock.advance(90_001);
        assert_eq!(other.run(&admin, here("work"), apply::here).await.unwrap(), Outcome::Done(Vec::new()));
        // whoever leaves is gone at once, and the round sweeps the rest
        other.run(&admin, here(""), apply::here).await.unwrap();
        assert_eq!(world.app.run(&colleague, here("team"), apply::here).await.unwrap(), Outcome::Done(Vec::new()));
    }
}
