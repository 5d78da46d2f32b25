//! The persons and partners that a submission names, as entities that other applications can meet again.

use rules::{
    cycle::{Cycle, GroupKind, Role},
    form::Answers,
    text,
};
use store::people::{NamedPartner, NamedPerson};

use crate::app::App;

/// Persons with a mobile number, in the order of the form.
pub(super) fn persons(app: &App, cycle: &Cycle, answers: &Answers) -> Vec<NamedPerson> {
    let vault = &app.ports().vault;
    let mut named = Vec::new();
    for (group_key, item, of) in items(cycle, answers, GroupKind::Person) {
        let (Some(name), Some(mobile)) = (of(Role::PersonName), of(Role::PersonMobile)) else { continue };
        named.push(NamedPerson {
            item_id: item.to_owned(),
            group_key,
            name: name.to_owned(),
            name_key: text::fold(name),
            mobile_index: vault.index("person.mobile", mobile),
            email_index: of(Role::PersonEmail).map(|email| vault.index("account.email", &email.to_lowercase())),
            new_id: app.id(),
        });
    }
    named
}

/// Partner units with a name.
pub(super) fn partners(app: &App, cycle: &Cycle, answers: &Answers) -> Vec<NamedPartner> {
    items(cycle, answers, GroupKind::Unit)
        .filter_map(|(_, item, of)| {
            let name = of(Role::PartnerName)?;
            Some(NamedPartner { item_id: item.to_owned(), name: name.to_owned(), name_key: text::fold(name), new_id: app.id() })
        })
        .collect()
}

/// Every item of the groups of a kind, with a look-up of its answers by role.
fn items<'a>(
    cycle: &'a Cycle,
    answers: &'a Answers,
    kind: GroupKind,
) -> impl Iterator<Item = (String, &'a str, impl Fn(Role) -> Option<&'a str>)> {
    cycle.groups().filter(move |(_, group)| group.kind == kind).flat_map(move |(part, group)| {
        let group_key = format!("{}/{}", part.code, group.code);
        answers.items(&group_key).iter().map(move |item| {
            let key = group_key.clone();
            let text_of = move |role: Role| {
                let field = group.fields.iter().find(|field| field.role == Some(role))?;
                answers.text(item, &format!("{key}/{}", field.code))
            };
            (group_key.clone(), item.as_str(), text_of)
        })
    })
}
