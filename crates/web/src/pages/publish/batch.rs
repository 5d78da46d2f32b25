//! A batch: while it is put together its list can be ordered, filled and emptied; afterwards it shows what was published.

use app::publish::{self, BatchPreview, Candidate, PreviewTeam};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::order::{self, Change};
use crate::{
    answer::{Answer, Fault, found},
    form::Fields,
    locale::Words,
    page::{self, Shell},
    parts::{
        Buttons, Cell, Column, Control, FieldView, Line, Notice, NoticeKind, Problems, Row, Summary, Table, TableRow, Tag, Tone, Value,
    },
    reader::{Reader, Signed},
    routes::{self, BatchShape},
    site::Site,
    wording,
};

/// The view.
#[derive(Debug, Template)]
#[template(path = "publish/batch.html")]
struct BatchPage {
    shell: Shell,
    problems: Problems,
    action: String,
    version: i64,
    facts: Summary,
    notices: Vec<Notice>,
    /// Set while the list can be changed.
    title: Option<FieldView>,
    teams: Vec<Listed>,
    candidates: Option<Table>,
    published: Option<Table>,
    onward: Buttons,
}

/// A line of the list in preparation.
#[derive(Debug)]
struct Listed {
    application: String,
    anchor: String,
    place: usize,
    number: String,
    name: String,
    lead: String,
    kind: String,
    href: String,
    warnings: Vec<Tag>,
    first: bool,
    last: bool,
}

/// `GET /publish/{batch}`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::PublishBatch>) -> Answer {
    answer(&site, &reader.0, &place.batch, StatusCode::OK, None).await
}

/// The batch as it is now; after a refusal with the title and the order that were sent.
pub(super) async fn answer(
    site: &Site,
    reader: &Reader,
    id: &str,
    status: StatusCode,
    refused: Option<(&Fields, &Change, &[Violation])>,
) -> Result<Response, Fault> {
    let mut batch = found(publish::preview(&site.app, &reader.actor, id).await?)?;
    if let Some((fields, change, _)) = refused {
        let wanted = order::after(fields, change);
        batch.teams.sort_by_key(|team| wanted.iter().position(|id| *id == team.application));
    }
    Ok(page::html_with(status, &view(reader, &batch, refused)))
}

fn view(reader: &Reader, batch: &BatchPreview, refused: Option<(&Fields, &Change, &[Violation])>) -> BatchPage {
    let words = reader.visit.words;
    let why = refused.map_or(&[][..], |(_, _, why)| why);
    let typed = refused.map_or(batch.batch.title.as_str(), |(fields, _, _)| fields.get("title"));
    let line = Control::Line(Line { value: typed.to_owned(), limit: Some(60), ..Line::default() });
    let title = FieldView::new(words, "title", words.t("publish-batch-title"), line).required(true);
    let (fields, mut problems) = wording::at_fields(words, vec![title], why);
    for (problem, one) in problems.all.iter_mut().zip(why) {
        if let Some(id) = one.path.strip_prefix("item/") {
            problem.href = Some(format!("#team-{id}"));
        }
    }
    let place = routes::PublishBatch { batch: batch.batch.id.clone() };
    BatchPage {
        shell: reader.shell(batch.batch.title.clone()).problems(!why.is_empty()),
        problems,
        action: place.path(),
        version: batch.version,
        facts: facts(words, batch),
        notices: notices(words, batch),
        title: fields.into_iter().next().filter(|_| batch.open),
        teams: if batch.open { listed(words, batch) } else { Vec::new() },
        candidates: (!batch.candidates.is_empty()).then(|| candidates(words, &batch.candidates)),
        published: (!batch.open).then(|| published(words, &batch.teams)),
        onward: onward(words, batch),
    }
}

/// Whether a batch is being put together, or published.
pub(super) fn state(words: Words, open: bool) -> Tag {
    if open { Tag::new(Tone::Active, words.t("publish-state-open")) } else { Tag::new(Tone::Good, words.t("publish-state-published")) }
}

fn facts(words: Words, batch: &BatchPreview) -> Summary {
    let line = &batch.batch;
    let state = state(words, batch.open);
    let summary = Summary::new(words, words.t("publish-batch-facts"))
        .state(state)
        .row(Row::new(words.t("publish-batch"), Value::text(words.t2("publish-batch-number", &("year", line.year), &("n", line.number)))))
        .row(Row::new(words.t("publish-size"), Value::text(line.size.to_string())))
        .row(Row::new(words.t("publish-collected-by"), Value::text(line.by.clone())));
    let Some(at) = line.published_at else { return summary };
    let number = (i16::try_from(line.year), u32::try_from(line.number));
    let summary = summary
        .row(Row::new(words.t("publish-published-by"), Value::text(line.published_by.clone())))
        .row(Row::new(words.t("publish-published-at"), Value::text(wording::time(at))))
        .row(Row::new(words.t("publish-edition"), Value::text(words.t1("publish-edition-n", "n", line.edition))));
    match number {
        (Ok(year), Ok(n)) => {
            let href = routes::Batch::of(year, n, BatchShape::Page).path();
            summary.row(Row::new(words.t("publish-public-page"), Value::Link { href, text: line.title.clone() }))
        }
        _ => summary,
    }
}

