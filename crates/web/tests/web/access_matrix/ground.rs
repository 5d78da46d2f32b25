//! One of everything that an address can name, and one of everybody who can ask for it.

use std::{collections::BTreeMap, sync::Arc};

use app::{
    Act, Actor, App, Failure, Ports, Secret,
    account::{
        persona::{self, Persona},
        request_reset, reset,
    },
    actor::{Grant, Role, Scope},
    apply::{self, Dossier, SampleAnswers, SampleForms},
    background, publish, review, staff,
    unit::invite,
};
use rules::exception::ExceptionKind;
use serde_json::json;
use testkit::{Backing, World};

use crate::{
    house::{Browser, House},
    staff_access::incomplete_list,
    staff_units::waiting_unit,
};

/// The password of "reg", the only one who has one.
pub(crate) const PASSWORD: &str = "四只灰鹤飞过湖面的一个清晨";
/// The body to which the application is routed.
pub(crate) const BODY: &str = "society_center";
/// Where the letters of "reg" go.
pub(crate) const ADDRESS: &str = "reg@example.org";

/// A rehearsal's samples, of which there are none.
struct NoSamples;

impl SampleForms for NoSamples {
    fn items(&self, _: &Dossier, _: &str) -> usize {
        0
    }

    fn answers(&self, _: &Dossier) -> Result<SampleAnswers, Failure> {
        Ok(SampleAnswers::default())
    }
}

/// The site with everybody and everything.
pub(crate) struct Ground {
    pub(crate) house: House,
    people: BTreeMap<&'static str, Actor>,
    things: BTreeMap<&'static str, String>,
}

impl Ground {
    pub(crate) async fn new() -> Self {
        let mut world = World::new(Backing::Sqlite).await;
        // without a mail server letters can be read, and their links followed
        let ports = Ports { mailer: None, samples: Some(Arc::new(NoSamples)), ..world.app.ports().clone() };
        world.app = App::new(world.app.db().clone(), ports, world.app.settings().clone()).await.unwrap();
        let mut ground = Self { house: House::over(world), people: BTreeMap::new(), things: BTreeMap::new() };
        ground.units_and_people().await;
        ground.application().await;
        ground.lists().await;
        ground.programme().await;
        ground.stage().await;
        ground.links().await;
        ground
    }

    /// The same over a copy of the database.
    pub(crate) async fn copy(&self) -> Self {
        Self { house: House::over(self.house.world.copy().await), people: self.people.clone(), things: self.things.clone() }
    }

    /// The thing of this name, or the name itself where it stands for itself.
    pub(crate) fn thing(&self, name: &str) -> String {
        self.things.get(name).cloned().unwrap_or_else(|| name.to_owned())
    }

    /// A new browser of this person: a visitor who has been at a form, or somebody signed in.
    pub(crate) async fn browser(&self, person: &str) -> Browser {
        match self.people.get(person) {
            Some(actor) => self.house.browser(actor).await,
            None => self.house.visitor("/sign-in").await,
        }
    }

    pub(crate) fn actor(&self, person: &str) -> &Actor {
        &self.people[person]
    }

    fn name(&mut self, name: &'static str, thing: impl Into<String>) {
        self.things.insert(name, thing.into());
    }

    async fn person(&self, name: &str, grants: Vec<Grant>) -> Actor {
        self.house.world.someone("样例人员", &format!("{name}@example.org"), grants).await
    }

