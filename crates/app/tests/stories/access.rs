//! The table of access against an expectation written down by itself: every action × role × scope × state × exclusion.

use app::{
    Actor,
    access::{self, Action, Facts},
    actor::{Grant, Role, Scope},
};
use rules::lifecycle::State;

/// Who may do what, in words of SPEC 1.2–3.1: `role@where`, where is `unit`, `body` or `all`, and in which states after a colon
/// (`-` where it is not about an application; `*` any; `later` any but draft).
const EXPECTED: [(Action, &str, &[&str]); 26] = [
    (Action::StartApplication, "-", &["unit-member@unit", "unit-admin@unit"]),
    (Action::ViewApplication, "*", &["unit-member@unit", "unit-admin@unit"]),
    (Action::EditApplication, "draft returned", &["unit-member@unit", "unit-admin@unit"]),
    (Action::DeleteDraft, "draft", &["unit-admin@unit"]),
    (Action::Submit, "draft returned", &["unit-admin@unit"]),
    (Action::Withdraw, "submitted in_review returned", &["unit-admin@unit"]),
    (Action::RevealPersonal, "later", &["reviewer@body", "body-head@body"]),
    (Action::ViewQueue, "-", &["reviewer@body", "body-head@body"]),
    (Action::Review, "submitted in_review", &["reviewer@body", "body-head@body"]),
    (Action::Return, "in_review", &["reviewer@body", "body-head@body"]),
    (Action::Decide, "in_review", &["body-head@body"]),
    (Action::Reroute, "submitted in_review", &["body-head@body", "staff@all"]),
    (Action::ViewUnit, "-", &["unit-member@unit", "unit-admin@unit", "support@all", "staff@all"]),
    (Action::ManageUnit, "-", &["unit-admin@unit"]),
    (Action::VerifyUnit, "-", &["support@all"]),
    (Action::CollectBatch, "-", &["staff@all", "publisher@all"]),
    (Action::PublishBatch, "-", &["publisher@all"]),
    (Action::DeregisterOwn, "registered", &["unit-admin@unit"]),
    (Action::DeregisterForUnit, "registered", &["staff@all"]),
    (Action::GrantException, "-", &["staff@all"]),
    (Action::EditDictionaries, "-", &["staff@all"]),
    (Action::ManageCycles, "-", &["staff@all"]),
    (Action::ManageAccounts, "-", &["support@all", "security-admin@all"]),
    (Action::OperateJobs, "-", &["system-admin@all", "support@all"]),
    (Action::ReadAudit, "-", &["audit-admin@all"]),
    (Action::MoveClock, "-", &["system-admin@all"]),
];

/// What reviewers and staff see of an application besides its unit: nothing of a draft.
const ALSO_VIEW: [&str; 3] = ["reviewer@body", "body-head@body", "staff@all"];

fn expected(action: Action, role: Role, reach: &str, state: Option<State>) -> bool {
    let who = format!("{role}@{reach}");
    let (_, states, roles) = EXPECTED.iter().find(|(known, _, _)| *known == action).expect("every action");
    let fits = |states: &str| match (states, state) {
        ("-", _) => true,
        ("*", Some(_)) => true,
        ("later", Some(state)) => state != State::Draft,
        (words, Some(state)) => words.split(' ').any(|word| word == state.as_str()),
        (_, None) => false,
    };
    let also = action == Action::ViewApplication && ALSO_VIEW.contains(&who.as_str()) && fits("later");
    also || (roles.contains(&who.as_str()) && fits(states))
}

