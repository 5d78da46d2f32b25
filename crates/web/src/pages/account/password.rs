//! Change one's password.

use app::{Secret, account::change_password};
use axum::{extract::State, http::StatusCode};
use rules::violation::Violation;

use super::{card::CardForm, fields};
use crate::{
    answer::{Answer, Said, see_other_done},
    form::Form,
    page::Link,
    parts::{Buttons, FieldView, LineKind},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /account/password`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    Ok(view(&site, &reader, &[]).answer())
}

/// `POST /account/password`
pub(super) async fn save(State(site): State<Site>, form: Form) -> Answer {
    let command = change_password::ChangePassword {
        current: Secret::new(form.get("current").to_owned()),
        password: Secret::new(form.get("password").to_owned()),
    };
    match Said::of(site.app.run(form.actor(), command, change_password::change_password).await?)? {
        Said::Done(()) => Ok(see_other_done(routes::Account, "password")),
        Said::Refused(found) => Ok(view(&site, &form.reader.0, &found).answer()),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

fn view(site: &Site, reader: &Reader, found: &[Violation]) -> CardForm {
    let words = reader.visit.words;
    let (fields, problems) = wording::at_fields(
        words,
        vec![
            FieldView::line(words, "current", words.t("account-current-password"), LineKind::Password, "").required(true),
            fields::new_password(words, site.app.settings().password_min),
        ],
        found,
    );
    CardForm {
        shell: reader.shell(words.t("password-title")),
        problems,
        lead: words.t("password-lead"),
        action: routes::AccountPassword.path(),
        fields,
        buttons: Buttons::new().submit(words.t("password-save"), "").link(routes::Account, words.t("back-account")),
        links: vec![Link::new(routes::Reset, words.t("password-forgotten"))],
        ..CardForm::default()
    }
}
