//! Proposing a correction of a published record: its texts, with the reason that the public will read.

use std::collections::BTreeMap;

use app::publish::{self, ProposeCorrection, PublicField, PublicGroup, PublicValue, TeamDocument, TeamPage, propose_correction};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Shell},
    parts::{Buttons, Control, FieldView, Line, Notice, NoticeKind, Problems, Row, Summary, Value},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "publish/correct.html")]
struct Correct {
    shell: Shell,
    problems: Problems,
    action: String,
    name: String,
    number: String,
    public: String,
    edition: i64,
    /// The texts as they are now, by name: from them it is seen next time which were changed.
    was: Vec<(String, String)>,
    /// What was typed, where another correction came first.
    typed: Option<Summary>,
    /// Where another correction waits there is no form.
    waits: Option<Notice>,
    sections: Vec<(String, Vec<FieldView>)>,
    reason: Option<FieldView>,
    buttons: Buttons,
}

/// `GET /publish/teams/{number}`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::PublishCorrect>) -> Answer {
    answer(&site, &reader.0, &place.number, StatusCode::OK, &Fields::default(), &[]).await
}

/// `POST /publish/teams/{number}`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::PublishCorrect>, form: Form) -> Answer {
    let page = found(publish::team(&site.app, &place.number, None).await?)?;
    let texts = texts(&page.document).into_iter().filter(|(path, _)| is_changed(&form.fields, path)).map(|(path, _)| {
        let words = form.get(&path).to_owned();
        (path, words)
    });
    let command = ProposeCorrection {
        number: place.number.clone(),
        edition: form.fields.number("edition").unwrap_or_default(),
        texts: texts.collect::<BTreeMap<_, _>>(),
        note: form.get("reason").to_owned(),
    };
    let reader = &form.reader.0;
    match Said::of(site.app.run(form.actor(), command, propose_correction).await?)? {
        Said::Done(id) => Ok(see_other_done(routes::PublishCorrection { id }, "correction-proposed")),
        Said::Refused(why) => answer(&site, reader, &place.number, StatusCode::UNPROCESSABLE_ENTITY, &form.fields, &why).await,
        Said::Conflict => {
            let why = [Violation::refuse("", "correction-overtaken")];
            answer(&site, reader, &place.number, StatusCode::CONFLICT, &form.fields, &why).await
        }
    }
}

async fn answer(
    site: &Site,
    reader: &Reader,
    number: &str,
    status: StatusCode,
    typed: &Fields,
    why: &[Violation],
) -> Result<Response, Fault> {
    let Some(desk) = publish::desk(&site.app, &reader.actor).await? else { return Err(StatusCode::FORBIDDEN.into()) };
    let team = found(publish::team(&site.app, number, None).await?)?;
    let waiting = desk.corrections.into_iter().find(|one| one.number == number).map(|one| one.id);
    Ok(page::html_with(status, &view(reader, &team, waiting, typed, why)))
}

fn view(reader: &Reader, team: &TeamPage, waiting: Option<String>, typed: &Fields, why: &[Violation]) -> Correct {
    let words = reader.visit.words;
    let document = &team.document;
    let waits = waiting.map(|id| {
        let onward = Buttons::new().go_second(routes::PublishCorrection { id }, words.t("publish-see-correction"));
        Notice::new(words, NoticeKind::Info, words.t("publish-correction-waits"), words.t("publish-correction-waits-text")).onward(onward)
    });
    let marked = |fields| wording::at_fields(words, fields, why).0;
    let mut sections = sections(words, document, typed);
    let lost = waits.is_some().then(|| written(words, &sections, typed)).flatten();
    if waits.is_some() {
        sections.clear();
    }
    let reason = Control::Area { value: typed.get("reason").to_owned(), limit: Some(300), rows: 3 };
    let reason = FieldView::new(words, "reason", words.t("publish-correction-reason"), reason);
    let reason = reason.hint(words.t("publish-correction-reason-hint")).required(true);
    let back = routes::PublishTeams;
    Correct {
        shell: reader.shell(words.t("publish-correct-title")).problems(!why.is_empty()),
        problems: wording::problems(words, why),
        action: routes::PublishCorrect { number: document.number.clone() }.path(),
        name: document.name.clone(),
        number: document.number.clone(),
        public: routes::Team { number: document.number.clone() }.path(),
        edition: team.latest,
        was: texts(document),
        typed: lost,
        sections: sections.into_iter().map(|(title, fields)| (title, marked(fields))).collect(),
        reason: marked(vec![reason]).into_iter().next().filter(|_| waits.is_none()),
        buttons: Buttons::new().submit(words.t("publish-propose"), "").link(back, words.t("publish-back-teams")),
        waits,
    }
}

