//! One code list: where it comes from, its entries, looked through by words.

use app::staff::{self, ENTRIES};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};

use super::{
    asked::Asked,
    dictionaries,
    filter::Filter,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    parts::{Buttons, Cell, Empty, Row, Summary, Table, TableRow, Tag, Tone, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// `GET /staff/dictionaries/{code}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffDictionary>) -> Answer {
    let asked = Asked::of(&reader);
    let number = usize::try_from(asked.page()).unwrap_or(0);
    let page = staff::dictionary_entries(&site.app, &reader.actor, &place.code, asked.get("q"), number).await?;
    let Said::Done(page) = Said::of(page)? else { return Err(StatusCode::CONFLICT.into()) };
    let spoken = reader.visit.words;
    let (list, here) = (&page.dictionary, routes::StaffDictionary { code: place.code.clone() });
    let facts = Summary::new(spoken, spoken.t("staff-dictionary-about"))
        .state(dictionaries::complete(spoken, list.complete))
        .row(Row::new(spoken.t("staff-dictionary-code"), Value::text(list.code.clone())))
        .row(Row::new(spoken.t("staff-dictionary-provenance"), Value::prose(list.provenance.clone())))
        .row(Row::new(spoken.t("staff-dictionary-entries"), Value::text(list.entries.to_string())))
        .row(Row::new(spoken.t("staff-dictionary-added"), Value::text(list.added.to_string())));
    let filter = Filter::new(spoken, &here, spoken.t("staff-dictionary-find")).words(&asked, "q", spoken.t("staff-dictionary-words"));
    let mut sheet =
        Sheet::new(&reader, wording::text(spoken, &list.title)).under(routes::StaffDictionaries, spoken.t("staff-dictionaries"));
    if !list.complete {
        let add = routes::StaffDictionaryAdd { code: place.code.clone() };
        sheet = sheet.acts(Buttons::new().go(add, spoken.t("staff-dictionary-add")));
    }
    let sheet = sheet
        .with(Piece::Facts(facts))
        .with(Piece::Filter(filter))
        .with(Piece::Count(spoken.t1("staff-dictionary-found", "n", page.found), asked.clear(spoken, &here, &["q"])));
    if page.entries.is_empty() {
        let (title, text) = (spoken.t("staff-dictionary-none"), spoken.t("staff-dictionary-none-text"));
        return Ok(sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() })).page());
    }
    let rows = page.entries.iter().map(|entry| {
        let (name, above) =
            entry.trail.split_last().map_or((String::new(), String::new()), |(name, above)| (name.clone(), above.join(" › ")));
        let mark = if entry.added { Cell::Tag(Tag::new(Tone::Active, spoken.t("staff-dictionary-by-staff"))) } else { Cell::None };
        TableRow::new(vec![Cell::Lines(name, above), Cell::text(&entry.code), mark])
    });
    let columns = [spoken.t("staff-dictionary-name"), spoken.t("staff-dictionary-code"), spoken.t("staff-dictionary-source")];
    let table = Table::new(spoken, spoken.t("staff-dictionary-caption"), words::columns(columns)).rows(rows.collect());
    let pages = asked.pages(spoken, &here, &["q"], ENTRIES as u64, page.found as u64);
    Ok(sheet.with(Piece::Table(table)).with(Piece::Pages(pages)).page())
}
