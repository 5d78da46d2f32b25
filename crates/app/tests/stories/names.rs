//! Rare characters, full-width forms, marks that turn the order and marks that nobody sees, over every door for words: kept unharmed, or
//! refused by the same rule, and counted alike.

use std::collections::BTreeMap;

use app::{
    Actor, Outcome, Secret,
    account::{
        change_profile::{ChangeProfile, change_profile},
        register::{Register, register},
        verify_email::{VerifyEmail, verify_email},
    },
    actor::{Role, Scope},
    apply::{self, Entry, Save},
    publish::{CreateBatch, ProposeCorrection, create_batch, propose_correction},
    review::{AddComment, Reject, TakeUp, add_comment, reject, take_up},
    staff::{AddEntry, GrantException, add_entry, grant_exception},
    unit::create::{CreateUnit, create},
};
use rules::{
    exception::ExceptionKind,
    form::{Answers, Files, check_form},
    text,
};
use serde_json::json;
use testkit::World;

/// A name as typed, and as it is stored.
const KEPT: [(&str, &str); 8] = [
    ("𬭎样例", "𬭎样例"),
    ("㛃示例", "㛃示例"),
    ("阿依样例·示例", "阿依样例·示例"),
    ("阿依样例•示例", "阿依样例·示例"),
    ("阿依样例・示例", "阿依样例·示例"),
    ("\u{3000}林　样例 ", "林样例"),
    ("Jose\u{301} Sample", "José Sample"),
    ("林\r\n样例", "林样例"),
];

/// Names with something in them that a reader does not see, and where.
const HIDDEN: [(&str, &str); 6] = [
    ("林\u{202E}例样", "U+202E"),
    ("林\u{200B}样例", "U+200B"),
    ("林样例\u{2066}", "U+2066"),
    ("\u{FEFF}林样例", "U+FEFF"),
    ("林\u{E000}样例", "U+E000"),
    ("林\u{AD}样例", "U+00AD"),
];

const PASSWORD: &str = "correct horse battery staple";
const NAME: &str = "members/expert/name";

fn kinds<T: std::fmt::Debug>(outcome: &Outcome<T>) -> Vec<(String, String)> {
    match outcome {
        Outcome::Refused(found) => found.iter().map(|one| (one.path.clone(), one.kind.to_string())).collect(),
        other => panic!("not refused: {other:?}"),
    }
}

/// What the form says of a name, over the saved draft and over an application file.
async fn by_form(world: &World, admin: &Actor, id: &str, typed: &str) -> (String, Vec<String>, String, Vec<String>) {
    let draft = apply::draft(&world.app, admin, id).await.unwrap().expect("the draft");
    let item = draft.dossier.answers.items("members/expert")[0].clone();
    let seen = draft.dossier.stamps.get(&(item.clone(), NAME.to_owned())).map_or(0, |stamp| stamp.revision);
    let entries = vec![Entry { item: item.clone(), key: NAME.to_owned(), value: json!(typed), seen }];
    let saved = world.app.run(admin, Save { application: id.to_owned(), entries }, apply::save).await.unwrap();
    assert!(saved.done().expect("what breaks a rule is kept too").is_whole());
    let draft = apply::draft(&world.app, admin, id).await.unwrap().expect("the draft");
    let kept = draft.dossier.answers.text(&item, NAME).unwrap_or_default().to_owned();
    let said = |found: Vec<rules::violation::Violation>| {
        found.into_iter().filter(|one| one.path == "members/expert/0/name").map(|one| one.kind.into_owned()).collect::<Vec<_>>()
    };
    let on_page = said(draft.violations());

    let cycle = &draft.dossier.cycle;
    let file = json!({ "members": { "expert": [{ "name": typed }] } }).to_string();
    let answers = Answers::from_text(cycle, &file).expect("a readable file");
    let read = answers.text(&answers.items("members/expert")[0], NAME).unwrap_or_default().to_owned();
    let in_file = said(check_form(cycle, &draft.dossier.dictionaries, "industry", &answers, &Files::new()));
    (kept, on_page, read, in_file)
}

