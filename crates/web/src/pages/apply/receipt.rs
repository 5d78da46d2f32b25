//! 回执: what was received when, under which number, to keep and to show.

use app::apply::{self, Progress, Receipt};
use askama::Template;
use axum::extract::{Path, State};

use super::next_step;
use crate::{
    answer::{Answer, found},
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
    facts: Summary,
    next: Vec<String>,
    contacts: Vec<Contact>,
    onward: Buttons,
}

/// `GET /applications/{id}/receipt`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::ApplicationReceipt>) -> Answer {
    let progress = found(apply::progress(&site.app, &reader.actor, &place.id).await?)?;
    let receipt = found(apply::receipt(&site.app, &reader.actor, &place.id).await?)?;
    let words = reader.visit.words;
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
        facts: facts(words, &progress, &receipt),
        next: next(words, &progress),
        contacts: next_step::contacts(words, &progress),
        onward: Buttons::new()
            .go(routes::Application { id: place.id.clone() }, words.t("receipt-onward"))
            .go_second(routes::ApplicationAnswers { id: place.id }, words.t("answers-title")),
    };
    Ok(page::html(&view))
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
        .row(row(words.t("receipt-round"), &words.t1("history-round", "n", receipt.round)))
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
