//! Programme files and their revisions, and how a new one is loaded.

use app::staff::{self, CycleRow};
use axum::{extract::State, http::StatusCode};

use super::{
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Cell, Empty, Table, TableRow, Tag, Tone},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// `GET /staff/cycles`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let Said::Done(cycles) = Said::of(staff::cycles(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    let spoken = reader.visit.words;
    let current = site.app.current_cycle().await?.map(|pinned| pinned.cycle.id.clone());
    let sheet = Sheet::new(&reader, spoken.t("staff-cycles")).lead(spoken.t("staff-cycles-lead"));
    let sheet = if cycles.is_empty() {
        let (title, text) = (spoken.t("staff-cycles-none"), spoken.t("staff-cycles-none-text"));
        sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() }))
    } else {
        let rows = cycles.iter().map(|cycle| line(spoken, cycle, current.as_deref() == Some(cycle.id.as_str())));
        let columns = [
            spoken.t("staff-cycle-title"),
            spoken.t("staff-cycle-year"),
            spoken.t("staff-cycle-revision-newest"),
            spoken.t("staff-cycle-drafts"),
            spoken.t("staff-cycle-others"),
            spoken.t("staff-state"),
        ];
        sheet.with(Piece::Table(
            Table::new(spoken, spoken.t("staff-cycles-caption"), words::columns_with(columns, &[3, 4])).rows(rows.collect()),
        ))
    };
    let commands = ["kechuang cycle check cycles/2022", "kechuang cycle load cycles/2022"].map(str::to_owned);
    Ok(sheet
        .with(Piece::Head(spoken.t("staff-cycles-load")))
        .with(Piece::Text(spoken.t("staff-cycles-load-text")))
        .with(Piece::Commands(commands.to_vec()))
        .page())
}

fn line(spoken: Words, cycle: &CycleRow, current: bool) -> TableRow {
    let count = |of: fn(&staff::RevisionRow) -> i64| cycle.revisions.iter().map(of).sum::<i64>().to_string();
    let newest = cycle.revisions.first();
    let state =
        if current { Tag::new(Tone::Active, spoken.t("staff-cycle-current")) } else { Tag::new(Tone::Quiet, spoken.t("staff-cycle-past")) };
    TableRow::new(vec![
        Cell::link(routes::StaffCycle { id: cycle.id.clone() }, wording::text(spoken, &cycle.title)),
        Cell::code(cycle.year.to_string()),
        newest.map_or(Cell::None, |newest| {
            Cell::Lines(spoken.t1("staff-cycle-revision-n", "n", newest.revision), wording::time(newest.loaded_at))
        }),
        Cell::number(count(|revision| revision.drafts)),
        Cell::number(count(|revision| revision.others)),
        Cell::Tag(state),
    ])
}
