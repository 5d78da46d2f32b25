//! The task list: how far each part is, what comes next, what happened so far.

use app::apply::{self, PartLine, TaskList};
use askama::Template;
use axum::extract::{Path, State};
use rules::{form::PartState, lifecycle::State as Stand, window::is_untimely};

use super::{history, next_step, place};
use crate::{
    answer::{Answer, found},
    locale::Words,
    page::{self, Contact, Nav, Shell},
    pages::demo::SampleOffer,
    parts::{Buttons, Notice, NoticeKind, Tag, Task, Tasks, Timeline, Tone},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/task_list.html")]
struct Page {
    shell: Shell,
    state: Tag,
    facts: Vec<String>,
    next: Notice,
    blocking: Option<Notice>,
    comments: Vec<Open>,
    progress: Option<Done>,
    tasks: Tasks,
    samples: Option<SampleOffer>,
    timeline: Timeline,
    clock: String,
    contacts: Vec<Contact>,
    actions: Buttons,
}

/// How many parts are done.
#[derive(Debug)]
struct Done {
    text: String,
    done: usize,
    all: usize,
}

/// A comment that waits for an answer.
#[derive(Debug)]
struct Open {
    href: String,
    place: String,
    text: String,
}

/// `GET /applications/{id}`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::Application>) -> Answer {
    let list = found(apply::task_list(&site.app, &reader.actor, &place.id).await?)?;
    let now = site.app.programme_now();
    let words = reader.visit.words;
    let draft = &list.progress.draft;
    let editable = draft.dossier.state.editable();
    let all = list.parts.len();
    let to_fill = draft.dossier.state == Stand::Draft && list.done() < all;
    let counts = [("done", list.done().to_string()), ("all", all.to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let view = Page {
        shell: reader.form_shell(name(words, &draft.dossier)).nav(Nav::Applications),
        state: wording::state(words, draft.dossier.state),
        facts: facts(words, &list),
        next: next_step::next_step(words, now, &list),
        blocking: blocking(words, &list),
        comments: comments(words, &list),
        progress: editable.then(|| Done { text: words.ta("case-progress", &counts), done: list.done(), all }),
        tasks: if editable { tasks(words, &list) } else { contents(words, &list) },
        samples: to_fill.then(|| SampleOffer::of(&site, &reader, &place.id)).flatten(),
        timeline: history::timeline(words, &list.progress),
        clock: words.t1("left-page-time", "time", wording::time(now)),
        contacts: next_step::contacts(words, &list.progress),
        actions: actions(words, &list),
    };
    Ok(page::html(&view))
}

/// The team's name, or what stands for it while there is none.
pub(super) fn name(words: Words, file: &apply::Dossier) -> String {
    if !file.application.name.is_empty() {
        return file.application.name.clone();
    }
    words.t1("team-unnamed", "type", kind(words, file))
}

fn kind(words: Words, file: &apply::Dossier) -> String {
    file.cycle.team_type(&file.application.team_type).map(|kind| wording::text(words, &kind.label)).unwrap_or_default()
}

fn facts(words: Words, list: &TaskList) -> Vec<String> {
    let file = &list.progress.draft.dossier;
    let mut facts = vec![kind(words, file), file.unit.name.clone()];
    facts.extend(file.application.receipt.as_ref().map(|number| words.t1("case-receipt", "number", number)));
    facts.extend(list.progress.number.as_ref().map(|number| words.t1("case-number", "number", number)));
    facts
}

/// What stands against submission and is in no field; that it is too early or too late is said by the next step.
fn blocking(words: Words, list: &TaskList) -> Option<Notice> {
    let said = list.blocking.iter().filter(|one| !is_untimely(one));
    let mut notice = Notice::new(words, NoticeKind::Warn, words.t("case-blocked"), "");
    let mut places = false;
    for one in said {
        places |= one.kind == "quota-full";
        notice = notice.also(wording::violation(words, one));
    }
    if places {
        notice = notice.onward(Buttons::new().go_second(routes::Registrations, words.t("begin-give-up")));
    }
    (!notice.text.is_empty()).then_some(notice)
}

fn comments(words: Words, list: &TaskList) -> Vec<Open> {
    let draft = &list.progress.draft;
    let open = draft.open_comments().map(|comment| {
        let place = place::pinned(words, &draft.dossier, &comment.path, comment.item_id.as_deref());
        Open { href: place.href, place: place.label, text: comment.text.clone() }
    });
    open.collect()
}

fn tasks(words: Words, list: &TaskList) -> Tasks {
    let id = &list.progress.draft.dossier.application.id;
    let mut all: Vec<Task> = list.parts.iter().map(|part| task(words, id, part)).collect();
    all.push(check(words, list));
    Tasks { all }
}

fn task(words: Words, id: &str, part: &PartLine) -> Task {
    let href = routes::ApplicationPart { id: id.to_owned(), part: part.code.clone() };
    let started = part.state != PartState::NotStarted;
    let (note, tone, state) = if part.comments > 0 {
        (words.t1("case-part-comments", "n", part.comments), Tone::Bad, words.t("case-part-wrong"))
    } else if part.wrong > 0 && started {
        (words.t1("case-part-problems", "n", part.wrong), Tone::Bad, words.t("case-part-wrong"))
    } else {
        let minutes = if part.minutes > 0 && part.state != PartState::Complete {
            words.t1("guide-minutes", "n", part.minutes)
        } else {
            String::new()
        };
        match part.state {
            PartState::NotStarted => (minutes, Tone::Todo, words.t("case-part-new")),
            PartState::InProgress => (minutes, Tone::Active, words.t("case-part-begun")),
            PartState::Complete => (String::new(), Tone::Quiet, words.t("case-part-done")),
        }
    };
    Task::new(href, wording::text(words, &part.title), note, tone, state)
}

/// The last task. A returned application may always be checked: comments on the whole are answered there.
fn check(words: Words, list: &TaskList) -> Task {
    let file = &list.progress.draft.dossier;
    let href = routes::ApplicationCheck { id: file.application.id.clone() };
    let ready = list.done() == list.parts.len();
    let note = match (ready, file.state, list.comments_on_whole) {
        (_, Stand::Returned, on_whole) if on_whole > 0 => words.t1("case-part-comments", "n", on_whole),
        (false, Stand::Returned, _) => words.t("case-check-returned"),
        (false, ..) => words.t("case-check-later"),
        (true, ..) if list.progress.draft.may.submit => String::new(),
        (true, ..) => words.t("case-check-member"),
    };
    match (ready, file.state) {
        (false, Stand::Draft) => Task::later(words.t("case-check"), note, words.t("case-cannot-start")),
        (false, _) => Task::new(href, words.t("case-check"), note, Tone::Quiet, words.t("case-cannot-submit")),
        (true, _) => Task::new(href, words.t("case-check"), note, Tone::Todo, words.t("case-check-ready")),
    }
}

/// The parts of a form that is locked, each leading to its answers.
fn contents(words: Words, list: &TaskList) -> Tasks {
    let id = &list.progress.draft.dossier.application.id;
    let href = |code: &str| format!("{}#{code}", routes::ApplicationAnswers { id: id.clone() });
    let all = list
        .parts
        .iter()
        .map(|part| Task::new(href(&part.code), wording::text(words, &part.title), "", Tone::Quiet, words.t("case-locked")));
    Tasks { all: all.collect() }
}

/// What else can be done, by right and state.
fn actions(words: Words, list: &TaskList) -> Buttons {
    let draft = &list.progress.draft;
    let id = || draft.dossier.application.id.clone();
    let mut buttons = Buttons::new();
    if draft.dossier.application.receipt.is_some() {
        buttons = buttons
            .go_second(routes::ApplicationAnswers { id: id() }, words.t("answers-title"))
            .go_second(routes::ApplicationReceipt { id: id() }, words.t("receipt-title"));
    }
    buttons = buttons.link(routes::ApplicationHistory { id: id() }, words.t("history-title"));
    if draft.may.withdraw {
        buttons = buttons.link(routes::ApplicationWithdraw { id: id() }, words.t("withdraw-title"));
    }
    if draft.may.delete {
        buttons = buttons.link(routes::ApplicationDelete { id: id() }, words.t("delete-title"));
    }
    buttons
}
