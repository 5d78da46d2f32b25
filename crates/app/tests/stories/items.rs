//! A member added with what was said of it is one act: once for a key, and whole or not at all.

use app::{
    Actor, Outcome,
    apply::{self, AddItem, Dossier, Sent},
};
use serde_json::json;
use testkit::{World, picture};

const MEMBERS: &str = "members/member";

async fn begun(world: &World) -> (Actor, String) {
    let unit = world.unit("中国纺织工程学会", "national_society", None, 1).await;
    let admin = world.admin_of(&unit).await;
    let start = apply::Start { unit: unit.id, team_type: "industry".to_owned() };
    let id = world.app.run(&admin, start, apply::start).await.unwrap().done().expect("a draft");
    (admin, id)
}

async fn members(world: &World, id: &str) -> Vec<String> {
    Dossier::load(&world.app, world.app.read(), id).await.unwrap().expect("the draft").answers.items(MEMBERS).to_vec()
}

fn named(id: &str, key: &str, name: &str) -> AddItem {
    let answers = vec![("members/member/name".to_owned(), json!(name)), ("members/member/mobile".to_owned(), json!("13800000001"))];
    AddItem { application: id.to_owned(), group: MEMBERS.to_owned(), key: key.to_owned(), answers, files: Vec::new() }
}

fn kinds(outcome: &Outcome<String>) -> Vec<&str> {
    match outcome {
        Outcome::Refused(all) => all.iter().map(|one| &*one.kind).collect(),
        _ => Vec::new(),
    }
}

testkit::each_database! {
    async fn the_same_form_twenty_times_is_one_member_and_its_answers(world: World) {
        let (admin, id) = begun(&world).await;
        let other = if world.app.db().is_shared() { world.node().await } else { world.app.clone() };
        let before = members(&world, &id).await.len();
        let tasks: Vec<_> = (0..20).map(|nth| {
            let (app, admin) = (if nth % 2 == 0 { world.app.clone() } else { other.clone() }, admin.clone());
            let form = named(&id, "one key", "林样例");
            tokio::spawn(async move { app.run(&admin, form, apply::add_item).await.unwrap() })
        }).collect();
        let mut made = Vec::new();
        for task in tasks {
            made.push(task.await.unwrap().done().expect("the member"));
        }
        made.dedup();
        assert_eq!(made.len(), 1);
        let file = Dossier::load(&world.app, world.app.read(), &id).await.unwrap().expect("the draft");
        assert_eq!(file.answers.items(MEMBERS).len(), before + 1);
        assert_eq!(file.answers.text(&made[0], "members/member/name"), Some("林样例"));
        assert_eq!(file.answers.text(&made[0], "members/member/mobile"), Some("13800000001"));
        let audited = world.rows().await["audit"].iter().filter(|line| line.contains("application.add-item")).count();
        assert_eq!(audited, 1);
        // another form is another member, and a key is good for one content
        let second = world.app.run(&admin, named(&id, "another", "林样例"), apply::add_item).await.unwrap();
        assert!(second.done().is_some());
        let reused = world.app.run(&admin, named(&id, "one key", "陈示例"), apply::add_item).await.unwrap();
        assert_eq!(kinds(&reused), ["key-reused"]);
        assert_eq!(members(&world, &id).await.len(), before + 2);
    }

    async fn what_cannot_be_kept_whole_leaves_nothing_and_the_form_can_be_sent_again(world: World) {
        let (admin, id) = begun(&world).await;
        let before = world.rows().await;
        let wrong = |answer: (&str, serde_json::Value)| {
            let mut form = named(&id, "key", "林样例");
            form.answers.push((answer.0.to_owned(), answer.1));
            form
        };
        let no_picture = Sent { key: "members/member/name".to_owned(), name: "a.jpg".to_owned(), content: picture::jpeg(300, 300), crop: None };
        let cases = [
            (wrong(("members/member/title", json!(["several"]))), "wrong-shape"),
            (wrong(("members/leader/name", json!("王样例"))), "unknown-member"),
            (AddItem { files: vec![no_picture], ..named(&id, "key", "林样例") }, "unknown-member"),
        ];
        for (form, kind) in cases {
            assert_eq!(kinds(&world.app.run(&admin, form, apply::add_item).await.unwrap()), [kind]);
        }
        assert!(testkit::differences(&before, &world.rows().await).is_empty());
        assert!(world.app.run(&admin, named(&id, "key", "林样例"), apply::add_item).await.unwrap().done().is_some());
    }

    async fn a_group_takes_no_more_than_it_may_however_many_come_at_once(world: World) {
        let (admin, id) = begun(&world).await;
        let before = members(&world, &id).await.len();
        let tasks: Vec<_> = (0..20).map(|nth| {
            let (app, admin, form) = (world.app.clone(), admin.clone(), named(&id, &format!("k{nth}"), "林样例"));
            tokio::spawn(async move { app.run(&admin, form, apply::add_item).await.unwrap() })
        }).collect();
        let (mut made, mut full) = (0, 0);
        for task in tasks {
            let outcome = task.await.unwrap();
            match kinds(&outcome).first() {
                Some(kind) => { assert_eq!(*kind, "too-many-items"); full += 1; }
                None => made += 1,
            }
        }
        assert_eq!((made, full, members(&world, &id).await.len()), (15 - before, 5 + before, 15));
    }
}
