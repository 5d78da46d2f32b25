//! From a submission to a decision.

use std::collections::BTreeMap;

use app::{
    Actor, Outcome,
    actor::{Grant, Role, Scope},
    review::{
        AddComment, Approve, Change, ChangeComment, DecideCheck, DeclareConflict, QueueFilter, QueueSort, Reject, Reroute,
        ReturnForCorrection, RevealPersonal, Screen, SettleComment, Shown, TakeUp, Verdict, add_comment, approve, change_comment,
        decide_check, declare_conflict, next_waiting, queue, reject, reroute, return_for_correction, reveal_personal, screen,
        settle_comment, take_up,
    },
};
use rules::{lifecycle::State, time::shanghai};
use serde_json::json;
use testkit::World;

const BODY: &str = "society_center";
const NAME: &str = "“科创中国”样例产业科技服务团";

pub(crate) struct Bench {
    pub(crate) unit: String,
    pub(crate) id: String,
    pub(crate) reviewer: Actor,
    pub(crate) head: Actor,
}

pub(crate) async fn bench(world: &World) -> Bench {
    let unit = world.known_unit("样例学会", "national_society", None).await;
    let id = world.submitted(&unit, "industry", NAME).await;
    let reviewer = world.of_body("陈示例", Role::Reviewer, BODY).await;
    let head = world.of_body("林样例", Role::BodyHead, BODY).await;
    Bench { unit, id, reviewer, head }
}

impl Bench {
    pub(crate) async fn screen(&self, world: &World) -> Screen {
        screen(&world.app, &self.head, &self.id).await.unwrap().expect("the head sees it")
    }

    pub(crate) async fn take_up(&self, world: &World) {
        let version = self.screen(world).await.version;
        let command = TakeUp { id: self.id.clone(), version };
        assert_eq!(world.app.run(&self.reviewer, command, take_up).await.unwrap(), Outcome::Done(()));
    }

    pub(crate) async fn decide_everything(&self, world: &World) {
        let now = self.screen(world).await;
        for item in now.undecided() {
            let command = DecideCheck {
                id: self.id.clone(),
                round: now.round,
                code: item.code.clone(),
                verdict: Some(Verdict::Passed),
                reason: String::new(),
            };
            assert_eq!(world.app.run(&self.reviewer, command, decide_check).await.unwrap(), Outcome::Done(()));
        }
    }

    pub(crate) async fn approve(&self, world: &World) -> Outcome<()> {
        let version = self.screen(world).await.version;
        world.app.run(&self.head, Approve { id: self.id.clone(), version }, approve).await.unwrap()
    }

    async fn comment(&self, world: &World, path: &str, text: &str) -> Outcome<String> {
        let round = self.screen(world).await.round;
        let command = AddComment { id: self.id.clone(), round, path: path.to_owned(), text: text.to_owned() };
        world.app.run(&self.reviewer, command, add_comment).await.unwrap()
    }
}

