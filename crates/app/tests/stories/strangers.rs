//! What belongs to another unit, or is routed to another body, is not there: the same answer as for what never was, and nothing written.

use std::{collections::BTreeMap, fmt::Debug};

use app::{
    Actor, Failure, Outcome,
    account::sessions::{EndSessions, end_sessions},
    actor::{Role, Scope},
    apply::{self, AddItem, AnswerComment, DeleteDraft, Direction, Entry, MoveItem, RemoveItem, Save, Start, Submit, Upload, Withdraw},
    inbox::{MarkRead, mark_read},
    register::{Deregister, deregister_for_unit, deregister_own, registration},
    review::{
        AddComment, Approve, ChangeComment, DecideCheck, DeclareConflict, Reject, Reroute, ReturnForCorrection, RevealPersonal,
        SettleComment, TakeUp, Verdict, add_comment, approve, change_comment, decide_check, declare_conflict, reject, reroute,
        return_for_correction, reveal_personal, screen, settle_comment, take_up,
    },
    unit::{
        change::{ChangeUnit, change},
        change_role::{ChangeRole, change_role},
        data::UnitData,
        decide_join::{DecideJoin, decide_join},
        invite::{Invite, RevokeInvitation, invite, revoke_invitation},
        leave::{Leave, leave},
        page::page,
    },
};
use serde_json::json;
use testkit::World;

/// Everything of one unit that somebody else may try to name.
#[derive(Clone)]
struct Names {
    unit: String,
    account: String,
    draft: String,
    file: String,
    item: String,
    submitted: String,
    in_review: String,
    comment: String,
    number: String,
    session: String,
    notice: String,
}

impl Names {
    fn of_nothing() -> Self {
        let none = || "01900000-0000-7000-8000-ffffffffffff".to_owned();
        Self {
            unit: none(),
            account: none(),
            draft: none(),
            file: none(),
            item: none(),
            submitted: none(),
            in_review: none(),
            comment: none(),
            number: "KC-2022-C-9999".to_owned(),
            session: none(),
            notice: none(),
        }
    }

    async fn of_a_unit(world: &World) -> Self {
        let unit = world.unit("样例学会", "national_society", None, 1).await;
        let admin = world.somebody("周样例", Role::UnitAdmin, Scope::Unit(unit.id.clone())).await;
        let draft = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例甲产业科技服务团").await;
        let file = store::files::all(world.app.read(), &draft).await.unwrap().remove(0).id;
        let item = store::items::all(world.app.read(), &draft).await.unwrap().remove(0).id;
        let submitted = world.submitted(&unit.id, "industry", "“科创中国”样例乙产业科技服务团").await;
        let in_review = world.submitted(&unit.id, "industry", "“科创中国”样例丙产业科技服务团").await;
        let reviewer = world.of_body("陈示例", Role::Reviewer, "society_center").await;
        world.app.run(&reviewer, TakeUp { id: in_review.clone(), version: 2 }, take_up).await.unwrap().done().expect("taken up");
        let add = AddComment { id: in_review.clone(), round: 1, path: "team/summary".to_owned(), text: "请补充。".to_owned() };
        let comment = world.app.run(&reviewer, add, add_comment).await.unwrap().done().expect("a comment");
        let registered = world.submitted(&unit.id, "industry", "“科创中国”样例丁产业科技服务团").await;
        world.approved(&registered).await;
        let number = world.published(&[&registered]).await.remove(0);
        world.session_of(&admin).await;
        let rows = world.rows().await;
        let id = |table: &str| {
            let row: serde_json::Value = serde_json::from_str(rows[table].last().expect("a row")).unwrap();
            row["id"].as_str().unwrap().to_owned()
        };
        let (session, notice) = (id("session"), id("notice"));
        let account = admin.account().unwrap().to_owned();
        Self { unit: unit.id, account, draft, file, item, submitted, in_review, comment, number, session, notice }
    }
}

