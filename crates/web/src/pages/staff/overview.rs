//! What waits for the reader, by what the reader may do.

use app::staff::{self, Overview};
use axum::{extract::State, http::StatusCode};

use super::sheet::{Figure, Piece, Sheet};
use crate::{answer::Answer, locale::Words, parts::Empty, reader::Signed, routes, site::Site};

/// `GET /staff`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let Some(seen) = staff::overview(&site.app, &reader.actor).await? else { return Err(StatusCode::FORBIDDEN.into()) };
    let words = reader.visit.words;
    let (waiting, rest): (Vec<Figure>, Vec<Figure>) = figures(words, &seen).into_iter().partition(|figure| figure.waits);
    let sheet = Sheet::new(&reader, words.t("staff-title")).lead(words.t("staff-lead")).with(Piece::Head(words.t("staff-waits")));
    let sheet = if waiting.is_empty() {
        let (title, text) = (words.t("staff-waits-nothing"), words.t("staff-waits-nothing-text"));
        sheet.with(Piece::Empty(Empty { title, text, ..Empty::default() }))
    } else {
        sheet.with(Piece::Figures(waiting))
    };
    let rest = if rest.is_empty() { Vec::new() } else { vec![Piece::Head(words.t("staff-rest")), Piece::Figures(rest)] };
    Ok(rest.into_iter().fold(sheet, Sheet::with).page())
}

/// Each figure says what waits where something does, and how much there is where nothing does.
fn figures(words: Words, seen: &Overview) -> Vec<Figure> {
    let figure = |href: String, label: String, count: String, note: String| Figure { href, count, label, note, waits: false };
    let waits = |figure: Figure, waits: bool| Figure { waits, ..figure };
    let mut all = Vec::new();
    if let Some((units, pending)) = seen.units {
        let href = if pending > 0 { format!("{}?state=waiting", routes::StaffUnits) } else { routes::StaffUnits.path() };
        let one = figure(href, words.t("staff-units-waiting"), pending.to_string(), words.t1("staff-units-all", "n", units));
        all.push(waits(one, pending > 0));
    }
    if let Some((approved, open)) = seen.batches {
        let note = words.t1("staff-batches-open", "n", open);
        all.push(waits(figure(routes::Publish.path(), words.t("staff-batches-waiting"), approved.to_string(), note), approved + open > 0));
    }
    if let Some(count) = seen.later_closes {
        all.push(figure(routes::StaffWindows.path(), words.t("staff-windows-later"), count.to_string(), words.t("staff-windows-note")));
    }
    if let Some(count) = seen.exceptions {
        all.push(figure(
            routes::StaffExceptions.path(),
            words.t("staff-exceptions-hold"),
            count.to_string(),
            words.t("staff-exceptions-note"),
        ));
    }
    if let Some((files, behind)) = seen.cycles {
        let note = words.t1("staff-cycles-all", "n", files);
        all.push(waits(figure(routes::StaffCycles.path(), words.t("staff-cycles-behind"), behind.to_string(), note), behind > 0));
    }
    if let Some((lists, incomplete)) = seen.dictionaries {
        let note = words.t1("staff-dictionaries-incomplete", "n", incomplete);
        all.push(figure(routes::StaffDictionaries.path(), words.t("staff-dictionaries"), lists.to_string(), note));
    }
    if let Some(count) = seen.accounts {
        all.push(figure(routes::StaffAccounts.path(), words.t("staff-accounts-roles"), count.to_string(), words.t("staff-accounts-note")));
    }
    if let Some((dead, going)) = seen.jobs {
        let note = words.t1("staff-jobs-going", "n", going);
        all.push(waits(figure(routes::StaffJobs.path(), words.t("staff-jobs-dead"), dead.to_string(), note), dead > 0));
    }
    if let Some((refused, queued)) = seen.letters {
        let note = words.t1("staff-letters-queued", "n", queued);
        let href = if refused > 0 { format!("{}?state=refused", routes::StaffOutbox) } else { routes::StaffOutbox.path() };
        all.push(waits(figure(href, words.t("staff-letters-refused"), refused.to_string(), note), refused > 0));
    }
    if let Some(count) = seen.audit {
        all.push(figure(routes::StaffAudit.path(), words.t("staff-audit-entries"), count.to_string(), words.t("staff-audit-note")));
    }
    all
}
