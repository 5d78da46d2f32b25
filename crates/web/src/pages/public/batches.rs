//! Every published batch.

use app::publish;
use askama::Template;
use axum::extract::State;

use super::kept;
use crate::{
    answer::Answer,
    page::{Nav, Shell},
    parts::{Buttons, Cell, Column, Empty, Table, TableRow},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/batches.html")]
struct Batches {
    shell: Shell,
    table: Option<Table>,
    empty: Empty,
}

/// `GET /batches`
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    if let Some(kept) = kept::found(&site, &reader) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let words = reader.visit.words;
    let batches = publish::batches(&site.app).await?;
    let rows = batches.iter().map(|batch| {
        TableRow::new(vec![
            Cell::link(format!("{}/{}/{}", routes::Batches, batch.year, batch.number), &batch.title),
            Cell::code(batch.year.to_string()),
            Cell::code(wording::date(batch.published_at)),
            Cell::number(batch.size),
        ])
    });
    let columns = vec![
        Column::new(words.t("batch-name")),
        Column::new(words.t("teams-year")),
        Column::new(words.t("team-published")),
        Column::number(words.t("batch-teams")),
    ];
    let table = Table::new(words, words.t("batches-title"), columns).rows(rows.collect());
    let view = Batches {
        shell: reader.shell(words.t("batches-title")).nav(Nav::Teams),
        table: (!batches.is_empty()).then_some(table),
        empty: Empty {
            title: words.t("home-batches-none"),
            text: words.t("batches-none-text"),
            onward: Buttons::new().go_second(routes::Guide, words.t("nav-guide")),
        },
    };
    Ok(kept::shown(&site, &reader, version, None, &view))
}
