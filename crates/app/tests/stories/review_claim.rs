//! In whose hands an application is.

use app::{
    Actor, Outcome,
    actor::Role,
    review::{DeclareConflict, Hands, Hold, PutBack, QueueFilter, Reroute, declare_conflict, hold, put_back, queue, reroute, screen},
};
use testkit::World;

use super::review::bench;

const BODY: &str = "society_center";

async fn holds(world: &World, who: &Actor, id: &str, seen: &str) -> Outcome<()> {
    world.app.run(who, Hold { id: id.to_owned(), seen: seen.to_owned() }, hold).await.unwrap()
}

async fn lines(world: &World, who: &Actor, hands: Hands) -> usize {
    let filter = QueueFilter { hands: Some(hands), ..QueueFilter::default() };
    queue(&world.app, who, BODY, &filter).await.unwrap().expect("a queue").lines.len()
}

testkit::each_database! {
    async fn one_of_two_who_reach_for_it_at_once_has_it(world: World) {
        let bench = bench(&world).await;
        let other = world.of_body("李示例", Role::Reviewer, BODY).await;
        let (one, two) = tokio::join!(holds(&world, &bench.reviewer, &bench.id, ""), holds(&world, &other, &bench.id, ""));
        let done = [&one, &two].into_iter().filter(|outcome| **outcome == Outcome::Done(())).count();
        let late = [&one, &two].into_iter().filter(|outcome| **outcome == Outcome::Conflict).count();
        assert_eq!((done, late), (1, 1), "{one:?} {two:?}");
        let (holder, free) = if one == Outcome::Done(()) { (&bench.reviewer, &other) } else { (&other, &bench.reviewer) };
        assert_eq!((lines(&world, holder, Hands::Mine).await, lines(&world, free, Hands::Mine).await), (1, 0));
        assert_eq!(lines(&world, free, Hands::Nobodys).await, 0);
        assert_eq!(holds(&world, holder, &bench.id, "").await, Outcome::Done(()), "what one has one may take again");
        assert_eq!(holds(&world, free, &bench.id, holder.id()).await, Outcome::Done(()), "taken over, knowing from whom");
        let put = PutBack { id: bench.id.clone() };
        assert_eq!(world.app.run(holder, put.clone(), put_back).await.unwrap(), Outcome::Done(()));
        assert_eq!(lines(&world, free, Hands::Mine).await, 1, "not put back by another");
        assert_eq!(world.app.run(free, put, put_back).await.unwrap(), Outcome::Done(()));
        assert_eq!(lines(&world, free, Hands::Nobodys).await, 1);
    }

    async fn it_leaves_the_hands_of_who_may_not_have_it_any_longer(world: World) {
        let bench = bench(&world).await;
        bench.take_up(&world).await;
        let now = bench.screen(&world).await;
        assert_eq!(now.holder.as_ref().map(|holder| (holder.name.as_str(), holder.me)), Some(("陈示例", false)));
        let stranger = world.of_body("王示例", Role::Reviewer, "operator").await;
        assert_eq!(holds(&world, &stranger, &bench.id, "").await, Outcome::NotFound);
        let conflict = DeclareConflict { id: bench.id.clone(), reason: "与团长有合作项目。".to_owned() };
        assert_eq!(world.app.run(&bench.reviewer, conflict, declare_conflict).await.unwrap(), Outcome::Done(()));
        assert_eq!(bench.screen(&world).await.holder, None);
        assert_eq!(holds(&world, &bench.head, &bench.id, "").await, Outcome::Done(()));
        let away = Reroute { id: bench.id.clone(), version: now.version, body: "operator".to_owned(), reason: "应为专业科技服务团。".to_owned() };
        assert_eq!(world.app.run(&bench.head, away, reroute).await.unwrap(), Outcome::Done(()));
        assert_eq!(screen(&world.app, &stranger, &bench.id).await.unwrap().expect("now it is theirs").holder, None);
    }
}
