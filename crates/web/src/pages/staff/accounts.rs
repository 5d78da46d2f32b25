//! Accounts: who holds which role of a body or of the programme, and everybody else.

use app::account::list::{self, AccountView, PAGE};
use axum::{extract::State, http::StatusCode};
use rules::cycle::Cycle;

use super::{
    asked::Asked,
    filter::Filter,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, see_other},
    form::Form,
    locale::Words,
    parts::{Buttons, Cell, Empty, Sent, Table, TableRow, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// `GET /staff/accounts`: everybody. What somebody is looked for by is sent, see [`find`].
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let asked = Asked::of(&reader);
    if asked.some("q").is_some() {
        return Ok(see_other(routes::StaffAccounts));
    }
    page(&site, &reader, &asked).await
}

/// `POST /staff/accounts`: changes nothing; an address that somebody is looked for by stands in no URL, log or history.
pub(super) async fn find(State(site): State<Site>, form: Form) -> Answer {
    page(&site, &form.reader.0, &Asked::sent(&form.fields)).await
}

async fn page(site: &Site, reader: &Reader, asked: &Asked) -> Answer {
    let found = list::accounts(&site.app, &reader.actor, asked.get("q"), asked.page()).await?;
    let Some(found) = found else { return Err(StatusCode::FORBIDDEN.into()) };
    let spoken = reader.visit.words;
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let filter = Filter::new(spoken, routes::StaffAccounts, spoken.t("staff-accounts-find")).sent(&reader.csrf).words(
        asked,
        "q",
        spoken.t("staff-accounts-words"),
    );
    let sheet = Sheet::new(reader, spoken.t("staff-accounts"))
        .lead(spoken.t("staff-accounts-lead"))
        .acts(Buttons::new().go(routes::StaffRoleNew, spoken.t("staff-role-grant")))
        .with(Piece::Filter(filter))
        .maybe(asked.clear(spoken, routes::StaffAccounts, &["q"]).map(|clear| Piece::Count(String::new(), Some(clear))));
    if found.accounts.is_empty() {
        let (title, text) = (spoken.t("staff-accounts-none"), spoken.t("staff-accounts-none-text"));
        return Ok(sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() })).page());
    }
    let rows = found.accounts.iter().map(|account| line(spoken, cycle, account));
    let columns = [
        spoken.t("staff-person-name"),
        spoken.t("staff-person-email"),
        spoken.t("staff-person-roles"),
        spoken.t("staff-account-since"),
        spoken.t("staff-state"),
    ];
    let sheet = sheet.maybe(reader.rehearsal.is_some().then(|| Piece::Text(spoken.t("rehearsal-real-time"))));
    let table = Table::new(spoken, spoken.t("staff-accounts-caption"), words::columns(columns)).rows(rows.collect());
    let pages = asked.pages(spoken, routes::StaffAccounts, &[], PAGE, found.total);
    let pages = match asked.some("q") {
        Some(words) => {
            let fields = vec![("q".to_owned(), words)];
            pages.sent(Sent { action: routes::StaffAccounts.path(), csrf: reader.csrf.clone(), fields })
        }
        None => pages,
    };
    Ok(sheet.with(Piece::Table(table)).with(Piece::Pages(pages)).page())
}

/// Whether an account may be used.
pub(super) fn state(spoken: Words, disabled: bool) -> Tag {
    if disabled { Tag::new(Tone::Warn, spoken.t("staff-account-disabled")) } else { Tag::new(Tone::Good, spoken.t("staff-account-in-use")) }
}

fn line(spoken: Words, cycle: Option<&Cycle>, account: &AccountView) -> TableRow {
    let roles = account.roles.iter().map(|held| {
        let scope = words::scope(spoken, cycle, &held.scope);
        spoken.t2("staff-role-in", &("role", wording::role(spoken, held.role)), &("scope", scope))
    });
    let roles: Vec<String> = roles.collect();
    TableRow::new(vec![
        Cell::Link {
            href: routes::StaffAccount { id: account.id.clone() }.path(),
            text: account.name.clone(),
            note: if account.own { spoken.t("staff-account-yours") } else { String::new() },
        },
        Cell::code(&account.email),
        if roles.is_empty() { Cell::None } else { Cell::text(roles.join(&spoken.t("list-joint"))) },
        Cell::code(wording::date(account.since)),
        Cell::Tag(state(spoken, account.disabled)),
    ])
}
