//! Units, with those that wait to be verified.

use app::unit::list::{self, PAGE, Unit, Wanted};
use axum::{extract::State, http::StatusCode};
use rules::{cycle::Cycle, time::Instant};

use super::{
    asked::Asked,
    filter::Filter,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::Answer,
    locale::Words,
    parts::{Cell, Empty, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

const NARROW: [&str; 3] = ["q", "state", "type"];

/// `GET /staff/units`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let asked = Asked::of(&reader);
    let verified = match asked.get("state") {
        "waiting" => Some(false),
        "verified" => Some(true),
        _ => None,
    };
    let wanted = Wanted { text: asked.get("q").to_owned(), verified, unit_type: asked.some("type"), page: asked.page() };
    let Some(found) = list::list(&site.app, &reader.actor, &wanted).await? else { return Err(StatusCode::FORBIDDEN.into()) };
    let spoken = reader.visit.words;
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let types = cycle.into_iter().flat_map(|cycle| &cycle.unit_types);
    let types = types.map(|known| (known.code.clone(), wording::text(spoken, &known.label))).collect();
    let states =
        vec![("waiting".to_owned(), spoken.t("staff-unit-verified-no")), ("verified".to_owned(), spoken.t("staff-unit-verified-yes"))];
    let filter = Filter::new(spoken, routes::StaffUnits, spoken.t("staff-units-find"))
        .words(&asked, "q", spoken.t("staff-units-words"))
        .pick(&asked, "state", spoken.t("staff-state"), states)
        .pick(&asked, "type", spoken.t("staff-unit-type"), types);
    let rows: Vec<TableRow> = found.units.iter().map(|unit| row(spoken, cycle, unit)).collect();
    let count = spoken.t2("staff-units-found", &("n", found.total), &("waiting", found.waiting));
    let sheet = Sheet::new(&reader, spoken.t("staff-units"))
        .lead(spoken.t("staff-units-lead"))
        .with(Piece::Filter(filter))
        .with(Piece::Count(count, asked.clear(spoken, routes::StaffUnits, &NARROW)));
    if rows.is_empty() {
        let (title, text) = (spoken.t("staff-units-none"), spoken.t("staff-units-none-text"));
        return Ok(sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() })).page());
    }
    let columns = [
        spoken.t("staff-unit-name"),
        spoken.t("staff-unit-code-short"),
        spoken.t("staff-unit-type"),
        spoken.t("staff-unit-entered"),
        spoken.t("staff-state"),
    ];
    let table = Table::new(spoken, spoken.t("staff-units-caption"), words::columns(columns)).rows(rows);
    let pages = asked.pages(spoken, routes::StaffUnits, &NARROW, PAGE, found.total);
    Ok(sheet.with(Piece::Table(table)).with(Piece::Pages(pages)).page())
}

fn row(spoken: Words, cycle: Option<&Cycle>, unit: &Unit) -> TableRow {
    let label = cycle.and_then(|cycle| cycle.unit_type(&unit.unit_type)).map(|known| wording::text(spoken, &known.label));
    TableRow::new(vec![
        Cell::link(routes::StaffUnit { id: unit.id.clone() }, &unit.name),
        Cell::code(&unit.credit_code),
        Cell::text(label.unwrap_or_else(|| unit.unit_type.clone())),
        Cell::code(wording::date(Instant(unit.created_at))),
        Cell::Tag(words::verified(spoken, unit.verified_at.is_some())),
    ])
}
