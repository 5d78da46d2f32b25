//! 已注册服务团: what the reader's units have registered, and the way to give it up.

use app::register::{self, Registration};
use askama::Template;
use axum::extract::State;
use rules::lifecycle::State as Standing;

use crate::{
    answer::Answer,
    locale::Words,
    page::{self, Shell},
    parts::{Buttons, Cell, Column, Empty, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "unit/registrations.html")]
struct Registrations {
    shell: Shell,
    table: Table,
    empty: Empty,
    only_admins: bool,
}

/// `GET /registrations`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let words = reader.visit.words;
    let held = register::registrations(&site.app, &reader.actor).await?;
    let only_admins = held.iter().any(|one| is_registered(one) && !one.may_give_up);
    let several = reader.units.len() > 1;
    let mut columns = vec![Column::new(words.t("team-name")), Column::new(words.t("team-number"))];
    if several {
        columns.push(Column::new(words.t("team-lead")));
    }
    columns.extend([
        Column::new(words.t("team-state")),
        Column::new(words.t("registration-since")),
        Column::new(words.t("registration-acts")),
    ]);
    let rows = held.iter().map(|one| row(words, one, several)).collect();
    let empty = Empty {
        title: words.t("registrations-none"),
        text: words.t("registrations-none-text"),
        onward: Buttons::new().go(routes::Applications, words.t("menu-applications")),
    };
    let table = Table::new(words, words.t("menu-registrations"), columns).rows(rows);
    Ok(page::html(&Registrations { shell: reader.shell(words.t("menu-registrations")), table, empty, only_admins }))
}

fn is_registered(one: &Registration) -> bool {
    one.state == Standing::Registered.as_str()
}

fn row(words: Words, one: &Registration, several: bool) -> TableRow {
    let team = routes::Team { number: one.number.clone() };
    let state = Standing::parse(&one.state).map_or(Cell::None, |state| Cell::Tag(wording::state(words, state)));
    let acts = if is_registered(one) && one.may_give_up {
        Cell::Acts(vec![(routes::Deregister { number: one.number.clone() }.path(), words.t("deregister"))])
    } else {
        Cell::None
    };
    let mut cells = vec![Cell::link(team, one.name.as_str()), Cell::code(one.number.as_str())];
    if several {
        cells.push(Cell::text(one.lead.as_str()));
    }
    cells.extend([state, Cell::code(wording::date(one.since)), acts]);
    TableRow::new(cells)
}
