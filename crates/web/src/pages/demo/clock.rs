//! The control of the programme's clock: instants worth jumping to, and any other.

use app::{
    Actor,
    staff::{self, MoveClock},
};
use askama::Template;
use axum::{extract::State, http::StatusCode};
use rules::{
    time::{Instant, shanghai},
    violation::Violation,
};

use super::{Stage, cards};
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::{Fields, VisitorForm},
    locale::Words,
    page,
    parts::{FieldView, LineKind, draws_itself},
    preferences::local,
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// An instant to jump to.
#[derive(Debug)]
struct Point {
    code: &'static str,
    label: String,
    at: String,
}

/// The control.
#[derive(Debug, Template)]
#[template(path = "demo/clock.html")]
pub(in crate::pages) struct ClockView {
    words: Words,
    csrf: String,
    action: String,
    back: String,
    now: String,
    points: Vec<Point>,
    other: FieldView,
}
draws_itself!(ClockView);

impl ClockView {
    /// The control, which sends to `action`; `None` outside of a rehearsal.
    pub(in crate::pages) async fn load(site: &Site, reader: &Reader, action: String) -> Result<Option<Self>, Fault> {
        let Some(clock) = staff::clock(&site.app).await?.done() else { return Ok(None) };
        let words = reader.visit.words;
        let points = clock.points.iter().map(|point| Point {
            code: point.code,
            label: words.t(&format!("jump-{}", point.code)),
            at: wording::time(point.at),
        });
        let now = wording::time(clock.now);
        Ok(Some(Self {
            words,
            csrf: reader.token(),
            action,
            back: reader.visit.here(),
            points: points.collect(),
            other: field(words, &now),
            now,
        }))
    }

    /// The same with what was typed and why it was refused; `back` is the page that the control stands on.
    pub(in crate::pages) fn refused(mut self, typed: &str, back: &str, found: &[Violation]) -> Self {
        let words = self.words;
        back.clone_into(&mut self.back);
        self.other = found.iter().fold(field(words, typed), |field, one| field.error(wording::violation(words, one), Some(String::new())));
        self
    }
}

fn field(words: Words, value: &str) -> FieldView {
    FieldView::line(words, "to", words.t("clock-to"), LineKind::Text, value).hint(words.t("clock-to-hint")).required(true)
}

/// `POST /demo/clock`: in a rehearsal the clock is anybody's, as on a stage.
pub(super) async fn from_stage(State(site): State<Site>, form: VisitorForm) -> Answer {
    let reader = &form.reader;
    let stage = found(Stage::load(&site, reader).await?)?;
    let back = local(form.get("back"));
    match turn(&site, &reader.actor, &form.fields).await? {
        Ok(()) => Ok(see_other_done(format!("{back}#clock"), "clock-moved")),
        Err(refused) => {
            let words = reader.visit.words;
            let clock = found(ClockView::load(&site, reader, routes::DemoClock.path()).await?)?;
            let stage = stage.with_clock(clock.refused(form.get("to"), back, &refused));
            let shell = reader.form_shell(words.t("demo-title")).problems(true);
            let view = cards::Page { shell, problems: wording::problems(words, &refused), stage };
            Ok(page::html_with(StatusCode::UNPROCESSABLE_ENTITY, &view))
        }
    }
}

/// Moves the clock as the form says, or says why not.
pub(in crate::pages) async fn turn(site: &Site, actor: &Actor, fields: &Fields) -> Result<Result<(), Vec<Violation>>, Fault> {
    let Some(clock) = staff::clock(&site.app).await?.done() else { return Err(StatusCode::NOT_FOUND.into()) };
    let to = match wanted(&clock, fields) {
        Ok(to) => to,
        Err(violation) => return Ok(Err(vec![violation])),
    };
    match Said::of(site.app.run(actor, MoveClock { to }, staff::move_clock).await?)? {
        Said::Done(_) => Ok(Ok(())),
        Said::Refused(found) => Ok(Err(found)),
        Said::Conflict => Err(StatusCode::CONFLICT.into()),
    }
}

/// The instant of the button pressed, or the one typed.
fn wanted(clock: &staff::ClockView, fields: &Fields) -> Result<Instant, Violation> {
    match fields.get("do") {
        "to" => {
            let typed: String = fields.get("to").trim().chars().map(rules::text::half_width).collect();
            let civil = typed.split_whitespace().collect::<Vec<_>>().join("T");
            shanghai(&civil).ok_or_else(|| Violation::refuse("to", "clock-unreadable"))
        }
        code => {
            let point = clock.points.iter().find(|point| point.code == code);
            point.map(|point| point.at).ok_or_else(|| Violation::refuse("to", "clock-unreadable"))
        }
    }
}
