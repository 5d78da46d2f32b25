//! A unit, as those who look after units see it.

use app::{
    Failure,
    access::{self, Action, Facts},
    staff::{self, UnitRecord},
};
use axum::extract::{Path, State};
use rules::time::Instant;

use super::{
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, found},
    locale::Words,
    parts::{Buttons, Cell, Notice, NoticeKind, Row, Summary, Table, TableRow, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// `GET /staff/units/{id}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffUnit>) -> Answer {
    let record = found(staff::unit_record(&site.app, &reader.actor, &place.id).await?)?;
    let spoken = reader.visit.words;
    let may_grant = access::may(&reader.actor, Action::GrantException, &Facts::default());
    let sheet = Sheet::new(&reader, record.page.unit.name.clone())
        .under(routes::StaffUnits, spoken.t("staff-units"))
        .acts(acts(spoken, &record, may_grant))
        .maybe(doubts(spoken, &record))
        .with(Piece::Facts(facts(&site, spoken, &record).await?))
        .list(spoken.t("staff-unit-people"), people(spoken, &record), spoken.t("staff-unit-people-none"));
    let sheet = match &record.applications {
        Some(_) => sheet.list(spoken.t("staff-unit-applications"), applications(spoken, &record), spoken.t("staff-unit-applications-none")),
        None => sheet,
    };
    let sheet = sheet.list(spoken.t("staff-unit-registrations"), registrations(spoken, &record), spoken.t("staff-unit-registrations-none"));
    let Some(rows) = &record.exceptions else { return Ok(sheet.page()) };
    let current = site.app.current_cycle().await?;
    let cycle = current.as_ref().map(|pinned| &*pinned.cycle);
    let rows = rows.iter().map(|row| {
        TableRow::new(vec![
            Cell::Lines(words::exception(spoken, &row.kind), row.reason.clone()),
            Cell::text(words::granted(spoken, cycle, row)),
            Cell::Tag(words::holds(spoken, row)),
            words::revocable(spoken, row),
        ])
    });
    let columns = [spoken.t("staff-exception-kind"), spoken.t("staff-exception-grants"), spoken.t("staff-state"), spoken.t("staff-acts")];
    let table = Table::new(spoken, spoken.t("staff-exceptions"), words::columns(columns)).rows(rows.collect());
    Ok(sheet.list(spoken.t("staff-exceptions"), table, spoken.t("staff-unit-exceptions-none")).page())
}

fn acts(spoken: Words, record: &UnitRecord, may_grant: bool) -> Buttons {
    let id = &record.page.unit.id;
    let mut acts = Buttons::new();
    if record.page.may_verify && record.page.unit.verified_at.is_none() && !record.page.is_member {
        acts = acts.go(routes::StaffUnitVerify { id: id.clone() }, spoken.t("staff-unit-verify"));
    }
    if record.page.may_verify && !record.page.is_member {
        acts = acts.go_second(routes::StaffUnitChange { id: id.clone() }, spoken.t("unit-change"));
    }
    if may_grant {
        acts = acts.go_second(format!("{}?unit={id}", routes::StaffExceptionNew), spoken.t("staff-exception-grant"));
    }
    acts
}

/// What speaks against the unit: a code that cannot be, other claims of the same one.
fn doubts(spoken: Words, record: &UnitRecord) -> Option<Piece> {
    let rivals = &record.page.rivals;
    if rivals.is_empty() {
        return None;
    }
    let mut notice =
        Notice::new(spoken, NoticeKind::Warn, spoken.t1("staff-unit-rivals", "n", rivals.len()), spoken.t("staff-unit-rivals-text"));
    for rival in rivals {
        let key = if rival.verified_at.is_some() { spoken.t("staff-unit-verified-yes") } else { spoken.t("staff-unit-verified-no") };
        notice = notice.also(format!("{} · {key} · {}", rival.name, wording::date(Instant(rival.created_at))));
    }
    let links = rivals.iter().take(5).fold(Buttons::new(), |links, rival| {
        links.link(routes::StaffUnit { id: rival.id.clone() }, spoken.t1("staff-unit-rival-open", "name", &rival.name))
    });
    Some(Piece::Notice(notice.onward(links)))
}

