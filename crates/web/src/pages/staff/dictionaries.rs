//! Code lists: what is shipped, what is known to be missing, what was added.

use app::staff;
use axum::{extract::State, http::StatusCode};

use super::{
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Cell, Table, TableRow, Tag, Tone},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// `GET /staff/dictionaries`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let Said::Done(all) = Said::of(staff::dictionaries(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    let spoken = reader.visit.words;
    let rows = all.iter().map(|list| {
        TableRow::new(vec![
            Cell::Link {
                href: routes::StaffDictionary { code: list.code.clone() }.path(),
                text: wording::text(spoken, &list.title),
                note: list.code.clone(),
            },
            Cell::number(list.entries),
            Cell::number(list.added),
            Cell::Tag(complete(spoken, list.complete)),
        ])
    });
    let columns = [
        spoken.t("staff-dictionary-title"),
        spoken.t("staff-dictionary-entries"),
        spoken.t("staff-dictionary-added"),
        spoken.t("staff-dictionary-complete"),
    ];
    let table = Table::new(spoken, spoken.t("staff-dictionaries-caption"), words::columns_with(columns, &[1, 2])).rows(rows.collect());
    Ok(Sheet::new(&reader, spoken.t("staff-dictionaries")).lead(spoken.t("staff-dictionaries-lead")).with(Piece::Table(table)).page())
}

/// Whether a list is known to be whole.
pub(super) fn complete(spoken: Words, complete: bool) -> Tag {
    if complete {
        Tag::new(Tone::Good, spoken.t("staff-dictionary-complete-yes"))
    } else {
        Tag::new(Tone::Warn, spoken.t("staff-dictionary-complete-no"))
    }
}
