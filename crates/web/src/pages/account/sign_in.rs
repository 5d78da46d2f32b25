//! 登录: with e-mail and password. In a rehearsal the sign-in cards are offered beside it.

use app::{Secret, account};
use askama::Template;
use axum::{extract::State, http::StatusCode};
use rules::violation::Violation;

use crate::{
    answer::{Answer, Said, see_other},
    form::{Fields, VisitorForm},
    page::{self, Shell},
    parts::{Buttons, FieldView, LineKind, Problems},
    preferences::local,
    reader::Reader,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "account/sign_in.html")]
struct SignIn {
    shell: Shell,
    problems: Problems,
    /// Where to go afterwards.
    next: String,
    fields: Vec<FieldView>,
    buttons: Buttons,
}

/// `GET /sign-in`
pub(super) async fn show(reader: Reader) -> Answer {
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    if reader.is_signed_in() {
        return Ok(see_other(onward(asked.get("next"))));
    }
    Ok(page::html(&view(&reader, &asked, &[])))
}

/// `POST /sign-in`
pub(super) async fn send(State(site): State<Site>, form: VisitorForm) -> Answer {
    let command = account::sign_in::SignIn {
        email: form.get("email").to_owned(),
        password: Secret::new(form.get("password").to_owned()),
        agent: form.reader.agent.clone(),
    };
    Ok(match Said::of(site.app.run(&form.reader.actor, command, account::sign_in::sign_in).await?)? {
        Said::Done(session) => super::enter(&site, &session, onward(form.get("next"))),
        Said::Refused(found) => page::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view(&form.reader, &form.fields, &found)),
        Said::Conflict => return Err(StatusCode::CONFLICT.into()),
    })
}

/// The page that was asked for before, if it is one of ours.
fn onward(next: &str) -> &str {
    if next.is_empty() { "/applications" } else { local(next) }
}

fn view(reader: &Reader, typed: &Fields, found: &[Violation]) -> SignIn {
    let words = reader.visit.words;
    let (fields, problems) = wording::at_fields(
        words,
        vec![
            FieldView::line(words, "email", words.t("account-email"), LineKind::Email, typed.get("email"))
                .autocomplete("username")
                .required(true),
            FieldView::line(words, "password", words.t("account-password"), LineKind::Password, "").required(true),
        ],
        found,
    );
    SignIn {
        shell: reader.form_shell(words.t("sign-in-title")).problems(!found.is_empty()),
        problems,
        next: typed.get("next").to_owned(),
        fields,
        buttons: Buttons::new().submit(words.t("sign-in"), ""),
    }
}
