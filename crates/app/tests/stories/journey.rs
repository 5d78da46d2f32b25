//! The way around the form: windows of one's units, what is left to do, what was handed in.

use app::{
    Actor,
    actor::{Role, Scope},
    apply::{self, Start, Submit},
    review::Shown,
};
use rules::form::PartState;
use store::Unit;
use testkit::World;

async fn society(world: &World) -> (Unit, Actor) {
    let unit = world.unit("样例纺织学会", "national_society", None, 1).await;
    let admin = world.admin_of(&unit).await;
    (unit, admin)
}

testkit::each_database! {
    async fn the_windows_are_those_of_ones_own_units(world: World) {
        let (unit, admin) = society(&world).await;
        let stranger = world.someone("郑样例", "none@example.org", Vec::new()).await;
        assert!(apply::windows(&world.app, &stranger).await.unwrap().is_empty());
        let own = apply::windows(&world.app, &admin).await.unwrap();
        assert_eq!(own.len(), 1);
        assert!(own[0].unit == unit.id && own[0].may_start && own[0].window.is_some_and(|window| window.is_open()));
    }

    async fn the_task_list_counts_parts_and_names_who_submits(world: World) {
        let (unit, admin) = society(&world).await;
        let start = Start { unit: unit.id.clone(), team_type: "industry".to_owned() };
        let empty = world.app.run(&admin, start, apply::start).await.unwrap().done().unwrap();
        let list = apply::task_list(&world.app, &admin, &empty).await.unwrap().unwrap();
        assert_eq!((list.done(), list.parts.len()), (0, 5));
        assert_eq!(list.parts[2].state, PartState::NotStarted);
        let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
        let member = world.somebody("吴样例", Role::UnitMember, Scope::Unit(unit.id.clone())).await;
        let list = apply::task_list(&world.app, &member, &id).await.unwrap().unwrap();
        assert_eq!((list.done(), list.admins.as_slice()), (5, ["周样例".to_owned()].as_slice()));
        assert!(list.blocking.is_empty() && !list.progress.draft.may.submit);
        let misnamed = world.complete_draft(&admin, &unit, "industry", "样例服务团").await;
        let list = apply::task_list(&world.app, &admin, &misnamed).await.unwrap().unwrap();
        assert!(list.parts[1].wrong > 0 && list.done() == 4, "{:?}", list.parts);
    }

    async fn what_was_handed_in_is_read_in_clear_by_the_unit_alone(world: World) {
        let (unit, admin) = society(&world).await;
        let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
        assert!(apply::submitted(&world.app, &admin, &id, None).await.unwrap().is_none());
        let draft = apply::draft(&world.app, &admin, &id).await.unwrap().unwrap();
        let file = &draft.dossier;
        let submit = Submit {
            application: id.clone(),
            seen: file.application.version,
            key: "k".to_owned(),
            statements: file.cycle.statements.iter().map(|one| one.code.clone()).collect(),
            arrived: world.app.programme_now(),
        };
        let receipt = world.app.run(&admin, submit, apply::submit).await.unwrap().done().unwrap();
        let kept = apply::submitted(&world.app, &admin, &id, None).await.unwrap().unwrap();
        assert_eq!((kept.round, &kept.root, kept.statements.len()), (1, &receipt.root, file.cycle.statements.len()));
        let people = kept.document.parts.iter().find(|part| part.code == "members").unwrap();
        let mobile = people.groups[0].items[0].fields.iter().find(|field| field.key.ends_with("/mobile")).unwrap();
        assert!(!mobile.masked && matches!(&mobile.value, Shown::Text(text) if text.starts_with("138") && !text.contains('*')));
        assert!(apply::submitted(&world.app, &admin, &id, Some(2)).await.unwrap().is_none());
        let other = world.unit("示例大学", "institution", None, 2).await;
        let stranger = world.admin_of(&other).await;
        assert!(apply::submitted(&world.app, &stranger, &id, None).await.unwrap().is_none());
        assert!(apply::task_list(&world.app, &stranger, &id).await.unwrap().is_none());
    }
}
