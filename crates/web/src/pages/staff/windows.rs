//! The windows of the current cycle, and what staff changed about their close.

use app::staff::{self, ExceptionRow, WindowsView};
use axum::extract::State;
use rules::window::WindowState;

use super::{
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Buttons, Cell, Empty, Notice, NoticeKind, Row, Summary, Table, TableRow, Tag, Tone, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// `GET /staff/windows`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let outcome = staff::windows(&site.app, &reader.actor).await?;
    let spoken = reader.visit.words;
    let sheet = Sheet::new(&reader, spoken.t("staff-windows")).lead(spoken.t("staff-windows-lead"));
    if matches!(outcome, app::Outcome::NotFound) {
        let (title, text) = (spoken.t("staff-cycles-none"), spoken.t("staff-cycles-none-text"));
        return Ok(sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() })).page());
    }
    let Said::Done(view) = Said::of(outcome)? else { return Err(axum::http::StatusCode::CONFLICT.into()) };
    let sheet = sheet
        .acts(Buttons::new().go(routes::StaffWindowsExtend, spoken.t("staff-windows-extend")))
        .with(Piece::Notice(stands(spoken, &view)));
    let sheet = view.cycle.windows.iter().fold(sheet, |sheet, window| {
        let zone = view.cycle.time_zone();
        let (opens, closes) = (window.opens_at(&zone), window.closes_at(&zone));
        let label = wording::text(spoken, &window.label);
        let title = if label.is_empty() { wording::text(spoken, &view.cycle.title) } else { label };
        let facts = Summary::new(spoken, title)
            .row(Row::new(spoken.t("staff-windows-opens"), Value::text(rules::window::moment(opens, &zone))))
            .row(Row::new(spoken.t("staff-windows-closes"), Value::text(rules::window::closing(closes, &zone))))
            .row(Row::new(spoken.t("staff-windows-source"), Value::text(words::rests_on(spoken, window.clause.as_deref()))));
        sheet.with(Piece::Facts(facts))
    });
    let rows: Vec<TableRow> = view.later.iter().map(|row| line(spoken, row)).collect();
    let columns = [
        spoken.t("staff-windows-for"),
        spoken.t("staff-windows-until"),
        spoken.t("staff-reason"),
        spoken.t("staff-windows-granted"),
        spoken.t("staff-state"),
        spoken.t("staff-acts"),
    ];
    let table = Table::new(spoken, spoken.t("staff-windows-later-caption"), words::columns(columns)).rows(rows);
    Ok(sheet.list(spoken.t("staff-windows-later"), table, spoken.t("staff-windows-later-none")).page())
}

fn stands(spoken: Words, view: &WindowsView) -> Notice {
    let text = match view.state {
        WindowState::Before { opens } => spoken.t1("staff-windows-before", "time", wording::time(opens)),
        WindowState::Open { closes } => spoken.t1("staff-windows-open", "time", wording::closing(closes)),
        WindowState::Closed { closed } => spoken.t1("staff-windows-closed", "time", wording::closing(closed)),
    };
    Notice::new(spoken, NoticeKind::Info, text, spoken.t1("staff-windows-now", "time", wording::time(view.now)))
}

fn line(spoken: Words, row: &ExceptionRow) -> TableRow {
    let whom = match (&row.unit_id, &row.unit) {
        (Some(id), Some(name)) => Cell::link(routes::StaffUnit { id: id.clone() }, name),
        _ => Cell::text(spoken.t("staff-windows-all")),
    };
    let state = if row.is_later_close() && row.holds {
        Tag::new(Tone::Active, spoken.t("staff-exception-holds"))
    } else {
        words::holds(spoken, row)
    };
    TableRow::new(vec![
        whom,
        Cell::code(row.until.map(wording::closing).unwrap_or_default()),
        Cell::text(&row.reason),
        Cell::Lines(row.granted_by.clone(), wording::time(row.granted_at)),
        Cell::Tag(state),
        words::revocable(spoken, row),
    ])
}
