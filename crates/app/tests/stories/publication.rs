//! From approval to the public list, and what may happen after.

use std::collections::BTreeMap;

use app::{
    Actor, Outcome,
    actor::Role,
    publish::{
        CreateBatch, DropCorrection, FillBatch, ProposeCorrection, PublishBatch, PublishCorrection, Published, TeamQuery, batch, batches,
        create_batch, drop_correction, fill_batch, front, preview, propose_correction, publish_batch, publish_correction, team, teams,
        teams_csv, teams_json,
    },
    register::{Deregister, deregister_for_unit, deregister_own, lapse_ended, registration, registrations},
};
use serde_json::json;
use testkit::World;

use crate::review::{Bench, bench};

struct Press {
    collector: Actor,
    publisher: Actor,
}

async fn press(world: &World) -> Press {
    let collector = world.of_programme("赵示例", Role::Staff).await;
    let publisher = world.of_programme("钱示例", Role::Publisher).await;
    Press { collector, publisher }
}

async fn approved(world: &World, bench: &Bench) {
    bench.take_up(world).await;
    bench.decide_everything(world).await;
    assert_eq!(bench.approve(world).await, Outcome::Done(()));
}

/// A second application of the same unit and type, approved.
async fn another(world: &World, first: &Bench, name: &str) -> Bench {
    let id = world.submitted(&first.unit, "industry", name).await;
    let bench = Bench { unit: first.unit.clone(), id, reviewer: first.reviewer.clone(), head: first.head.clone() };
    approved(world, &bench).await;
    bench
}

impl Press {
    async fn collected(&self, world: &World, applications: &[&str]) -> (String, i64) {
        let title = "2022年度“科创中国”科技服务团名单".to_owned();
        let made = world.app.run(&self.collector, CreateBatch { title: title.clone() }, create_batch).await.unwrap();
        let id = made.done().expect("a batch");
        let applications = applications.iter().map(|id| (*id).to_owned()).collect();
        let fill = FillBatch { id: id.clone(), version: 1, title, applications };
        assert_eq!(world.app.run(&self.collector, fill, fill_batch).await.unwrap(), Outcome::Done(()));
        (id, 2)
    }

    async fn publish(&self, world: &World, batch: &(String, i64)) -> Outcome<Published> {
        let command = PublishBatch { id: batch.0.clone(), version: batch.1 };
        world.app.run(&self.publisher, command, publish_batch).await.unwrap()
    }

    async fn published(&self, world: &World, applications: &[&str]) -> Published {
        let batch = self.collected(world, applications).await;
        self.publish(world, &batch).await.done().expect("published")
    }
}

