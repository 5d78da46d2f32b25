//! Background jobs: how many of which kind wait, run, were given up; and the given-up ones.

use app::staff::{self, Job, JobCount};
use axum::{extract::State, http::StatusCode};
use rules::time::Instant;

use super::{
    sheet::{Piece, Sheet},
    words,
};
use crate::{
    answer::{Answer, Said},
    locale::Words,
    parts::{Cell, Column, Empty, Table, TableRow},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// Characters of an error shown in the list.
const ERROR: usize = 120;

/// `GET /staff/jobs`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let Said::Done(view) = Said::of(staff::jobs(&site.app, &reader.actor).await?)? else { return Err(StatusCode::CONFLICT.into()) };
    let spoken = reader.visit.words;
    let sheet =
        Sheet::new(&reader, spoken.t("staff-jobs")).lead(spoken.t("staff-jobs-lead")).with(Piece::Head(spoken.t("staff-jobs-dead")));
    let sheet = if view.dead.is_empty() {
        let (title, text) = (spoken.t("staff-jobs-dead-none"), spoken.t("staff-jobs-dead-none-text"));
        sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() }))
    } else {
        let rows = view.dead.iter().map(|job| dead(spoken, job)).collect();
        let columns = [spoken.t("staff-job-kind"), spoken.t("staff-job-tries"), spoken.t("staff-job-error"), spoken.t("staff-job-due")];
        sheet.with(Piece::Table(Table::new(spoken, spoken.t("staff-jobs-dead-caption"), words::columns_with(columns, &[1])).rows(rows)))
    };
    Ok(sheet.list(spoken.t("staff-jobs-by-kind"), by_kind(spoken, &view.counts), spoken.t("staff-jobs-none")).page())
}

fn dead(spoken: Words, job: &Job) -> TableRow {
    TableRow::new(vec![
        Cell::link(routes::StaffJob { id: job.id.clone() }, words::job(spoken, &job.kind)),
        Cell::number(job.attempts),
        Cell::text(short(&job.last_error)),
        Cell::code(wording::time(Instant(job.run_at))),
    ])
}

/// The beginning of an error; its whole text stands on the job's own page.
fn short(error: &str) -> String {
    let line = error.lines().next().unwrap_or_default();
    let mut begun: String = line.chars().take(ERROR).collect();
    if begun.len() < error.trim_end().len() {
        begun.push('…');
    }
    begun
}

fn by_kind(spoken: Words, counts: &[JobCount]) -> Table {
    let mut kinds: Vec<&str> = counts.iter().map(|count| count.kind.as_str()).collect();
    kinds.dedup();
    let rows = kinds.into_iter().map(|kind| {
        let of = |state: &str| counts.iter().find(|count| count.kind == kind && count.state == state);
        let number = |state: &str| Cell::number(of(state).map_or(0, |count| count.count));
        let next = of("waiting").map_or(Cell::None, |count| Cell::code(wording::time(Instant(count.next))));
        TableRow::new(vec![Cell::text(words::job(spoken, kind)), number("waiting"), number("running"), number("dead"), next])
    });
    let columns = vec![
        Column::new(spoken.t("staff-job-kind")),
        Column::number(spoken.t("staff-job-waiting")),
        Column::number(spoken.t("staff-job-running")),
        Column::number(spoken.t("staff-job-dead")),
        Column::new(spoken.t("staff-job-next")),
    ];
    Table::new(spoken, spoken.t("staff-jobs-caption"), columns).rows(rows.collect())
}

#[cfg(test)]
mod tests {
    use super::short;

    #[test]
    fn a_long_error_is_shortened() {
        assert_eq!(short("away"), "away");
        assert_eq!(short("away\nfor good"), "away…");
        assert_eq!(short(&"长".repeat(200)).chars().count(), 121);
    }
}
