//! 名单发布: what waits to be published, batches in preparation and published, corrections that wait for a second person.

use app::publish::{self, BatchLine, CorrectionShown, CreateBatch, Desk, create_batch};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use rules::violation::Violation;

use crate::{
    answer::{Answer, Fault, Said, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Shell},
    parts::{Cell, Column, Control, Empty, FieldView, Line, Problems, Table, TableRow, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// Most characters of a title, as the use case has it.
const TITLE: usize = 60;

/// The view.
#[derive(Debug, Template)]
#[template(path = "publish/desk.html")]
struct DeskPage {
    shell: Shell,
    problems: Problems,
    waiting: usize,
    may_publish: bool,
    preparing: Option<Table>,
    published: Option<Table>,
    corrections: Option<Table>,
    none: Empty,
    title: FieldView,
}

/// `GET /publish`
pub(super) async fn show(State(site): State<Site>, reader: Signed) -> Answer {
    answer(&site, &reader.0, StatusCode::OK, &Fields::default(), &[]).await
}

/// `POST /publish`: begins a batch.
pub(super) async fn create(State(site): State<Site>, form: Form) -> Answer {
    let command = CreateBatch { title: form.get("title").to_owned() };
    match Said::of(site.app.run(form.actor(), command, create_batch).await?)? {
        Said::Done(batch) => Ok(see_other_done(routes::PublishBatch { batch }, "batch-created")),
        Said::Refused(found) => answer(&site, &form.reader.0, StatusCode::UNPROCESSABLE_ENTITY, &form.fields, &found).await,
        Said::Conflict => {
            let found = [Violation::refuse("", "batch-begun-twice")];
            answer(&site, &form.reader.0, StatusCode::CONFLICT, &form.fields, &found).await
        }
    }
}

async fn answer(site: &Site, reader: &Reader, status: StatusCode, typed: &Fields, found: &[Violation]) -> Result<Response, Fault> {
    let Some(desk) = publish::desk(&site.app, &reader.actor).await? else { return Err(StatusCode::FORBIDDEN.into()) };
    let year = site.app.current_cycle().await?.map(|current| current.cycle.year);
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    Ok(page::html_with(status, &view(reader, &desk, &year, typed, found)))
}

fn view(reader: &Reader, desk: &Desk, year: &str, typed: &Fields, found: &[Violation]) -> DeskPage {
    let words = reader.visit.words;
    let value = if typed.has("title") { typed.get("title").to_owned() } else { words.t1("publish-title-proposed", "year", year) };
    let line = Control::Line(Line { value, limit: Some(TITLE), ..Line::default() });
    let field = FieldView::new(words, "title", words.t("publish-batch-title"), line).hint(words.t("publish-batch-title-hint"));
    let (mut fields, problems) = wording::at_fields(words, vec![field.required(true)], found);
    let of =
        |published: bool| -> Vec<&BatchLine> { desk.batches.iter().filter(|batch| batch.published_at.is_some() == published).collect() };
    DeskPage {
        shell: reader.shell(words.t("publish-title")).problems(!found.is_empty()),
        problems,
        waiting: desk.waiting,
        may_publish: desk.may_publish,
        preparing: preparing(words, &of(false)),
        published: published(words, &of(true)),
        corrections: corrections(words, &desk.corrections),
        none: Empty { title: words.t("publish-none"), text: words.t("publish-none-text"), ..Empty::default() },
        title: fields.remove(0),
    }
}

fn link(batch: &BatchLine, words: Words) -> Cell {
    Cell::Link {
        href: routes::PublishBatch { batch: batch.id.clone() }.path(),
        text: batch.title.clone(),
        note: words.t2("publish-batch-number", &("year", batch.year), &("n", batch.number)),
    }
}

fn preparing(words: Words, batches: &[&BatchLine]) -> Option<Table> {
    let columns =
        vec![Column::new(words.t("publish-batch")), Column::number(words.t("publish-size")), Column::new(words.t("publish-collected-by"))];
    let rows = batches.iter().map(|batch| TableRow::new(vec![link(batch, words), Cell::number(batch.size), Cell::text(&batch.by)]));
    let table = Table::new(words, words.t("publish-preparing-caption"), columns).rows(rows.collect());
    (!batches.is_empty()).then_some(table)
}

fn published(words: Words, batches: &[&BatchLine]) -> Option<Table> {
    let columns = vec![
        Column::new(words.t("publish-batch")),
        Column::number(words.t("publish-size")),
        Column::new(words.t("publish-collected-by")),
        Column::new(words.t("publish-published-by")),
        Column::new(words.t("publish-published-at")),
        Column::new(words.t("publish-edition")),
    ];
    let rows = batches.iter().map(|batch| {
        TableRow::new(vec![
            link(batch, words),
            Cell::number(batch.size),
            Cell::text(&batch.by),
            Cell::text(&batch.published_by),
            Cell::code(batch.published_at.map(wording::time).unwrap_or_default()),
            Cell::text(words.t1("publish-edition-n", "n", batch.edition)),
        ])
    });
    let table = Table::new(words, words.t("publish-published-caption"), columns).rows(rows.collect());
    (!batches.is_empty()).then_some(table)
}

fn corrections(words: Words, corrections: &[CorrectionShown]) -> Option<Table> {
    let columns = vec![
        Column::new(words.t("publish-team")),
        Column::new(words.t("publish-reason")),
        Column::new(words.t("publish-proposed-by")),
        Column::new(words.t("publish-proposed-at")),
        Column::new(words.t("publish-state")),
    ];
    let rows = corrections.iter().map(|one| {
        let state = if one.own {
            Tag::new(Tone::Quiet, words.t("publish-waits-other"))
        } else {
            Tag::new(Tone::Todo, words.t("publish-waits-you"))
        };
        TableRow::new(vec![
            Cell::Link { href: routes::PublishCorrection { id: one.id.clone() }.path(), text: one.name.clone(), note: one.number.clone() },
            Cell::text(&one.note),
            Cell::text(&one.by),
            Cell::code(wording::time(one.at)),
            Cell::Tag(state),
        ])
    });
    let table = Table::new(words, words.t("publish-corrections-caption"), columns).rows(rows.collect());
    (!corrections.is_empty()).then_some(table)
}