/// Fails to compile when an action is added that the expectation lacks.
const fn place(action: Action) -> usize {
    match action {
        Action::StartApplication => 0,
        Action::ViewApplication => 1,
        Action::EditApplication => 2,
        Action::DeleteDraft => 3,
        Action::Submit => 4,
        Action::Withdraw => 5,
        Action::RevealPersonal => 6,
        Action::ViewQueue => 7,
        Action::Review => 8,
        Action::Return => 9,
        Action::Decide => 10,
        Action::Reroute => 11,
        Action::ViewUnit => 12,
        Action::ManageUnit => 13,
        Action::VerifyUnit => 14,
        Action::CollectBatch => 15,
        Action::PublishBatch => 16,
        Action::DeregisterOwn => 17,
        Action::DeregisterForUnit => 18,
        Action::GrantException => 19,
        Action::EditDictionaries => 20,
        Action::ManageCycles => 21,
        Action::ManageAccounts => 22,
        Action::OperateJobs => 23,
        Action::ReadAudit => 24,
        Action::MoveClock => 25,
    }
}

fn holder(role: Role, scope: Scope) -> Actor {
    Actor::signed_in("somebody", "某人", None, "127.0.0.1", "zh-CN", vec![Grant { role, scope }])
}

fn states() -> impl Iterator<Item = Option<State>> {
    State::ALL.into_iter().map(Some).chain([None])
}

#[test]
fn the_table_says_what_is_expected_for_every_role_everywhere_in_every_state() {
    assert!(EXPECTED.iter().enumerate().all(|(at, (action, _, _))| place(*action) == at));
    let scopes = [
        ("unit", Scope::Unit("ours".into())),
        ("", Scope::Unit("theirs".into())),
        ("body", Scope::Body("ours".into())),
        ("", Scope::Body("theirs".into())),
        ("all", Scope::Programme),
    ];
    let mut asked = 0;
    for (action, _, _) in EXPECTED {
        for role in Role::ALL {
            for (reach, scope) in &scopes {
                for state in states() {
                    for excluded in [false, true] {
                        let facts = Facts { unit: Some("ours"), body: Some("ours"), state, excluded };
                        let right = expected(action, role, reach, state) && !(excluded && *reach == "body");
                        let found = access::may(&holder(role, scope.clone()), action, &facts);
                        assert_eq!(found, right, "{action:?} {role} {scope:?} {state:?} excluded: {excluded}");
                        asked += 1;
                    }
                }
            }
        }
    }
    assert_eq!(asked, 26 * 10 * 5 * 11 * 2);
}

#[test]
fn nobody_may_do_anything() {
    let nobody = [Actor::visitor("127.0.0.1", "zh-CN"), Actor::signed_in("a", "某人", None, "", "", Vec::new()), Actor::platform()];
    for (action, _, _) in EXPECTED {
        for state in states() {
            for actor in &nobody {
                let facts = Facts { unit: Some("ours"), body: Some("ours"), state, excluded: false };
                assert!(!access::may(actor, action, &facts), "{action:?}");
                assert!(!access::could(actor, action), "{action:?}");
            }
        }
    }
}

#[test]
fn a_thing_without_unit_or_body_is_out_of_the_reach_of_units_and_bodies() {
    for (action, _, _) in EXPECTED {
        for role in Role::ALL {
            for scope in [Scope::Unit(String::new()), Scope::Body(String::new()), Scope::Unit("ours".into()), Scope::Body("ours".into())] {
                for state in states() {
                    let facts = Facts { state, ..Facts::default() };
                    assert!(!access::may(&holder(role, scope.clone()), action, &facts), "{action:?} {role} {scope:?}");
                }
            }
        }
    }
}

#[test]
fn who_belongs_to_the_lead_unit_does_not_review_it_whatever_else_the_person_is() {
    for role in [Role::Reviewer, Role::BodyHead] {
        let both =
            vec![Grant { role, scope: Scope::Body("ours".into()) }, Grant { role: Role::UnitMember, scope: Scope::Unit("ours".into()) }];
        let actor = Actor::signed_in("somebody", "某人", None, "", "", both);
        for action in [Action::Review, Action::Return, Action::Decide, Action::Reroute, Action::RevealPersonal] {
            for state in states() {
                let facts = Facts { unit: Some("ours"), body: Some("ours"), state, excluded: false };
                assert!(!access::may(&actor, action, &facts), "{action:?} {state:?}");
            }
        }
    }
}
