//! Exceptions that were granted in the current cycle.

use app::staff::{self, ExceptionRow};
use axum::extract::State;
use rules::cycle::Cycle;

use super::{
    asked::Asked,
    filter::Filter,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Buttons, Cell, Empty, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

const PAGE: u64 = 50;

/// `GET /staff/exceptions`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let Said::Done(all) = Said::of(staff::exceptions(&site.app, &reader.actor).await?)? else {
        return Err(axum::http::StatusCode::CONFLICT.into());
    };
    let (spoken, asked) = (reader.visit.words, Asked::of(&reader));
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let kinds = ["quota", "eligibility", "window"].map(|kind| (kind.to_owned(), words::exception(spoken, kind)));
    let states = [("holds", spoken.t("staff-exception-holds")), ("ended", spoken.t("staff-exception-ended"))];
    let filter = Filter::new(spoken, routes::StaffExceptions, spoken.t("staff-exceptions-find"))
        .pick(&asked, "kind", spoken.t("staff-exception-kind"), kinds.to_vec())
        .pick(&asked, "state", spoken.t("staff-state"), states.map(|(code, label)| (code.to_owned(), label)).to_vec());
    let fits = |row: &&ExceptionRow| {
        let (kind, state) = (asked.get("kind"), asked.get("state"));
        (kind.is_empty() || kind == row.kind) && (state.is_empty() || (state == "holds") == row.holds)
    };
    let found: Vec<&ExceptionRow> = all.iter().filter(fits).collect();
    let names = ["kind", "state"];
    let new = Buttons::new().go(routes::StaffExceptionNew, spoken.t("staff-exception-grant"));
    let sheet =
        Sheet::new(&reader, spoken.t("staff-exceptions")).lead(spoken.t("staff-exceptions-lead")).acts(new).with(Piece::Filter(filter));
    let sheet = sheet
        .with(Piece::Count(spoken.t1("staff-exceptions-found", "n", found.len()), asked.clear(spoken, routes::StaffExceptions, &names)));
    if found.is_empty() {
        let (title, text) = (spoken.t("staff-exceptions-none"), spoken.t("staff-exceptions-none-text"));
        return Ok(sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() })).page());
    }
    let total = found.len() as u64;
    let (from, size) = (usize::try_from(asked.page() * PAGE).unwrap_or(0), usize::try_from(PAGE).unwrap_or(1));
    let rows = found.into_iter().skip(from).take(size).map(|row| line(spoken, cycle, row)).collect();
    let columns = [
        spoken.t("staff-unit-name"),
        spoken.t("staff-exception-grants"),
        spoken.t("staff-reason"),
        spoken.t("staff-windows-granted"),
        spoken.t("staff-state"),
        spoken.t("staff-acts"),
    ];
    let table = Table::new(spoken, spoken.t("staff-exceptions-caption"), words::columns(columns)).rows(rows);
    let pages = asked.pages(spoken, routes::StaffExceptions, &names, PAGE, total);
    Ok(sheet.with(Piece::Table(table)).with(Piece::Pages(pages)).page())
}

fn line(spoken: Words, cycle: Option<&Cycle>, row: &ExceptionRow) -> TableRow {
    let whom = match (&row.unit_id, &row.unit) {
        (Some(id), Some(name)) => Cell::link(routes::StaffUnit { id: id.clone() }, name),
        _ => Cell::text(spoken.t("staff-windows-all")),
    };
    TableRow::new(vec![
        whom,
        Cell::Lines(words::exception(spoken, &row.kind), words::granted(spoken, cycle, row)),
        Cell::text(&row.reason),
        Cell::Lines(row.granted_by.clone(), wording::time(row.granted_at)),
        Cell::Tag(words::holds(spoken, row)),
        words::revocable(spoken, row),
    ])
}
