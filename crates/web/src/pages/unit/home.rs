//! A unit: what it is, whether it was verified, what can be done.

use app::unit::page::{self as unit_page, UnitPage};
use askama::Template;
use axum::extract::{Path, State};

use super::find::{kind_of, verified};
use crate::{
    answer::{Answer, found},
    page::{self, Shell},
    parts::{Buttons, Notice, NoticeKind, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "unit/home.html")]
struct Home {
    shell: Shell,
    notices: Vec<Notice>,
    facts: Summary,
    /// Where to put the data right, for those who may.
    change: Option<routes::UnitChange>,
    /// Who changes them otherwise.
    otherwise: String,
    ways: Vec<Way>,
}

/// What can be done.
#[derive(Debug)]
struct Way {
    href: String,
    title: String,
    text: String,
}

/// `GET /units/{id}`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::Unit>, Signed(reader): Signed) -> Answer {
    let held = found(unit_page::page(&site.app, &reader.actor, &at.id).await?)?;
    let change = (held.may_manage && held.unit.verified_at.is_none()).then(|| routes::UnitChange { id: held.unit.id.clone() });
    let facts = facts(&site, &reader, &held).await?;
    let words = reader.visit.words;
    let otherwise = if held.unit.verified_at.is_some() { words.t("unit-change-support") } else { words.t("unit-change-admins") };
    let view = Home {
        shell: reader.shell(held.unit.name.clone()),
        notices: notices(&reader, &held),
        facts,
        change,
        otherwise,
        ways: ways(&reader, &held),
    };
    Ok(page::html(&view))
}

fn notices(reader: &Reader, held: &UnitPage) -> Vec<Notice> {
    let words = reader.visit.words;
    let mut notices = Vec::new();
    if !held.requests.is_empty() {
        let members = routes::UnitMembers { id: held.unit.id.clone() };
        let title = words.t1("unit-requests-wait", "n", held.requests.len());
        let onward = Buttons::new().go(members, words.t("unit-requests-see"));
        notices.push(Notice::new(words, NoticeKind::Info, title, "").onward(onward));
    }
    if held.unit.verified_at.is_none() {
        notices.push(Notice::new(words, NoticeKind::Info, words.t("unit-pending"), words.t("unit-pending-text")));
    }
    notices
}

pub(super) async fn facts(site: &Site, reader: &Reader, held: &UnitPage) -> Result<Summary, app::Failure> {
    let words = reader.visit.words;
    let cycle = site.cycle().await?;
    let unit = &held.unit;
    let kind = kind_of(words, cycle.as_deref(), &unit.unit_type);
    let mut facts = Summary::new(words, words.t("unit-facts"))
        .state(verified(words, unit.verified_at.is_some()))
        .row(Row::new(words.t("unit-name"), Value::text(unit.name.as_str())))
        .row(Row::new(words.t("unit-code"), Value::text(unit.credit_code.as_str())))
        .row(Row::new(words.t("unit-type"), Value::text(kind)));
    if let Some(province) = &unit.province {
        let dictionaries = site.app.dictionaries().await?;
        let name = wording::region(words, &dictionaries, province);
        facts = facts.row(Row::new(words.t("unit-province"), Value::text(name)));
    }
    if cycle.as_ref().and_then(|cycle| cycle.unit_type(&unit.unit_type)).is_some_and(|kind| kind.provincial) {
        let is_association = if unit.is_association { words.t("unit-association-yes") } else { words.t("unit-association-no") };
        facts = facts.row(Row::new(words.t("unit-association"), Value::text(is_association)));
    }
    let since = wording::date(rules::time::Instant(unit.created_at));
    Ok(facts.row(Row::new(words.t("unit-since"), Value::text(since))))
}

fn ways(reader: &Reader, held: &UnitPage) -> Vec<Way> {
    let words = reader.visit.words;
    let id = &held.unit.id;
    let way = |href: String, title, text| Way { href, title, text };
    if !held.is_member {
        return vec![way(routes::StaffUnit { id: id.clone() }.path(), words.t("unit-way-staff"), words.t("unit-way-staff-text"))];
    }
    let people = words.t1("unit-way-members-text", "n", held.members.len());
    vec![
        way(format!("{}?unit={id}", routes::Eligibility), words.t("unit-way-eligibility"), words.t("unit-way-eligibility-text")),
        way(routes::Applications.path(), words.t("menu-applications"), words.t("unit-way-applications-text")),
        way(routes::UnitMembers { id: id.clone() }.path(), words.t("members-title"), people),
        way(routes::Registrations.path(), words.t("menu-registrations"), words.t("unit-way-registrations-text")),
    ]
}
