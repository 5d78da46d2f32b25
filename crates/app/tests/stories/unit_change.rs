//! A unit's data: put right by its administrators until it is verified, by the technical support from then on.

use app::{
    Actor, Outcome,
    actor::{Role, Scope},
    apply, inbox,
    unit::{
        change::{ChangeUnit, change},
        create::{CreateUnit, create},
        data::UnitData,
        verify::{Verify, verify},
    },
};
use rules::{credit_code, lifecycle::State};
use store::Unit;
use testkit::World;

fn code(number: u32) -> String {
    credit_code::make(&format!("5135000000000{number:04}")).expect("seventeen right characters")
}

fn society() -> UnitData {
    UnitData {
        name: "样例学会".to_owned(),
        credit_code: code(1),
        unit_type: "national_society".to_owned(),
        province: String::new(),
        is_association: false,
    }
}

/// A unit that waits to be verified, with its administrator.
async fn waiting(world: &World, data: CreateUnit) -> (String, Actor) {
    let person = world.someone("周样例", &format!("{}@example.org", world.app.id()), Vec::new()).await;
    let unit = world.app.run(&person, data, create).await.unwrap().done().expect("a unit").id;
    let admin = world.somebody("周样例", Role::UnitAdmin, Scope::Unit(unit.clone())).await;
    (unit, admin)
}

async fn row(world: &World, unit: &str) -> Unit {
    store::lookup::unit(world.app.read(), unit).await.unwrap().expect("a unit")
}

async fn pools(world: &World, applications: &[&String]) -> Vec<Option<String>> {
    let mut keys = Vec::new();
    for id in applications {
        keys.push(store::applications::find(world.app.read(), id).await.unwrap().expect("an application").pool_key);
    }
    keys
}

fn to(unit: &str, version: i64, data: UnitData) -> ChangeUnit {
    ChangeUnit { unit: unit.to_owned(), version, data, reason: String::new() }
}

