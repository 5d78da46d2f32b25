//! The people of a unit: who asks to join, who belongs to it, who is invited.

use app::{
    actor::Role,
    unit::{
        decide_join::{self, DecideJoin},
        invite::{self, RevokeInvitation},
        page::{self as unit_page, UnitPage},
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::violation::Violation;

use super::invite as inviting;
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Shell},
    parts::{Buttons, FieldView, Problems, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "unit/members.html")]
struct Members {
    shell: Shell,
    problems: Problems,
    unit: routes::Unit,
    unit_name: String,
    here: String,
    may_manage: bool,
    requests: Vec<Waiting>,
    people: Vec<Person>,
    invitations: Vec<Waiting>,
    invite: Vec<FieldView>,
    send: Buttons,
}

/// Somebody who asks, or is asked.
#[derive(Debug)]
struct Waiting {
    id: String,
    name: String,
    note: String,
}

/// A member.
#[derive(Debug)]
struct Person {
    name: String,
    note: String,
    role: Tag,
    href: Option<String>,
    own: bool,
}

/// `GET /units/{id}/members`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::UnitMembers>, Signed(reader): Signed) -> Answer {
    page(&site, &reader, &at.id, &Fields::default(), &[]).await
}

/// `POST /units/{id}/members`: accept, decline, invite, take an invitation back.
pub(super) async fn send(State(site): State<Site>, Path(at): Path<routes::UnitMembers>, form: Form) -> Answer {
    let unit = at.id.clone();
    let (outcome, done) = match form.act() {
        act @ ("accept" | "decline") => {
            let accept = act == "accept";
            let command = DecideJoin { unit, request: form.get("request").to_owned(), accept };
            let done = if accept { "join-accepted" } else { "join-declined" };
            (site.app.run(form.actor(), command, decide_join::decide_join).await?, done)
        }
        "revoke" => {
            let command = RevokeInvitation { unit, invitation: form.get("invitation").to_owned() };
            (site.app.run(form.actor(), command, invite::revoke_invitation).await?, "invitation-revoked")
        }
        "invite" => (inviting::send(&site, &unit, &form).await?, "invited"),
        _ => return Err(StatusCode::BAD_REQUEST.into()),
    };
    match Said::of(outcome)? {
        Said::Done(()) => Ok(see_other_done(&at, done)),
        Said::Refused(found) => page(&site, &form.reader.0, &at.id, &form.fields, &found).await,
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

async fn page(site: &Site, reader: &Reader, id: &str, typed: &Fields, refused: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let held = found(unit_page::page(&site.app, &reader.actor, id).await?)?;
    let (invite, problems) = wording::at_fields(words, inviting::fields(words, typed), refused);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let (requests, invitations) = (requests(words, &held), invitations(words, &held));
    let view = Members {
        shell: reader.shell(words.t("members-title")).problems(!problems.is_empty()),
        problems,
        unit: routes::Unit { id: id.to_owned() },
        here: routes::UnitMembers { id: id.to_owned() }.path(),
        may_manage: held.may_manage,
        requests,
        people: people(words, &held),
        invitations,
        unit_name: held.unit.name,
        invite,
        send: Buttons::new().submit(words.t("invite-send"), "invite"),
    };
    Ok(page::html_with(status, &view))
}

fn requests(words: Words, held: &UnitPage) -> Vec<Waiting> {
    let row = |one: &unit_page::JoinRequest| Waiting {
        id: one.id.clone(),
        name: one.name.clone(),
        note: words.ta("request-note", &[("email", &one.email), ("time", &wording::time(one.since))]),
    };
    held.requests.iter().map(row).collect()
}

fn invitations(words: Words, held: &UnitPage) -> Vec<Waiting> {
    let row = |one: &unit_page::PendingInvitation| Waiting {
        id: one.id.clone(),
        name: one.email.clone(),
        note: words.ta("invitation-note", &[("role", &wording::role(words, one.role)), ("until", &wording::time(one.until))]),
    };
    held.invitations.iter().map(row).collect()
}

fn people(words: Words, held: &UnitPage) -> Vec<Person> {
    let person = |one: &unit_page::MemberView| {
        let at = routes::UnitMember { id: held.unit.id.clone(), account: one.account.clone() };
        Person {
            name: one.name.clone(),
            note: words.ta("member-note", &[("email", &one.email), ("date", &wording::date(one.since))]),
            role: role(words, one.role),
            href: (held.may_manage || one.own).then(|| at.path()),
            own: one.own,
        }
    };
    held.members.iter().map(person).collect()
}

/// A member's role as a tag.
pub(super) fn role(words: Words, role: Role) -> Tag {
    let tone = if role == Role::UnitAdmin { Tone::Active } else { Tone::Quiet };
    Tag::new(tone, wording::role(words, role))
}
