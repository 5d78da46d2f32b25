//! 注册账号: the answer is the same whether the address has an account or not; the letter says which.

use app::{Secret, account};
use axum::extract::State;
use rules::violation::Violation;

use super::{
    card::{CardForm, Message},
    fields,
};
use crate::{
    answer::{Answer, Said, see_other},
    form::{Fields, VisitorForm},
    page::{self, Link},
    parts::{Buttons, Notice, NoticeKind},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// `GET /register`
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    if reader.is_signed_in() {
        return Ok(see_other(routes::Account));
    }
    Ok(view(&site, &reader, &Fields::default(), &[]).answer())
}

/// `POST /register`
pub(super) async fn send(State(site): State<Site>, form: VisitorForm) -> Answer {
    let command = account::register::Register {
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        password: Secret::new(form.get("password").to_owned()),
        privacy: fields::agreed(&form),
    };
    match Said::of(site.app.run(&form.reader.actor, command, account::register::register).await?)? {
        Said::Done(()) => Ok(see_other(routes::RegisterSent)),
        Said::Refused(found) => Ok(view(&site, &form.reader, &form.fields, &found).answer()),
        Said::Conflict => Err(axum::http::StatusCode::CONFLICT.into()),
    }
}

/// `GET /register/sent`
pub(super) async fn sent(reader: Reader) -> Answer {
    let words = reader.visit.words;
    let view = Message {
        shell: reader.shell(words.t("register-sent-title")),
        notice: Notice::new(words, NoticeKind::Good, words.t("register-sent"), words.t("register-sent-text")),
        steps: vec![words.t("register-sent-step-open"), words.t("register-sent-step-password"), words.t("register-sent-step-unit")],
        outbox: true,
        onward: Buttons::new().go_second(routes::Register, words.t("letter-again")).link(routes::SignIn, words.t("sign-in")),
    };
    Ok(page::html(&view))
}

fn view(site: &Site, reader: &Reader, typed: &Fields, found: &[Violation]) -> CardForm {
    let words = reader.visit.words;
    let (fields, problems) = wording::at_fields(
        words,
        vec![
            fields::name(words, typed.get("name")),
            fields::email(words, typed.get("email")).hint(words.t("register-email-hint")),
            fields::new_password(words, site.app.settings().password_min),
            fields::consent(words, typed),
        ],
        found,
    );
    CardForm {
        shell: reader.form_shell(words.t("register-title")),
        problems,
        lead: words.t("register-lead"),
        action: routes::Register.path(),
        fields,
        reads_privacy: true,
        buttons: Buttons::new().submit(words.t("register-send"), ""),
        links: vec![Link::new(routes::SignIn, words.t("register-known"))],
        ..CardForm::default()
    }
}
