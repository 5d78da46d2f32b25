//! 核对: all answers, everything that stands against handing in, the statements, and the button.

use app::apply::{self, Preview};
use askama::Template;
use axum::extract::{Path, State};
use rules::{
    lifecycle::State as Stage,
    time::Instant,
    violation::Violation,
    window::{WindowState, is_untimely},
};

use super::{
    check_answers::{self, PartAnswers},
    deadline, place,
};
use crate::{
    answer::{Answer, Fault, found},
    form::Fields,
    page::{self, Contact, Nav, Shell},
    parts::{Buttons, Notice, NoticeKind, Problems, anchor},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The page.
#[derive(Debug, Template)]
#[template(path = "apply/form/check.html")]
pub(super) struct CheckPage {
    shell: Shell,
    up: String,
    name: String,
    problems: Problems,
    /// That it cannot be handed in now, and why: no problem of the form.
    untimely: Option<Notice>,
    notices: Vec<Notice>,
    changes: Vec<Told>,
    contacts: Vec<Contact>,
    flags: Vec<Told>,
    parts: Vec<PartAnswers>,
    hand_in: Option<HandIn>,
}

/// Something said of a place.
#[derive(Debug)]
struct Told {
    href: Option<String>,
    label: String,
    text: String,
    clause: String,
}

/// The form at the end.
#[derive(Debug)]
struct HandIn {
    action: String,
    /// Sent along: the key of this form, the version seen, and when it was shown.
    hidden: Vec<(&'static str, String)>,
    statements: Vec<Statement>,
    buttons: Buttons,
}

/// A declaration to tick.
#[derive(Debug)]
struct Statement {
    name: String,
    id: String,
    text: String,
    clause: String,
    ticked: bool,
    error: String,
}

/// What a submission that did not go through leaves behind.
#[derive(Default)]
pub(super) struct Attempt {
    /// Why it was refused.
    pub(super) refused: Option<Vec<Violation>>,
    /// When the page was shown on which somebody decided, where others changed something since.
    pub(super) overtaken: Option<i64>,
    /// The key of the form, kept so that it stays one submission.
    pub(super) key: String,
    /// Codes of the statements ticked.
    pub(super) ticked: Vec<String>,
}

/// `GET /applications/{id}/check`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(route): Path<routes::ApplicationCheck>) -> Answer {
    let preview = found(apply::preview(&site.app, &reader.actor, &route.id).await?)?;
    Ok(page::html(&view(&site, &reader, &preview, Attempt::default()).await?))
}

/// The page, after an attempt or before any.
pub(super) async fn view(site: &Site, reader: &Reader, preview: &Preview, attempt: Attempt) -> Result<CheckPage, Fault> {
    let words = reader.visit.words;
    let draft = &preview.draft;
    let file = &draft.dossier;
    let id = file.application.id.clone();
    let here = routes::ApplicationCheck { id: id.clone() }.path();
    let all = attempt.refused.as_deref().unwrap_or(&preview.violations);
    let (untimely, all): (Vec<Violation>, Vec<Violation>) = all.iter().cloned().partition(is_untimely);
    let (untimely, all) = (untimely.first(), all.as_slice());
    let refusing = all.iter().any(Violation::refuses);
    let late = untimely.is_some_and(|one| one.kind != "window-not-open");
    let editable = file.state.editable();
    let title = if editable { words.t("check-title") } else { words.t("check-title-read") };
    let admins = if editable && !draft.may.submit { apply::admins(&site.app, draft).await? } else { Vec::new() };
    let back = if editable { "?back=check" } else { "" };
    let of_whole = all.iter().any(|one| one.refuses() && one.path.is_empty());
    Ok(CheckPage {
        shell: reader.shell(title).nav(Nav::Applications).problems(refusing || untimely.is_some() && attempt.refused.is_some()),
        up: routes::Application { id }.path(),
        name: file.application.name.clone(),
        problems: place::problems(words, file, all, &here, back),
        untimely: untimely.map(|one| not_now(reader, preview, one, refusing, &attempt)),
        notices: notices(reader, preview, (refusing, untimely.is_some(), late), &attempt, &admins),
        changes: attempt.overtaken.map(|since| changes(reader, preview, since)).unwrap_or_default(),
        contacts: if of_whole || late { wording::contacts(words, &file.cycle) } else { Vec::new() },
        flags: flags(reader, preview, all, back),
        parts: file.cycle.parts.iter().map(|part| check_answers::draw(words, draft, part, all, back)).collect(),
        hand_in: (draft.may.submit && editable && untimely.is_none()).then(|| hand_in(site, reader, preview, all, &attempt)),
    })
}

/// The state of the page outside of the time in which it could hand in: why, and what to do.
fn not_now(reader: &Reader, preview: &Preview, why: &Violation, refusing: bool, attempt: &Attempt) -> Notice {
    let words = reader.visit.words;
    let reason = |text: String| match crate::parts::source(words, why.clause.as_deref()) {
        source if source.is_empty() => text,
        source => words.ta("check-not-now-reason", &[("text", &text), ("source", &source)]),
    };
    let early = why.kind == "window-not-open";
    let notice = if attempt.refused.is_some() {
        // what arrived too late is told when it arrived
        Notice::new(words, NoticeKind::Bad, words.t("check-not-handed-in"), reason(wording::violation(words, why)))
    } else if early {
        Notice::new(words, NoticeKind::Info, words.t("check-not-now"), reason(deadline::window(words, preview.now, preview.window).0))
    } else {
        let closed = match preview.correction_until {
            Some(until) => words.t1("next-correction-over", "until", wording::closing(until)),
            None => deadline::window(words, preview.now, preview.window).0,
        };
        Notice::new(words, NoticeKind::Warn, words.t("check-not-now"), reason(closed))
    };
    let notice = match (early, refusing) {
        (true, false) => notice.also(words.t("check-early-ready")),
        (true, true) => notice.also(words.t("check-early")),
        (false, _) => notice.also(words.t("check-late")),
    };
    if early { notice } else { notice.onward(Buttons::new().link("#contacts", words.t("check-late-ask"))) }
}

fn notices(
    reader: &Reader,
    preview: &Preview,
    (refusing, untimely, late): (bool, bool, bool),
    attempt: &Attempt,
    admins: &[String],
) -> Vec<Notice> {
    let words = reader.visit.words;
    let file = &preview.draft.dossier;
    let mut notices = Vec::new();
    if attempt.overtaken.is_some() {
        notices.push(Notice::new(words, NoticeKind::Bad, words.t("check-overtaken"), words.t("check-overtaken-text")));
    }
    if !file.state.editable() {
        let state = words.t(&format!("state-{}", file.state));
        let onward = Buttons::new().go_second(routes::Application { id: file.application.id.clone() }, words.t("form-tasks"));
        notices.push(Notice::new(words, NoticeKind::Info, words.t1("check-state", "state", state), "").onward(onward));
        return notices;
    }
    if !untimely {
        notices.extend(deadline(reader, preview, refusing));
    }
    if !preview.draft.may.submit && !late {
        let text = match admins {
            [] => words.t("check-ask-admin-text"),
            names => words.t1("check-ask-admin-named", "names", names.join(&words.t("list-joint"))),
        };
        notices.push(Notice::new(words, NoticeKind::Warn, words.t("check-ask-admin"), text));
    } else if !refusing && !untimely {
        notices.push(Notice::new(words, NoticeKind::Good, words.t("check-ready"), words.t("check-ready-text")));
    }
    notices
}

/// Until when. In the last hour it says how long is left, and leads down to the button.
fn deadline(reader: &Reader, preview: &Preview, refusing: bool) -> Option<Notice> {
    let words = reader.visit.words;
    if let Some(notice) = deadline::last_hour_of(words, preview) {
        let down = preview.draft.may.submit && !refusing;
        return Some(if down { notice.onward(Buttons::new().link("#hand-in", words.t("check-down"))) } else { notice });
    }
    let file = &preview.draft.dossier;
    let zone = file.cycle.time_zone();
    let closing = |instant| rules::window::closing(instant, &zone);
    let text = match (preview.window, preview.correction_until.filter(|_| file.state == Stage::Returned)) {
        (_, Some(until)) => words.t1("check-until-again", "until", closing(until)),
        (WindowState::Open { closes }, None) => words.t1("check-until", "until", closing(closes)),
        // by an exception
        (_, None) => return None,
    };
    Some(Notice::new(words, NoticeKind::Info, "", text))
}

/// What others changed since the page was shown.
fn changes(reader: &Reader, preview: &Preview, since: i64) -> Vec<Told> {
    let words = reader.visit.words;
    let file = &preview.draft.dossier;
    let changed = file.stamps.iter().filter(|(_, stamp)| stamp.at >= since).filter_map(|((item, key), stamp)| {
        let path = file.answers.path(&file.cycle.field(key)?, item);
        let place = place::of(words, file, &path, "?back=check")?;
        let by = preview.draft.authors.get(&stamp.author).cloned().unwrap_or_default();
        let text = words.ta("form-conflict-by", &[("by", &by), ("at", &wording::time(Instant(stamp.at)))]);
        Some(Told { href: Some(place.href), label: place.label, text, clause: String::new() })
    });
    changed.collect()
}

fn flags(reader: &Reader, preview: &Preview, all: &[Violation], back: &str) -> Vec<Told> {
    let words = reader.visit.words;
    let flags = all.iter().filter(|one| !one.refuses()).map(|one| {
        let place = place::of(words, &preview.draft.dossier, &one.path, back);
        let (href, label) = place.map_or((None, String::new()), |place| (Some(place.href), place.label));
        Told { href, label, text: wording::violation(words, one), clause: crate::parts::source(words, one.clause.as_deref()) }
    });
    flags.collect()
}

fn hand_in(site: &Site, reader: &Reader, preview: &Preview, all: &[Violation], attempt: &Attempt) -> HandIn {
    let words = reader.visit.words;
    let file = &preview.draft.dossier;
    let id = file.application.id.clone();
    let key = if attempt.key.is_empty() { site.app.id() } else { attempt.key.clone() };
    let statements = file.cycle.statements.iter().map(|statement| {
        let name = format!("statements/{}", statement.code);
        Statement {
            id: anchor(&name),
            text: wording::text(words, &statement.text),
            clause: crate::parts::source(words, statement.clause.as_deref()),
            ticked: attempt.ticked.contains(&statement.code),
            error: if all.iter().any(|one| one.path == name) { words.t("check-statement-needed") } else { String::new() },
            name,
        }
    });
    let again = file.application.round > 0;
    HandIn {
        action: routes::ApplicationSubmit { id: id.clone() }.path(),
        hidden: vec![
            ("key", key),
            ("seen", file.application.version.to_string()),
            ("shown", site.app.programme_now().millis().to_string()),
        ],
        statements: statements.collect(),
        buttons: Buttons::new()
            .submit(if again { words.t("check-submit-again") } else { words.t("check-submit") }, "")
            .link(routes::Application { id }, words.t("form-tasks")),
    }
}

/// The statements that a form ticked.
pub(super) fn ticked(fields: &Fields) -> Vec<String> {
    fields.pairs().filter_map(|(name, _)| name.strip_prefix("statements/").map(str::to_owned)).collect()
}
