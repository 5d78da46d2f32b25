//! 回执: what was received when, under which number, to keep and to show.

use app::apply::{self, Progress, Receipt};
use askama::Template;
use axum::extract::{Path, State};

use super::next_step;
use crate::{
    answer::{Answer, found},
    form::Fields,
    locale::Words,
    page::{self, Contact, Nav, Shell},
    parts::{Buttons, Notice, NoticeKind, Row, Summary, Tag, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/receipt.html")]
struct Page {
    shell: Shell,
    number: String,
    state: Tag,
    /// That everything arrived, and when.
    arrived: Notice,
    /// That another round followed.
    later: Option<Notice>,
    facts: Summary,
    /// Receipts of the other rounds.
    others: Vec<(String, String)>,
    /// What comes now; nothing on the receipt of a round that was followed by another.
    next: Vec<String>,
    contacts: Vec<Contact>,
    onward: [(String, String); 2],
}

/// The address of the receipt of one round.
pub(super) fn of_round(id: &str, round: i64) -> String {
    format!("{}?round={round}", routes::ApplicationReceipt { id: id.to_owned() })
}

/// `GET /applications/{id}/receipt`: of the last round, or with `?round=` of another.
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::ApplicationReceipt>) -> Answer {
    let round = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default().number("round");
    let progress = found(apply::progress(&site.app, &reader.actor, &place.id).await?)?;
    let receipt = found(apply::receipt(&site.app, &reader.actor, &place.id, round).await?)?;
    let words = reader.visit.words;
    let last = progress.draft.dossier.application.round;
    let (id, is_last) = (place.id, receipt.round == last);
    let others = (1..=last).rev().filter(|round| *round != receipt.round);
    let view = Page {
        shell: reader.shell(words.t("receipt-title")).nav(Nav::Applications),
        number: receipt.number.clone(),
        state: wording::state(words, progress.state()),
        arrived: Notice::new(
            words,
            NoticeKind::Good,
            words.t("receipt-arrived"),
            words.t1("receipt-arrived-text", "at", wording::second(receipt.at)),
        ),
        later: (!is_last).then(|| later(words, &id, receipt.round, last)),
        facts: facts(words, &progress, &receipt),
        others: others.map(|round| (of_round(&id, round), words.t1("receipt-of-round", "n", round))).collect(),
        next: if is_last { next(words, &progress) } else { Vec::new() },
        contacts: if is_last { next_step::contacts(words, &progress) } else { Vec::new() },
        onward: [
            (routes::Application { id: id.clone() }.path(), words.t("receipt-onward")),
            (format!("{}?round={}", routes::ApplicationAnswers { id }, receipt.round), words.t("answers-title")),
        ],
    };
    Ok(page::html(&view))
}

fn later(words: Words, id: &str, round: i64, last: i64) -> Notice {
    let onward = Buttons::new().link(of_round(id, last), words.t1("receipt-of-round", "n", last));
    let title = words.t1("receipt-later", "n", round);
    Notice::new(words, NoticeKind::Info, title, words.t("receipt-later-text")).onward(onward)
}

fn facts(words: Words, progress: &Progress, receipt: &Receipt) -> Summary {
    let file = &progress.draft.dossier;
    let kind = file.cycle.team_type(&file.application.team_type).map(|kind| wording::text(words, &kind.label)).unwrap_or_default();
    let row = |label: String, value: &str| Row::new(label, Value::text(value));
    let mut summary = Summary::new(words, "")
        .row(row(words.t("receipt-team"), &receipt.name))
        .row(row(words.t("receipt-type"), &kind))
        .row(row(words.t("receipt-unit"), &receipt.unit))
        .row(row(words.t("receipt-time"), &wording::second(receipt.at)).note(words.t("receipt-time-note")))
        .row(row(words.t("receipt-round"), &words.t2("receipt-round-of", &("n", receipt.round), &("all", file.application.round))))
        .row(row(words.t("receipt-body"), &wording::text(words, &progress.body)))
        .row(row(words.t("receipt-digest"), &receipt.root).note(words.t("receipt-digest-note")));
    summary.id = "facts".to_owned();
    summary
}

fn next(words: Words, progress: &Progress) -> Vec<String> {
    let body = wording::text(words, &progress.body);
    vec![
        words.t1("receipt-next-review", "body", body),
        words.t("receipt-next-return"),
        words.t("receipt-next-publish"),
        words.t("receipt-next-withdraw"),
    ]
}