fn kinds<T: std::fmt::Debug>(outcome: &Outcome<T>) -> Vec<(String, String)> {
    match outcome {
        Outcome::Refused(found) => found.iter().map(|one| (one.path.clone(), one.kind.to_string())).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

fn at(path: &str, kind: &str) -> (String, String) {
    (path.to_owned(), kind.to_owned())
}

testkit::each_database! {
    async fn an_administrator_puts_an_unverified_unit_right_and_drafts_follow(world: World) {
        let (unit, admin) = waiting(&world, society()).await;
        let held = row(&world, &unit).await;
        let draft = world.complete_draft(&admin, &held, "industry", "“科创中国”样例产业科技服务团").await;
        let data = UnitData {
            name: " 示例学会 ".to_owned(), credit_code: code(2).to_lowercase(), unit_type: "provincial_association".to_owned(),
            province: "350000".to_owned(), is_association: true,
        };
        let done = world.app.run(&admin, to(&unit, 1, data.clone()), change).await.unwrap();
        let flags = done.done().expect("changed");
        assert_eq!(flags[0].kind, "unit-code-unusual", "a society's code, kept for the support to look at");
        let now = row(&world, &unit).await;
        assert_eq!((now.name.as_str(), now.credit_code, now.version), ("示例学会", code(2), 2));
        assert_eq!((now.unit_type.as_str(), now.province.as_deref(), now.is_association), ("provincial_association", Some("350000"), true));
        let seen = apply::draft(&world.app, &admin, &draft).await.unwrap().expect("a draft").dossier.answers;
        let says = |key: &str| seen.get("", key).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        assert_eq!((says("unit/name"), says("unit/credit_code")), ("示例学会".to_owned(), code(2)));
        assert_eq!(says("unit/unit_type"), "provincial_association");

        // the same again changes nothing; a page from before is told so
        let before = world.rows().await;
        assert_eq!(world.app.run(&admin, to(&unit, 2, data), change).await.unwrap(), Outcome::Done(flags));
        assert_eq!(world.app.run(&admin, to(&unit, 1, society()), change).await.unwrap(), Outcome::Conflict);
        let changed = testkit::differences(&before, &world.rows().await);
        assert!(changed.is_empty(), "{changed:?}");
    }

    async fn what_is_wrong_is_said_at_its_field(world: World) {
        let (unit, admin) = waiting(&world, society()).await;
        let other = world.unit("核验样例学会", "national_society", None, 7).await;
        let wrong = UnitData {
            name: " ".to_owned(), credit_code: "1".to_owned(), unit_type: "provincial_society".to_owned(), province: String::new(),
            is_association: false,
        };
        let refused = kinds(&world.app.run(&admin, to(&unit, 1, wrong), change).await.unwrap());
        for (path, kind) in [("name", "unit-name-missing"), ("province", "unit-province-missing")] {
            assert!(refused.contains(&at(path, kind)), "{refused:?}");
        }
        assert!(refused.iter().any(|(path, _)| path == "credit_code"), "{refused:?}");
        let taken = UnitData { credit_code: other.credit_code, ..society() };
        let refused = world.app.run(&admin, to(&unit, 1, taken), change).await.unwrap();
        assert_eq!(kinds(&refused), [at("credit_code", "unit-code-elsewhere")]);
        assert_eq!(row(&world, &unit).await.version, 1);
    }

    async fn a_verified_unit_is_changed_by_support_alone_and_told_why(world: World) {
        let (unit, admin) = waiting(&world, society()).await;
        let support = world.of_programme("冯示例", Role::Support).await;
        world.app.run(&support, Verify { unit: unit.clone(), version: 1 }, verify).await.unwrap().done().expect("verified");
        let renamed = UnitData { name: "更名样例学会".to_owned(), ..society() };
        let refused = world.app.run(&admin, to(&unit, 2, renamed.clone()), change).await.unwrap();
        assert_eq!(kinds(&refused), [at("", "unit-verified-fixed")]);
        let refused = world.app.run(&support, to(&unit, 2, renamed.clone()), change).await.unwrap();
        assert_eq!(kinds(&refused), [at("reason", "reason-missing")]);
        let other_code = ChangeUnit { reason: "更名".to_owned(), ..to(&unit, 2, UnitData { credit_code: code(3), ..society() }) };
        let refused = world.app.run(&support, other_code, change).await.unwrap();
        assert_eq!(kinds(&refused), [at("credit_code", "unit-code-fixed")]);
        let command = ChangeUnit { reason: "凭更名文件".to_owned(), ..to(&unit, 2, renamed) };
        world.app.run(&support, command.clone(), change).await.unwrap().done().expect("changed");
        assert_eq!(world.app.run(&support, command, change).await.unwrap(), Outcome::Conflict);
        let now = row(&world, &unit).await;
        assert_eq!((now.name.as_str(), now.verified_code), ("更名样例学会", Some(code(1))));
        let told = inbox::inbox(&world.app, &admin, 0, 20).await.unwrap().expect("an inbox");
        assert!(format!("{told:?}").contains("凭更名文件"), "{told:?}");
        // whoever belongs to the unit leaves it to a colleague
        let grants = vec![
            app::actor::Grant { role: Role::Support, scope: Scope::Programme },
            app::actor::Grant { role: Role::UnitAdmin, scope: Scope::Unit(unit.clone()) },
        ];
        let own = world.someone("冯样例", "own@example.org", grants).await;
        let command = ChangeUnit { reason: "更名".to_owned(), ..to(&unit, 3, society()) };
        assert_eq!(kinds(&world.app.run(&own, command, change).await.unwrap()), [at("", "unit-own-change")]);
    }

    async fn others_change_nothing(world: World) {
        let (unit, _) = waiting(&world, society()).await;
        let elsewhere = world.unit("示例大学", "institution", Some("320000"), 2).await;
        let stranger = world.admin_of(&elsewhere).await;
        let member = world.of_unit("吴样例", Role::UnitMember, &unit).await;
        let staff = world.of_programme("赵示例", Role::Staff).await;
        let before = world.rows().await;
        for (who, answer) in [(&stranger, Outcome::NotFound), (&member, Outcome::Denied), (&staff, Outcome::Denied)] {
            assert_eq!(world.app.run(who, to(&unit, 1, society()), change).await.unwrap(), answer);
        }
        let changed = testkit::differences(&before, &world.rows().await);
        assert!(changed.is_empty(), "{changed:?}");
    }

    async fn a_change_wins_no_places(world: World) {
        let (unit, admin) = waiting(&world, society()).await;
        let held = world.submitted(&unit, "industry", "“科创中国”样例产业科技服务团").await;
        let gone = world.submitted(&unit, "industry", "“科创中国”示例产业科技服务团").await;
        world.moved(&gone, State::Withdrawn.as_str()).await;
        let own = Some(format!("unit/{unit}"));
        let provincial = UnitData { unit_type: "provincial_association".to_owned(), province: "350000".to_owned(), ..society() };
        let refused = world.app.run(&admin, to(&unit, 1, provincial.clone()), change).await.unwrap();
        assert_eq!(kinds(&refused), [at("", "unit-places-held")]);
        // a new name alone stays within the pool
        let renamed = UnitData { name: "更名样例学会".to_owned(), ..society() };
        world.app.run(&admin, to(&unit, 1, renamed), change).await.unwrap().done().expect("renamed");
        assert_eq!(pools(&world, &[&held, &gone]).await, [own.clone(), own.clone()]);
        let support = world.of_programme("冯示例", Role::Support).await;
        let command = ChangeUnit { reason: "单位类型登记有误".to_owned(), ..to(&unit, 2, provincial) };
        world.app.run(&support, command, change).await.unwrap().done().expect("changed");
        assert_eq!(pools(&world, &[&held, &gone]).await, [Some("province/350000".to_owned()), own]);
    }
}
