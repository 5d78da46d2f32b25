//! Where one is signed in; end one, or all the others.

use app::account::sessions::{self, EndSessions, SessionView};
use askama::Template;
use axum::{extract::State, http::StatusCode};

use super::browser;
use crate::{
    answer::{Answer, Said, found, see_other_done},
    form::Form,
    locale::Words,
    page::{self, Shell},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "account/sessions.html")]
struct Sessions {
    shell: Shell,
    rows: Vec<Row>,
}

/// A session.
#[derive(Debug)]
struct Row {
    id: String,
    own: bool,
    browser: String,
    facts: Vec<String>,
}

/// `GET /account/sessions`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let words = reader.visit.words;
    let open = found(sessions::sessions(&site.app, &reader.actor).await?)?;
    let mut rows: Vec<Row> = open.into_iter().map(|session| row(words, session)).collect();
    rows.sort_by_key(|row| !row.own);
    Ok(page::html(&Sessions { shell: reader.shell(words.t("sessions-title")), rows }))
}

/// `POST /account/sessions`
pub(super) async fn end(State(site): State<Site>, form: Form) -> Answer {
    let (command, done) = match form.act() {
        "others" => (EndSessions::Others, "devices-ended"),
        _ => (EndSessions::One(form.get("session").to_owned()), "session-ended"),
    };
    match Said::of(site.app.run(form.actor(), command, sessions::end_sessions).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::AccountSessions, done)),
        Said::Refused(_) | Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

fn row(words: Words, session: SessionView) -> Row {
    let facts = [
        words.t1("session-seen", "time", wording::time(session.seen)),
        words.t1("session-since", "time", wording::time(session.since)),
        if session.address.is_empty() { String::new() } else { words.t1("session-address", "address", &session.address) },
    ];
    Row {
        id: session.id,
        own: session.own,
        browser: browser::name(&session.agent).unwrap_or_else(|| words.t("session-unknown")),
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect(),
    }
}

impl Sessions {
    fn has_others(&self) -> bool {
        self.rows.iter().any(|row| !row.own)
    }
}
