//! 重置密码: ask for a link, then set a new password by it.

use app::{Secret, account};
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
    answer::{Answer, Said, see_other, see_other_done},
    form::{Fields, VisitorForm},
    page::{self, Link},
    parts::{Buttons, Notice, NoticeKind},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// `GET /reset`
pub(super) async fn ask(reader: Reader) -> Answer {
    Ok(asking(&reader, &Fields::default(), &[]).answer())
}

/// `POST /reset`
pub(super) async fn send(State(site): State<Site>, form: VisitorForm) -> Answer {
    let command = account::request_reset::RequestReset { email: form.get("email").to_owned() };
    match Said::of(site.app.run(&form.reader.actor, command, account::request_reset::request_reset).await?)? {
        Said::Done(()) => Ok(see_other(routes::ResetSent)),
        Said::Refused(found) => Ok(asking(&form.reader, &form.fields, &found).answer()),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// `GET /reset/sent`
pub(super) async fn sent(reader: Reader) -> Answer {
    let words = reader.visit.words;
    let view = Message {
        shell: reader.shell(words.t("reset-sent-title")),
        notice: Notice::new(words, NoticeKind::Good, words.t("reset-sent"), words.t("reset-sent-text")),
        outbox: true,
        onward: Buttons::new().go_second(routes::Reset, words.t("letter-again")).link(routes::SignIn, words.t("sign-in")),
        ..Message::default()
    };
    Ok(page::html(&view))
}

/// `GET /reset/{token}`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::ResetToken>, reader: Reader) -> Answer {
    setting(&site, &at, &reader, &[]).await
}

/// `POST /reset/{token}`
pub(super) async fn set(State(site): State<Site>, Path(at): Path<routes::ResetToken>, form: VisitorForm) -> Answer {
    let command = account::reset::Reset { token: Secret::new(at.token.clone()), password: Secret::new(form.get("password").to_owned()) };
    let outcome = site.app.run(&form.reader.actor, command, account::reset::reset).await?;
    if matches!(outcome, app::Outcome::NotFound) {
        return Ok(dead(&form.reader));
    }
    match Said::of(outcome)? {
        Said::Done(()) => Ok(see_other_done(routes::SignIn, "password-reset")),
        Said::Refused(found) => setting(&site, &at, &form.reader, &found).await,
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

fn dead(reader: &Reader) -> Response {
    let words = reader.visit.words;
    let notice = Notice::new(words, NoticeKind::Warn, words.t("reset-dead"), words.t("reset-dead-text"));
    let onward = Buttons::new().go(routes::Reset, words.t("letter-again")).link(routes::SignIn, words.t("sign-in"));
    Message::dead_link(reader.shell(words.t("link-dead-title")), notice, onward)
}

fn asking(reader: &Reader, typed: &Fields, found: &[Violation]) -> CardForm {
    let words = reader.visit.words;
    let (fields, problems) = wording::at_fields(words, vec![fields::email(words, typed.get("email")).autocomplete("username")], found);
    CardForm {
        shell: reader.form_shell(words.t("reset-title")),
        problems,
        lead: words.t("reset-lead"),
        action: routes::Reset.path(),
        fields,
        buttons: Buttons::new().submit(words.t("reset-send"), ""),
        links: vec![Link::new(routes::SignIn, words.t("reset-back"))],
        ..CardForm::default()
    }
}

async fn setting(site: &Site, at: &routes::ResetToken, reader: &Reader, found: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let Some(address) = account::reset::resettable(&site.app, &at.token).await? else { return Ok(dead(reader)) };
    let field = fields::new_password(words, site.app.settings().password_min);
    let (fields, problems) = wording::at_fields(words, vec![field], found);
    let view = CardForm {
        shell: reader.form_shell(words.t("reset-set-title")),
        problems,
        lead: words.t1("reset-set-lead", "address", address),
        action: at.to_string(),
        fields,
        buttons: Buttons::new().submit(words.t("reset-set"), ""),
        ..CardForm::default()
    };
    Ok(view.answer())
}
