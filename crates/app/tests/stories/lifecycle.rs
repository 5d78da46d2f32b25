//! The lifecycle as its commands keep it: from every state that can be reached, everything that the table does not hold is tried and
//! changes nothing, and every arrow of the table is taken and leaves one line of history and its entry in the audit.

use std::collections::BTreeSet;

use app::{
    Actor, Outcome,
    actor::{Role, Scope},
    apply::{self, AnswerComment, Submit, Withdraw},
    publish::{self, CreateBatch, FillBatch, PublishBatch},
    register::{Deregister, deregister_own, lapse_ended},
    review::{
        AddComment, Approve, ChangeComment, DecideCheck, Reject, ReturnForCorrection, Screen, TakeUp, Verdict, add_comment, approve,
        change_comment, decide_check, reject, return_for_correction, screen, take_up,
    },
};
use rules::lifecycle::{Event, State, TABLE, arrow_of};
use store::Application;
use testkit::World;

use Event::{Deregister as GiveUp, Publish, Resubmit, Return, TakeUp as Take, Withdraw as TakeBack};

/// Ways through the table; between them every arrow.
const WAYS: [&[Event]; 6] = [
    &[Event::Submit, TakeBack],
    &[Event::Submit, Take, TakeBack],
    &[Event::Submit, Take, Return, TakeBack],
    &[Event::Submit, Take, Return, Resubmit, Take, Event::Reject],
    &[Event::Submit, Take, Event::Approve, Publish, GiveUp],
    &[Event::Submit, Take, Event::Approve, Publish, Event::Lapse],
];

/// One application and everybody who may do something with it.
struct Case<'a> {
    world: &'a World,
    id: String,
    admin: Actor,
    reviewer: Actor,
    head: Actor,
    collector: Actor,
    publisher: Actor,
    /// A batch that waits, and its version.
    batch: (String, i64),
    count: u32,
}

impl<'a> Case<'a> {
    async fn begin(world: &'a World, nth: u32) -> Self {
        let unit = world.unit(&format!("样例{nth}学会"), "national_society", None, 100 + nth).await;
        let admin = world.somebody("周样例", Role::UnitAdmin, Scope::Unit(unit.id.clone())).await;
        let id = world.complete_draft(&admin, &unit, "industry", &format!("“科创中国”样例{nth}产业科技服务团")).await;
        let body = |role| world.somebody("陈示例", role, Scope::Body("society_center".to_owned()));
        let programme = |role| world.somebody("赵示例", role, Scope::Programme);
        let mut case = Self {
            world,
            id,
            admin,
            reviewer: body(Role::Reviewer).await,
            head: body(Role::BodyHead).await,
            collector: programme(Role::Staff).await,
            publisher: programme(Role::Publisher).await,
            batch: (String::new(), 1),
            count: 0,
        };
        let create = CreateBatch { title: format!("第{nth}次名单") };
        case.batch.0 = world.app.run(&case.collector, create, publish::create_batch).await.unwrap().done().expect("a batch");
        case
    }

    async fn row(&self) -> Application {
        store::applications::find(self.world.app.read(), &self.id).await.unwrap().expect("the application")
    }

    async fn state(&self) -> State {
        self.row().await.state.parse().unwrap()
    }

    async fn screen(&self) -> Option<Screen> {
        screen(&self.world.app, &self.head, &self.id).await.unwrap()
    }

    /// Does beforehand whatever else the act wants, as far as the state lets it, so that the state alone stands in its way.
    async fn prepare(&mut self, event: Event) {
        let app = &self.world.app;
        let (Some(now), row) = (self.screen().await, self.row().await) else { return };
        match event {
            Event::Return if now.unsent().count() == 0 => {
                let text = "请补充服务对象。".to_owned();
                let command = AddComment { id: self.id.clone(), round: row.round, path: "team/summary".to_owned(), text };
                app.run(&self.reviewer, command, add_comment).await.unwrap();
            }
            Event::Approve => {
                for comment in now.unsent() {
                    let remove = ChangeComment { comment: comment.id.clone(), seen: comment.at, text: None };
                    app.run(&self.reviewer, remove, change_comment).await.unwrap();
                }
                for item in now.undecided() {
                    let (code, verdict) = (item.code.clone(), Some(Verdict::Passed));
                    let command = DecideCheck { id: self.id.clone(), round: row.round, code, verdict, reason: "已核实。".to_owned() };
                    app.run(&self.reviewer, command, decide_check).await.unwrap();
                }
            }
            Event::Resubmit => {
                let comments = store::lookup::sent_comments(app.read(), &self.id).await.unwrap();
                let answers = comments.into_iter().map(|comment| (comment.id, "已补充。".to_owned())).collect();
                app.run(&self.admin, AnswerComment { application: self.id.clone(), answers }, apply::answer_comment).await.unwrap();
            }
            Event::Publish if row.state == "approved" => {
                let (title, applications) = ("名单".to_owned(), vec![self.id.clone()]);
                let fill = FillBatch { id: self.batch.0.clone(), version: self.batch.1, title, applications };
                if app.run(&self.collector, fill, publish::fill_batch).await.unwrap() == Outcome::Done(()) {
                    self.batch.1 += 1;
                }
            }
            _ => {}
        }
    }

