//! 登录: with e-mail and password. In a rehearsal the sign-in cards are offered below it.

use app::{Secret, account};
use axum::extract::State;
use rules::violation::Violation;

use super::card::CardForm;
use crate::{
    answer::{Answer, Said, see_other},
    form::{Fields, VisitorForm},
    page::Link,
    parts::{Buttons, FieldView, LineKind, Notice, NoticeKind},
    preferences::local,
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// `GET /sign-in`
pub(super) async fn show(reader: Reader) -> Answer {
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    if reader.is_signed_in() {
        let start = Reader::start_page(&reader.actor);
        return Ok(see_other(onward(asked.get("next"), &start)));
    }
    Ok(view(&reader, &asked, &[]).answer())
}

/// `POST /sign-in`
pub(super) async fn send(State(site): State<Site>, form: VisitorForm) -> Answer {
    let command = account::sign_in::SignIn {
        email: form.get("email").to_owned(),
        password: Secret::new(form.get("password").to_owned()),
        agent: form.reader.agent.clone(),
    };
    match Said::of(site.app.run(&form.reader.actor, command, account::sign_in::sign_in).await?)? {
        Said::Done(session) => {
            let start = start_of(&site, &form.reader, &session).await?;
            Ok(super::enter(&site, &session, onward(form.get("next"), &start)))
        }
        Said::Refused(found) => Ok(view(&form.reader, &form.fields, &found).answer()),
        Said::Conflict => Err(axum::http::StatusCode::CONFLICT.into()),
    }
}

/// Where the work of somebody who has just signed in is.
async fn start_of(site: &Site, reader: &Reader, session: &account::NewSession) -> Result<String, app::Failure> {
    let found = account::actor_of(&site.app, session.token.expose(), reader.actor.address(), reader.actor.locale()).await?;
    Ok(found.map(|found| Reader::start_page(&found.actor)).unwrap_or_default())
}

/// The page that was asked for before, if it is one of ours.
fn onward<'a>(next: &'a str, start: &'a str) -> &'a str {
    if next.is_empty() { local(start) } else { local(next) }
}

fn view(reader: &Reader, typed: &Fields, found: &[Violation]) -> CardForm {
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
    let ended = typed.get("ended") == "1" && found.is_empty();
    let note = || Notice::new(words, NoticeKind::Info, words.t("sign-in-ended"), words.t("sign-in-ended-text"));
    CardForm {
        shell: reader.form_shell(words.t("sign-in-title")),
        problems,
        before: ended.then(note).into_iter().collect(),
        action: routes::SignIn.path(),
        hidden: vec![("next".to_owned(), typed.get("next").to_owned())],
        fields,
        buttons: Buttons::new().submit(words.t("sign-in"), ""),
        links: vec![Link::new(routes::Reset, words.t("sign-in-forgotten")), Link::new(routes::Register, words.t("sign-in-register"))],
        cards: true,
        ..CardForm::default()
    }
}
