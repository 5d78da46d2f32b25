//! Finding a published team whose record needs a correction.

use app::{
    access::{self, Action, Facts},
    publish::{self, TeamQuery},
};
use askama::Template;
use axum::{extract::State, http::StatusCode};
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use crate::{
    answer::Answer,
    form::Fields,
    page::{self, Shell},
    parts::{Buttons, Cell, Column, Empty, Pagination, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "publish/teams.html")]
struct Teams {
    shell: Shell,
    text: String,
    found: String,
    table: Option<Table>,
    empty: Empty,
    pages: Pagination,
}

/// `GET /publish/teams`
pub(super) async fn show(State(site): State<Site>, reader: Signed) -> Answer {
    let reader = reader.0;
    if !access::may(&reader.actor, Action::CollectBatch, &Facts::default()) {
        return Err(StatusCode::FORBIDDEN.into());
    }
    let words = reader.visit.words;
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    let text = asked.get("q").trim().to_owned();
    let page = asked.number("page").and_then(|page| u64::try_from(page).ok()).unwrap_or(1);
    let list = publish::teams(&site.app, &TeamQuery { text: text.clone(), page, ..TeamQuery::default() }).await?;
    let columns = vec![
        Column::new(words.t("publish-team")),
        Column::new(words.t("publish-number")),
        Column::new(words.t("publish-lead-unit")),
        Column::new(words.t("publish-type")),
        Column::new(words.t("publish-acts")),
    ];
    let rows = list.lines.iter().map(|line| {
        let correct = routes::PublishCorrect { number: line.number.clone() }.path();
        TableRow::new(vec![
            Cell::link(routes::Team { number: line.number.clone() }, &line.name),
            Cell::code(&line.number),
            Cell::text(&line.lead),
            Cell::text(wording::text(words, &line.team_type.1)),
            Cell::Acts(vec![(correct, words.t("publish-correct"))]),
        ])
    });
    let table = Table::new(words, words.t("publish-teams-caption"), columns).rows(rows.collect());
    let query = if text.is_empty() { String::new() } else { format!("q={}", utf8_percent_encode(&text, NON_ALPHANUMERIC)) };
    let (at, pages) = (usize::try_from(list.page).unwrap_or(1), usize::try_from(list.pages).unwrap_or(1));
    Ok(page::html(&Teams {
        shell: reader.shell(words.t("publish-teams-title")),
        found: words.t1("teams-found", "n", list.found),
        table: (!list.lines.is_empty()).then_some(table),
        empty: Empty {
            title: words.t("publish-teams-none"),
            text: words.t("publish-teams-none-text"),
            onward: Buttons::new().go_second(routes::PublishTeams, words.t("publish-teams-all")),
        },
        pages: Pagination::new(words, &routes::PublishTeams.path(), &query, at, 1, pages),
        text,
    }))
}
