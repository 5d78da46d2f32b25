//! A programme file: its revisions, what two of them say differently, and moving drafts to the newer one.

use app::{
    Outcome,
    staff::{self, Change, CycleRow, Difference, MoveDrafts, RevisionRow, move_drafts},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
};
use rules::violation::Violation;

use super::{
    asked::Asked,
    filter::Filter,
    sheet::{Piece, Sheet, SheetForm},
    words,
};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::Form,
    locale::Words,
    parts::{Buttons, Cell, Notice, NoticeKind, Table, TableRow, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// Differences shown; a page with more helps nobody.
const SHOWN: usize = 300;
/// Characters of a value shown.
const VALUE: usize = 160;

/// `GET /staff/cycles/{id}`, with `?from=…&to=…` for the differences of two revisions.
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::StaffCycle>) -> Answer {
    let asked = Asked::of(&reader);
    view(&site, &reader, &place.id, &asked, (asked.get("from"), asked.get("to")), &[]).await
}

/// `POST /staff/cycles/{id}`: moves the drafts of one revision to a newer one.
pub(super) async fn send(State(site): State<Site>, form: Form, Path(place): Path<routes::StaffCycle>) -> Answer {
    let command = MoveDrafts { from: form.get("from").to_owned(), to: form.get("to").to_owned() };
    match Said::of(site.app.run(form.actor(), command, move_drafts).await?)? {
        Said::Done(_) => Ok(see_other_done(routes::StaffCycle { id: place.id }, "drafts-moved")),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
        Said::Refused(wrong) => {
            let reader = &form.reader.0;
            view(&site, reader, &place.id, &Asked::of(reader), (form.get("from"), form.get("to")), &wrong).await
        }
    }
}