    async fn units_and_people(&mut self) {
        let unit = waiting_unit(&self.house, "样例纺织学会").await;
        let other = self.house.world.known_unit("示例化工学会", "national_society", None).await;
        let of_unit = |role, unit: &str| vec![Grant { role, scope: Scope::Unit(unit.to_owned()) }];
        let of_body = |role, body: &str| vec![Grant { role, scope: Scope::Body(body.to_owned()) }];
        let of_programme = |role| vec![Grant { role, scope: Scope::Programme }];
        let everybody = [
            ("reg", Vec::new()),
            ("mem", of_unit(Role::UnitMember, &unit)),
            ("adm", of_unit(Role::UnitAdmin, &unit)),
            ("oth", of_unit(Role::UnitAdmin, &other)),
            ("rev", of_body(Role::Reviewer, BODY)),
            ("riv", of_body(Role::Reviewer, "operator")),
            ("hea", of_body(Role::BodyHead, BODY)),
            ("pub", of_programme(Role::Publisher)),
            ("sta", of_programme(Role::Staff)),
            ("sup", of_programme(Role::Support)),
            ("sys", of_programme(Role::SystemAdmin)),
            ("sec", of_programme(Role::SecurityAdmin)),
            ("aud", of_programme(Role::AuditAdmin)),
            // no column of the table: who did what is there already
            ("mate", of_unit(Role::UnitMember, &unit)),
            ("colleague", of_body(Role::BodyHead, BODY)),
            ("collector", of_programme(Role::Staff)),
            ("account", of_body(Role::Reviewer, BODY)),
        ];
        for (name, grants) in everybody {
            let actor = self.person(name, grants).await;
            self.people.insert(name, actor);
        }
        self.house.browser(&self.people["account"]).await;
        for (name, person) in [("mate", "mate"), ("member", "mem"), ("account", "account"), ("reg", "reg")] {
            let id = self.people[person].account().expect("an account").to_owned();
            self.name(name, id);
        }
        let grants = store::grants::of_account(self.house.world.app.read(), &self.thing("account"), i64::MAX).await.unwrap();
        self.name("grant", grants[0].id.clone());
        let waiting = waiting_unit(&self.house, "待核验样例学会").await;
        self.name("waiting", waiting);
        self.name("lead", unit);
        self.name("other", other);
    }

    /// Takes an application up and passes every item of its check-list; it is in nobody's hands then.
    async fn check(&self, id: &str) {
        let (app, head) = (&self.house.world.app, self.actor("colleague"));
        let screen = review::screen(app, head, id).await.unwrap().expect("a screen");
        let take_up = review::TakeUp { id: id.to_owned(), version: screen.version };
        app.run(head, take_up, review::take_up).await.unwrap().done().expect("taken up");
        app.run(head, review::PutBack { id: id.to_owned() }, review::put_back).await.unwrap().done().expect("put back");
        for item in screen.undecided() {
            let (code, verdict) = (item.code.clone(), Some(review::Verdict::Passed));
            let decide = review::DecideCheck { id: id.to_owned(), round: 1, code, verdict, reason: String::new() };
            app.run(head, decide, review::decide_check).await.unwrap().done().expect("decided");
        }
    }

