//! The link of an invitation: accept it with the account that one has, or make one on the way.

use app::{
    Secret,
    unit::{
        accept::{self, AcceptInvitation, NewPerson},
        invitation::{self, InvitationView, Way},
    },
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::{
    card::{CardForm, Message},
    fields,
};
use crate::{
    answer::{Answer, Said, see_other_done},
    form::{Fields, VisitorForm},
    parts::{Buttons, FieldView, Notice, NoticeKind},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// `GET /invitations/{token}`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::Invitation>, reader: Reader) -> Answer {
    page(&site, &at, &reader, &Fields::default(), &[]).await
}

/// `POST /invitations/{token}`
pub(super) async fn accept(State(site): State<Site>, Path(at): Path<routes::Invitation>, form: VisitorForm) -> Answer {
    let person = || NewPerson {
        name: form.get("name").to_owned(),
        password: Secret::new(form.get("password").to_owned()),
        privacy: fields::agreed(&form),
    };
    let command = AcceptInvitation {
        token: Secret::new(at.token.clone()),
        person: (!form.reader.is_signed_in()).then(person),
        agent: form.reader.agent.clone(),
    };
    let outcome = site.app.run(&form.reader.actor, command, accept::accept).await?;
    if matches!(outcome, app::Outcome::NotFound) {
        return Ok(dead(&form.reader));
    }
    match Said::of(outcome)? {
        Said::Done(accepted) => {
            let unit = routes::Unit { id: accepted.unit };
            Ok(match &accepted.session {
                Some(session) => super::enter(&site, session, format!("{unit}?done=joined")),
                None => see_other_done(unit, "joined"),
            })
        }
        Said::Refused(found) => page(&site, &at, &form.reader, &form.fields, &found).await,
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

fn dead(reader: &Reader) -> Response {
    let words = reader.visit.words;
    let notice = Notice::new(words, NoticeKind::Warn, words.t("invitation-dead"), words.t("invitation-dead-text"));
    let onward = Buttons::new().go(routes::SignIn, words.t("sign-in")).link(routes::Home, words.t("onward-home"));
    Message::dead_link(reader.shell(words.t("link-dead-title")), notice, onward)
}

async fn page(site: &Site, at: &routes::Invitation, reader: &Reader, typed: &Fields, found: &[Violation]) -> Answer {
    let Some(invited) = invitation::invitation(&site.app, &reader.actor, &at.token).await? else { return Ok(dead(reader)) };
    let words = reader.visit.words;
    let role = wording::role(words, invited.role);
    let lead = words.ta("invitation-lead", &[("by", &invited.by), ("unit", &invited.unit), ("role", &role)]);
    let asked: Vec<FieldView> = match invited.way {
        Way::NewAccount => vec![
            fields::name(words, typed.get("name")),
            fields::new_password(words, site.app.settings().password_min),
            fields::consent(words, typed),
        ],
        _ => Vec::new(),
    };
    let (fields, problems) = wording::at_fields(words, asked, found);
    let (action, hidden, buttons) = way(at, reader, &invited);
    let view = CardForm {
        shell: reader.form_shell(words.t("invitation-title")),
        problems,
        before: notice(reader, &invited).into_iter().collect(),
        lead,
        action,
        hidden,
        reads_privacy: invited.way == Way::NewAccount,
        fields,
        buttons,
        ..CardForm::default()
    };
    Ok(view.answer())
}

/// What to know in each case.
fn notice(reader: &Reader, invited: &InvitationView) -> Option<Notice> {
    let words = reader.visit.words;
    let (kind, text) = match invited.way {
        Way::Accept => return None,
        Way::NewAccount => (NoticeKind::Info, words.t1("invitation-new", "address", &invited.email)),
        Way::SignIn => (NoticeKind::Info, words.t1("invitation-sign-in", "address", &invited.email)),
        Way::OtherAddress => (NoticeKind::Warn, words.t1("invitation-other", "address", &invited.email)),
    };
    Some(Notice::new(words, kind, "", text))
}

/// Where the form goes, with what, and its button.
fn way(at: &routes::Invitation, reader: &Reader, invited: &InvitationView) -> (String, Vec<(String, String)>, Buttons) {
    let words = reader.visit.words;
    let here = at.to_string();
    match invited.way {
        Way::Accept => {
            (here, Vec::new(), Buttons::new().submit(words.t("invitation-accept"), "").link(routes::Home, words.t("invitation-later")))
        }
        Way::NewAccount => (here, Vec::new(), Buttons::new().submit(words.t("invitation-create"), "")),
        Way::SignIn => {
            let there = routes::SignIn::then(&here);
            (here, Vec::new(), Buttons::new().go(there, words.t("sign-in")))
        }
        Way::OtherAddress => {
            let next = vec![("next".to_owned(), here)];
            (routes::SignOut.path(), next, Buttons::new().submit(words.t("invitation-switch"), ""))
        }
    }
}
