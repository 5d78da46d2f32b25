//! 下一步: in every state of an application, who has to do what by when.

use app::apply::{Progress, TaskList};
use rules::{
    cycle::{Contact, Duty},
    lifecycle::{Event, State},
    time::Instant,
    window::{WindowState, is_untimely},
};

use super::deadline;
use crate::{
    locale::Words,
    page,
    parts::{Buttons, Notice, NoticeKind},
    routes, wording,
};

/// What the unit does next, or waits for.
pub(super) fn next_step(words: Words, now: Instant, list: &TaskList) -> Notice {
    let progress = &list.progress;
    let file = &progress.draft.dossier;
    let id = || file.application.id.clone();
    let body = wording::text(words, &progress.body);
    let quiet = |title: String, text: String| Notice::new(words, NoticeKind::Info, title, text);
    match progress.state() {
        State::Draft => draft(words, now, list),
        State::Submitted => quiet(words.t1("next-submitted", "body", &body), words.t("next-submitted-text")).also(words.t("next-told")),
        State::InReview => quiet(words.t1("next-in-review", "body", &body), words.t("next-in-review-text")).also(words.t("next-told")),
        State::Returned => returned(words, now, list),
        State::Approved => {
            let publisher = file.cycle.bodies.iter().find(|body| body.duties.contains(&Duty::Publish));
            let publisher = publisher.map(|body| wording::text(words, &body.label)).unwrap_or_default();
            Notice::new(words, NoticeKind::Good, words.t("next-approved"), words.t1("next-approved-text", "body", publisher))
        }
        State::Rejected => {
            let onward = Buttons::new().go_second(routes::ApplicationHistory { id: id() }, words.t("history-title"));
            Notice::new(words, NoticeKind::Warn, words.t1("next-rejected", "body", &body), last_note(progress, Event::Reject))
                .also(words.t("next-rejected-text"))
                .onward(onward)
        }
        State::Withdrawn => {
            let onward = Buttons::new().go_second(routes::ApplicationNew, words.t("board-start"));
            match progress.window {
                WindowState::Closed { .. } => quiet(words.t("next-withdrawn"), words.t("next-withdrawn-closed")),
                _ => quiet(words.t("next-withdrawn"), words.t("next-withdrawn-text")).onward(onward),
            }
        }
        State::Registered => {
            let number = progress.number.clone().unwrap_or_default();
            let said = Notice::new(words, NoticeKind::Good, words.t1("next-registered", "number", number), words.t("next-registered-text"));
            public(said, progress)
        }
        State::Lapsed => public(Notice::new(words, NoticeKind::Warn, words.t("next-lapsed"), words.t("next-lapsed-text")), progress),
        State::Deregistered => {
            public(Notice::new(words, NoticeKind::Info, words.t("next-deregistered"), words.t("next-deregistered-text")), progress)
        }
    }
}

fn draft(words: Words, now: Instant, list: &TaskList) -> Notice {
    let (title, text) = deadline::window(words, now, list.progress.window);
    let kept_out = list.blocking.iter().any(is_untimely);
    match list.progress.window {
        WindowState::Open { .. } => deadline::notice(words, now, list.progress.window).also(who_submits(words, list)),
        WindowState::Before { .. } => Notice::new(words, NoticeKind::Info, title, text).also(words.t("next-prepare")),
        WindowState::Closed { .. } if kept_out => Notice::new(words, NoticeKind::Warn, title, words.t("next-too-late")),
        WindowState::Closed { .. } => {
            Notice::new(words, NoticeKind::Info, title, words.t("next-by-exception")).also(who_submits(words, list))
        }
    }
}

/// Says who of the unit may hand in: the reader, or the administrators by name.
fn who_submits(words: Words, list: &TaskList) -> String {
    if list.progress.draft.may.submit {
        return words.t("next-you-submit");
    }
    words.t1("next-admin-submits", "names", list.admins.join(&words.t("list-joint")))
}

fn who_resubmits(words: Words, list: &TaskList) -> String {
    if list.progress.draft.may.submit {
        return words.t("next-you-resubmit");
    }
    words.t1("next-admin-resubmits", "names", list.admins.join(&words.t("list-joint")))
}

fn returned(words: Words, now: Instant, list: &TaskList) -> Notice {
    let file = &list.progress.draft.dossier;
    let check = routes::ApplicationCheck { id: file.application.id.clone() };
    let until = list.progress.correction_until;
    let open = list.progress.draft.unanswered();
    let waits = if open > 0 { words.t1("next-comments", "n", open) } else { words.t("next-answered") };
    let kept_out = list.blocking.iter().any(is_untimely);
    match until {
        Some(until) if kept_out => {
            let title = words.t1("next-correction-over", "until", wording::closing(until));
            Notice::new(words, NoticeKind::Warn, title, words.t("next-too-late"))
        }
        Some(until) if now >= until => {
            Notice::new(words, NoticeKind::Warn, words.t("next-correct"), words.t("next-by-exception")).also(waits)
        }
        Some(until) => {
            let title = words.t1("next-correct-until", "until", wording::closing(until));
            let left = words.t1("left-to-closing", "left", deadline::left(words, now, until));
            let notice = Notice::new(words, NoticeKind::Warn, title, left).also(waits).also(who_resubmits(words, list));
            if open == 0 { notice.onward(Buttons::new().go(check, words.t("case-check"))) } else { notice }
        }
        None => Notice::new(words, NoticeKind::Warn, words.t("next-correct"), waits),
    }
}

/// Adds the public page of a team with a number, and the way to give it up.
fn public(notice: Notice, progress: &Progress) -> Notice {
    let words = notice.words;
    let Some(number) = progress.number.clone() else { return notice };
    let mut onward = Buttons::new().go_second(routes::Team { number }, words.t("next-public-page"));
    if progress.draft.may.deregister {
        onward = onward.link(routes::Registrations, words.t("begin-give-up"));
    }
    notice.onward(onward)
}

/// The reason given with the last event of this kind.
pub(super) fn last_note(progress: &Progress, event: Event) -> String {
    progress.lines.iter().rev().find(|line| line.event == event).map(|line| line.note.clone()).unwrap_or_default()
}

/// Whom to ask: the body that has the application, and the technical support.
pub(super) fn contacts(words: Words, progress: &Progress) -> Vec<page::Contact> {
    let file = &progress.draft.dossier;
    let supports = |code: &str| file.cycle.body(code).is_some_and(|body| body.duties.contains(&Duty::Support));
    let concerns = |contact: &&Contact| contact.body.as_deref().is_some_and(|body| body == file.application.body || supports(body));
    file.cycle.contacts.iter().filter(concerns).map(|contact| wording::contact(words, contact)).collect()
}