    /// A draft, an application in review with a comment to send, and one that is ready to be approved.
    async fn application(&mut self) {
        let world = &self.house.world;
        let app = &world.app;
        let (admin, head) = (self.actor("adm").clone(), self.actor("colleague").clone());
        let unit = store::lookup::unit(app.read(), &self.thing("lead")).await.unwrap().expect("the unit");
        let draft = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例纺织产业科技服务团").await;
        let sent = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例丝绸产业科技服务团").await;
        let row = store::applications::find(app.read(), &sent).await.unwrap().expect("the draft");
        let statements = app.cycle(&row.revision_id).await.unwrap().statements.iter().map(|one| one.code.clone()).collect();
        let (seen, arrived) = (row.version, app.programme_now());
        let submit = apply::Submit { application: sent.clone(), seen, key: "sent".to_owned(), statements, arrived };
        app.run(&admin, submit, apply::submit).await.unwrap().done().expect("submitted");
        self.check(&sent).await;
        let checked = world.submitted(&unit.id, "industry", "“科创中国”样例针织产业科技服务团").await;
        self.check(&checked).await;
        let comment =
            review::AddComment { id: sent.clone(), round: 1, path: "team/summary".to_owned(), text: "请补充服务城市。".to_owned() };
        app.run(&head, comment, review::add_comment).await.unwrap().done().expect("a comment");
        let comments = review::screen(app, &head, &sent).await.unwrap().expect("a screen").to_send();
        let comment = comments.iter().next().map(|(id, at)| format!("{id} {at}")).expect("a comment");
        let start = apply::Start { unit: self.thing("other"), team_type: "industry".to_owned() };
        let theirs = app.run(self.actor("oth"), start, apply::start).await.unwrap().done().expect("a draft");
        let file = store::files::all(app.read(), &draft).await.unwrap().swap_remove(0).id;
        let frozen = store::files::all(app.read(), &sent).await.unwrap().into_iter().find(|file| file.frozen_at.is_some());
        let versions = [draft.clone(), sent.clone(), checked.clone()];
        let dossier = Dossier::load(app, app.read(), &draft).await.unwrap().expect("the draft");
        let item = dossier.answers.items("unit/partner")[0].clone();
        let stamp = |item: &str, key: &str| dossier.stamps[&(item.to_owned(), key.to_owned())].revision.to_string();
        let (summary, partner) = (stamp("", "team/summary"), stamp(&item, "unit/partner/name"));
        for (name, thing) in [
            ("draft", draft),
            ("sent", sent),
            ("checked", checked),
            ("theirs", theirs),
            ("comment", comment),
            ("file", file),
            ("sentfile", frozen.expect("a file").id),
            ("item", item),
        ] {
            self.name(name, thing);
        }
        let item_seen = dossier.item_seen(&self.thing("item")).to_string();
        self.name("item seen", item_seen);
        self.name("summary revision", summary);
        self.name("partner revision", partner);
        for (name, id) in ["draft version", "sent version", "checked version"].into_iter().zip(versions) {
            let row = store::applications::find(self.house.world.app.read(), &id).await.unwrap().expect("an application");
            self.name(name, row.version.to_string());
        }
    }

    /// Two teams that are published, one with a correction that waits, and a list that waits to be published.
    async fn lists(&mut self) {
        let world = &self.house.world;
        let app = &world.app;
        let (unit, collector) = (self.thing("lead"), self.actor("collector").clone());
        let mut approved = Vec::new();
        for name in ["甲", "乙", "丙"] {
            let id = world.submitted(&unit, "industry", &format!("“科创中国”{name}样例产业科技服务团")).await;
            world.approved(&id).await;
            approved.push(id);
        }
        let numbers = world.published(&[&approved[0], &approved[1]]).await;
        let (number, note) = (numbers[1].clone(), "原文有误。".to_owned());
        let texts = BTreeMap::from([("team/summary".to_owned(), "更正后的简介".to_owned())]);
        let propose = publish::ProposeCorrection { number, edition: 1, texts, note };
        let correction = app.run(&collector, propose, publish::propose_correction).await.unwrap().done().expect("a correction");
        let title = "样例名单".to_owned();
        let create = publish::CreateBatch { title: title.clone() };
        let batch = app.run(&collector, create, publish::create_batch).await.unwrap().done().expect("a batch");
        let listed = approved.remove(2);
        let fill = publish::FillBatch { id: batch.clone(), version: 1, title, applications: vec![listed.clone()] };
        app.run(&collector, fill, publish::fill_batch).await.unwrap().done().expect("filled");
        for (name, thing) in [("number", numbers[0].clone()), ("correction", correction), ("batch", batch), ("listed", listed)] {
            self.name(name, thing);
        }
    }

