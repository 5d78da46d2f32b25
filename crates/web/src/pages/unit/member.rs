//! One member of a unit: the role, and the way out.

use std::str::FromStr;

use app::{
    actor::Role,
    unit::{
        change_role::{self, ChangeRole},
        leave::{self, Leave},
        page::{self as unit_page, MemberView, UnitPage},
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::violation::Violation;

use super::invite::roles;
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::Form,
    page::{self, Shell},
    parts::{Buttons, FieldView, Problems},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "unit/member.html")]
struct Member {
    shell: Shell,
    problems: Problems,
    unit_name: String,
    here: String,
    members: routes::UnitMembers,
    note: String,
    role: Option<FieldView>,
    save: Buttons,
    leave_title: String,
    leave_text: String,
    leave: Buttons,
}

/// `GET /units/{id}/members/{account}`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::UnitMember>, Signed(reader): Signed) -> Answer {
    page(&site, &reader, &at, &[]).await
}

/// `POST /units/{id}/members/{account}`: another role, or out.
pub(super) async fn send(State(site): State<Site>, Path(at): Path<routes::UnitMember>, form: Form) -> Answer {
    let (unit, account) = (at.id.clone(), at.account.clone());
    let own = form.actor().account() == Some(at.account.as_str());
    let leaves = form.act() == "leave";
    let outcome = match form.act() {
        "leave" => site.app.run(form.actor(), Leave { unit, account }, leave::leave).await?,
        "role" => {
            let Ok(role) = Role::from_str(form.get("role")) else {
                let unknown = Violation::refuse("role", "unknown-choice").with("found", form.get("role"));
                return page(&site, &form.reader.0, &at, &[unknown]).await;
            };
            site.app.run(form.actor(), ChangeRole { unit, account, role }, change_role::change_role).await?
        }
        _ => return Err(StatusCode::BAD_REQUEST.into()),
    };
    let members = routes::UnitMembers { id: at.id.clone() };
    match Said::of(outcome)? {
        Said::Done(()) if leaves && own => Ok(see_other_done(routes::Account, "unit-left")),
        Said::Done(()) => Ok(see_other_done(members, if leaves { "member-removed" } else { "member-role" })),
        Said::Refused(found) => page(&site, &form.reader.0, &at, &found).await,
        // the role is that already: whoever was faster wanted the same
        Said::Conflict if !leaves => Ok(see_other_done(members, "member-role")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

async fn page(site: &Site, reader: &Reader, at: &routes::UnitMember, refused: &[Violation]) -> Answer {
    let held = found(unit_page::page(&site.app, &reader.actor, &at.id).await?)?;
    let member = found(held.members.iter().find(|member| member.account == at.account))?;
    if !held.may_manage && !member.own {
        return Err(StatusCode::FORBIDDEN.into());
    }
    let view = view(reader, at, &held, member, refused);
    let status = if refused.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(page::html_with(status, &view))
}

fn view(reader: &Reader, at: &routes::UnitMember, held: &UnitPage, member: &MemberView, refused: &[Violation]) -> Member {
    let words = reader.visit.words;
    let role = held.may_manage.then(|| FieldView::new(words, "role", words.t("member-role"), roles(words, member.role)).required(true));
    let members = routes::UnitMembers { id: at.id.clone() };
    let (leave_title, leave_text, leave) = if member.own {
        (words.t("member-leave"), words.t1("member-leave-text", "unit", &held.unit.name), words.t("member-leave"))
    } else {
        (words.t("member-remove"), words.t1("member-remove-text", "name", &member.name), words.t("member-remove"))
    };
    Member {
        shell: reader.shell(member.name.clone()).problems(!refused.is_empty()),
        problems: wording::problems(words, refused),
        unit_name: held.unit.name.clone(),
        here: at.path(),
        note: words.ta("member-note", &[("email", &member.email), ("date", &wording::date(member.since))]),
        role,
        save: Buttons::new().submit(words.t("save"), "role").link(&members, words.t("back-members")),
        leave_title,
        leave_text,
        leave: Buttons::new().danger(leave, "leave"),
        members,
    }
}