async fn view(site: &Site, reader: &Reader, id: &str, asked: &Asked, pair: (&str, &str), wrong: &[Violation]) -> Answer {
    let Said::Done(cycles) = Said::of(staff::cycles(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    let cycle = found(cycles.into_iter().find(|cycle| cycle.id == id))?;
    let spoken = reader.visit.words;
    let current = site.app.current_cycle().await?.map(|pinned| pinned.revision_id);
    let sheet = Sheet::new(reader, wording::text(spoken, &cycle.title))
        .under(routes::StaffCycles, spoken.t("staff-cycles"))
        .problems(wording::problems(spoken, wrong))
        .with(Piece::Table(revisions(spoken, &cycle, current.as_deref())));
    if cycle.revisions.len() < 2 {
        let notice = Notice::new(spoken, NoticeKind::Info, spoken.t("staff-cycle-one"), spoken.t("staff-cycle-one-text"));
        return Ok(sheet.with(Piece::Notice(notice)).page());
    }
    let options: Vec<(String, String)> =
        cycle.revisions.iter().map(|revision| (revision.id.clone(), spoken.t1("staff-cycle-revision-n", "n", revision.revision))).collect();
    let filter = Filter::new(spoken, routes::StaffCycle { id: cycle.id.clone() }, spoken.t("staff-cycle-compare"))
        .pick(asked, "from", spoken.t("staff-cycle-from"), options.clone())
        .pick(asked, "to", spoken.t("staff-cycle-to"), options);
    let sheet = sheet.with(Piece::Head(spoken.t("staff-cycle-compare"))).with(Piece::Filter(filter));
    let at = |id: &str| cycle.revisions.iter().find(|revision| revision.id == id);
    let (Some(from), Some(to)) = (at(pair.0), at(pair.1)) else {
        return Ok(sheet.with(Piece::Text(spoken.t("staff-cycle-compare-hint"))).page());
    };
    let differing = differences(site, reader, from, to).await?;
    let count = spoken.t1("staff-cycle-differences", "n", differing.len());
    let sheet = sheet.with(Piece::Count(count, None));
    let sheet = if differing.is_empty() { sheet } else { sheet.with(Piece::Table(table(spoken, &differing))) };
    Ok(sheet.maybe(moving(spoken, &cycle, from, to)).page())
}

async fn differences(site: &Site, reader: &Reader, from: &RevisionRow, to: &RevisionRow) -> Result<Vec<Difference>, Fault> {
    match staff::differences(&site.app, &reader.actor, &from.id, &to.id).await? {
        Outcome::Done(found) => Ok(found),
        _ => Err(StatusCode::NOT_FOUND.into()),
    }
}

fn revisions(spoken: Words, cycle: &CycleRow, current: Option<&str>) -> Table {
    let newest = cycle.revisions.first().map(|newest| newest.id.clone()).unwrap_or_default();
    let rows = cycle.revisions.iter().map(|revision| {
        let state = if current == Some(revision.id.as_str()) {
            Tag::new(Tone::Active, spoken.t("staff-cycle-current"))
        } else {
            Tag::new(Tone::Quiet, spoken.t("staff-cycle-past"))
        };
        let compare = format!("{}?from={}&to={newest}", routes::StaffCycle { id: cycle.id.clone() }, revision.id);
        TableRow::new(vec![
            Cell::Lines(spoken.t1("staff-cycle-revision-n", "n", revision.revision), revision.digest.chars().take(12).collect()),
            Cell::Lines(revision.loaded_by.clone(), wording::time(revision.loaded_at)),
            Cell::number(revision.drafts),
            Cell::number(revision.others),
            Cell::Tag(state),
            if revision.id == newest { Cell::None } else { Cell::Acts(vec![(compare, spoken.t("staff-cycle-compare-newest"))]) },
        ])
    });
    let columns = [
        spoken.t("staff-cycle-revision"),
        spoken.t("staff-cycle-loaded"),
        spoken.t("staff-cycle-drafts"),
        spoken.t("staff-cycle-others"),
        spoken.t("staff-state"),
        spoken.t("staff-acts"),
    ];
    Table::new(spoken, spoken.t("staff-cycle-revisions-caption"), words::columns_with(columns, &[2, 3])).rows(rows.collect())
}

fn table(spoken: Words, differing: &[Difference]) -> Table {
    let rows = differing.iter().take(SHOWN).map(|one| {
        let change = match one.change {
            Change::Added => Tag::new(Tone::Good, spoken.t("staff-cycle-added")),
            Change::Removed => Tag::new(Tone::Warn, spoken.t("staff-cycle-removed")),
            Change::Changed => Tag::new(Tone::Active, spoken.t("staff-cycle-changed")),
        };
        let value = |value: &Option<String>| value.as_ref().map_or(Cell::None, |value| Cell::text(short(value)));
        TableRow::new(vec![Cell::text(&one.key), Cell::Tag(change), value(&one.before), value(&one.after)])
    });
    let columns =
        [spoken.t("staff-cycle-key"), spoken.t("staff-cycle-change"), spoken.t("staff-cycle-before"), spoken.t("staff-cycle-after")];
    Table::new(spoken, spoken.t("staff-cycle-differences-caption"), words::columns(columns)).rows(rows.collect())
}

/// Long values with an ellipsis.
fn short(text: &str) -> String {
    let mut begun: String = text.chars().take(VALUE).collect();
    if begun.len() < text.len() {
        begun.push('…');
    }
    begun
}

/// The form that moves the drafts, below what it means for them.
fn moving(spoken: Words, cycle: &CycleRow, from: &RevisionRow, to: &RevisionRow) -> Option<Piece> {
    if from.revision >= to.revision {
        return None;
    }
    if from.drafts == 0 {
        return Some(Piece::Text(spoken.t("staff-cycle-move-none")));
    }
    let text = spoken.t2("staff-cycle-move", &("n", from.drafts), &("to", to.revision));
    Some(Piece::Form(SheetForm {
        action: routes::StaffCycle { id: cycle.id.clone() }.path(),
        files: false,
        hidden: vec![("from", from.id.clone()), ("to", to.id.clone())],
        fields: Vec::new(),
        buttons: Buttons::new().submit(text, "move"),
    }))
}