    /// An exception, a job that was given up, a letter, a code list, a second revision of the programme file.
    async fn programme(&mut self) {
        let app = self.house.world.app.clone();
        let grant = staff::GrantException {
            kind: ExceptionKind::Quota,
            unit_id: Some(self.thing("lead")),
            team_type: None,
            extra_places: 1,
            until: None,
            reason: "原则上之外的一例".to_owned(),
        };
        let collector = self.actor("collector").clone();
        let exception = app.run(&collector, grant, staff::grant_exception).await.unwrap().done().expect("an exception");
        self.name("exception", exception);
        let mut act = Act::begin(&app, &Actor::platform()).await.unwrap();
        act.enqueue("nonsense", None, &json!({}), 0).await.unwrap();
        act.commit().await.unwrap();
        background::work_off(&app).await.unwrap();
        for (name, list) in [("job", "/staff/jobs"), ("letter", "/staff/outbox")] {
            let found = self.found("sys", list, &format!("{list}/")).await;
            self.name(name, found);
        }
        let hash = self.found("sys", "/", "/assets/").await;
        self.name("hash", hash);
        let list = incomplete_list(&self.house.world).await;
        self.name("list", list);
        let old = app.current_cycle().await.unwrap().expect("a cycle").revision_id.clone();
        let files = rules::cycle::shipped_files("2022").expect("the files").iter();
        let later = |text: &str| text.replace("closes = \"2022-03-01T00:00\"", "closes = \"2022-03-02T00:00\"");
        let files = files.map(|(name, text)| ((*name).to_owned(), later(text))).collect();
        app.run(&Actor::platform(), staff::LoadCycle { files }, staff::load_cycle).await.unwrap().done().expect("a revision");
        let new = app.current_cycle().await.unwrap().expect("a cycle").revision_id.clone();
        self.name("old revision", old);
        self.name("new revision", new);
    }

    /// A card of the stage.
    async fn stage(&self) {
        let word = || "样例".to_owned();
        let (code, account) = ("reviewer".to_owned(), self.thing("account"));
        let card = Persona { code, account, name: word(), title_zh: word(), title_en: word(), task_zh: word(), task_en: word() };
        let act = Act::begin(&self.house.world.app, &Actor::platform()).await.unwrap();
        persona::mark(&act, &[card]).await.unwrap();
        act.commit().await.unwrap();
    }

    /// The links of letters: a new password, an address to confirm, an invitation.
    async fn links(&mut self) {
        let app = self.house.world.app.clone();
        let ask = || request_reset::RequestReset { email: ADDRESS.to_owned() };
        let visitor = Actor::visitor("127.0.0.1", "zh-CN");
        app.run(&visitor, ask(), request_reset::request_reset).await.unwrap().done().expect("asked");
        let token = self.found("nob", "/demo/outbox", "/reset/").await;
        let set = reset::Reset { token: Secret::new(token), password: Secret::new(PASSWORD.to_owned()) };
        app.run(&visitor, set, reset::reset).await.unwrap().done().expect("a password");
        self.house.world.clock.advance(1);
        app.run(&visitor, ask(), request_reset::request_reset).await.unwrap().done().expect("asked again");
        let browser = self.browser("nob").await;
        let newcomer = [("name", "林新来"), ("email", "newcomer@example.org"), ("password", PASSWORD), ("privacy", "yes")];
        self.house.post(&browser, "/register", &newcomer).await.led_to();
        let invite = invite::Invite { unit: self.thing("lead"), email: "guest@example.org".to_owned(), role: Role::UnitMember };
        app.run(self.actor("adm"), invite, invite::invite).await.unwrap().done().expect("invited");
        for (name, before) in [("reset", "/reset/"), ("verify", "/verify/"), ("invite", "/invitations/")] {
            let found = self.found("nob", "/demo/outbox", before).await;
            self.name(name, found);
        }
    }

    /// What stands behind `before` in the first address of this kind on a page.
    async fn found(&self, person: &str, page: &str, before: &str) -> String {
        let seen = self.house.get(&self.browser(person).await, page).await;
        let rest = seen.text.split_once(&format!("\"{before}")).unwrap_or_else(|| panic!("no {before} on {page}: {}", seen.text)).1;
        rest.split(['"', '/']).next().unwrap_or_default().to_owned()
    }
}
