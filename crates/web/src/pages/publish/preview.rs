//! A batch, and each of its teams, as the public will see them.

use app::publish::{self, BatchPreview};
use askama::Template;
use axum::extract::{Path, State};

use super::batch::{notices, warnings};
use crate::{
    answer::{Answer, found},
    locale::Words,
    page::{self, Shell},
    pages::public::team::{self, Shown},
    parts::{Buttons, Cell, Column, Notice, NoticeKind, Row, Summary, Table, TableRow, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view of the list.
#[derive(Debug, Template)]
#[template(path = "publish/preview.html")]
struct Preview {
    shell: Shell,
    back: String,
    notices: Vec<Notice>,
    lead: String,
    table: Table,
    onward: Buttons,
}

/// The view of a team.
#[derive(Debug, Template)]
#[template(path = "publish/team.html")]
struct TeamPreview {
    shell: Shell,
    back: String,
    batch: String,
    notices: Vec<Notice>,
    number: String,
    facts: Summary,
    parts: Vec<Shown>,
    before: Option<(String, String)>,
    after: Option<(String, String)>,
}

/// `GET /publish/{batch}/preview`
pub(super) async fn batch(State(site): State<Site>, reader: Signed, Path(place): Path<routes::PublishPreview>) -> Answer {
    let batch = found(publish::preview(&site.app, &reader.0.actor, &place.batch).await?)?;
    Ok(page::html(&list(&reader.0, &batch)))
}

fn list(reader: &Reader, batch: &BatchPreview) -> Preview {
    let words = reader.visit.words;
    let shown = Notice::new(words, NoticeKind::Info, words.t("publish-preview-notice"), words.t("publish-preview-text"));
    let back = routes::PublishBatch { batch: batch.batch.id.clone() };
    let mut onward = Buttons::new();
    if batch.may_publish && !batch.teams.is_empty() {
        onward = onward.go(routes::PublishConfirm { batch: batch.batch.id.clone() }, words.t("publish-do"));
    }
    Preview {
        shell: reader.shell(batch.batch.title.clone()),
        notices: std::iter::once(shown).chain(notices(words, batch)).collect(),
        lead: words.t2("publish-preview-lead", &("date", words.t("publish-day")), &("n", batch.teams.len())),
        table: table(words, batch),
        onward: onward.link(&back, words.t("publish-back")),
        back: back.path(),
    }
}

fn table(words: Words, batch: &BatchPreview) -> Table {
    let columns = vec![
        Column::new(words.t("publish-team")),
        Column::new(words.t("publish-number")),
        Column::new(words.t("publish-type")),
        Column::new(words.t("publish-lead-unit")),
        Column::new(words.t("publish-look")),
    ];
    let rows = batch.teams.iter().map(|team| {
        let place = routes::PublishTeam { batch: batch.batch.id.clone(), application: team.application.clone() };
        TableRow::new(vec![
            Cell::link(place, &team.document.name),
            Cell::code(&team.number),
            Cell::text(wording::text(words, &team.document.team_type.label)),
            Cell::text(&team.document.lead),
            warnings(words, team).into_iter().next().map_or(Cell::None, Cell::Tag),
        ])
    });
    Table::new(words, words.t("publish-list"), columns).rows(rows.collect())
}

/// `GET /publish/{batch}/teams/{application}`
pub(super) async fn team(State(site): State<Site>, reader: Signed, Path(place): Path<routes::PublishTeam>) -> Answer {
    let reader = reader.0;
    let batch = found(publish::preview(&site.app, &reader.actor, &place.batch).await?)?;
    let at = found(batch.teams.iter().position(|team| team.application == place.application))?;
    Ok(page::html(&one(&reader, &batch, at)))
}

fn one(reader: &Reader, batch: &BatchPreview, at: usize) -> TeamPreview {
    let words = reader.visit.words;
    let team = &batch.teams[at];
    let link = |at: Option<usize>| {
        let team = batch.teams.get(at?)?;
        let place = routes::PublishTeam { batch: batch.batch.id.clone(), application: team.application.clone() };
        Some((place.path(), team.document.name.clone()))
    };
    let mut notices = vec![Notice::new(words, NoticeKind::Info, words.t("publish-preview-notice"), words.t("publish-preview-text"))];
    if !team.suspicious.is_empty() {
        let labels: Vec<String> = team.suspicious.iter().map(|label| wording::text(words, label)).collect();
        let title = words.t1("publish-looks-like-contact", "fields", labels.join(&words.t("list-joint")));
        notices.push(Notice::new(words, NoticeKind::Warn, title, words.t("publish-suspicious-text")));
    }
    let facts = Summary::new(words, words.t("team-registration"))
        .row(Row::new(words.t("team-number"), Value::text(team.number.clone())))
        .row(Row::new(words.t("team-type"), Value::text(wording::text(words, &team.document.team_type.label))))
        .row(Row::new(words.t("team-lead"), Value::text(team.document.lead.clone())))
        .row(Row::new(words.t("team-batch"), Value::text(batch.batch.title.clone())));
    TeamPreview {
        shell: reader.shell(team.document.name.clone()),
        back: routes::PublishPreview { batch: batch.batch.id.clone() }.path(),
        batch: batch.batch.title.clone(),
        notices,
        number: team.number.clone(),
        facts,
        parts: team::parts(words, &team.document),
        before: link(at.checked_sub(1)),
        after: link(Some(at + 1)),
    }
}
