//! People, units and applications put straight into the database, for stories that begin after the form was filled in.

use std::sync::atomic::{AtomicU32, Ordering};

use app::{
    Act, Actor,
    actor::{Grant, Role, Scope},
    publish, snapshot,
    step::{self, Step},
};
use rules::{
    checklist::{CheckOutcome, CheckResult},
    cycle::{Cycle, Field, FieldKind, GroupKind, Role as FieldRole},
    dictionary::Dictionaries,
    form::Answers,
    lifecycle::Event,
};
use serde_json::{Value, json};
use store::{
    AccessGrant, Account, Application, Session, Unit,
    people::{NamedPartner, NamedPerson},
};

use crate::World;

static COUNT: AtomicU32 = AtomicU32::new(1);

impl World {
    /// A verified unit. Answers its id.
    pub async fn known_unit(&self, name: &str, unit_type: &str, province: Option<&str>) -> String {
        let id = self.app.id();
        let code = format!("9135010{:010}Y", COUNT.fetch_add(1, Ordering::Relaxed));
        let row = Unit {
            id: id.clone(),
            name: name.to_owned(),
            name_key: rules::text::fold(name),
            credit_code: code.clone(),
            unit_type: unit_type.to_owned(),
            province: province.map(str::to_owned),
            is_association: unit_type == "provincial_association",
            verified_code: Some(code),
            verified_at: Some(self.app.now().millis()),
            verified_by: Some("test".to_owned()),
            created_by: "test".to_owned(),
            created_at: self.app.now().millis(),
            version: 1,
        };
        let tx = self.app.db().begin().await.expect("a transaction");
        store::insert(&tx, row).await.expect("a unit");
        tx.commit().await.expect("commits");
        id
    }

    /// An account with these roles, signed in.
    pub async fn someone(&self, name: &str, email: &str, grants: Vec<Grant>) -> Actor {
        let id = self.app.id();
        let now = self.app.now().millis();
        let vault = &self.app.ports().vault;
        let place = app::ports::Place { table: "account", column: "email_sealed", row: &id };
        let account = Account {
            id: id.clone(),
            email_sealed: vault.seal(&place, email.as_bytes()),
            email_index: vault.index("account.email", email),
            name: name.to_owned(),
            password: String::new(),
            locale: "zh-CN".to_owned(),
            verified_at: Some(now),
            disabled_at: None,
            created_at: now,
            password_changed_at: now,
        };
        let tx = self.app.db().begin().await.expect("a transaction");
        store::insert(&tx, account).await.expect("an account");
        for grant in &grants {
            let (scope_kind, scope_id) = grant.scope.parts();
            let row = AccessGrant {
                id: self.app.id(),
                account_id: id.clone(),
                role: grant.role.as_str().to_owned(),
                scope_kind: scope_kind.to_owned(),
                scope_id: scope_id.to_owned(),
                since: now,
                until: None,
                granted_by: "test".to_owned(),
            };
            store::insert(&tx, row).await.expect("a grant");
        }
        tx.commit().await.expect("commits");
        Actor::signed_in(id, name, None, "127.0.0.1", "zh-CN", grants)
    }

    /// Somebody with one role in a body.
    pub async fn of_body(&self, name: &str, role: Role, body: &str) -> Actor {
        let email = format!("{}@example.org", self.app.id());
        self.someone(name, &email, vec![Grant { role, scope: Scope::Body(body.to_owned()) }]).await
    }

    /// Somebody with one role in a unit.
    pub async fn of_unit(&self, name: &str, role: Role, unit: &str) -> Actor {
        let email = format!("{}@example.org", self.app.id());
        self.someone(name, &email, vec![Grant { role, scope: Scope::Unit(unit.to_owned()) }]).await
    }

    /// Somebody with one role in the programme.
    pub async fn of_programme(&self, name: &str, role: Role) -> Actor {
        let email = format!("{}@example.org", self.app.id());
        self.someone(name, &email, vec![Grant { role, scope: Scope::Programme }]).await
    }

    /// A session in a browser: the cookie's secret and the token of its forms.
    pub async fn session_of(&self, actor: &Actor) -> (String, String) {
        let now = self.app.now();
        let secret = || app::account::token::secret(&self.app).into_exposed();
        let (token, csrf) = (secret(), secret());
        let session = Session {
            id: self.app.id(),
            token_hash: app::account::token::hash(&token),
            account_id: actor.account().expect("an account").to_owned(),
            csrf: csrf.clone(),
            created_at: now.millis(),
            seen_at: now.millis(),
            expires_at: now.plus(3_600_000).millis(),
            ended_at: None,
            agent: String::new(),
            address: String::new(),
        };
        let tx = self.app.db().begin().await.expect("a transaction");
        store::insert(&tx, session).await.expect("a session");
        tx.commit().await.expect("commits");
        (token, csrf)
    }

    /// An application with every field filled in, submitted now. Answers its id.
    pub async fn submitted(&self, unit: &str, team_type: &str, name: &str) -> String {
        self.submitted_with(unit, team_type, name, |_, _, _| None).await
    }

