//! 办理记录: every step with its time, who took it and why; the comments of every round with their answers.

use app::apply::{self, Progress, ProgressLine};
use askama::Template;
use axum::extract::{Path, State};
use rules::{
    lifecycle::{By, State as Stand, TABLE},
    time::Instant,
};

use super::{place, receipt, task_list};
use crate::{
    answer::{Answer, found},
    locale::Words,
    page::{self, Nav, Shell},
    parts::{Event, Tag, Timeline, Tone},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/history.html")]
struct History {
    shell: Shell,
    name: String,
    back: String,
    state: Tag,
    timeline: Timeline,
    rounds: Vec<Round>,
}

/// What was written in one round.
#[derive(Debug)]
struct Round {
    title: String,
    receipt: String,
    answers: String,
    remarks: Vec<Remark>,
}

/// A comment with its answer.
#[derive(Debug)]
struct Remark {
    place: String,
    text: String,
    answer: Option<String>,
    state: Tag,
}

/// `GET /applications/{id}/history`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::ApplicationHistory>) -> Answer {
    let progress = found(apply::progress(&site.app, &reader.actor, &place.id).await?)?;
    let words = reader.visit.words;
    let view = History {
        shell: reader.shell(words.t("history-title")).nav(Nav::Applications),
        name: task_list::name(words, &progress.draft.dossier),
        back: routes::Application { id: place.id }.path(),
        state: wording::state(words, progress.state()),
        timeline: timeline(words, &progress),
        rounds: rounds(words, &progress),
    };
    Ok(page::html(&view))
}

/// What happened, and who has the application now.
pub(super) fn timeline(words: Words, progress: &Progress) -> Timeline {
    let file = &progress.draft.dossier;
    let begun = Event::done(words.t("history-begun"), wording::time(Instant(file.application.created_at)), "");
    let mut all = vec![begun];
    all.extend(progress.lines.iter().map(|line| {
        let mut note = vec![who(words, progress, line)];
        if line.round > 1 && line.event.is_submission() {
            note.push(words.t1("history-round", "n", line.round));
        }
        note.extend(Some(line.note.clone()).filter(|note| !note.is_empty()));
        Event::done(wording::event(words, line.event.as_str()), wording::time(line.at), note.join(" · "))
    }));
    let body = wording::text(words, &progress.body);
    all.extend(match progress.state() {
        Stand::Draft => Some(Event::now(words.t("history-now-draft"), "")),
        Stand::Submitted => Some(Event::now(words.t("history-now-submitted"), body)),
        Stand::InReview => Some(Event::now(words.t("history-now-in-review"), body)),
        Stand::Returned => Some(Event::now(words.t("history-now-returned"), "")),
        Stand::Approved => Some(Event::now(words.t("history-now-approved"), "")),
        _ => None,
    });
    Timeline { all }
}

/// A person of the unit by name; the bodies as a whole.
fn who(words: Words, progress: &Progress, line: &ProgressLine) -> String {
    if let Some(name) = &line.by {
        return name.clone();
    }
    match TABLE.iter().find(|arrow| arrow.event == line.event).map(|arrow| arrow.by) {
        Some(By::Reviewer | By::HeadOfBody) => wording::text(words, &progress.body),
        Some(By::Publisher) => wording::role(words, app::actor::Role::Publisher),
        _ => words.t("history-platform"),
    }
}

fn rounds(words: Words, progress: &Progress) -> Vec<Round> {
    let file = &progress.draft.dossier;
    let last = file.application.round;
    let rounds = (1..=last).rev().map(|round| {
        let remarks = file.comments.iter().filter(|comment| comment.round == round).map(|comment| Remark {
            place: place::pinned(words, file, &comment.path, comment.item_id.as_deref()).label,
            text: comment.text.clone(),
            answer: comment.answer.clone(),
            state: settled(words, comment.answer.is_some(), comment.settled_at.is_some(), file.state),
        });
        let at = progress.lines.iter().find(|line| line.event.is_submission() && line.round == round);
        let at = at.map(|line| wording::time(line.at)).unwrap_or_default();
        Round {
            title: words.ta("history-round-at", &[("n", &round.to_string()), ("time", &at)]),
            receipt: receipt::of_round(&file.application.id, round),
            answers: format!("{}?round={round}", routes::ApplicationAnswers { id: file.application.id.clone() }),
            remarks: remarks.collect(),
        }
    });
    rounds.collect()
}

fn settled(words: Words, answered: bool, settled: bool, state: Stand) -> Tag {
    match (answered, settled) {
        (_, true) => Tag::new(Tone::Good, words.t("comment-settled")),
        (true, false) => Tag::new(Tone::Quiet, words.t("history-answered")),
        (false, false) if state == Stand::Returned => Tag::new(Tone::Warn, words.t("history-open")),
        (false, false) => Tag::new(Tone::Quiet, words.t("history-unanswered")),
    }
}
