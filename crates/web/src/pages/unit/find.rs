//! Find one's unit by its credit code; then ask to join it, or enter it.

use app::{
    Outcome,
    unit::{
        ask_to_join::{self, AskToJoin},
        find::{self, Found, FoundUnit, Standing},
    },
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::Response};
use rules::{cycle::Cycle, violation::Violation};

use super::enter;
use crate::{
    answer::{Answer, Fault, Said, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Shell},
    parts::{Buttons, FieldView, LineKind, Notice, NoticeKind, Problems, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "unit/find.html")]
struct Find {
    shell: Shell,
    problems: Problems,
    code: FieldView,
    /// What was looked for, once it was.
    found: Option<Looked>,
    /// The form to enter the unit, where nobody holds the code yet.
    enter: Option<enter::Fields>,
}

/// What came of looking.
#[derive(Debug)]
struct Looked {
    code: String,
    notice: Notice,
    units: Vec<Row>,
}

/// A unit with the code.
#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    kind: String,
    verified: Tag,
    standing: Standing,
}

/// `GET /units/new`, with `?code=` once a code is looked for.
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed) -> Answer {
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    page(&site, &reader, asked.get("code"), &asked, &[]).await
}

/// `POST /units/new`: ask to join, or enter.
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    let code = form.get("credit_code").to_owned();
    if form.act() == "join" {
        let command = AskToJoin { unit: form.get("unit").to_owned() };
        return match Said::of(site.app.run(form.actor(), command, ask_to_join::ask_to_join).await?)? {
            Said::Done(()) => Ok(see_other_done(routes::Account, "join-asked")),
            Said::Refused(found) => page(&site, &form.reader.0, &code, &form.fields, &found).await,
            Said::Conflict => Err(StatusCode::CONFLICT.into()),
        };
    }
    match enter::send(&site, &form).await? {
        Ok(done) => Ok(done),
        Err(found) => page(&site, &form.reader.0, &code, &form.fields, &found).await,
    }
}

async fn page(site: &Site, reader: &Reader, code: &str, typed: &Fields, refused: &[Violation]) -> Answer {
    let words = reader.visit.words;
    let cycle = site.cycle().await?;
    let (found, wrong) = if code.trim().is_empty() { (None, Vec::new()) } else { look(site, reader, code).await? };
    let field = FieldView::line(words, "code", words.t("unit-code"), LineKind::Code, code).hint(words.t("unit-code-hint")).required(true);
    let wrong: Vec<Violation> = wrong.into_iter().map(|one| Violation { path: "code".to_owned(), ..one }).collect();
    let (mut code, mut problems) = wording::at_fields(words, vec![field], &wrong);
    let may_enter = found.as_ref().is_some_and(|found| !found.taken && found.units.iter().all(|unit| unit.standing != Standing::Member));
    let enter = match (&cycle, may_enter) {
        (Some(cycle), true) => {
            let (fields, found) = enter::fields(words, site, cycle, typed, refused).await?;
            problems.all.extend(found.all);
            Some(fields)
        }
        _ => {
            problems.all.extend(wording::problems(words, refused).all);
            None
        }
    };
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let view = Find {
        shell: reader.shell(words.t("unit-new-title")).problems(!problems.is_empty()),
        problems,
        code: code.remove(0),
        found: found.map(|found| looked(words, cycle.as_deref(), found)),
        enter,
    };
    Ok(answer(status, &view))
}

fn answer(status: StatusCode, view: &Find) -> Response {
    page::html_with(status, view)
}

async fn look(site: &Site, reader: &Reader, code: &str) -> Result<(Option<Found>, Vec<Violation>), Fault> {
    match find::find(&site.app, &reader.actor, code).await? {
        Outcome::Done(found) => Ok((Some(found), Vec::new())),
        Outcome::Refused(wrong) => Ok((None, wrong)),
        Outcome::Denied => Err(StatusCode::FORBIDDEN.into()),
        Outcome::NotFound | Outcome::Conflict => Ok((None, Vec::new())),
    }
}

fn looked(words: Words, cycle: Option<&Cycle>, found: Found) -> Looked {
    let (kind, title, text) = if found.units.is_empty() {
        (NoticeKind::Info, words.t("unit-found-none"), words.t("unit-found-none-text"))
    } else if found.taken {
        (NoticeKind::Info, words.t("unit-found-taken"), words.t("unit-found-taken-text"))
    } else {
        (NoticeKind::Info, words.t("unit-found-claims"), words.t("unit-found-claims-text"))
    };
    let row = |unit: FoundUnit| Row {
        kind: kind_of(words, cycle, &unit.unit_type),
        verified: verified(words, unit.verified),
        id: unit.id,
        name: unit.name,
        standing: unit.standing,
    };
    Looked { code: found.code, notice: Notice::new(words, kind, title, text), units: found.units.into_iter().map(row).collect() }
}

/// What the type of a unit is called.
pub(super) fn kind_of(words: Words, cycle: Option<&Cycle>, code: &str) -> String {
    cycle.and_then(|cycle| cycle.unit_type(code)).map_or_else(|| code.to_owned(), |kind| wording::text(words, &kind.label))
}

/// Whether a unit was verified.
pub(super) fn verified(words: Words, verified: bool) -> Tag {
    if verified { Tag::new(Tone::Good, words.t("unit-verified")) } else { Tag::new(Tone::Todo, words.t("unit-pending")) }
}

impl Find {
    fn search(&self) -> Buttons {
        let words = self.shell.words;
        match self.found {
            None => Buttons::new().submit(words.t("unit-find"), ""),
            Some(_) => Buttons::new().second(words.t("unit-find-again"), ""),
        }
    }
}