/// Whether a text is a copy of the name at the head of the record, which changes with it.
fn follows_head(document: &TeamDocument, text: &str) -> bool {
    text == document.name || text == document.lead
}

/// The texts that can be corrected, by path.
fn texts(document: &TeamDocument) -> Vec<(String, String)> {
    let below = document.fields().filter_map(|field| match &field.value {
        PublicValue::Text(text) if !follows_head(document, text) => Some((field.path.clone(), text.clone())),
        _ => None,
    });
    [("name", &document.name), ("lead", &document.lead)]
        .map(|(path, text)| (path.to_owned(), text.clone()))
        .into_iter()
        .chain(below)
        .collect()
}

/// Whether a text was sent that differs from the one the form showed; what was left alone follows the record.
fn is_changed(typed: &Fields, path: &str) -> bool {
    let plain = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
    let was = format!("{path}.was");
    typed.has(path) && (!typed.has(&was) || plain(typed.get(path)) != plain(typed.get(&was)))
}

/// What was typed and cannot be sent now, to be read and copied; `None` where nothing was.
fn written(words: Words, sections: &[(String, Vec<FieldView>)], typed: &Fields) -> Option<Summary> {
    let reason = Some((words.t("publish-correction-reason"), typed.get("reason"))).filter(|(_, text)| !text.trim().is_empty());
    let fields = sections.iter().flat_map(|(_, fields)| fields).filter(|field| is_changed(typed, &field.name));
    let rows: Vec<(String, &str)> = fields.map(|field| (field.label.clone(), typed.get(&field.name))).chain(reason).collect();
    let table = Summary::new(words, words.t("publish-correction-typed"));
    let row = |table: Summary, (label, text): (String, &str)| table.row(Row::new(label, Value::prose(text.to_owned())));
    (!rows.is_empty()).then(|| rows.into_iter().fold(table, row))
}

fn sections(words: Words, document: &TeamDocument, typed: &Fields) -> Vec<(String, Vec<FieldView>)> {
    let value = |path: &str, now: &str| if is_changed(typed, path) { typed.get(path).to_owned() } else { now.to_owned() };
    let line = |path: &str, label: String, now: &str| {
        FieldView::new(words, path, label, Control::Line(Line { value: value(path, now), ..Line::default() })).required(true)
    };
    let field = |field: &PublicField, of: &str| -> Option<FieldView> {
        let PublicValue::Text(now) = &field.value else { return None };
        if follows_head(document, now) {
            return None;
        }
        let label = wording::text(words, &field.label);
        let label = if of.is_empty() { label } else { words.t2("publish-field-of", &("of", of), &("label", &label)) };
        if now.chars().count() <= 40 && !now.contains('\n') {
            return Some(line(&field.path, label, now));
        }
        let control = Control::Area { value: value(&field.path, now), limit: Some(2000), rows: 5 };
        Some(FieldView::new(words, &field.path, label, control).required(true))
    };
    let head = vec![line("name", words.t("publish-team"), &document.name), line("lead", words.t("publish-lead-unit"), &document.lead)];
    let parts = document.parts.iter().map(|part| {
        let own = part.fields.iter().filter_map(|one| field(one, ""));
        let of_groups = part.groups.iter().flat_map(|group| {
            let items = group.items.iter().enumerate();
            items.flat_map(move |(at, item)| {
                let of = item_name(words, group, at);
                item.iter().filter_map(move |one| field(one, &of)).collect::<Vec<_>>()
            })
        });
        (wording::text(words, &part.title), own.chain(of_groups).collect::<Vec<_>>())
    });
    std::iter::once((words.t("publish-names"), head)).chain(parts).filter(|(_, fields)| !fields.is_empty()).collect()
}

fn item_name(words: Words, group: &PublicGroup, at: usize) -> String {
    wording::item(words, &group.title, group.items.len() == 1, at)
}

/// A section with something to put right stands open.
fn has_errors(fields: &[FieldView]) -> bool {
    fields.iter().any(|field| !field.errors.is_empty())
}
