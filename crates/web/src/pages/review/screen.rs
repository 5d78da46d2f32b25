//! The screen beside which a reviewer decides: the answers, the check-list, what may be done.

use app::{
    Failure,
    review::{self, EarlierTeam, NextWaiting, Revealed, Screen},
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::{
    checks::{self, Checks},
    document::{Drawer, Part, Value},
    panel::{self, Panel},
    pins::{self, Pins, Remark, Typed},
};
use crate::{
    answer::{Answer, Fault, found},
    form::Fields,
    locale::Words,
    page::{self, Shell},
    parts::{Event, Problems, Tag, Timeline, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "review/screen.html")]
struct ScreenPage {
    shell: Shell,
    problems: Problems,
    /// Where its forms go.
    action: String,
    round: i64,
    version: i64,
    unit: String,
    unit_state: Tag,
    facts: Vec<(String, String)>,
    queue: Option<String>,
    next: Option<(String, String)>,
    contents: Vec<(String, String, usize)>,
    parts: Vec<Part>,
    gone: Vec<Remark>,
    earlier: Vec<Earlier>,
    checks: Checks,
    panel: Panel,
    timeline: Timeline,
    root: String,
    /// How many personal values this one answer shows.
    revealed: Option<usize>,
}

/// Another team of the unit.
#[derive(Debug)]
struct Earlier {
    name: String,
    href: Option<String>,
    facts: String,
    state: Tag,
}

/// What the answer to a form adds to the screen.
#[derive(Default)]
pub(super) struct Answered<'a> {
    pub(super) typed: Option<(&'a Fields, &'a [Violation])>,
    pub(super) revealed: Option<&'a Revealed>,
}

/// `GET /review/{id}`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::ReviewApplication>) -> Answer {
    answer(&site, &reader.0, &place.id, StatusCode::OK, Answered::default()).await
}

/// The screen as it is now, as the answer to whatever was asked.
pub(super) async fn answer(site: &Site, reader: &Reader, id: &str, status: StatusCode, answered: Answered<'_>) -> Result<Response, Fault> {
    let screen = found(review::screen(&site.app, &reader.actor, id).await?)?;
    let next = next(site, reader, &screen).await?;
    let years = site.app.current_cycle().await?;
    let type_name = |code: &str| {
        let kind = years.as_ref().and_then(|current| current.cycle.team_type(code));
        kind.map(|kind| wording::text(reader.visit.words, &kind.label)).unwrap_or_default()
    };
    let earlier = screen.earlier.iter().map(|team| earlier(reader.visit.words, team, type_name(&team.team_type))).collect();
    Ok(page::html_with(status, &view(reader, &screen, earlier, next, &answered)))
}

async fn next(site: &Site, reader: &Reader, screen: &Screen) -> Result<Option<NextWaiting>, Failure> {
    review::next_waiting(&site.app, &reader.actor, &screen.body.0, &screen.id).await
}

fn view(reader: &Reader, screen: &Screen, earlier: Vec<Earlier>, next: Option<NextWaiting>, answered: &Answered<'_>) -> ScreenPage {
    let words = reader.visit.words;
    let nothing = Fields::default();
    let typed = answered.typed.map_or(Typed { fields: &nothing, found: &[] }, |(fields, found)| Typed { fields, found });
    let pins = Pins { words, screen, typed };
    let parts = Drawer { pins, revealed: answered.revealed }.parts();
    let contents = parts.iter().map(|part| (format!("#{}", part.pin.anchor), part.title.clone(), part.changed)).collect();
    let reviews = reader.actor.bodies().contains(&screen.body.0.as_str());
    ScreenPage {
        shell: reader.shell(screen.name.clone()).problems(!typed.found.is_empty()),
        problems: problems(words, typed),
        action: routes::ReviewApplication { id: screen.id.clone() }.path(),
        round: screen.round,
        version: screen.version,
        unit: screen.unit.clone(),
        unit_state: unit_state(words, screen.unit_verified),
        facts: facts(words, screen),
        queue: reviews.then(|| format!("{}?body={}", routes::Review, screen.body.0)),
        next: next.map(|line| (routes::ReviewApplication { id: line.id }.path(), line.name)),
        contents,
        gone: pins.gone(),
        earlier,
        checks: checks::view(words, screen, typed),
        panel: panel::view(words, screen),
        timeline: timeline(words, screen),
        root: screen.root.clone(),
        revealed: answered.revealed.map(Revealed::len),
        parts,
    }
}

/// Each refusal linked to the form in which it was made.
fn problems(words: Words, typed: Typed<'_>) -> Problems {
    let mut problems = Problems::new(words);
    let place = match typed.get("do") {
        "comment" => Some(format!("#{}", pins::new_comment(typed.get("path")))),
        "change" | "remove" | "settle" | "reopen" => Some(format!("#comment-{}", typed.get("comment"))),
        "pass" | "fail" | "clear" => Some(format!("#check-{}", typed.get("code"))),
        _ => None,
    };
    for one in typed.found {
        problems.elsewhere(place.clone(), wording::violation(words, one), Some(String::new()));
    }
    problems
}

fn unit_state(words: Words, verified: bool) -> Tag {
    if verified { Tag::new(Tone::Good, words.t("review-unit-verified")) } else { Tag::new(Tone::Warn, words.t("review-unit-unverified")) }
}

fn facts(words: Words, screen: &Screen) -> Vec<(String, String)> {
    let submitted = screen.submitted_at.map(wording::time).unwrap_or_default();
    vec![
        (words.t("review-type"), wording::text(words, &screen.team_type.1)),
        (words.t("review-body"), wording::text(words, &screen.body.1)),
        (words.t("review-receipt"), screen.receipt.clone()),
        (words.t("review-submitted"), submitted),
        (words.t("review-round"), words.t1("review-round-n", "n", screen.round)),
    ]
}

fn earlier(words: Words, team: &EarlierTeam, kind: String) -> Earlier {
    let number = team.number.clone();
    let facts = [team.year.to_string(), kind, number.clone().unwrap_or_default()];
    Earlier {
        name: team.name.clone(),
        href: number.map(|number| routes::Team { number }.path()),
        facts: facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · "),
        state: wording::state(words, team.state),
    }
}

fn timeline(words: Words, screen: &Screen) -> Timeline {
    let last = screen.history.len().saturating_sub(1);
    let lines = screen.history.iter().enumerate().map(|(at, line)| {
        let note =
            if line.note.is_empty() { line.by.clone() } else { words.t2("review-history", &("by", &line.by), &("note", &line.note)) };
        Event { current: at == last, ..Event::done(wording::event(words, &line.event), wording::time(line.at), note) }
    });
    Timeline { all: lines.collect() }
}