    /// The same with other answers where `change` gives one: it is asked with field, item's position and the answer made up.
    pub async fn submitted_with(
        &self,
        unit: &str,
        team_type: &str,
        name: &str,
        change: impl Fn(&str, usize, &Value) -> Option<Value>,
    ) -> String {
        let current = self.app.current_cycle().await.expect("readable").expect("a cycle");
        let dictionaries = self.app.dictionaries().await.expect("dictionaries");
        let answers = filled(self, &current.cycle, &dictionaries, team_type, name, change);
        let actor = Actor::platform();
        let act = Act::begin(&self.app, &actor).await.expect("an act");
        let id = self.app.id();
        let draft = Application {
            id: id.clone(),
            cycle_id: current.cycle.id.clone(),
            year: i64::from(current.cycle.year),
            revision_id: current.revision_id.clone(),
            unit_id: unit.to_owned(),
            team_type: team_type.to_owned(),
            state: "draft".to_owned(),
            round: 0,
            version: 1,
            body: current.cycle.team_type(team_type).expect("a type").body.clone(),
            name: name.to_owned(),
            pool_key: Some(format!("unit/{unit}")),
            receipt: Some(format!("R{}", COUNT.fetch_add(1, Ordering::Relaxed))),
            submitted_at: Some(act.programme_now.millis()),
            first_submitted_at: Some(act.programme_now.millis()),
            returned_at: None,
            correction_until: None,
            decided_at: None,
            flags: 0,
            created_by: "test".to_owned(),
            created_at: act.now.millis(),
            changed_at: act.now.millis(),
        };
        store::insert(&act.tx, draft.clone()).await.expect("an application");
        self.keep_round(&act, draft, Event::Submit, &current.cycle, &answers).await;
        act.commit().await.expect("commits");
        id
    }

    /// Submits a returned application again, with answers changed by `change`.
    pub async fn resubmitted(&self, id: &str, change: impl FnOnce(&mut Answers)) {
        let actor = Actor::platform();
        let act = Act::begin(&self.app, &actor).await.expect("an act");
        let application = store::applications::find(&act.tx, id).await.expect("readable").expect("an application");
        let row = store::snapshots::of_round(&act.tx, id, application.round).await.expect("readable").expect("a snapshot");
        let mut answers = snapshot::read(&self.app, &row).expect("opens").answers;
        change(&mut answers);
        let cycle = self.app.cycle(&application.revision_id).await.expect("a cycle");
        self.keep_round(&act, application, Event::Resubmit, &cycle, &answers).await;
        act.commit().await.expect("commits");
    }

    /// Lets an application be approved, without the words of a review.
    pub async fn approved(&self, id: &str) {
        let actor = Actor::platform();
        let act = Act::begin(&self.app, &actor).await.expect("an act");
        for event in [Event::TakeUp, Event::Approve] {
            let application = store::applications::locked(&act.tx, id).await.expect("readable").expect("an application");
            assert!(matches!(step::take(&act, application, event, "").await.expect("writes"), Step::Taken(_)));
        }
        act.commit().await.expect("commits");
    }

    /// Publishes approved applications as the next batch. Answers the registration numbers, in order.
    pub async fn published(&self, applications: &[&str]) -> Vec<String> {
        let (one, two) = (self.of_programme("赵示例", Role::Staff).await, self.of_programme("钱示例", Role::Publisher).await);
        let title = "2022年度“科创中国”科技服务团名单".to_owned();
        let made = self.app.run(&one, publish::CreateBatch { title: title.clone() }, publish::create_batch).await.expect("serves");
        let id = made.done().expect("a batch");
        let applications = applications.iter().map(|id| (*id).to_owned()).collect();
        let fill = publish::FillBatch { id: id.clone(), version: 1, title, applications };
        assert!(self.app.run(&one, fill, publish::fill_batch).await.expect("serves").done().is_some());
        let command = publish::PublishBatch { id, version: 2 };
        self.app.run(&two, command, publish::publish_batch).await.expect("serves").done().expect("published").teams
    }

    /// Takes an application back, as its unit would.
    pub async fn withdrawn(&self, id: &str) {
        let actor = Actor::platform();
        let act = Act::begin(&self.app, &actor).await.expect("an act");
        let application = store::applications::locked(&act.tx, id).await.expect("readable").expect("an application");
        assert!(matches!(step::take(&act, application, Event::Withdraw, "").await.expect("writes"), Step::Taken(_)));
        act.commit().await.expect("commits");
    }

    /// Puts an application into another state past the lifecycle, as what is never to happen would.
    pub async fn moved(&self, id: &str, state: &str) {
        let tx = self.app.db().begin().await.expect("a transaction");
        let application = store::applications::locked(&tx, id).await.expect("readable").expect("an application");
        let (seen, state) = (application.version, state.to_owned());
        assert!(store::applications::change(&tx, seen, Application { state, ..application }).await.expect("writes"));
        tx.commit().await.expect("commits");
    }

