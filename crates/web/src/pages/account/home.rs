//! 我的账号: who one is here, what one may do, where one is signed in.

use app::{
    account,
    actor::{Role, Scope},
    unit::mine::{self, MyUnit},
};
use askama::Template;
use axum::extract::State;

use crate::{
    answer::{Answer, found},
    locale::Words,
    page::{self, Shell},
    parts::{Buttons, Empty, Row, Summary, Tag, Tone, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "account/home.html")]
struct Home {
    shell: Shell,
    person: Summary,
    safety: Summary,
    roles: Vec<Held>,
    no_roles: Empty,
}

/// A role.
#[derive(Debug)]
struct Held {
    place: String,
    href: String,
    role: Tag,
    note: String,
}

/// `GET /account`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let words = reader.visit.words;
    let profile = found(account::profile::profile(&site.app, &reader.actor).await?)?;
    let sessions = found(account::sessions::sessions(&site.app, &reader.actor).await?)?;
    let language = if profile.locale == "en" { words.t("language-en") } else { words.t("language-zh") };
    let person = Summary::new(words, words.t("account-person"))
        .change(routes::AccountProfile)
        .row(Row::new(words.t("account-name"), Value::text(profile.name)))
        .row(Row::new(words.t("account-email"), Value::text(profile.email)))
        .row(Row::new(words.t("account-language"), Value::text(language)));
    let changed = words.t1("account-password-since", "date", wording::date(profile.password_changed));
    let places = words.t1("account-sessions", "n", sessions.len());
    let safety = Summary::new(words, words.t("account-safety"))
        .row(Row::new(words.t("account-password"), Value::text(changed)).change(routes::AccountPassword))
        .row(Row::new(words.t("sessions-title"), Value::Link { href: routes::AccountSessions.path(), text: places }));
    let mut roles = of_units(words, mine::mine(&site.app, &reader.actor).await?);
    let cycle = site.cycle().await?;
    for grant in reader.actor.grants() {
        let place = match &grant.scope {
            Scope::Unit(_) => continue,
            Scope::Body(code) => {
                cycle.as_ref().and_then(|cycle| cycle.body(code)).map_or_else(|| code.clone(), |body| wording::text(words, &body.label))
            }
            Scope::Programme => words.t("role-of-programme"),
        };
        roles.push(Held { place, href: String::new(), role: Tag::new(Tone::Quiet, wording::role(words, grant.role)), note: String::new() });
    }
    let no_roles = Empty {
        title: words.t("roles-none"),
        text: words.t("roles-none-text"),
        onward: Buttons::new().go(routes::UnitNew, words.t("menu-unit-new")),
    };
    Ok(page::html(&Home { shell: reader.shell(words.t("menu-account")), person, safety, roles, no_roles }))
}

fn of_units(words: Words, units: Vec<MyUnit>) -> Vec<Held> {
    let held = |unit: MyUnit| {
        let (role, href) = match unit.role {
            Some(role) => {
                let tone = if role == Role::UnitAdmin { Tone::Active } else { Tone::Quiet };
                (Tag::new(tone, wording::role(words, role)), routes::Unit { id: unit.id }.path())
            }
            None => (Tag::new(Tone::Todo, words.t("unit-asked")), String::new()),
        };
        let note = if unit.verified { words.t("unit-verified") } else { words.t("unit-pending") };
        Held { place: unit.name, href, role, note }
    };
    units.into_iter().map(held).collect()
}