/// Answers as one word each: what was tried, and what was said.
#[derive(Default)]
struct Answers(Vec<(&'static str, String)>);

impl Answers {
    fn command<T: Debug>(&mut self, verb: &'static str, answer: Result<Outcome<T>, Failure>) {
        self.0.push((verb, format!("{:?}", answer.unwrap())));
    }

    fn read<T>(&mut self, verb: &'static str, answer: Result<Option<T>, Failure>) {
        let word = if answer.unwrap().is_some() { "shown" } else { "NotFound" };
        self.0.push((verb, word.to_owned()));
    }

    fn assert_nothing_is_there(&self, who: &str) {
        let there: Vec<_> = self.0.iter().filter(|(_, answer)| answer != "NotFound").collect();
        assert!(there.is_empty(), "{who}: {there:?}");
    }
}

async fn as_applicant(world: &World, who: &Actor, names: &Names) -> Answers {
    let (app, mut all) = (&world.app, Answers::default());
    let n = names.clone();
    let id = || n.draft.clone();
    let key = "team/summary".to_owned();
    let entries = vec![Entry { item: String::new(), key: key.clone(), value: json!("别人的话"), seen: 1 }];
    all.command("start", app.run(who, Start { unit: n.unit.clone(), team_type: "industry".to_owned() }, apply::start).await);
    all.read("draft", apply::draft(app, who, &n.draft).await);
    all.read("preview", apply::preview(app, who, &n.draft).await);
    all.read("progress", apply::progress(app, who, &n.submitted).await);
    all.read("receipt", apply::receipt(app, who, &n.submitted, None).await);
    all.read("standing", apply::standing(app, who, &n.unit).await);
    all.read("read_file", apply::read_file(app, who, &n.draft, &n.file).await);
    all.command("save", app.run(who, Save { application: id(), entries }, apply::save).await);
    let add = AddItem { application: id(), group: "members/member".to_owned(), ..AddItem::default() };
    all.command("add_item", app.run(who, add, apply::add_item).await);
    let mv = MoveItem { application: id(), item: n.item.clone(), direction: Direction::Down };
    all.command("move_item", app.run(who, mv, apply::move_item).await);
    let remove = RemoveItem { application: id(), item: n.item.clone(), seen: 1 };
    all.command("remove_item", app.run(who, remove, apply::remove_item).await);
    let content = testkit::picture::jpeg(32, 40);
    let upload = Upload {
        application: id(),
        item: String::new(),
        key: "unit/proof".to_owned(),
        seen: 1,
        name: "x.jpg".to_owned(),
        content,
        crop: None,
    };
    all.command("upload", app.run(who, upload, apply::upload).await);
    let answer = AnswerComment { application: n.in_review.clone(), answers: vec![(n.comment.clone(), "已改。".to_owned())] };
    all.command("answer_comment", app.run(who, answer, apply::answer_comment).await);
    all.command("delete_draft", app.run(who, DeleteDraft { application: id(), seen: 1 }, apply::delete_draft).await);
    let submit = Submit { application: id(), seen: 1, key: "k".to_owned(), statements: Vec::new(), arrived: app.programme_now() };
    all.command("submit", app.run(who, submit, apply::submit).await);
    let withdraw = Withdraw { application: n.submitted.clone(), seen: 2, reason: String::new() };
    all.command("withdraw", app.run(who, withdraw, apply::withdraw).await);
    let give_up = Deregister { number: n.number.clone(), typed: n.number.clone(), reason: "工作调整。".to_owned() };
    all.command("deregister_own", app.run(who, give_up.clone(), deregister_own).await);
    all.command("deregister_for_unit", app.run(who, give_up, deregister_for_unit).await);
    all.read("registration", registration(app, who, &n.number).await);
    all
}

async fn as_member(world: &World, who: &Actor, names: &Names) -> Answers {
    let (app, mut all) = (&world.app, Answers::default());
    let n = names.clone();
    let unit = || n.unit.clone();
    all.read("unit page", page(app, who, &n.unit).await);
    let role = Role::UnitAdmin;
    all.command("invite", app.run(who, Invite { unit: unit(), email: "x@example.org".to_owned(), role }, invite).await);
    let revoke = RevokeInvitation { unit: unit(), invitation: n.notice.clone() };
    all.command("revoke_invitation", app.run(who, revoke, revoke_invitation).await);
    all.command("leave", app.run(who, Leave { unit: unit(), account: n.account.clone() }, leave).await);
    let role = ChangeRole { unit: unit(), account: n.account.clone(), role: Role::UnitMember };
    all.command("change_role", app.run(who, role, change_role).await);
    let data = UnitData {
        name: "别人的名称".to_owned(),
        credit_code: "91350100M000100Y43".to_owned(),
        unit_type: "national_society".to_owned(),
        province: String::new(),
        is_association: false,
    };
    all.command("change", app.run(who, ChangeUnit { unit: unit(), version: 1, data, reason: "理由。".to_owned() }, change).await);
    let decide = DecideJoin { unit: unit(), request: n.notice.clone(), accept: true };
    all.command("decide_join", app.run(who, decide, decide_join).await);
    all
}

async fn as_reviewer(world: &World, who: &Actor, names: &Names) -> Answers {
    let (app, mut all) = (&world.app, Answers::default());
    let id = || names.in_review.clone();
    let comment = || names.comment.clone();
    let (version, reason) = (3, "理由。".to_owned());
    all.read("screen", screen(app, who, &names.in_review).await);
    all.command("take_up", app.run(who, TakeUp { id: names.submitted.clone(), version: 2 }, take_up).await);
    let add = AddComment { id: id(), round: 1, path: "team/summary".to_owned(), text: "话".to_owned() };
    all.command("add_comment", app.run(who, add, add_comment).await);
    all.command("change_comment", app.run(who, ChangeComment { comment: comment(), seen: 0, text: None }, change_comment).await);
    all.command("settle_comment", app.run(who, SettleComment { comment: comment(), settled: true }, settle_comment).await);
    let verdict = Some(Verdict::Passed);
    let decide = DecideCheck { id: id(), round: 1, code: "chief_expert".to_owned(), verdict, reason: reason.clone() };
    all.command("decide_check", app.run(who, decide, decide_check).await);
    all.command("return", app.run(who, ReturnForCorrection { id: id(), version, comments: BTreeMap::new() }, return_for_correction).await);
    all.command("approve", app.run(who, Approve { id: id(), version }, approve).await);
    all.command("reject", app.run(who, Reject { id: id(), version, reason: reason.clone() }, reject).await);
    let to = Reroute { id: id(), version, body: "operator".to_owned(), reason: reason.clone() };
    all.command("reroute", app.run(who, to, reroute).await);
    all.command("reveal", app.run(who, RevealPersonal { id: id(), path: "members/expert/0".to_owned() }, reveal_personal).await);
    all.command("declare_conflict", app.run(who, DeclareConflict { id: id(), reason }, declare_conflict).await);
    all
}

testkit::each_database! {
    async fn what_is_anothers_is_not_there(world: World) {
        let names = Names::of_a_unit(&world).await;
        let elsewhere = world.unit("示例大学", "institution", Some("320000"), 2).await;
        let of_other_unit = world.somebody("吴示例", Role::UnitAdmin, Scope::Unit(elsewhere.id)).await;
        let of_other_body = world.of_body("王示例", Role::BodyHead, "operator").await;
        let publisher = world.of_programme("钱示例", Role::Publisher).await;
        let visitor = Actor::visitor("127.0.0.1", "zh-CN");
        let before = world.rows().await;
        for (who, actor) in [("another unit", of_other_unit), ("another body", of_other_body), ("a publisher", publisher), ("a visitor", visitor)] {
            for names in [&names, &Names::of_nothing()] {
                as_applicant(&world, &actor, names).await.assert_nothing_is_there(who);
                as_member(&world, &actor, names).await.assert_nothing_is_there(who);
                as_reviewer(&world, &actor, names).await.assert_nothing_is_there(who);
            }
        }
        let changed = testkit::differences(&before, &world.rows().await);
        assert!(changed.is_empty(), "{changed:?}");
    }

    async fn sessions_and_notices_of_another_stay_as_they_are(world: World) {
        let names = Names::of_a_unit(&world).await;
        let other = world.of_programme("钱示例", Role::Publisher).await;
        let before = world.rows().await;
        for names in [&names, &Names::of_nothing()] {
            let ended = world.app.run(&other, EndSessions::One(names.session.clone()), end_sessions).await.unwrap();
            assert_eq!(ended, Outcome::NotFound);
            let read = world.app.run(&other, MarkRead { id: Some(names.notice.clone()) }, mark_read).await.unwrap();
            assert_eq!(read, Outcome::Done(0));
        }
        let changed = testkit::differences(&before, &world.rows().await);
        assert!(changed.is_empty(), "{changed:?}");
    }

    async fn what_the_unit_prepares_is_not_there_for_those_who_review(world: World) {
        let names = Names::of_a_unit(&world).await;
        let reviewer = world.of_body("李示例", Role::BodyHead, "society_center").await;
        let staff = world.of_programme("赵示例", Role::Staff).await;
        let before = world.rows().await;
        for actor in [&reviewer, &staff] {
            assert!(screen(&world.app, actor, &names.draft).await.unwrap().is_none());
            assert!(apply::read_file(&world.app, actor, &names.draft, &names.file).await.unwrap().is_none());
            assert!(apply::draft(&world.app, actor, &names.draft).await.unwrap().is_none());
        }
        let changed = testkit::differences(&before, &world.rows().await);
        assert!(changed.is_empty(), "{changed:?}");
    }
}
