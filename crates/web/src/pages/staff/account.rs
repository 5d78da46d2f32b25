//! An account, as those who look after accounts see it.

use app::account::{
    grant_role::givable,
    list::{self, AccountFile},
};
use axum::extract::{Path, State};
use rules::cycle::Cycle;

use super::{
    accounts,
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, found},
    locale::Words,
    parts::{Buttons, Cell, Row, Summary, Table, TableRow, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// `GET /staff/accounts/{id}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffAccount>) -> Answer {
    words::allow(&reader.actor, app::access::Action::ManageAccounts)?;
    let file = found(list::account(&site.app, &reader.actor, &place.id).await?)?;
    let spoken = reader.visit.words;
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let mut acts = Buttons::new();
    if !file.account.own && !givable(&reader.actor).is_empty() {
        acts = acts.go(format!("{}?account={}", routes::StaffRoleNew, place.id), spoken.t("staff-role-grant"));
    }
    if file.sessions > 0 {
        acts = acts.go_second(routes::StaffAccountSessions { id: place.id.clone() }, spoken.t("staff-sessions-end"));
    }
    if file.may_disable {
        let text = if file.account.disabled { spoken.t("staff-account-enable") } else { spoken.t("staff-account-disable") };
        acts = acts.go_second(routes::StaffAccountDisable { id: place.id.clone() }, text);
    }
    Ok(Sheet::new(&reader, file.account.name.clone())
        .under(routes::StaffAccounts, spoken.t("staff-accounts"))
        .acts(acts)
        .maybe(reader.rehearsal.is_some().then(|| Piece::Text(spoken.t("rehearsal-real-time"))))
        .with(Piece::Facts(facts(spoken, &file)))
        .list(spoken.t("staff-roles-held"), roles(spoken, cycle, &file), spoken.t("staff-roles-none"))
        .page())
}

/// What identifies an account.
pub(super) fn facts(spoken: Words, file: &AccountFile) -> Summary {
    let units = file.units.iter().map(|(name, role)| spoken.t2("staff-role-in", &("role", wording::role(spoken, *role)), &("scope", name)));
    Summary::new(spoken, spoken.t("staff-account-facts"))
        .state(accounts::state(spoken, file.account.disabled))
        .row(Row::new(spoken.t("staff-person-name"), Value::text(file.account.name.clone())))
        .row(Row::new(spoken.t("staff-person-email"), Value::text(file.account.email.clone())))
        .row(Row::new(spoken.t("staff-account-since"), Value::text(wording::time(file.account.since))))
        .row(Row::new(spoken.t("staff-account-units"), Value::lines(units.collect())))
        .row(Row::new(spoken.t("staff-account-sessions"), Value::text(file.sessions.to_string())))
}

fn roles(spoken: Words, cycle: Option<&Cycle>, file: &AccountFile) -> Table {
    let rows = file.account.roles.iter().map(|held| {
        let end = routes::StaffRoleEnd { id: file.account.id.clone(), grant: held.grant.clone() }.path();
        TableRow::new(vec![
            Cell::text(wording::role(spoken, held.role)),
            Cell::text(words::scope(spoken, cycle, &held.scope)),
            Cell::code(wording::date(held.since)),
            Cell::text(held.until.map_or_else(|| spoken.t("staff-exception-no-end"), wording::closing)),
            if held.may_end { Cell::Acts(vec![(end, spoken.t("staff-role-end"))]) } else { Cell::None },
        ])
    });
    let columns = [
        spoken.t("staff-person-role"),
        spoken.t("staff-role-scope"),
        spoken.t("staff-since"),
        spoken.t("staff-role-until"),
        spoken.t("staff-acts"),
    ];
    Table::new(spoken, spoken.t("staff-roles-caption"), words::columns(columns)).rows(rows.collect())
}
