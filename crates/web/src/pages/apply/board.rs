//! 办件进度: every application of one's units on one screen, what needs doing first.

use app::{
    apply::{self, BoardLine, UnitWindow},
    unit::mine,
};
use askama::Template;
use axum::extract::State;
use rules::{lifecycle::State as Stand, time::Instant};

use super::deadline;
use crate::{
    answer::Answer,
    locale::Words,
    page::{self, Nav, Shell},
    parts::{Buttons, Cell, Column, Empty, Notice, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/board.html")]
struct Board {
    shell: Shell,
    windows: Vec<Notice>,
    start: Option<Buttons>,
    groups: Vec<Group>,
    empty: Option<Empty>,
}

/// Applications that ask for the same.
#[derive(Debug)]
struct Group {
    id: &'static str,
    title: String,
    count: String,
    table: Table,
}

/// What an application asks of the reader, the most urgent first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asks {
    Correction,
    Filling,
    Waiting,
    Nothing,
}

impl Asks {
    const ALL: [Self; 4] = [Self::Correction, Self::Filling, Self::Waiting, Self::Nothing];

    fn of(state: Stand) -> Self {
        match state {
            Stand::Returned => Self::Correction,
            Stand::Draft => Self::Filling,
            Stand::Submitted | Stand::InReview | Stand::Approved => Self::Waiting,
            Stand::Rejected | Stand::Withdrawn | Stand::Registered | Stand::Lapsed | Stand::Deregistered => Self::Nothing,
        }
    }
}

/// `GET /applications`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let words = reader.visit.words;
    let now = site.app.programme_now();
    let windows = apply::windows(&site.app, &reader.actor).await?;
    let lines = apply::board(&site.app, &reader.actor).await?;
    let empty = if windows.is_empty() {
        let asked = mine::mine(&site.app, &reader.actor).await?;
        Some(no_unit(words, asked.iter().map(|unit| unit.name.as_str()).next()))
    } else {
        lines.is_empty().then(|| if windows.iter().all(|unit| unit.over) { too_late(words) } else { no_application(words) })
    };
    let begin = Buttons::new().go(routes::ApplicationNew, words.t("board-start"));
    let start = (empty.is_none() && windows.iter().any(|unit| unit.may_start && !unit.over)).then_some(begin);
    let groups = Asks::ALL.into_iter().filter_map(|asks| group(words, now, asks, &lines)).collect();
    let shell = reader.shell(words.t("board-title")).nav(Nav::Applications);
    Ok(page::html(&Board { shell, windows: notices(words, now, &windows), start, groups, empty }))
}

/// One notice when the window is the same for all units, otherwise one a unit.
fn notices(words: Words, now: Instant, windows: &[UnitWindow]) -> Vec<Notice> {
    let same = windows.windows(2).all(|pair| pair[0].window == pair[1].window);
    let shown = if same { windows.get(..1).unwrap_or_default() } else { windows };
    let said = shown.iter().filter_map(|unit| {
        let mut notice = deadline::notice(words, now, unit.window?);
        if !same {
            notice.title = words.ta("board-window-of", &[("unit", &unit.unit_name), ("window", &notice.title)]);
        }
        Some(notice)
    });
    said.collect()
}

pub(super) fn no_unit(words: Words, asked: Option<&str>) -> Empty {
    match asked {
        Some(unit) => Empty {
            title: words.t("board-asked"),
            text: words.t1("board-asked-text", "unit", unit),
            onward: Buttons::new().go_second(routes::Guide, words.t("nav-guide")),
        },
        None => Empty {
            title: words.t("board-no-unit"),
            text: words.t("board-no-unit-text"),
            onward: Buttons::new().go(routes::UnitNew, words.t("board-enter-unit")).go_second(routes::Guide, words.t("nav-guide")),
        },
    }
}

fn no_application(words: Words) -> Empty {
    let onward = Buttons::new()
        .go(routes::ApplicationNew, words.t("board-start"))
        .go_second(routes::Eligibility, words.t("nav-eligibility"))
        .link(routes::Guide, words.t("nav-guide"));
    Empty { title: words.t("board-none"), text: words.t("board-none-text"), onward }
}

fn too_late(words: Words) -> Empty {
    let onward = Buttons::new().go_second(routes::Guide, words.t("nav-guide")).link(routes::Teams, words.t("nav-teams"));
    Empty { title: words.t("board-none"), text: words.t("board-none-closed"), onward }
}

fn group(words: Words, now: Instant, asks: Asks, lines: &[BoardLine]) -> Option<Group> {
    let mut here: Vec<&BoardLine> = lines.iter().filter(|line| Asks::of(line.state) == asks).collect();
    if here.is_empty() {
        return None;
    }
    let (id, title, last) = match asks {
        Asks::Correction => ("correction", words.t("board-correction"), words.t("board-until")),
        Asks::Filling => ("drafts", words.t("board-drafts"), words.t("board-until")),
        Asks::Waiting => ("waiting", words.t("board-waiting"), words.t("board-changed")),
        Asks::Nothing => ("finished", words.t("board-finished"), words.t("board-changed")),
    };
    if asks == Asks::Correction {
        here.sort_by_key(|line| line.correction_until);
    }
    let columns = [words.t("board-team"), words.t("board-state"), words.t("board-number"), last, words.t("board-acts")];
    let rows = here.iter().map(|line| row(words, now, line)).collect();
    let columns = columns.into_iter().map(Column::new).collect();
    let count = words.t1("board-count", "n", here.len());
    Some(Group { id, table: Table::new(words, title.clone(), columns).rows(rows), title, count })
}

fn row(words: Words, now: Instant, line: &BoardLine) -> TableRow {
    let kind = wording::text(words, &line.type_label);
    let name = if line.name.is_empty() { words.t1("team-unnamed", "type", &kind) } else { line.name.clone() };
    let number = line.number.as_ref().or(line.receipt.as_ref()).map_or(Cell::None, Cell::code);
    let note = [kind.as_str(), line.unit.as_str()].join(" · ");
    TableRow::new(vec![
        Cell::Link { href: routes::Application { id: line.id.clone() }.path(), text: name, note },
        Cell::Tag(wording::state(words, line.state)),
        number,
        when(words, now, line),
        Cell::Acts(acts(words, line)),
    ])
}

/// Until when something is to be done, or when something last happened.
fn when(words: Words, now: Instant, line: &BoardLine) -> Cell {
    let until = match line.state {
        Stand::Returned => line.correction_until,
        Stand::Draft => line.window.is_open().then(|| line.window.next_change()).flatten(),
        _ => return Cell::code(wording::time(line.changed_at)),
    };
    match until {
        Some(until) if now < until => {
            Cell::Lines(wording::closing(until), words.t1("left-still", "left", deadline::left(words, now, until)))
        }
        Some(until) => Cell::Lines(wording::closing(until), words.t("board-too-late")),
        None => Cell::text(deadline::window(words, now, line.window).0),
    }
}

fn acts(words: Words, line: &BoardLine) -> Vec<(String, String)> {
    let id = || line.id.clone();
    let first = match line.state {
        Stand::Draft => words.t("board-continue"),
        Stand::Returned => words.t("board-correct"),
        _ => words.t("board-look"),
    };
    let mut acts = vec![(routes::Application { id: id() }.path(), first)];
    if line.receipt.is_some() {
        acts.push((routes::ApplicationReceipt { id: id() }.path(), words.t("receipt-title")));
        acts.push((routes::ApplicationHistory { id: id() }.path(), words.t("history-title")));
    }
    acts
}
