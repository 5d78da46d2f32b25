//! What is done with an account, each with a reason: disable or let in again, end its sessions, end a role.

use app::account::{
    disable::{self, Disable},
    end_role::{self, EndRole},
    end_sessions_of::{EndSessionsOf, end_sessions_of},
    list::{self, AccountFile},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::{
    account, accounts,
    sheet::{Ask, Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::Form,
    pages::moved_on::MovedOn,
    parts::{Buttons, Notice, NoticeKind},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// What a page asks.
struct Question {
    title: String,
    then: String,
    yes: String,
    action: String,
}

/// `GET /staff/accounts/{id}/disable`
pub(super) async fn show_disable(
    State(site): State<Site>,
    Signed(reader): Signed,
    Path(place): Path<routes::StaffAccountDisable>,
) -> Answer {
    let file = read(&site, &reader, &place.id).await?;
    if !file.may_disable {
        return Err(StatusCode::FORBIDDEN.into());
    }
    Ok(ask(&reader, &file, about_disabling(&reader, &file), "", &[]))
}

/// `POST /staff/accounts/{id}/disable`: the button says which way, so that a page that is old does the other way to nobody.
pub(super) async fn disable(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffAccountDisable>) -> Answer {
    let reader = &form.reader.0;
    let file = read(&site, reader, &place.id).await?;
    let disabled = !file.account.disabled;
    if form.act() != if disabled { "disable" } else { "enable" } {
        return Ok(too_late(reader, &file));
    }
    let command = Disable { account: place.id.clone(), disabled, reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(&reader.actor, command, disable::disable).await?)? {
        Said::Done(()) => {
            Ok(see_other_done(routes::StaffAccount { id: place.id }, if disabled { "account-disabled" } else { "account-enabled" }))
        }
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => Ok(ask(reader, &file, about_disabling(reader, &file), form.get("reason"), &wrong)),
    }
}

/// `GET /staff/accounts/{id}/sessions`
pub(super) async fn show_sessions(
    State(site): State<Site>,
    Signed(reader): Signed,
    Path(place): Path<routes::StaffAccountSessions>,
) -> Answer {
    let file = read(&site, &reader, &place.id).await?;
    Ok(ask(&reader, &file, about_sessions(&reader, &file), "", &[]))
}

/// `POST /staff/accounts/{id}/sessions`
pub(super) async fn end_sessions(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffAccountSessions>) -> Answer {
    let reader = &form.reader.0;
    let command = EndSessionsOf { account: place.id.clone(), reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(&reader.actor, command, end_sessions_of).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::StaffAccount { id: place.id }, "account-sessions-ended")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => {
            let file = read(&site, reader, &place.id).await?;
            Ok(ask(reader, &file, about_sessions(reader, &file), form.get("reason"), &wrong))
        }
    }
}

/// `GET /staff/accounts/{id}/roles/{grant}/end`
pub(super) async fn show_end_role(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffRoleEnd>) -> Answer {
    let file = read(&site, &reader, &place.id).await?;
    let question = about_role(&site, &reader, &file, &place).await?;
    Ok(ask(&reader, &file, question, "", &[]))
}

/// `POST /staff/accounts/{id}/roles/{grant}/end`
pub(super) async fn end_role(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffRoleEnd>) -> Answer {
    let reader = &form.reader.0;
    let file = read(&site, reader, &place.id).await?;
    let question = about_role(&site, reader, &file, &place).await?;
    let command = EndRole { grant: place.grant.clone(), reason: form.get("reason").to_owned() };
    match Said::of(site.app.run(&reader.actor, command, end_role::end_role).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::StaffAccount { id: place.id }, "role-ended")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => Ok(ask(reader, &file, question, form.get("reason"), &wrong)),
    }
}

async fn read(site: &Site, reader: &Reader, id: &str) -> Result<AccountFile, Fault> {
    words::allow(&reader.actor, app::access::Action::ManageAccounts)?;
    found(list::account(&site.app, &reader.actor, id).await?)
}

fn too_late(reader: &Reader, file: &AccountFile) -> Response {
    let words = reader.visit.words;
    let back = routes::StaffAccount { id: file.account.id.clone() };
    let view = MovedOn {
        shell: reader.shell(""),
        name: file.account.name.clone(),
        now: accounts::state(words, file.account.disabled),
        text: words.t("moved-on-account"),
        onward: Buttons::new().go(back, words.t("staff-account-see")),
    };
    view.answer()
}

fn about_disabling(reader: &Reader, file: &AccountFile) -> Question {
    let (words, name) = (reader.visit.words, &file.account.name);
    let action = routes::StaffAccountDisable { id: file.account.id.clone() }.path();
    if file.account.disabled {
        let (title, then) = (words.t1("staff-account-enable-title", "name", name), words.t("staff-account-enable-then"));
        return Question { title, then, yes: words.t("staff-account-enable"), action };
    }
    let (title, then) = (words.t1("staff-account-disable-title", "name", name), words.t("staff-account-disable-then"));
    Question { title, then, yes: words.t("staff-account-disable"), action }
}

fn about_sessions(reader: &Reader, file: &AccountFile) -> Question {
    let words = reader.visit.words;
    Question {
        title: words.t1("staff-sessions-end-title", "name", &file.account.name),
        then: words.t("staff-sessions-end-then"),
        yes: words.t("staff-sessions-end"),
        action: routes::StaffAccountSessions { id: file.account.id.clone() }.path(),
    }
}

/// The question about one role; one that the account does not hold any more is gone, one that the reader may not end is refused.
async fn about_role(site: &Site, reader: &Reader, file: &AccountFile, place: &routes::StaffRoleEnd) -> Result<Question, Fault> {
    let held = found(file.account.roles.iter().find(|held| held.grant == place.grant))?;
    if !held.may_end {
        return Err(StatusCode::FORBIDDEN.into());
    }
    let words = reader.visit.words;
    let current = site.app.current_cycle().await?;
    let scope = words::scope(words, current.as_ref().map(|pinned| &*pinned.cycle), &held.scope);
    let role = words.t2("staff-role-in", &("role", wording::role(words, held.role)), &("scope", scope));
    Ok(Question {
        title: words.t2("staff-role-end-title", &("name", &file.account.name), &("role", role)),
        then: words.t("staff-role-end-then"),
        yes: words.t("staff-role-end"),
        action: place.path(),
    })
}

fn ask(reader: &Reader, file: &AccountFile, question: Question, typed: &str, wrong: &[Violation]) -> Response {
    let words = reader.visit.words;
    let back = routes::StaffAccount { id: file.account.id.clone() };
    let act = if file.account.disabled { "enable" } else { "disable" };
    Sheet::new(reader, question.title)
        .under(routes::StaffAccounts, words.t("staff-accounts"))
        .under(&back, &file.account.name)
        .with(Piece::Facts(account::facts(words, file)))
        .with(Piece::Notice(Notice::new(words, NoticeKind::Warn, words.t("staff-then"), question.then)))
        .ask(Ask { action: question.action, yes: question.yes, act, back: back.path() }, typed, wrong)
}