    /// The act, by the person whose it is and on the version that is there. True when it was done.
    async fn act(&mut self, event: Event) -> bool {
        let (app, id, row) = (&self.world.app, self.id.clone(), self.row().await);
        let (version, seen) = (row.version, row.version);
        self.count += 1;
        match event {
            Event::Submit | Event::Resubmit => {
                let statements = app.cycle(&row.revision_id).await.unwrap().statements.iter().map(|one| one.code.clone()).collect();
                let key = format!("{id}-{}", self.count);
                let command = Submit { application: id, seen, key, statements, arrived: app.programme_now() };
                is_done(app.run(&self.admin, command, apply::submit).await.unwrap())
            }
            Event::Withdraw => {
                let command = Withdraw { application: id, seen, reason: "调整计划。".to_owned() };
                is_done(app.run(&self.admin, command, apply::withdraw).await.unwrap())
            }
            Event::TakeUp => is_done(app.run(&self.reviewer, TakeUp { id, version }, take_up).await.unwrap()),
            Event::Return => {
                let comments = self.screen().await.map(|screen| screen.to_send()).unwrap_or_default();
                let command = ReturnForCorrection { id, version, comments };
                is_done(app.run(&self.reviewer, command, return_for_correction).await.unwrap())
            }
            Event::Approve => is_done(app.run(&self.head, Approve { id, version }, approve).await.unwrap()),
            Event::Reject => {
                let command = Reject { id, version, reason: "不符合条件。".to_owned() };
                is_done(app.run(&self.head, command, reject).await.unwrap())
            }
            Event::Publish => {
                let command = PublishBatch { id: self.batch.0.clone(), version: self.batch.1 };
                is_done(app.run(&self.publisher, command, publish::publish_batch).await.unwrap())
            }
            Event::Deregister => {
                let team = store::publications::team_of_application(app.read(), &id).await.unwrap();
                let number = team.map_or_else(|| "KC-2022-C-9999".to_owned(), |team| team.number);
                let command = Deregister { typed: number.clone(), number, reason: "工作调整。".to_owned() };
                is_done(app.run(&self.admin, command, deregister_own).await.unwrap())
            }
            Event::Lapse => {
                let now = app.now();
                self.world.at("2099-01-01T00:00:00");
                let ended = lapse_ended(app).await.unwrap();
                self.world.clock.set(now);
                ended > 0
            }
        }
    }

    /// Tries everything that the table does not hold from here, and looks whether anything at all was written.
    async fn nothing_else_happens(&mut self) {
        let state = self.state().await;
        for event in Event::ALL.into_iter().filter(|event| arrow_of(state, *event).is_none()) {
            // one command hands in, first or again: where the one is right, it is the other that the command does
            if event.is_submission() && state.editable() {
                continue;
            }
            self.prepare(event).await;
            let before = self.world.rows().await;
            assert!(!self.act(event).await, "{event} from {state} was done");
            let changed = testkit::differences(&before, &self.world.rows().await);
            assert!(changed.is_empty(), "{event} from {state} was refused and left {changed:?}");
        }
    }

    /// Takes an arrow, and looks that it is one event on the record.
    async fn goes(&mut self, event: Event) {
        let from = self.state().await;
        let to = arrow_of(from, event).expect("an arrow of the table").to;
        self.prepare(event).await;
        let before = self.lines().await;
        assert!(self.act(event).await, "{event} from {from}");
        assert_eq!(self.state().await, to, "{event} from {from}");
        let after = self.lines().await;
        assert_eq!((after.0 - before.0, after.1 - before.1), (1, 1), "history and audit of {event} from {from}");
        let history = store::applications::histories(self.world.app.read(), &self.id).await.unwrap();
        let last = history.last().expect("a line");
        assert_eq!((last.from_state.as_str(), last.event.as_str(), last.to_state.as_str()), (from.as_str(), event.as_str(), to.as_str()));
    }

    /// Lines of history, and entries of the audit about this application.
    async fn lines(&self) -> (usize, usize) {
        let rows = self.world.rows().await;
        let history = rows["history"].iter().filter(|line| line.contains(&format!("\"application_id\":\"{}\"", self.id))).count();
        let audit = rows["audit"].iter().filter(|line| line.contains(&format!("\"subject_id\":\"{}\"", self.id))).count();
        (history, audit)
    }
}

fn is_done<T: std::fmt::Debug>(outcome: Outcome<T>) -> bool {
    matches!(outcome, Outcome::Done(_))
}

#[test]
fn the_ways_take_every_arrow_of_the_table() {
    let mut taken = BTreeSet::new();
    for way in WAYS {
        let mut state = State::Draft;
        for event in way {
            taken.insert((state, *event));
            state = arrow_of(state, *event).expect("an arrow").to;
        }
    }
    assert!(TABLE.iter().all(|arrow| taken.contains(&(arrow.from, arrow.event))));
}

testkit::each_database! {
    async fn from_every_state_only_the_arrows_of_the_table(world: World) {
        let mut seen = BTreeSet::new();
        for (nth, way) in (1..).zip(WAYS) {
            let mut case = Case::begin(&world, nth).await;
            for event in way {
                if seen.insert(case.state().await) {
                    case.nothing_else_happens().await;
                }
                case.goes(*event).await;
            }
            if seen.insert(case.state().await) {
                case.nothing_else_happens().await;
            }
        }
        assert!(State::ALL.into_iter().all(|state| seen.contains(&state)));
    }
}