/// What stands in the way of publishing, and who may.
pub(super) fn notices(words: Words, batch: &BatchPreview) -> Vec<Notice> {
    if !batch.open {
        return Vec::new();
    }
    let mut notices = Vec::new();
    let gone = batch.teams.iter().filter(|team| !team.approved).count();
    if gone > 0 {
        notices.push(Notice::new(words, NoticeKind::Bad, words.t1("publish-gone", "n", gone), words.t("publish-gone-text")));
    }
    let suspicious = batch.teams.iter().filter(|team| !team.suspicious.is_empty()).count();
    if suspicious > 0 {
        let text = words.t("publish-suspicious-text");
        notices.push(Notice::new(words, NoticeKind::Warn, words.t1("publish-suspicious", "n", suspicious), text));
    }
    if batch.own {
        notices.push(Notice::new(words, NoticeKind::Info, words.t("publish-own"), words.t("publish-own-text")));
    } else if !batch.may_publish {
        notices.push(Notice::new(words, NoticeKind::Info, words.t("publish-not-publisher"), ""));
    }
    notices
}

fn listed(words: Words, batch: &BatchPreview) -> Vec<Listed> {
    let all = batch.teams.len();
    let lines = batch.teams.iter().enumerate().map(|(at, team)| {
        let document = &team.document;
        let place = routes::PublishTeam { batch: batch.batch.id.clone(), application: team.application.clone() };
        Listed {
            anchor: format!("team-{}", team.application),
            application: team.application.clone(),
            place: at + 1,
            number: team.number.clone(),
            name: document.name.clone(),
            lead: document.lead.clone(),
            kind: wording::text(words, &document.team_type.label),
            href: place.path(),
            warnings: warnings(words, team),
            first: at == 0,
            last: at + 1 == all,
        }
    });
    lines.collect()
}

/// What to look at before a team is published.
pub(super) fn warnings(words: Words, team: &PreviewTeam) -> Vec<Tag> {
    let mut warnings = Vec::new();
    if !team.approved {
        warnings.push(Tag::new(Tone::Bad, words.t("publish-not-approved")));
    }
    if !team.suspicious.is_empty() {
        let labels: Vec<String> = team.suspicious.iter().map(|label| wording::text(words, label)).collect();
        warnings.push(Tag::new(Tone::Warn, words.t1("publish-looks-like-contact", "fields", labels.join(&words.t("list-joint")))));
    }
    warnings
}

fn candidates(words: Words, candidates: &[Candidate]) -> Table {
    let columns = vec![
        Column::new(words.t("publish-team")),
        Column::new(words.t("publish-lead-unit")),
        Column::new(words.t("publish-type")),
        Column::new(words.t("publish-body")),
        Column::new(words.t("publish-approved-at")),
    ];
    let rows = candidates.iter().map(|one| {
        TableRow::new(vec![
            Cell::text(&one.name),
            Cell::text(&one.unit),
            Cell::text(wording::text(words, &one.team_type)),
            Cell::text(wording::text(words, &one.body)),
            Cell::code(one.approved_at.map(wording::date).unwrap_or_default()),
        ])
        .pick(&one.application)
    });
    Table::new(words, words.t1("publish-candidates-caption", "n", candidates.len()), columns).rows(rows.collect())
}

fn published(words: Words, teams: &[PreviewTeam]) -> Table {
    let columns = vec![
        Column::new(words.t("publish-team")),
        Column::new(words.t("publish-number")),
        Column::new(words.t("publish-lead-unit")),
        Column::new(words.t("publish-type")),
        Column::new(words.t("publish-acts")),
    ];
    let rows = teams.iter().map(|team| {
        let number = team.number.clone();
        TableRow::new(vec![
            Cell::link(routes::Team { number: number.clone() }, &team.document.name),
            Cell::code(&number),
            Cell::text(&team.document.lead),
            Cell::text(wording::text(words, &team.document.team_type.label)),
            Cell::Acts(vec![(routes::PublishCorrect { number }.path(), words.t("publish-correct"))]),
        ])
    });
    Table::new(words, words.t("publish-list"), columns).rows(rows.collect())
}

fn onward(words: Words, batch: &BatchPreview) -> Buttons {
    let buttons = Buttons::new();
    if !batch.open || batch.teams.is_empty() {
        return buttons;
    }
    let confirm = routes::PublishConfirm { batch: batch.batch.id.clone() };
    let buttons = if batch.may_publish { buttons.go(confirm, words.t("publish-do")) } else { buttons };
    buttons.go_second(routes::PublishPreview { batch: batch.batch.id.clone() }, words.t("publish-preview"))
}