    async fn keep_round(&self, act: &Act, application: Application, event: Event, cycle: &Cycle, answers: &Answers) {
        let Step::Taken(now) = step::take(act, application, event, "").await.expect("writes") else { panic!("the step is refused") };
        let asked = cycle.checklist.iter().filter(|item| item.types.is_empty() || item.types.contains(&now.team_type));
        let checklist: Vec<CheckResult> = asked
            .map(|item| CheckResult {
                code: item.code.clone(),
                outcome: if item.rule.is_some() { CheckOutcome::Passed } else { CheckOutcome::ForPerson },
                evidence: Vec::new(),
                clause: item.clause.clone(),
            })
            .collect();
        let statements: Vec<String> = cycle.statements.iter().map(|statement| statement.code.clone()).collect();
        let handed = snapshot::Handed { arrived: act.programme_now, statements: &statements, checklist: &checklist };
        snapshot::take(act, &now.id, now.round, cycle, answers, handed).await.expect("a snapshot");
        let (persons, partners) = self.named(cycle, answers);
        store::people::link(&act.tx, &now.id, persons, partners).await.expect("links");
    }

    fn named(&self, cycle: &Cycle, answers: &Answers) -> (Vec<NamedPerson>, Vec<NamedPartner>) {
        let vault = &self.app.ports().vault;
        let (mut persons, mut partners) = (Vec::new(), Vec::new());
        for (part, group) in cycle.groups() {
            let key = format!("{}/{}", part.code, group.code);
            let text = |item: &str, role| {
                let field = group.by_role(role)?;
                answers.text(item, &format!("{key}/{}", field.code)).map(str::to_owned)
            };
            for item in answers.items(&key) {
                if let (GroupKind::Person, Some(name), Some(mobile)) =
                    (group.kind, text(item, FieldRole::PersonName), text(item, FieldRole::PersonMobile))
                {
                    persons.push(NamedPerson {
                        item_id: item.clone(),
                        group_key: key.clone(),
                        name_key: rules::text::fold(&name),
                        name,
                        mobile_index: vault.index("person.mobile", &mobile),
                        email_index: text(item, FieldRole::PersonEmail).map(|email| vault.index("account.email", &email.to_lowercase())),
                        new_id: self.app.id(),
                    });
                }
                if let Some(name) = text(item, FieldRole::PartnerName) {
                    partners.push(NamedPartner { item_id: item.clone(), name_key: rules::text::fold(&name), name, new_id: self.app.id() });
                }
            }
        }
        (persons, partners)
    }
}

fn filled(
    world: &World,
    cycle: &Cycle,
    dictionaries: &Dictionaries,
    team_type: &str,
    name: &str,
    change: impl Fn(&str, usize, &Value) -> Option<Value>,
) -> Answers {
    let mut answers = Answers::new();
    let made_up = |field: &Field| match field.role {
        Some(FieldRole::TeamName) => json!(name),
        Some(FieldRole::UnitName) => json!("样例学会"),
        Some(FieldRole::TeamType) => json!(team_type),
        Some(FieldRole::Year) => json!(cycle.year.to_string()),
        _ => value(field, dictionaries),
    };
    let set = |answers: &mut Answers, item: &str, key: String, at: usize, field: &Field| {
        let value = made_up(field);
        answers.set(item, &key, change(&key, at, &value).unwrap_or(value));
    };
    for part in &cycle.parts {
        for field in &part.fields {
            set(&mut answers, "", format!("{}/{}", part.code, field.code), 0, field);
        }
        for group in &part.groups {
            let key = format!("{}/{}", part.code, group.code);
            for at in 0..group.min.max(1) {
                let item = world.app.id();
                assert!(answers.add_item(&key, &item));
                for field in &group.fields {
                    set(&mut answers, &item, format!("{key}/{}", field.code), at, field);
                }
            }
        }
    }
    answers
}

fn value(field: &Field, dictionaries: &Dictionaries) -> Value {
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    match field.kind {
        FieldKind::Text | FieldKind::Area => json!(format!("示例内容{count}")),
        FieldKind::Name => json!(format!("样例{count}")),
        FieldKind::Mobile => json!(format!("1380{count:07}")),
        FieldKind::Phone => json!(format!("0591-8{count:07}")),
        FieldKind::Email => json!(format!("person{count}@example.org")),
        FieldKind::Date => json!("2022-03-01"),
        FieldKind::Year => json!("2022"),
        FieldKind::Period => json!({"from": "2022-03-01", "to": "2022-06-30"}),
        FieldKind::CreditCode => json!("91350100M000100Y43"),
        FieldKind::Choice => json!(field.options.first().map_or("", |option| &option.code)),
        FieldKind::Choices => json!([field.options.first().expect("an option").code]),
        FieldKind::Tree => {
            let dictionary = field.dictionary.first().and_then(|code| dictionaries.get(code)).expect("a dictionary");
            json!([dictionary.entries().iter().rfind(|entry| entry.selectable).expect("an entry").code])
        }
        FieldKind::Photo | FieldKind::Document => Value::Null,
    }
}