fn kinds<T: std::fmt::Debug>(outcome: Outcome<T>) -> Vec<String> {
    match outcome {
        Outcome::Refused(found) => found.into_iter().map(|violation| violation.kind.into_owned()).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

fn give_up(number: &str, typed: &str) -> Deregister {
    Deregister { number: number.to_owned(), typed: typed.to_owned(), reason: "工作调整。".to_owned() }
}

testkit::each_database! {
    async fn a_batch_is_published_by_a_second_person_and_numbered_in_its_order(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let second = another(&world, &first, "“科创中国”第二样例产业科技服务团").await;
        let held = press.collected(&world, &[&second.id, &first.id]).await;
        let shown = preview(&world.app, &press.publisher, &held.0).await.unwrap().expect("a preview");
        assert!(shown.may_publish && shown.candidates.is_empty());
        let foreseen: Vec<&str> = shown.teams.iter().map(|team| team.number.as_str()).collect();
        assert_eq!(foreseen, ["KC-2022-C-0001", "KC-2022-C-0002"], "a preview draws no number");
        assert_eq!(shown.teams.iter().map(|team| &team.application).collect::<Vec<_>>(), [&second.id, &first.id]);
        assert!(batches(&world.app).await.unwrap().is_empty());

        let own = PublishBatch { id: held.0.clone(), version: held.1 };
        assert_eq!(world.app.run(&press.collector, own, publish_batch).await.unwrap(), Outcome::Denied);
        let before = world.app.public_version();
        let done = press.publish(&world, &held).await.done().expect("published");
        assert_eq!(done.teams, ["KC-2022-C-0001", "KC-2022-C-0002"]);
        assert!(world.app.public_version() > before);
        assert_eq!(press.publish(&world, &held).await, Outcome::Conflict);

        let page = batch(&world.app, 2022, 1).await.unwrap().expect("a batch");
        assert_eq!(page.lines.iter().map(|line| line.number.as_str()).collect::<Vec<_>>(), done.teams);
        let shown = team(&world.app, "KC-2022-C-0001", None).await.unwrap().expect("a team");
        assert_eq!((shown.document.name.as_str(), shown.state.as_str()), ("“科创中国”第二样例产业科技服务团", "registered"));
        assert_eq!(front(&world.app).await.unwrap().expect("a cycle").registered(), 2);
    }

    async fn who_filled_it_last_may_not_publish_it(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let held = press.collected(&world, &[]).await;
        let title = "2022年度名单".to_owned();
        let fill = FillBatch { id: held.0.clone(), version: held.1, title, applications: vec![first.id.clone()] };
        assert_eq!(world.app.run(&press.publisher, fill, fill_batch).await.unwrap(), Outcome::Done(()));
        assert_eq!(kinds(press.publish(&world, &(held.0, held.1 + 1)).await), ["second-person"]);
    }

    async fn only_what_is_approved_and_free_goes_into_a_batch(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        let held = press.collected(&world, &[]).await;
        let fill = |id: &str, version| FillBatch { id: id.to_owned(), version, title: "名单".to_owned(), applications: vec![first.id.clone()] };
        assert_eq!(kinds(press.publish(&world, &held).await), ["batch-empty"]);
        assert_eq!(kinds(world.app.run(&press.collector, fill(&held.0, 2), fill_batch).await.unwrap()), ["batch-item-not-approved"]);
        approved(&world, &first).await;
        assert_eq!(world.app.run(&press.collector, fill(&held.0, 2), fill_batch).await.unwrap(), Outcome::Done(()));
        assert_eq!(world.app.run(&press.collector, fill(&held.0, 2), fill_batch).await.unwrap(), Outcome::Conflict);
        let other = press.collected(&world, &[]).await;
        assert_eq!(kinds(world.app.run(&press.collector, fill(&other.0, 2), fill_batch).await.unwrap()), ["batch-item-elsewhere"]);
        assert_eq!(world.app.run(&first.head, fill(&other.0, 2), fill_batch).await.unwrap(), Outcome::NotFound);
    }

    async fn one_item_that_changed_meanwhile_keeps_the_whole_batch_back(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let second = another(&world, &first, "“科创中国”第二样例产业科技服务团").await;
        let held = press.collected(&world, &[&first.id, &second.id]).await;
        let tx = world.app.db().begin().await.unwrap();
        let mut row = store::applications::find(&tx, &second.id).await.unwrap().unwrap();
        row.state = "withdrawn".to_owned();
        let seen = row.version;
        assert!(store::applications::change(&tx, seen, row).await.unwrap());
        tx.commit().await.unwrap();
        assert_eq!(kinds(press.publish(&world, &held).await), ["batch-item-not-approved"]);
        assert_eq!(teams(&world.app, &TeamQuery::default()).await.unwrap().found, 0);
        let left = store::applications::find(world.app.read(), &first.id).await.unwrap().unwrap();
        assert_eq!(left.state, "approved");
    }

    async fn two_publishers_at_once_publish_once(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let held = press.collected(&world, &[&first.id]).await;
        let node = world.node().await;
        let command = PublishBatch { id: held.0.clone(), version: held.1 };
        let (one, two) = tokio::join!(
            world.app.run(&press.publisher, command.clone(), publish_batch),
            node.run(&press.publisher, command, publish_batch),
        );
        let done = [one.unwrap(), two.unwrap()];
        assert_eq!(done.iter().filter(|outcome| matches!(outcome, Outcome::Done(_))).count(), 1, "{done:?}");
        assert_eq!(done.iter().filter(|outcome| **outcome == Outcome::Conflict).count(), 1, "{done:?}");
        assert_eq!(teams(&world.app, &TeamQuery::default()).await.unwrap().found, 1);
    }

    async fn a_correction_is_a_new_dated_edition_by_a_second_person(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let number = press.published(&world, &[&first.id]).await.teams.remove(0);
        let name = "“科创中国”样例更正产业科技服务团";
        let propose = |edition, texts: &[(&str, &str)], note: &str| ProposeCorrection {
            number: number.clone(),
            edition,
            texts: texts.iter().map(|(path, words)| ((*path).to_owned(), (*words).to_owned())).collect::<BTreeMap<_, _>>(),
            note: note.to_owned(),
        };
        let run = |command| world.app.run(&press.collector, command, propose_correction);
        assert_eq!(kinds(run(propose(1, &[], "更正名称。")).await.unwrap()), ["correction-changes-nothing"]);
        assert_eq!(kinds(run(propose(1, &[("name", name)], "")).await.unwrap()), ["reason-missing"]);
        assert_eq!(run(propose(7, &[("name", name)], "更正名称。")).await.unwrap(), Outcome::Conflict);
        let id = run(propose(1, &[("name", name)], "更正名称。")).await.unwrap().done().expect("proposed");
        assert_eq!(kinds(run(propose(1, &[("name", name)], "更正名称。")).await.unwrap()), ["correction-waits"]);
        assert!(team(&world.app, &number, None).await.unwrap().unwrap().document.name != name);

        let publish = PublishCorrection { id: id.clone() };
        assert_eq!(world.app.run(&press.collector, publish.clone(), publish_correction).await.unwrap(), Outcome::Denied);
        assert_eq!(world.app.run(&press.publisher, publish.clone(), publish_correction).await.unwrap(), Outcome::Done(number.clone()));
        assert_eq!(world.app.run(&press.publisher, publish, publish_correction).await.unwrap(), Outcome::Conflict);
        let now = team(&world.app, &number, None).await.unwrap().unwrap();
        assert_eq!((now.document.name.as_str(), now.edition, now.editions.len()), (name, 2, 2));
        assert_eq!(now.editions[0].note, "更正名称。");
        let before = team(&world.app, &number, Some(1)).await.unwrap().unwrap();
        assert_eq!(before.document.name, "“科创中国”样例产业科技服务团");
        let page = batch(&world.app, 2022, 1).await.unwrap().unwrap();
        assert_eq!((page.document.edition, page.lines[0].name.as_str()), (2, name));
        let found = teams(&world.app, &TeamQuery { text: "更正".to_owned(), ..TeamQuery::default() }).await.unwrap();
        assert_eq!(found.found, 1);

        let id = run(propose(2, &[("lead", "样例学会（更名）")], "更名。")).await.unwrap().done().expect("proposed");
        let drop = DropCorrection { id };
        assert_eq!(world.app.run(&press.collector, drop, drop_correction).await.unwrap(), Outcome::Done(number.clone()));
    }

    async fn who_proposed_a_correction_does_not_publish_it(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let number = press.published(&world, &[&first.id]).await.teams.remove(0);
        let texts = BTreeMap::from([("lead".to_owned(), "样例学会总会".to_owned())]);
        let propose = ProposeCorrection { number, edition: 1, texts, note: "更名。".to_owned() };
        let id = world.app.run(&press.publisher, propose, propose_correction).await.unwrap().done().expect("proposed");
        let publish = world.app.run(&press.publisher, PublishCorrection { id }, publish_correction).await.unwrap();
        assert_eq!(kinds(publish), ["second-person"]);
    }

    async fn a_registration_is_given_up_once_and_its_number_never_again(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let number = press.published(&world, &[&first.id]).await.teams.remove(0);
        let admin = world.of_unit("孙示例", Role::UnitAdmin, &first.unit).await;
        let member = world.of_unit("周示例", Role::UnitMember, &first.unit).await;
        let foreign = world.of_unit("吴示例", Role::UnitAdmin, "another").await;
        assert_eq!(world.app.run(&foreign, give_up(&number, &number), deregister_own).await.unwrap(), Outcome::NotFound);
        assert_eq!(registration(&world.app, &foreign, &number).await.unwrap(), None);
        assert_eq!(world.app.run(&member, give_up(&number, &number), deregister_own).await.unwrap(), Outcome::Denied);
        assert!(!registration(&world.app, &member, &number).await.unwrap().expect("of the own unit").may_give_up);
        assert_eq!(registrations(&world.app, &admin).await.unwrap().len(), 1);
        assert_eq!(kinds(world.app.run(&admin, give_up(&number, "KC-2022-C-9999"), deregister_own).await.unwrap()), ["typed-number-differs"]);
        assert_eq!(world.app.run(&admin, give_up(&number, " kc-2022-c-0001 "), deregister_own).await.unwrap(), Outcome::Done(()));
        assert_eq!(kinds(world.app.run(&admin, give_up(&number, &number), deregister_own).await.unwrap()), ["wrong-state"]);
        let gone = team(&world.app, &number, None).await.unwrap().expect("it stays in public");
        assert_eq!(gone.state, "deregistered");
        assert!(!store::applications::find(world.app.read(), &first.id).await.unwrap().unwrap().state.parse::<rules::lifecycle::State>().unwrap().holds_place());
        let second = another(&world, &first, "“科创中国”第二样例产业科技服务团").await;
        let next = press.published(&world, &[&second.id]).await;
        assert_eq!(next.teams, ["KC-2022-C-0002"]);
        let staff = give_up("KC-2022-C-0002", "KC-2022-C-0002");
        assert_eq!(world.app.run(&press.publisher, staff.clone(), deregister_for_unit).await.unwrap(), Outcome::NotFound);
        assert_eq!(world.app.run(&press.collector, staff, deregister_for_unit).await.unwrap(), Outcome::Done(()));
    }

    async fn a_registration_lapses_when_its_time_is_over_and_only_once(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let number = press.published(&world, &[&first.id]).await.teams.remove(0);
        world.at("2022-12-31T23:59:59.999");
        assert_eq!(lapse_ended(&world.app).await.unwrap(), 0);
        world.at("2023-01-01T00:00");
        let version = world.app.public_version();
        assert_eq!(lapse_ended(&world.app).await.unwrap(), 1);
        assert_eq!(lapse_ended(&world.app).await.unwrap(), 0);
        assert_eq!(team(&world.app, &number, None).await.unwrap().expect("it stays in public").state, "lapsed");
        assert!(world.app.public_version() > version);
        let admin = world.of_unit("孙示例", Role::UnitAdmin, &first.unit).await;
        assert_eq!(kinds(world.app.run(&admin, give_up(&number, &number), deregister_own).await.unwrap()), ["wrong-state"]);
        let last = store::applications::histories(world.app.read(), &first.id).await.unwrap().pop().unwrap();
        assert_eq!((last.event.as_str(), last.to_state.as_str()), ("lapse", "lapsed"));
    }

    async fn nothing_personal_is_public_but_names_and_positions(world: World) {
        let unit = world.known_unit("样例学会", "national_society", None).await;
        let cycle = world.app.current_cycle().await.unwrap().unwrap().cycle;
        let is_public = |key: &str| cycle.field(key).is_some_and(|place| place.field.class == rules::cycle::Class::Public);
        let id = world
            .submitted_with(&unit, "industry", "“科创中国”样例产业科技服务团", |key, at, value| {
                let marked = !is_public(key) && value.is_string() && !key.ends_with("proof_kind");
                marked.then(|| json!(format!("CANARY-{}-{at}", key.replace('/', "-"))))
            })
            .await;
        let other = bench(&world).await;
        let first = Bench { id, unit, reviewer: other.reviewer, head: other.head };
        approved(&world, &first).await;
        let press = press(&world).await;
        let number = press.published(&world, &[&first.id]).await.teams.remove(0);
        let query = TeamQuery::default();
        let csv = String::from_utf8(teams_csv(&world.app, &query).await.unwrap()).unwrap();
        let page = team(&world.app, &number, None).await.unwrap().unwrap();
        let member = page.document.fields().any(|field| field.path == "members/member/0/position");
        assert!(member, "positions are public");
        let row = store::publications::team(world.app.read(), &number).await.unwrap().unwrap();
        let spoken = [
            csv.clone(),
            teams_json(&world.app, &query).await.unwrap().to_string(),
            format!("{:?}", teams(&world.app, &query).await.unwrap()),
            format!("{page:?}"),
            format!("{:?}", batch(&world.app, 2022, 1).await.unwrap()),
            format!("{row:?}"),
            format!("{:?}", front(&world.app).await.unwrap().map(|front| (front.counts, front.batches))),
        ];
        for text in spoken {
            assert!(!text.contains("CANARY"), "{text}");
        }
        assert!(csv.starts_with('\u{feff}') && csv.contains("\r\n") && csv.contains(&number));
    }

    async fn the_list_is_searched_by_words_type_and_facets(world: World) {
        let (first, press) = (bench(&world).await, press(&world).await);
        approved(&world, &first).await;
        let second = another(&world, &first, "“科创中国”百分之百%产业科技服务团").await;
        press.published(&world, &[&first.id, &second.id]).await;
        let count = |query: TeamQuery| {
            let app = world.app.clone();
            async move { teams(&app, &query).await.unwrap().found }
        };
        let text = |text: &str| TeamQuery { text: text.to_owned(), ..TeamQuery::default() };
        assert_eq!(count(text("科创中国")).await, 2);
        assert_eq!(count(text("样例")).await, 2, "the lead unit's name counts");
        assert_eq!(count(text("百分之百%")).await, 1);
        assert_eq!(count(text("%")).await, 1, "a sign of patterns is a sign like any other");
        assert_eq!(count(text("' OR 1=1 --")).await, 0);
        assert_eq!(count(text("kc-2022-c-0002")).await, 1);
        assert_eq!(count(TeamQuery { year: Some(2022), batch: Some(1), ..TeamQuery::default() }).await, 2);
        assert_eq!(count(TeamQuery { year: Some(2022), batch: Some(9), ..TeamQuery::default() }).await, 0);
        assert_eq!(count(TeamQuery { team_type: Some("regional".to_owned()), ..TeamQuery::default() }).await, 0);
        let facets = teams(&world.app, &TeamQuery::default()).await.unwrap().facets;
        let region = facets.regions.first().expect("a region").0.clone();
        assert_eq!(count(TeamQuery { region: Some(region), ..TeamQuery::default() }).await, 2);
        let field = facets.fields.first().expect("a field").0.clone();
        assert_eq!(count(TeamQuery { field: Some(field), page: u64::MAX, ..TeamQuery::default() }).await, 2);
    }
}