fn kinds<T: std::fmt::Debug>(outcome: Outcome<T>) -> Vec<String> {
    match outcome {
        Outcome::Refused(found) => found.into_iter().map(|violation| violation.kind.into_owned()).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

testkit::each_database! {
    async fn the_way_over_a_return_to_approval(world: World) {
        let bench = bench(&world).await;
        let list = queue(&world.app, &bench.reviewer, BODY, &QueueFilter::default()).await.unwrap().expect("a queue");
        assert_eq!(list.lines.iter().map(|line| line.id.as_str()).collect::<Vec<_>>(), [bench.id.as_str()]);
        assert_eq!(list.counts.of(State::Submitted), 1);
        bench.take_up(&world).await;

        let version = bench.screen(&world).await.version;
        let send = ReturnForCorrection { id: bench.id.clone(), version, comments: BTreeMap::new() };
        assert_eq!(kinds(world.app.run(&bench.reviewer, send.clone(), return_for_correction).await.unwrap()), ["return-without-comments"]);
        assert!(matches!(bench.comment(&world, "team/summary", "请补充服务对象。").await, Outcome::Done(_)));
        let Outcome::Done(member) = bench.comment(&world, "members/member/0", "请核对单位。").await else { panic!("a comment on a member") };
        assert_eq!(kinds(bench.comment(&world, "members/member/99", "没有这一位。").await), ["comment-nowhere"]);
        assert_eq!(kinds(bench.comment(&world, "team/nothing", "没有这一栏。").await), ["comment-nowhere"]);
        assert_eq!(kinds(bench.comment(&world, "team/name", "   ").await), ["comment-empty"]);
        let first = bench.screen(&world).await.to_send();
        let again = ChangeComment { comment: member.clone(), seen: first[&member], text: Some("请核对工作单位。".to_owned()) };
        assert_eq!(world.app.run(&bench.reviewer, again, change_comment).await.unwrap(), Outcome::Done(()));
        let over = ChangeComment { comment: member.clone(), seen: first[&member], text: Some("请核对职务。".to_owned()) };
        assert_eq!(world.app.run(&bench.head, over, change_comment).await.unwrap(), Outcome::Conflict, "a colleague's text stays");
        let gone = ChangeComment { comment: member.clone(), seen: first[&member], text: None };
        assert_eq!(world.app.run(&bench.head, gone, change_comment).await.unwrap(), Outcome::Conflict);
        for comments in [BTreeMap::new(), first] {
            let unseen = ReturnForCorrection { comments, ..send.clone() };
            assert_eq!(world.app.run(&bench.reviewer, unseen, return_for_correction).await.unwrap(), Outcome::Conflict);
        }
        let send = ReturnForCorrection { comments: bench.screen(&world).await.to_send(), ..send };

        let Outcome::Done(returned) = world.app.run(&bench.reviewer, send, return_for_correction).await.unwrap() else { panic!("returned") };
        assert_eq!(returned.comments, 2);
        assert_eq!(returned.until, shanghai("2022-03-01T00:00:00").unwrap(), "the window outlasts the period");
        let late = ChangeComment { comment: member.clone(), seen: 0, text: None };
        assert_eq!(kinds(world.app.run(&bench.reviewer, late, change_comment).await.unwrap()), ["not-in-this-state"]);
        let seen = bench.screen(&world).await;
        assert_eq!(seen.state, State::Returned);
        assert_eq!(seen.correction_until, Some(returned.until));

        world.resubmitted(&bench.id, |answers| answers.set("", "team/summary", json!("为样例市的企业服务。"))).await;
        bench.take_up(&world).await;
        let seen = bench.screen(&world).await;
        assert_eq!(seen.round, 2);
        let team = seen.document.parts.iter().find(|part| part.code == "team").expect("the part");
        let changed: Vec<&str> = team.fields.iter().filter(|field| field.change != Change::Same).map(|field| field.path.as_str()).collect();
        assert_eq!(changed, ["team/summary"]);
        let summary = team.fields.iter().find(|field| field.path == "team/summary").expect("the field");
        assert_eq!(summary.value, Shown::Text("为样例市的企业服务。".to_owned()));
        assert!(matches!(&summary.before, Some(Shown::Text(before)) if before.starts_with("示例内容")));
        assert_eq!(seen.comments.iter().filter(|comment| comment.sent).count(), 2);
        let settle = SettleComment { comment: member, settled: true };
        assert_eq!(world.app.run(&bench.reviewer, settle, settle_comment).await.unwrap(), Outcome::Done(()));

        assert!(kinds(bench.approve(&world).await).iter().all(|kind| kind == "check-undecided"));
        bench.decide_everything(&world).await;
        assert_eq!(bench.approve(&world).await, Outcome::Done(()));
        let seen = bench.screen(&world).await;
        assert_eq!(seen.state, State::Approved);
        let events: Vec<&str> = seen.history.iter().map(|line| line.event.as_str()).collect();
        assert_eq!(events, ["submit", "take_up", "return", "resubmit", "take_up", "approve"]);
    }

    async fn who_decided_on_one_is_led_to_what_follows_it_and_not_back_to_the_first(world: World) {
        let bench = bench(&world).await;
        let second = world.submitted(&bench.unit, "industry", "“科创中国”第二样例产业科技服务团").await;
        let third = world.submitted(&bench.unit, "industry", "“科创中国”第三样例产业科技服务团").await;
        world.approved(&second).await;
        let next = next_waiting(&world.app, &bench.reviewer, BODY, &second).await.unwrap();
        assert_eq!(next.map(|line| line.id), Some(third));
    }

    async fn the_queue_is_filtered_and_leads_to_the_next_that_waits(world: World) {
        let bench = bench(&world).await;
        let second = world.submitted(&bench.unit, "industry", "“科创中国”第二样例产业科技服务团").await;
        let listed = |filter: QueueFilter| {
            let (app, reviewer) = (world.app.clone(), bench.reviewer.clone());
            async move {
                let list = queue(&app, &reviewer, BODY, &filter).await.unwrap().expect("a queue");
                list.lines.into_iter().map(|line| line.id).collect::<Vec<_>>()
            }
        };
        assert_eq!(listed(QueueFilter { sort: QueueSort::Newest, ..QueueFilter::default() }).await, [second.clone(), bench.id.clone()]);
        assert_eq!(listed(QueueFilter { verified: Some(true), ..QueueFilter::default() }).await.len(), 2);
        assert!(listed(QueueFilter { verified: Some(false), ..QueueFilter::default() }).await.is_empty());
        assert!(listed(QueueFilter { again: true, ..QueueFilter::default() }).await.is_empty());
        let next = |id: &str| {
            let (app, reviewer, id) = (world.app.clone(), bench.reviewer.clone(), id.to_owned());
            async move { next_waiting(&app, &reviewer, BODY, &id).await.unwrap().map(|line| line.id) }
        };
        assert_eq!(next(&bench.id).await, Some(second.clone()));
        assert_eq!(next(&second).await, Some(bench.id.clone()), "after the last comes the first");
        world.withdrawn(&bench.id).await;
        assert_eq!(next(&second).await, None);
        let stranger = world.of_body("王示例", Role::Reviewer, "operator").await;
        assert_eq!(next_waiting(&world.app, &stranger, BODY, &second).await.unwrap(), None);
    }

    async fn what_fails_or_goes_against_the_machine_needs_a_reason(world: World) {
        let bench = bench(&world).await;
        bench.take_up(&world).await;
        let decide = |code: &str, verdict, reason: &str| {
            let (code, reason) = (code.to_owned(), reason.to_owned());
            let command = DecideCheck { id: bench.id.clone(), round: 1, code, verdict: Some(verdict), reason };
            let (app, reviewer) = (world.app.clone(), bench.reviewer.clone());
            async move { app.run(&reviewer, command, decide_check).await.unwrap() }
        };
        assert_eq!(kinds(decide("chief_expert", Verdict::Failed, " ").await), ["reason-missing"]);
        assert_eq!(decide("chief_expert", Verdict::Failed, "未见代表性成果。").await, Outcome::Done(()));
        assert_eq!(decide("nothing", Verdict::Passed, "").await, Outcome::NotFound);
        bench.decide_everything(&world).await;
        assert_eq!(kinds(bench.approve(&world).await), ["check-failed"]);
        assert_eq!(decide("chief_expert", Verdict::Passed, "").await, Outcome::Done(()));
        assert_eq!(bench.approve(&world).await, Outcome::Done(()));
    }

    async fn comments_that_were_not_sent_keep_from_approving(world: World) {
        let bench = bench(&world).await;
        bench.take_up(&world).await;
        bench.decide_everything(&world).await;
        let Outcome::Done(id) = bench.comment(&world, "work/needs", "请说明。").await else { panic!("a comment") };
        assert_eq!(kinds(bench.approve(&world).await), ["comments-unsent"]);
        let seen = bench.screen(&world).await.to_send()[&id];
        let remove = ChangeComment { comment: id, seen, text: None };
        assert_eq!(world.app.run(&bench.reviewer, remove, change_comment).await.unwrap(), Outcome::Done(()));
        assert_eq!(bench.approve(&world).await, Outcome::Done(()));
    }

    async fn only_the_head_decides_and_a_rejection_has_its_reason(world: World) {
        let bench = bench(&world).await;
        bench.take_up(&world).await;
        let version = bench.screen(&world).await.version;
        let command = |reason: &str| Reject { id: bench.id.clone(), version, reason: reason.to_owned() };
        assert_eq!(world.app.run(&bench.reviewer, command("不符合条件。"), reject).await.unwrap(), Outcome::Denied);
        assert_eq!(kinds(world.app.run(&bench.head, command(" \u{3000}"), reject).await.unwrap()), ["reason-missing"]);
        assert_eq!(world.app.run(&bench.head, command("不符合牵头条件。"), reject).await.unwrap(), Outcome::Done(()));
        let seen = bench.screen(&world).await;
        assert_eq!(seen.state, State::Rejected);
        assert_eq!(seen.history.last().map(|line| line.note.as_str()), Some("不符合牵头条件。"));
    }

    async fn a_withdrawal_in_between_is_a_conflict(world: World) {
        let bench = bench(&world).await;
        bench.take_up(&world).await;
        bench.decide_everything(&world).await;
        let version = bench.screen(&world).await.version;
        world.withdrawn(&bench.id).await;
        let approved = world.app.run(&bench.head, Approve { id: bench.id.clone(), version }, approve).await.unwrap();
        assert_eq!(approved, Outcome::Conflict);
        let command = Reject { id: bench.id.clone(), version, reason: "理由".to_owned() };
        assert_eq!(world.app.run(&bench.head, command, reject).await.unwrap(), Outcome::Conflict);
        let seen = bench.screen(&world).await;
        assert_eq!(seen.state, State::Withdrawn);
    }

    async fn two_decisions_at_once_leave_one(world: World) {
        let bench = bench(&world).await;
        bench.take_up(&world).await;
        bench.decide_everything(&world).await;
        let version = bench.screen(&world).await.version;
        let yes = world.app.run(&bench.head, Approve { id: bench.id.clone(), version }, approve);
        let no = world.app.run(&bench.head, Reject { id: bench.id.clone(), version, reason: "理由".to_owned() }, reject);
        let (yes, no) = tokio::join!(yes, no);
        let done = [yes.unwrap(), no.unwrap()];
        assert_eq!(done.iter().filter(|outcome| **outcome == Outcome::Done(())).count(), 1, "{done:?}");
        assert_eq!(done.iter().filter(|outcome| **outcome == Outcome::Conflict).count(), 1, "{done:?}");
    }

    async fn those_too_near_find_nothing(world: World) {
        let bench = bench(&world).await;
        let of_other_body = world.of_body("王示例", Role::BodyHead, "operator").await;
        let colleague = world
            .someone("李示例", "colleague@example.org", vec![
                Grant { role: Role::Reviewer, scope: Scope::Body(BODY.to_owned()) },
                Grant { role: Role::UnitMember, scope: Scope::Unit(bench.unit.clone()) },
            ])
            .await;
        let named = world
            .someone("张样例", "expert@example.org", vec![Grant { role: Role::BodyHead, scope: Scope::Body(BODY.to_owned()) }])
            .await;
        let naming = world
            .submitted_with(&bench.unit, "industry", "“科创中国”另一样例产业科技服务团", |key, _, _| {
                (key == "members/expert/email").then(|| json!("Expert@example.org"))
            })
            .await;
        for (actor, id) in [(&of_other_body, &bench.id), (&colleague, &bench.id), (&named, &naming)] {
            assert_eq!(screen(&world.app, actor, id).await.unwrap(), None);
            let command = TakeUp { id: id.clone(), version: 2 };
            assert_eq!(world.app.run(actor, command, take_up).await.unwrap(), Outcome::NotFound);
            let personal = RevealPersonal { id: id.clone(), path: "members/expert/0".to_owned() };
            assert!(matches!(world.app.run(actor, personal, reveal_personal).await.unwrap(), Outcome::NotFound));
        }
        let filter = QueueFilter::default();
        assert_eq!(queue(&world.app, &of_other_body, BODY, &filter).await.unwrap(), None);
        let list = queue(&world.app, &colleague, BODY, &filter).await.unwrap().expect("a queue");
        assert_eq!((list.lines.len(), list.counts.all()), (0, 0));
        let list = queue(&world.app, &named, BODY, &filter).await.unwrap().expect("a queue");
        assert_eq!(list.lines.iter().map(|line| &line.id).collect::<Vec<_>>(), [&bench.id]);
    }

    async fn a_declared_conflict_shuts_the_door(world: World) {
        let bench = bench(&world).await;
        let command = |reason: &str| DeclareConflict { id: bench.id.clone(), reason: reason.to_owned() };
        assert_eq!(kinds(world.app.run(&bench.reviewer, command(""), declare_conflict).await.unwrap()), ["reason-missing"]);
        let told = world.app.run(&bench.reviewer, command("与团长有合作项目。"), declare_conflict).await.unwrap();
        assert_eq!(told, Outcome::Done(()));
        assert_eq!(screen(&world.app, &bench.reviewer, &bench.id).await.unwrap(), None);
        let list = queue(&world.app, &bench.reviewer, BODY, &QueueFilter::default()).await.unwrap().expect("a queue");
        assert!(list.lines.is_empty());
        assert!(bench.screen(&world).await.powers.decide || bench.screen(&world).await.powers.review);
    }

    async fn the_other_body_gets_it_with_its_submission_time(world: World) {
        let bench = bench(&world).await;
        let before = bench.screen(&world).await;
        let other = world.of_body("王示例", Role::Reviewer, "operator").await;
        let command = |body: &str| Reroute {
            id: bench.id.clone(), version: before.version, body: body.to_owned(), reason: "应为专业科技服务团。".to_owned(),
        };
        assert_eq!(kinds(world.app.run(&bench.head, command(BODY), reroute).await.unwrap()), ["reroute-nowhere"]);
        assert_eq!(kinds(world.app.run(&bench.head, command("support"), reroute).await.unwrap()), ["reroute-nowhere"]);
        assert_eq!(world.app.run(&bench.reviewer, command("operator"), reroute).await.unwrap(), Outcome::Denied);
        assert_eq!(world.app.run(&bench.head, command("operator"), reroute).await.unwrap(), Outcome::Done(()));
        assert_eq!(screen(&world.app, &bench.head, &bench.id).await.unwrap(), None);
        let seen = screen(&world.app, &other, &bench.id).await.unwrap().expect("now it is theirs");
        assert_eq!((seen.submitted_at, seen.state), (before.submitted_at, before.state));
    }

    async fn personal_data_is_masked_until_shown_on_the_record(world: World) {
        let unit = world.known_unit("样例学会", "national_society", None).await;
        let id = world
            .submitted_with(&unit, "industry", NAME, |key, _, _| (key == "members/expert/mobile").then(|| json!("13800001234")))
            .await;
        let reviewer = world.of_body("陈示例", Role::Reviewer, BODY).await;
        let seen = screen(&world.app, &reviewer, &id).await.unwrap().expect("a screen");
        assert!(format!("{seen:?}").contains("138****1234"));
        assert!(!format!("{seen:?}").contains("13800001234"));
        let command = RevealPersonal { id: id.clone(), path: "members/expert/0".to_owned() };
        let Outcome::Done(shown) = world.app.run(&reviewer, command, reveal_personal).await.unwrap() else { panic!("shown") };
        assert_eq!(shown.get("members/expert/0/mobile"), Some("13800001234"));
        assert_eq!(shown.get("members/leader/0/mobile"), None);
        assert!(!format!("{shown:?}").contains("13800001234"));
    }

    async fn who_is_in_another_team_is_said(world: World) {
        let bench = bench(&world).await;
        let same = world
            .submitted_with(&bench.unit, "industry", "“科创中国”第二样例产业科技服务团", |key, _, _| {
                (key == "members/leader/mobile").then(|| json!("13899990000"))
            })
            .await;
        let third = world
            .submitted_with(&bench.unit, "industry", "“科创中国”第三样例产业科技服务团", |key, _, _| {
                (key == "members/expert/mobile").then(|| json!("13899990000"))
            })
            .await;
        let seen = screen(&world.app, &bench.head, &third).await.unwrap().expect("a screen");
        let elsewhere: Vec<(&str, &str)> = seen.elsewhere.iter().map(|other| (other.team.as_str(), other.group.as_str())).collect();
        assert_eq!(elsewhere, [("“科创中国”第二样例产业科技服务团", "members/leader")]);
        assert_eq!(seen.earlier.len(), 2);
        assert!(!same.is_empty());
    }
}
