//! One published batch: a page, a CSV file, a JSON document.

use app::publish::{self, BatchPage};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};

use super::{kept, words};
use crate::{
    answer::Answer,
    page::{Nav, Shell},
    parts::Table,
    reader::Reader,
    routes::{self, BatchShape},
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/batch.html")]
struct Batch {
    shell: Shell,
    published: String,
    table: Table,
    csv: String,
    json: String,
    list: String,
    editions: Vec<(String, String)>,
}

/// `GET /batches/{year}/{n}`, `….csv`, `….json`
pub(super) async fn show(State(site): State<Site>, reader: Reader, Path(place): Path<routes::Batch>) -> Answer {
    let Some((number, shape)) = place.read() else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    if shape == BatchShape::Page
        && let Some(kept) = kept::found(&site, &reader)
    {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let Some(page) = publish::batch(&site.app, i64::from(place.year), i64::from(number)).await? else {
        return Ok(StatusCode::NOT_FOUND.into_response());
    };
    match shape {
        BatchShape::Page => Ok(kept::shown(&site, &reader, version, None, &view(&reader, &page, place.year, number))),
        BatchShape::Csv => {
            let name = format!("batch-{}-{number}.csv", place.year);
            Ok(kept::file("text/csv; charset=utf-8", &name, publish::batch_csv(&page.lines)?))
        }
        BatchShape::Json => Ok(json(&page)),
    }
}

fn json(page: &BatchPage) -> Response {
    axum::Json(&page.document).into_response()
}

fn view(reader: &Reader, page: &BatchPage, year: i16, number: u32) -> Batch {
    let spoken = reader.visit.words;
    let shaped = |shape| routes::Batch::of(year, number, shape).path();
    let date = wording::date(page.batch.published_at);
    let editions = page.editions.iter().map(|line| {
        let title = spoken.ta("team-edition", &[("edition", &line.edition.to_string()), ("date", &wording::date(line.at))]);
        (title, if line.note.is_empty() { spoken.t("team-edition-first") } else { line.note.clone() })
    });
    Batch {
        shell: reader.shell(page.batch.title.clone()).nav(Nav::Teams),
        published: spoken.ta("batch-published", &[("date", &date), ("n", &page.batch.size.to_string())]),
        table: words::table(spoken, spoken.t("teams-caption"), &page.lines),
        csv: shaped(BatchShape::Csv),
        json: shaped(BatchShape::Json),
        list: format!("{}?year={year}&batch={number}", routes::Teams),
        editions: editions.collect(),
    }
}