pub(super) async fn facts(site: &Site, spoken: Words, record: &UnitRecord) -> Result<Summary, Failure> {
    let unit = &record.page.unit;
    let code = match record.fault {
        None => Row::new(spoken.t("staff-unit-code"), Value::text(unit.credit_code.clone())).note(String::new()),
        Some(fault) => {
            let said = wording::violation(spoken, &fault.violation("credit_code"));
            Row::new(spoken.t("staff-unit-code"), Value::text(unit.credit_code.clone())).problem(said, Some(String::new()))
        }
    };
    let check = if record.fault.is_none() { spoken.t("staff-unit-code-right") } else { spoken.t("staff-unit-code-wrong") };
    let entered = spoken.t2("staff-unit-by-at", &("name", &record.entered_by), &("time", wording::time(Instant(unit.created_at))));
    let verified = unit.verified_at.map(|at| {
        let by = record.verified_by.clone().unwrap_or_default();
        spoken.t2("staff-unit-by-at", &("name", by), &("time", wording::time(Instant(at))))
    });
    let type_label = wording::text(spoken, &record.type_label);
    let mut facts = Summary::new(spoken, spoken.t("staff-unit-facts"))
        .state(words::verified(spoken, unit.verified_at.is_some()))
        .row(Row::new(spoken.t("staff-unit-name"), Value::text(unit.name.clone())))
        .row(code)
        .row(Row::new(spoken.t("staff-unit-code-check"), Value::text(check)))
        .row(Row::new(spoken.t("staff-unit-type"), Value::text(if type_label.is_empty() { unit.unit_type.clone() } else { type_label })));
    if let Some(province) = &unit.province {
        let name = wording::region(spoken, &*site.app.dictionaries().await?, province);
        facts = facts.row(Row::new(spoken.t("staff-unit-province"), Value::text(name)));
    }
    facts = facts.row(Row::new(spoken.t("staff-unit-entered"), Value::text(entered)));
    if let Some(verified) = verified {
        facts = facts.row(Row::new(spoken.t("staff-unit-verified-at"), Value::text(verified)));
    }
    Ok(facts)
}

fn people(spoken: Words, record: &UnitRecord) -> Table {
    let rows = record.page.members.iter().map(|member| {
        TableRow::new(vec![
            Cell::text(&member.name),
            Cell::code(&member.email),
            Cell::text(wording::role(spoken, member.role)),
            Cell::code(wording::date(member.since)),
        ])
    });
    let columns = [spoken.t("staff-person-name"), spoken.t("staff-person-email"), spoken.t("staff-person-role"), spoken.t("staff-since")];
    Table::new(spoken, spoken.t("staff-unit-people-caption"), words::columns(columns)).rows(rows.collect())
}

fn applications(spoken: Words, record: &UnitRecord) -> Table {
    let rows = record.applications.iter().flatten().map(|line| {
        TableRow::new(vec![
            Cell::link(routes::ReviewApplication { id: line.id.clone() }, &line.name),
            Cell::text(wording::text(spoken, &line.type_label)),
            Cell::code(line.receipt.clone().unwrap_or_default()),
            Cell::code(line.submitted_at.map(wording::date).unwrap_or_default()),
            Cell::Tag(wording::state(spoken, line.state)),
        ])
    });
    let columns = [
        spoken.t("team-name"),
        spoken.t("team-type"),
        spoken.t("staff-unit-receipt"),
        spoken.t("staff-unit-submitted"),
        spoken.t("staff-state"),
    ];
    Table::new(spoken, spoken.t("staff-unit-applications-caption"), words::columns(columns)).rows(rows.collect())
}

fn registrations(spoken: Words, record: &UnitRecord) -> Table {
    let rows = record.registrations.iter().map(|team| {
        let ends = team.may_end_for_unit && team.state == "registered";
        let deregister = routes::StaffDeregister { number: team.number.clone() }.path();
        TableRow::new(vec![
            Cell::link(routes::Team { number: team.number.clone() }, &team.name),
            Cell::code(&team.number),
            Cell::code(wording::date(team.since)),
            team.state.parse().map_or(Cell::None, |state| Cell::Tag(wording::state(spoken, state))),
            if ends { Cell::Acts(vec![(deregister, spoken.t("staff-deregister"))]) } else { Cell::None },
        ])
    });
    let columns =
        [spoken.t("team-name"), spoken.t("team-number"), spoken.t("staff-since"), spoken.t("staff-state"), spoken.t("staff-acts")];
    Table::new(spoken, spoken.t("staff-unit-registrations"), words::columns(columns)).rows(rows.collect())
}