async fn account_named(world: &World, typed: &str, nth: usize) -> Outcome<String> {
    let email = format!("person{nth}@example.org");
    let visitor = Actor::visitor(format!("192.0.2.{nth}"), "zh-CN");
    let privacy = app::account::privacy::VERSION.to_owned();
    let (password, browser) = (Secret::new(PASSWORD.to_owned()), Secret::new(email.clone()));
    let command = Register { name: typed.to_owned(), email: email.clone(), password, privacy, browser };
    match world.app.run(&visitor, command, register).await.unwrap() {
        Outcome::Done(()) => {}
        Outcome::Refused(found) => return Outcome::Refused(found),
        other => panic!("{other:?}"),
    }
    app::background::work_off(&world.app).await.unwrap();
    let letter = world.mail_box.last_to(&email).expect("a letter");
    let (_, rest) = letter.text.split_once("/verify/").expect("a link");
    let token = Secret::new(rest.split_whitespace().next().unwrap().to_owned());
    let command = VerifyEmail { token, password: Secret::new(PASSWORD.to_owned()), agent: String::new() };
    world.app.run(&visitor, command, verify_email).await.unwrap().done().expect("verified");
    let rows = world.rows().await;
    let row: serde_json::Value = serde_json::from_str(rows["account"].last().expect("the account")).unwrap();
    Outcome::Done(row["name"].as_str().unwrap().to_owned())
}

