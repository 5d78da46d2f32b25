//! Change one's name and language.

use app::account::{change_profile, profile};
use axum::{extract::State, http::StatusCode};
use rules::violation::Violation;

use super::{card::CardForm, fields};
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::Form,
    locale::Lang,
    parts::{Buttons, Control, FieldView, Opt},
    reader::{Reader, Signed},
    routes,
    site::Site,
    visit::{self, LANG_COOKIE},
    wording,
};

/// `GET /account/profile`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let held = found(profile::profile(&site.app, &reader.actor).await?)?;
    Ok(view(&reader, &held.name, &held.locale, &[]).answer())
}

/// `POST /account/profile`
pub(super) async fn save(State(site): State<Site>, headers: axum::http::HeaderMap, form: Form) -> Answer {
    let command = change_profile::ChangeProfile { name: form.get("name").to_owned(), locale: form.get("locale").to_owned() };
    match Said::of(site.app.run(form.actor(), command, change_profile::change_profile).await?)? {
        Said::Done(()) => {
            let mut response = see_other_done(routes::Account, "profile");
            let lang = if form.get("locale") == Lang::En.tag() { Lang::En } else { Lang::Zh };
            if let Some(line) = visit::wish(&headers, LANG_COOKIE, lang.code()) {
                response.headers_mut().append(axum::http::header::SET_COOKIE, line);
            }
            Ok(response)
        }
        Said::Refused(found) => Ok(view(&form.reader.0, form.get("name"), form.get("locale"), &found).answer()),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

fn view(reader: &Reader, name: &str, locale: &str, found: &[Violation]) -> CardForm {
    let words = reader.visit.words;
    let language = |tag: &str, text| Opt::new(tag, text, (locale == Lang::En.tag()) == (tag == Lang::En.tag()));
    let languages = vec![language(Lang::Zh.tag(), words.t("language-zh")), language(Lang::En.tag(), words.t("language-en"))];
    let (fields, problems) = wording::at_fields(
        words,
        vec![
            fields::name(words, name),
            FieldView::new(words, "locale", words.t("account-language"), Control::Radios(languages))
                .hint(words.t("account-language-hint"))
                .required(true),
        ],
        found,
    );
    CardForm {
        shell: reader.shell(words.t("profile-title")),
        problems,
        lead: words.t("account-email-fixed"),
        action: routes::AccountProfile.path(),
        fields,
        buttons: Buttons::new().submit(words.t("save"), "").link(routes::Account, words.t("back-account")),
        ..CardForm::default()
    }
}
