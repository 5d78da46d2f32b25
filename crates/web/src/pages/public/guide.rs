//! 办事指南: conditions, materials, way, times, contacts, all from the cycle.

use std::sync::Arc;

use app::{
    publish,
    staff::{self, LaterClose},
};
use askama::Template;
use axum::{extract::State, http::StatusCode, response::IntoResponse};
use rules::cycle::{Cycle, GroupKind, Verdict};

use super::{home, kept};
use crate::{
    answer::Answer,
    locale::Words,
    page::{Contact, Nav, Shell},
    parts::{Buttons, Cell, Column, Notice, Table, TableRow, source},
    reader::Reader,
    routes,
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "public/guide.html")]
struct Guide {
    shell: Shell,
    source: String,
    window: Notice,
    kinds: Vec<Kind>,
    leads: Table,
    pools: Table,
    materials: Vec<Material>,
    statements: Vec<(String, String)>,
    steps: Vec<(String, String)>,
    times: Vec<(String, String)>,
    contacts: Vec<Contact>,
}

/// A type of team.
#[derive(Debug)]
struct Kind {
    label: String,
    text: String,
    pattern: String,
    clause: String,
}

/// What is to be ready for one part of the form.
#[derive(Debug)]
struct Material {
    title: String,
    intro: String,
    minutes: String,
    items: Vec<String>,
}

/// `GET /guide`
pub(super) async fn show(State(site): State<Site>, reader: Reader) -> Answer {
    if let Some(kept) = kept::found(&site, &reader) {
        return Ok(kept);
    }
    let version = site.app.public_version();
    let Some(front) = publish::front(&site.app).await? else { return Ok(StatusCode::NOT_FOUND.into_response()) };
    let (words, cycle) = (reader.visit.words, &front.cycle);
    let view = Guide {
        shell: reader.shell(words.t("guide-title")).nav(Nav::Guide),
        source: wording::text(words, &cycle.source),
        window: home::window(words, front.window),
        kinds: kinds(words, cycle),
        leads: leads(words, cycle),
        pools: pools(words, cycle),
        materials: materials(words, cycle),
        statements: cycle.statements.iter().map(|one| (wording::text(words, &one.text), source(words, one.clause.as_deref()))).collect(),
        steps: steps(words),
        times: times(words, cycle).into_iter().chain(later(words, &staff::later_closes(&site.app).await?)).collect(),
        contacts: wording::contacts(words, cycle),
    };
    Ok(kept::shown(&site, &reader, version, front.window.next_change(), &view))
}

fn kinds(words: Words, cycle: &Arc<Cycle>) -> Vec<Kind> {
    let kinds = cycle.types.iter().map(|kind| {
        let middle = match kind.naming.middle {
            rules::cycle::Middle::Service => words.t("guide-middle-service"),
            rules::cycle::Middle::Place => words.t("guide-middle-place"),
        };
        Kind {
            label: wording::text(words, &kind.label),
            text: wording::text(words, &kind.guide),
            pattern: format!("{}＋{middle}＋{}", kind.naming.prefix, kind.naming.suffix),
            clause: source(words, kind.clause.as_deref()),
        }
    });
    kinds.collect()
}

fn leads(words: Words, cycle: &Cycle) -> Table {
    let mut columns = vec![Column::new(words.t("guide-unit-type"))];
    columns.extend(cycle.types.iter().map(|kind| Column::new(wording::text(words, &kind.label))));
    let rows = cycle.unit_types.iter().map(|unit| {
        let mut cells = vec![Cell::text(wording::text(words, &unit.label))];
        for kind in &cycle.types {
            let verdicts: Vec<Verdict> = kind.leads.iter().filter(|rule| rule.unit_type == unit.code).map(|rule| rule.verdict).collect();
            cells.push(Cell::text(verdict(words, &verdicts)));
        }
        TableRow::new(cells)
    });
    Table::new(words, words.t("guide-leads"), columns).rows(rows.collect())
}

/// What several rules for one unit type come to.
fn verdict(words: Words, verdicts: &[Verdict]) -> String {
    let mut said: Vec<String> = Vec::new();
    for one in verdicts {
        let word = match one {
            Verdict::Yes => words.t("guide-verdict-yes"),
            Verdict::No => words.t("guide-verdict-no"),
            Verdict::Flag => words.t("guide-verdict-flag"),
            Verdict::Exception => words.t("guide-verdict-exception"),
        };
        if !said.contains(&word) {
            said.push(word);
        }
    }
    if said.is_empty() { words.t("guide-verdict-no") } else { said.join(" / ") }
}

