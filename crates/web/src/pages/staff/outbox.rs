//! The outbox for operators, and for everybody in a rehearsal that has no mail server.

use app::staff::{self, LETTERS, LetterRow, OutboxView};
use axum::{extract::State, http::StatusCode};

use super::{
    asked::Asked,
    filter::Filter,
    letter::Letter,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said, found},
    locale::Words,
    parts::{Cell, Empty, Notice, NoticeKind, Table, TableRow, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/outbox`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let asked = Asked::of(&reader);
    let state = asked.some("state");
    let outcome = staff::outbox(&site.app, &reader.actor, state.as_deref(), asked.page()).await?;
    let Said::Done(view) = Said::of(outcome)? else { return Err(StatusCode::CONFLICT.into()) };
    let spoken = reader.visit.words;
    let states = view.counts.iter().map(|(code, count)| {
        let label = spoken.t2("staff-letters-in", &("state", tag(spoken, code).text), &("n", count));
        (code.clone(), label)
    });
    let filter = Filter::new(spoken, routes::StaffOutbox, spoken.t("staff-letters-find")).pick(
        &asked,
        "state",
        spoken.t("staff-state"),
        states.collect(),
    );
    let clear = asked.clear(spoken, routes::StaffOutbox, &["state"]);
    let sheet = Sheet::new(&reader, spoken.t("staff-outbox"))
        .lead(if view.readable { spoken.t("staff-outbox-lead-rehearsal") } else { spoken.t("staff-outbox-lead") })
        .with(Piece::Filter(filter))
        .with(Piece::Count(spoken.t1("staff-letters-found", "n", view.found), clear));
    if view.letters.is_empty() {
        return Ok(sheet.with(Piece::Empty(none(spoken))).page());
    }
    let rows = view.letters.iter().map(|letter| line(spoken, letter)).collect();
    let columns = [
        spoken.t("staff-letter-subject"),
        spoken.t("staff-letter-to"),
        spoken.t("staff-letter-written"),
        spoken.t("staff-letter-tries"),
        spoken.t("staff-state"),
    ];
    let table = Table::new(spoken, spoken.t("staff-letters-caption"), words::columns_with(columns, &[3])).rows(rows);
    let pages = asked.pages(spoken, routes::StaffOutbox, &["state"], LETTERS, view.found);
    Ok(sheet.with(Piece::Table(table)).with(Piece::Pages(pages)).page())
}

/// `GET /demo/outbox`: what a newcomer's mail program would show. Not there where letters are real.
pub(super) async fn stage(State(site): State<Site>, reader: Reader) -> Answer {
    let asked = Asked::of(&reader);
    let view: OutboxView = found(staff::stage_outbox(&site.app, asked.page()).await?)?;
    let spoken = reader.visit.words;
    let public_url = &site.app.settings().public_url;
    let notice = Notice::new(spoken, NoticeKind::Info, spoken.t("staff-stage-outbox-what"), spoken.t("staff-stage-outbox-text"));
    let sheet =
        Sheet::public(&reader, spoken.t("staff-stage-outbox")).under(routes::Demo, spoken.t("rehearsal-label")).with(Piece::Notice(notice));
    if view.letters.is_empty() {
        return Ok(sheet.with(Piece::Empty(none(spoken))).page());
    }
    let pages = asked.pages(spoken, routes::DemoOutbox, &[], LETTERS, view.found);
    let letters = view.letters.into_iter().filter_map(|row| Letter::of(spoken, public_url, row)).map(Piece::Letter);
    Ok(letters.fold(sheet, Sheet::with).with(Piece::Pages(pages)).page())
}

/// What became of a letter.
pub(super) fn tag(spoken: Words, state: &str) -> Tag {
    match state {
        "queued" => Tag::new(Tone::Active, spoken.t("staff-letter-queued")),
        "sent" => Tag::new(Tone::Good, spoken.t("staff-letter-sent")),
        "kept" => Tag::new(Tone::Quiet, spoken.t("staff-letter-kept")),
        _ => Tag::new(Tone::Bad, spoken.t("staff-letter-refused")),
    }
}

fn none(spoken: Words) -> Empty {
    Empty { title: spoken.t("staff-letters-none"), text: spoken.t("staff-letters-none-text"), ..Empty::default() }
}

fn line(spoken: Words, letter: &LetterRow) -> TableRow {
    TableRow::new(vec![
        Cell::link(routes::StaffLetter { id: letter.id.clone() }, &letter.subject),
        Cell::code(&letter.to),
        Cell::code(wording::time(letter.created_at)),
        Cell::number(letter.attempts),
        Cell::Tag(tag(spoken, &letter.state)),
    ])
}
