//! One registered team: valid or not today, and its public record in every edition.

use app::publish::{self, TeamDocument, TeamPage};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::{StatusCode, Uri},
    response::IntoResponse,
};

use super::{kept, words};
use crate::{
    answer::Answer,
    form::Fields,
    locale::Words,
    page::{Nav, Shell},
    parts::{Notice, NoticeKind, Row, Summary, Tag, Value},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/team.html")]
struct Team {
    shell: Shell,
    number: String,
    state: Tag,
    notices: Vec<Notice>,
    facts: Summary,
    parts: Vec<Shown>,
    editions: Vec<Edition>,
}

/// A part of the record.
#[derive(Debug)]
pub(in crate::pages) struct Shown {
    pub(in crate::pages) summary: Option<Summary>,
    pub(in crate::pages) groups: Vec<(String, Vec<Summary>)>,
}

/// A dated version.
#[derive(Debug)]
struct Edition {
    href: String,
    title: String,
    note: String,
    current: bool,
}

/// `GET /teams/{number}`
pub(super) async fn show(State(site): State<Site>, reader: Reader, Path(team): Path<routes::Team>, uri: Uri) -> Answer {
    if let Some(kept) = kept::found(&site, &reader) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let edition = Fields::parse(uri.query().unwrap_or_default().as_bytes()).unwrap_or_default().number("edition");
    let Some(page) = publish::team(&site.app, &team.number, edition).await? else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let spoken = reader.visit.words;
    let view = Team {
        shell: reader.shell(page.document.name.clone()).nav(Nav::Teams),
        number: page.document.number.clone(),
        state: words::state(spoken, &page.state),
        notices: notices(spoken, &page),
        facts: facts(spoken, &page),
        parts: parts(spoken, &page.document),
        editions: editions(spoken, &page),
    };
    Ok(kept::shown(&site, &reader, version, None, &view))
}

fn notices(words: Words, page: &TeamPage) -> Vec<Notice> {
    let since = wording::date(page.since);
    let mut found = Vec::new();
    match page.state.as_str() {
        "registered" => {}
        "lapsed" => found.push(Notice::new(words, NoticeKind::Warn, words.t1("team-lapsed", "date", since), words.t("team-lapsed-text"))),
        _ => found.push(Notice::new(words, NoticeKind::Warn, words.t1("team-ended", "date", since), words.t("team-ended-text"))),
    }
    if page.edition != page.latest {
        let title = words.t1("team-older", "edition", page.edition);
        found.push(Notice::new(words, NoticeKind::Info, title, words.t1("team-older-text", "latest", page.latest)));
    }
    found
}

fn facts(words: Words, page: &TeamPage) -> Summary {
    let batch =
        Value::Link { href: format!("{}/{}/{}", routes::Batches, page.batch.year, page.batch.number), text: page.batch.title.clone() };
    Summary::new(words, words.t("team-registration"))
        .row(Row::new(words.t("team-number"), Value::text(page.document.number.clone())))
        .row(Row::new(words.t("team-state"), Value::Tag(super::words::state(words, &page.state))))
        .row(Row::new(words.t("team-type"), Value::text(wording::text(words, &page.document.team_type.label))))
        .row(Row::new(words.t("team-lead"), Value::text(page.document.lead.clone())))
        .row(Row::new(words.t("team-batch"), batch))
        .row(Row::new(words.t("team-published"), Value::text(wording::date(page.batch.published_at))))
}

/// The public record, part by part; previews draw the same.
pub(in crate::pages) fn parts(words: Words, document: &TeamDocument) -> Vec<Shown> {
    let parts = document.parts.iter().map(|part| {
        let title = wording::text(words, &part.title);
        let summary = part.fields.iter().fold(Summary::new(words, title), |summary, field| summary.row(super::words::row(words, field)));
        let groups = part.groups.iter().map(|group| {
            let items = group.items.iter().map(|item| {
                let mut card = Summary::new(words, "");
                card.rows = item.iter().map(|field| super::words::row(words, field)).collect();
                card
            });
            (wording::text(words, &group.title), items.collect())
        });
        Shown { summary: (!part.fields.is_empty()).then_some(summary), groups: groups.collect() }
    });
    parts.collect()
}

fn editions(words: Words, page: &TeamPage) -> Vec<Edition> {
    let lines = page.editions.iter().map(|line| {
        let date = wording::date(line.at);
        Edition {
            href: format!("{}?edition={}", routes::Team { number: page.document.number.clone() }, line.edition),
            title: words.ta("team-edition", &[("edition", &line.edition.to_string()), ("date", &date)]),
            note: if line.note.is_empty() { words.t("team-edition-first") } else { line.note.clone() },
            current: line.edition == page.edition,
        }
    });
    lines.collect()
}
