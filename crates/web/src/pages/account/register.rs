//! 注册账号: the answer is the same whether the address has an account or not; the letter says which.

use app::{
    Outcome, Secret,
    account::{self, register_again},
};
use axum::{extract::State, http::StatusCode};
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
        browser: Secret::new(form.reader.token()),
    };
    match Said::of(site.app.run(&form.reader.actor, command, account::register::register).await?)? {
        Said::Done(()) => Ok(see_other(routes::RegisterSent)),
        Said::Refused(found) => Ok(view(&site, &form.reader, &form.fields, &found).answer()),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// `GET /register/sent`
pub(super) async fn sent(State(site): State<Site>, reader: Reader) -> Answer {
    on_its_way(&site, &reader, &[]).await
}

/// `POST /register/sent`: the letter once more. Where nothing was sent within the hour, the page says how to go on.
pub(super) async fn again(State(site): State<Site>, form: VisitorForm) -> Answer {
    let command = register_again::RegisterAgain { browser: Secret::new(form.reader.token()) };
    match site.app.run(&form.reader.actor, command, register_again::register_again).await? {
        Outcome::NotFound => Ok(see_other(routes::RegisterSent)),
        outcome => match Said::of(outcome)? {
            Said::Done(()) => Ok(see_other_done(routes::RegisterSent, "letter-again")),
            Said::Refused(found) => on_its_way(&site, &form.reader, &found).await,
            Said::Conflict => Err(StatusCode::CONFLICT.into()),
        },
    }
}

async fn on_its_way(site: &Site, reader: &Reader, found: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let to = register_again::sent_to(&site.app, &reader.token()).await?;
    let (title, action, onward) = match to {
        Some(address) => (
            words.t1("register-sent-to", "address", address),
            routes::RegisterSent.path(),
            Buttons::new().second(words.t("letter-again"), "").link(routes::Register, words.t("register-other-address")),
        ),
        None => (words.t("register-sent"), String::new(), Buttons::new().go_second(routes::Register, words.t("letter-again"))),
    };
    let view = Message {
        shell: reader.form_shell(words.t("register-sent-title")).problems(!found.is_empty()),
        problems: wording::problems(words, found),
        notice: Notice::new(words, NoticeKind::Good, title, words.t("register-sent-text")),
        steps: vec![words.t("register-sent-step-open"), words.t("register-sent-step-password"), words.t("register-sent-step-unit")],
        outbox: true,
        action,
        onward: onward.link(routes::SignIn, words.t("sign-in")),
    };
    let status = if found.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(page::html_with(status, &view))
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
