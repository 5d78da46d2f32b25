//! The link of the first letter: a page with a button, so that a mail scanner that opens links uses nothing up.

use app::{Secret, account::verify_email};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::card::{CardForm, Message};
use crate::{
    answer::{Answer, Said},
    form::VisitorForm,
    page::Link,
    parts::{Buttons, FieldView, LineKind, Notice, NoticeKind},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// `GET /verify/{token}`
pub(super) async fn show(State(site): State<Site>, Path(at): Path<routes::Verify>, reader: Reader) -> Answer {
    page(&site, &at, &reader, &[]).await
}

/// `POST /verify/{token}`
pub(super) async fn send(State(site): State<Site>, Path(at): Path<routes::Verify>, form: VisitorForm) -> Answer {
    let command = verify_email::VerifyEmail {
        token: Secret::new(at.token.clone()),
        password: Secret::new(form.get("password").to_owned()),
        agent: form.reader.agent.clone(),
    };
    let outcome = site.app.run(&form.reader.actor, command, verify_email::verify_email).await?;
    if matches!(outcome, app::Outcome::NotFound) {
        return Ok(dead(&form.reader));
    }
    match Said::of(outcome)? {
        Said::Done(session) => Ok(super::enter(&site, &session, format!("{}?done=registered", routes::UnitNew))),
        Said::Refused(found) => page(&site, &at, &form.reader, &found).await,
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

fn dead(reader: &Reader) -> Response {
    let words = reader.visit.words;
    let notice = Notice::new(words, NoticeKind::Warn, words.t("verify-dead"), words.t("verify-dead-text"));
    let onward = Buttons::new().go(routes::SignIn, words.t("sign-in")).go_second(routes::Register, words.t("register-again"));
    Message::dead_link(reader.shell(words.t("link-dead-title")), notice, onward)
}

async fn page(site: &Site, at: &routes::Verify, reader: &Reader, found: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let Some(address) = verify_email::pending(&site.app, &at.token).await? else { return Ok(dead(reader)) };
    let field = FieldView::line(words, "password", words.t("account-password"), LineKind::Password, "");
    let (fields, problems) = wording::at_fields(words, vec![field.hint(words.t("verify-password-hint")).required(true)], found);
    let view = CardForm {
        shell: reader.form_shell(words.t("verify-title")),
        problems,
        lead: words.t1("verify-lead", "address", address),
        action: at.to_string(),
        fields,
        buttons: Buttons::new().submit(words.t("verify-send"), ""),
        links: vec![Link::new(routes::Register, words.t("register-again"))],
        ..CardForm::default()
    };
    Ok(view.answer())
}