fn pools(words: Words, cycle: &Cycle) -> Table {
    let columns = vec![Column::new(words.t("guide-pool")), Column::number(words.t("guide-places")), Column::new(words.t("guide-source"))];
    let rows = cycle.pools.iter().map(|pool| {
        let label = Cell::text(wording::text(words, &pool.label));
        TableRow::new(vec![label, Cell::number(pool.limit), Cell::text(source(words, pool.clause.as_deref()))])
    });
    Table::new(words, words.t("guide-pools"), columns).rows(rows.collect())
}

fn materials(words: Words, cycle: &Cycle) -> Vec<Material> {
    let parts = cycle.parts.iter().map(|part| {
        let files = part.field_refs().filter(|place| place.field.is_file()).map(|place| {
            let label = wording::text(words, &place.field.label);
            let hint = wording::text(words, &place.field.hint);
            match place.group {
                Some(group) => words.ta("guide-file-of", &[("of", &wording::text(words, &group.title)), ("file", &label)]),
                None if hint.is_empty() => label,
                None => format!("{label}（{hint}）"),
            }
        });
        let people = part.groups.iter().filter(|group| group.kind == GroupKind::Person || group.kind == GroupKind::Unit).map(|group| {
            let title = wording::text(words, &group.title);
            match group.max {
                Some(max) => {
                    words.ta("guide-people-between", &[("what", &title), ("min", &group.min.to_string()), ("max", &max.to_string())])
                }
                None => words.ta("guide-people-from", &[("what", &title), ("min", &group.min.to_string())]),
            }
        });
        let mut items: Vec<String> = people.collect();
        for file in files {
            if !items.contains(&file) {
                items.push(file);
            }
        }
        Material {
            title: wording::text(words, &part.title),
            intro: wording::text(words, &part.intro),
            minutes: if part.minutes > 0 { words.t1("guide-minutes", "n", part.minutes) } else { String::new() },
            items,
        }
    });
    parts.collect()
}

fn steps(words: Words) -> Vec<(String, String)> {
    vec![
        (words.t("guide-step-unit"), words.t("guide-step-unit-text")),
        (words.t("guide-step-fill"), words.t("guide-step-fill-text")),
        (words.t("guide-step-submit"), words.t("guide-step-submit-text")),
        (words.t("guide-step-review"), words.t("guide-step-review-text")),
        (words.t("guide-step-correct"), words.t("guide-step-correct-text")),
        (words.t("guide-step-publish"), words.t("guide-step-publish-text")),
    ]
}

fn times(words: Words, cycle: &Cycle) -> Vec<(String, String)> {
    let zone = cycle.time_zone();
    let windows = cycle.windows.iter().map(|window| {
        let (opens, closes) = (window.opens_at(&zone), window.closes_at(&zone));
        let (from, to) = (rules::window::moment(opens, &zone), rules::window::closing(closes, &zone));
        (wording::text(words, &window.label), words.ta("guide-from-to", &[("from", &from), ("to", &to)]))
    });
    let correction = (words.t("guide-correction"), words.t1("guide-correction-days", "n", cycle.correction.days));
    let service = (
        words.t("guide-service"),
        words.ta("guide-from-to", &[("from", &cycle.service.from.to_string()), ("to", &cycle.service.to.to_string())]),
    );
    windows.chain([correction, service]).collect()
}

/// Later closes that staff granted: for whom, until when, why (SPEC 1.2: shown in public).
fn later(words: Words, closes: &[LaterClose]) -> Vec<(String, String)> {
    let said = closes.iter().map(|close| {
        let whom = close.unit.clone().unwrap_or_else(|| words.t("guide-later-all"));
        let until = wording::closing(close.closes);
        (words.t1("guide-later", "whom", whom), words.ta("guide-later-text", &[("time", &until), ("reason", &close.reason)]))
    });
    said.collect()
}

impl Guide {
    fn start(&self) -> Buttons {
        let words = self.shell.words;
        Buttons::new().go(routes::Eligibility, words.t("guide-check")).go_second(routes::ApplicationNew, words.t("home-start"))
    }
}
