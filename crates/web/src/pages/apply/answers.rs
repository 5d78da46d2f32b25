//! The answers as they were handed in, part by part, to read and to print.

use app::{
    apply::{self, Submitted},
    review::{FieldShown, GroupShown, ItemShown, PartShown, Shown},
};
use askama::Template;
use axum::extract::{Path, State};

use super::task_list;
use crate::{
    answer::{Answer, found},
    form::Fields,
    locale::Words,
    page::{self, Nav, Shell},
    parts::{Row, Summary, Tag, Value},
    reader::Signed,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "apply/answers.html")]
struct Page {
    shell: Shell,
    name: String,
    back: String,
    state: Tag,
    facts: Vec<String>,
    root: String,
    parts: Vec<Part>,
    statements: Vec<String>,
}

/// A part of the form.
#[derive(Debug)]
struct Part {
    code: String,
    title: String,
    fields: Option<Summary>,
    groups: Vec<(String, Vec<Summary>)>,
}

/// `GET /applications/{id}/answers`
pub(super) async fn show(State(site): State<Site>, Signed(reader): Signed, Path(place): Path<routes::ApplicationAnswers>) -> Answer {
    let round = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default().number("round");
    let kept = found(apply::submitted(&site.app, &reader.actor, &place.id, round).await?)?;
    let words = reader.visit.words;
    let file = &kept.progress.draft.dossier;
    let parts = kept.document.parts.iter().map(|part| Part {
        code: part.code.clone(),
        title: wording::text(words, &part.title),
        fields: fields(words, &place.id, part),
        groups: part.groups.iter().map(|group| (wording::text(words, &group.title), items(words, &place.id, group))).collect(),
    });
    let view = Page {
        shell: reader.shell(words.t("answers-title")).nav(Nav::Applications),
        name: task_list::name(words, file),
        back: routes::Application { id: place.id.clone() }.path(),
        state: wording::state(words, kept.progress.state()),
        facts: facts(words, &kept),
        root: kept.root.clone(),
        parts: parts.collect(),
        statements: kept.statements.iter().map(|text| wording::text(words, text)).collect(),
    };
    Ok(page::html(&view))
}

fn facts(words: Words, kept: &Submitted) -> Vec<String> {
    let file = &kept.progress.draft.dossier;
    let mut facts = vec![file.unit.name.clone()];
    facts.extend(file.application.receipt.as_ref().map(|number| words.t1("case-receipt", "number", number)));
    facts.push(words.ta("history-round-at", &[("n", &kept.round.to_string()), ("time", &wording::time(kept.at))]));
    facts
}

fn fields(words: Words, id: &str, part: &PartShown) -> Option<Summary> {
    let mut card = Summary::new(words, "");
    card.rows = part.fields.iter().map(|field| row(words, id, field)).collect();
    (!card.rows.is_empty()).then_some(card)
}

fn items(words: Words, id: &str, group: &GroupShown) -> Vec<Summary> {
    let card = |(at, item): (usize, &ItemShown)| {
        // the title of a group of one stands above its card already
        let name = if group.of_one { String::new() } else { wording::item(words, &group.item_label, group.of_one, at) };
        let mut card = Summary::new(words, name);
        card.rows = item.fields.iter().map(|field| row(words, id, field)).collect();
        card
    };
    group.items.iter().enumerate().map(card).collect()
}

fn row(words: Words, id: &str, field: &FieldShown) -> Row {
    let label = wording::text(words, &field.label);
    let value = match &field.value {
        Shown::Absent => Value::Missing,
        Shown::Text(text) => Value::prose(text.clone()),
        Shown::Choices(chosen) => Value::lines(chosen.iter().map(|one| wording::text(words, one)).collect()),
        Shown::Period(from, to) => Value::text(words.ta("period-shown", &[("from", from), ("to", to)])),
        Shown::File(file) => {
            let href = routes::ApplicationFile { id: id.to_owned(), file: file.id.clone() }.path();
            if file.portrait { Value::Picture { src: href, alt: label.clone() } } else { Value::Link { href, text: file.name.clone() } }
        }
    };
    Row::new(label, value)
}
