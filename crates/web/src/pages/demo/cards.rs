//! `/demo`: one click into each role.

use app::account::{self, persona};
use askama::Template;
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::Stage;
use crate::{
    answer::{Answer, Said, found},
    form::VisitorForm,
    page::{self, Shell},
    pages::account::enter as with_session,
    parts::Problems,
    reader::Reader,
    routes,
    site::Site,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "demo/page.html")]
pub(super) struct Page {
    pub(super) shell: Shell,
    pub(super) problems: Problems,
    pub(super) stage: Stage,
}

/// `GET /demo`
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    let stage = found(Stage::load(&site, &reader).await?)?;
    let words = reader.visit.words;
    let shell = reader.form_shell(words.t("demo-title"));
    Ok(page::html(&Page { shell, problems: Problems::new(words), stage }))
}

/// `POST /demo`
pub(super) async fn enter(State(site): State<Site>, form: VisitorForm) -> Answer {
    let command = persona::SignInAsPersona { code: form.get("persona").to_owned(), agent: form.reader.agent.clone() };
    match Said::of(site.app.run(&form.reader.actor, command, persona::sign_in_as_persona).await?)? {
        Said::Done(session) => {
            let visit = &form.reader.visit;
            let token = session.token.expose();
            let who = account::actor_of(&site.app, token, form.reader.actor.address(), visit.words.lang.tag()).await?;
            let begins = who.map_or_else(|| routes::Home.path(), |who| Reader::start_page(&who.actor));
            Ok(with_session(&site, &session, begins))
        }
        Said::Refused(_) => Err(StatusCode::UNPROCESSABLE_ENTITY.into()),
        Said::Conflict => Ok::<Response, _>(StatusCode::CONFLICT.into_response()),
    }
}