testkit::each_database! {
    async fn a_name_is_kept_unharmed_and_the_same_over_every_door(world: World) {
        let unit = world.unit("样例学会", "national_society", None, 1).await;
        let admin = world.admin_of(&unit).await;
        let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
        for (nth, (typed, stored)) in KEPT.into_iter().enumerate() {
            assert_eq!(by_form(&world, &admin, &id, typed).await, (stored.to_owned(), vec![], stored.to_owned(), vec![]), "{typed}");
            let account = account_named(&world, typed, nth).await;
            assert_eq!(account, Outcome::Done(stored.to_owned()), "{typed}");
            let profile = ChangeProfile { name: typed.to_owned(), locale: "zh-CN".to_owned() };
            assert_eq!(world.app.run(&admin, profile, change_profile).await.unwrap(), Outcome::Done(()));
            let row = store::accounts::find(world.app.read(), admin.account().unwrap()).await.unwrap().unwrap();
            assert_eq!((row.name.as_str(), text::count(&row.name)), (stored, text::count(stored)));
        }
    }

    async fn what_cannot_be_seen_is_refused_with_its_place_over_every_door(world: World) {
        let unit = world.unit("样例学会", "national_society", None, 1).await;
        let admin = world.admin_of(&unit).await;
        let id = world.complete_draft(&admin, &unit, "industry", "“科创中国”样例产业科技服务团").await;
        for (nth, (typed, _)) in HIDDEN.into_iter().enumerate() {
            let (kept, on_page, read, in_file) = by_form(&world, &admin, &id, typed).await;
            assert_eq!((&kept, &on_page), (&read, &in_file), "{typed:?}");
            assert_eq!(on_page, ["hidden-character"], "{typed:?}");
            assert_eq!(kept, typed, "what was typed stays, to be put right");
            assert_eq!(kinds(&account_named(&world, typed, nth).await), [("name".into(), "account-name-hidden".into())]);
            let profile = ChangeProfile { name: typed.to_owned(), locale: "zh-CN".to_owned() };
            let refused = world.app.run(&admin, profile, change_profile).await.unwrap();
            assert_eq!(kinds(&refused), [("name".into(), "account-name-hidden".into())]);
            let command = CreateUnit {
                name: typed.to_owned(), credit_code: "91350100M000100Y43".to_owned(), unit_type: "institution".to_owned(),
                province: "350000".to_owned(), is_association: false,
            };
            let refused = world.app.run(&admin, command, create).await.unwrap();
            assert_eq!(kinds(&refused), [("name".into(), "unit-name-hidden".into())]);
        }
    }

    async fn words_that_others_will_read_hide_nothing_either(world: World) {
        let unit = world.known_unit("样例学会", "national_society", None).await;
        let id = world.submitted(&unit, "industry", "“科创中国”样例产业科技服务团").await;
        let published = world.submitted(&unit, "industry", "“科创中国”示例产业科技服务团").await;
        world.approved(&published).await;
        let number = world.published(&[&published]).await.remove(0);
        let head = world.of_body("林样例", Role::BodyHead, "society_center").await;
        let staff = world.of_programme("赵示例", Role::Staff).await;
        assert_eq!(world.app.run(&head, TakeUp { id: id.clone(), version: 2 }, take_up).await.unwrap(), Outcome::Done(()));
        let before = world.rows().await;
        for (typed, code) in HIDDEN {
            let typed = format!("样{typed}");
            let comment = AddComment { id: id.clone(), round: 1, path: "team/summary".to_owned(), text: typed.clone() };
            let comment = world.app.run(&head, comment, add_comment).await.unwrap();
            let no = Reject { id: id.clone(), version: 3, reason: typed.clone() };
            let no = world.app.run(&head, no, reject).await.unwrap();
            let title = world.app.run(&staff, CreateBatch { title: typed.clone() }, create_batch).await.unwrap();
            let texts = BTreeMap::from([("lead".to_owned(), typed.clone())]);
            let correction = ProposeCorrection { number: number.clone(), edition: 1, texts, note: typed.clone() };
            let correction = world.app.run(&staff, correction, propose_correction).await.unwrap();
            let entry = AddEntry { dictionary: "pilot_cities".to_owned(), label: typed.clone(), parent: None, reason: "试点名单更新。".to_owned() };
            let entry = world.app.run(&staff, entry, add_entry).await.unwrap();
            let until = rules::time::shanghai("2022-04-01T00:00");
            let exception = GrantException {
                kind: ExceptionKind::Window, unit_id: None, team_type: None, extra_places: 0, until, reason: typed.clone(),
            };
            let exception = world.app.run(&staff, exception, grant_exception).await.unwrap();
            let hidden = |path: &str| (path.to_owned(), "hidden-character".to_owned());
            assert_eq!(kinds(&comment), [hidden("team/summary")], "{code}");
            assert_eq!(kinds(&no), [hidden("reason")], "{code}");
            assert_eq!(kinds(&title), [hidden("title")], "{code}");
            assert_eq!(kinds(&correction), [hidden("reason"), hidden("lead")], "{code}");
            assert_eq!(kinds(&entry), [hidden("label")], "{code}");
            assert_eq!(kinds(&exception), [hidden("reason")], "{code}");
        }
        let changed = testkit::differences(&before, &world.rows().await);
        assert!(changed.is_empty(), "{changed:?}");
    }

    async fn a_unit_with_a_rare_name_is_found_by_it_and_counted_by_characters(world: World) {
        let admin = world.somebody("周样例", Role::UnitMember, Scope::Unit("none".to_owned())).await;
        let unit = |name: String, code: &str| CreateUnit {
            name, credit_code: code.to_owned(), unit_type: "institution".to_owned(), province: "350000".to_owned(), is_association: false,
        };
        let long = "𬭎".repeat(100);
        let made = world.app.run(&admin, unit(format!("\u{3000}{long} "), "９１３５０１００M000100Y43"), create).await.unwrap();
        let id = made.done().expect("a hundred characters are a hundred, however many bytes").id;
        let row = store::lookup::unit(world.app.read(), &id).await.unwrap().unwrap();
        assert_eq!((row.name.as_str(), row.credit_code.as_str()), (long.as_str(), "91350100M000100Y43"));
        let refused = world.app.run(&admin, unit(format!("{long}样"), "91350100M000100Y43"), create).await.unwrap();
        assert_eq!(kinds(&refused)[0], ("name".into(), "unit-name-long".into()));
    }
}
