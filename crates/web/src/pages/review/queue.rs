//! 审核: what a body has to review.

use app::{
    Outcome,
    access::{self, Action},
    review::{self, Hands, Hold, Queue, QueueFilter, QueueLine, QueueSort},
};
use askama::Template;
use axum::{extract::State, http::StatusCode};
use rules::{
    cycle::Cycle,
    lifecycle::State as Stage,
    time::{DAY, Instant},
};

use super::query;
use crate::{
    answer::{Answer, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Link, Shell},
    parts::{Buttons, Cell, Column, Empty, Pagination, Table, TableRow, Tag, Tone},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// Lines on a page, as the use case counts them.
const PAGE: usize = 20;

/// The view.
#[derive(Debug, Template)]
#[template(path = "review/queue.html")]
struct QueuePage {
    shell: Shell,
    body: String,
    body_name: String,
    /// The bodies of somebody who reviews for several.
    bodies: Vec<Link>,
    progress: Option<Progress>,
    tabs: Vec<(Link, usize)>,
    filter: Filter,
    found: String,
    filtered: Option<String>,
    table: Option<Table>,
    /// Whether there is something to pick, and the query to come back to.
    picks: bool,
    query: String,
    empty: Empty,
    pages: Pagination,
}

/// How far the body has come.
#[derive(Debug)]
struct Progress {
    text: String,
    decided: usize,
    all: usize,
}

/// What the filter shows as chosen: for each list value, label, chosen.
#[derive(Debug)]
struct Filter {
    state: &'static str,
    text: String,
    types: Vec<(String, String, bool)>,
    units: Vec<(&'static str, String, bool)>,
    hands: Vec<(&'static str, String, bool)>,
    sorts: Vec<(&'static str, String, bool)>,
    flagged: bool,
    again: bool,
}

/// `GET /review`
pub(super) async fn show(State(site): State<Site>, reader: Signed) -> Answer {
    let reader = reader.0;
    let asked = Fields::parse(reader.visit.query.as_bytes()).unwrap_or_default();
    let mut queues = Vec::new();
    let filter = query::read(&asked);
    for code in reader.actor.bodies() {
        if let Some(queue) = review::queue(&site.app, &reader.actor, code, &filter).await? {
            queues.push(queue);
        }
    }
    if queues.is_empty() {
        return Err(StatusCode::FORBIDDEN.into());
    }
    let current = found(site.app.current_cycle().await?)?;
    let codes: Vec<String> = queues.iter().map(|queue| queue.body.clone()).collect();
    let at = queues.iter().position(|queue| queue.body == asked.get("body")).unwrap_or(0);
    let queue = queues.swap_remove(at);
    Ok(page::html(&view(&reader, &current.cycle, &codes, &queue, filter, site.app.programme_now())))
}

/// `POST /review`: takes what was picked and is in nobody's hands into one's own.
pub(super) async fn send(State(site): State<Site>, form: Form) -> Answer {
    if !access::could(form.actor(), Action::ViewQueue) {
        return Err(StatusCode::FORBIDDEN.into());
    }
    let mut left = 0;
    for id in form.fields.all("pick") {
        let command = Hold { id: id.to_owned(), seen: String::new() };
        match site.app.run(form.actor(), command, review::hold).await? {
            Outcome::Done(()) => {}
            // decided, taken by another, or gone from this queue in the meantime
            Outcome::Conflict | Outcome::Refused(_) | Outcome::NotFound => left += 1,
            Outcome::Denied => return Err(StatusCode::FORBIDDEN.into()),
        }
    }
    let asked = Fields::parse(form.get("query").as_bytes()).unwrap_or_default();
    let back = format!("{}?{}", routes::Review, query::write(asked.get("body"), &query::read(&asked)));
    Ok(see_other_done(back, if left == 0 { "review-held" } else { "review-held-some" }))
}

fn view(reader: &Reader, cycle: &Cycle, bodies: &[String], queue: &Queue, filter: QueueFilter, now: Instant) -> QueuePage {
    let words = reader.visit.words;
    let name = |code: &str| cycle.body(code).map(|body| wording::text(words, &body.label)).unwrap_or_default();
    let written = query::write(&queue.body, &filter);
    let plain = query::write(&queue.body, &QueueFilter { state: filter.state, all_states: filter.all_states, ..QueueFilter::default() });
    let choices = bodies.iter().map(|code| Link::new(format!("{}?body={code}", routes::Review), name(code)).current(*code == queue.body));
    QueuePage {
        shell: reader.form_shell(words.t("review-title")),
        body_name: name(&queue.body),
        bodies: choices.filter(|_| bodies.len() > 1).collect(),
        progress: progress(words, queue, now),
        tabs: tabs(words, queue, &filter),
        found: words.t1("review-found", "n", queue.found),
        filtered: (written != plain).then(|| format!("{}?{plain}", routes::Review)),
        table: (!queue.lines.is_empty()).then(|| table(words, cycle, &queue.lines, now)),
        empty: empty(words, &queue.body, &filter, written != plain),
        picks: queue.lines.iter().any(|line| line.waits() && line.holder.is_none()),
        query: written.clone(),
        pages: Pagination::new(words, &routes::Review.path(), &written, queue.page, PAGE, queue.found),
        filter: chosen(words, cycle, &queue.body, filter),
        body: queue.body.clone(),
    }
}

/// How many of those submitted are decided, and how long the oldest waits; nothing where nothing was submitted.
fn progress(words: Words, queue: &Queue, now: Instant) -> Option<Progress> {
    let (all, decided) = (queue.counts.all(), queue.counts.decided());
    let mut text = words.ta("review-progress", &[("all", &all.to_string()), ("decided", &decided.to_string())]);
    if let Some(days) = queue.oldest.map(|oldest| waited(now, oldest)).filter(|days| *days > 0) {
        text.push_str(&words.t1("review-oldest", "n", days));
    }
    (all > 0).then_some(Progress { text, decided, all })
}

/// Whole days since `since`.
fn waited(now: Instant, since: i64) -> i64 {
    now.millis().saturating_sub(since) / DAY
}

/// What waits, each state in which there is something or on which one stands, everything.
fn tabs(words: Words, queue: &Queue, filter: &QueueFilter) -> Vec<(Link, usize)> {
    let link = |state: Option<Stage>, all_states: bool, text: String| {
        let query = query::write(&queue.body, &QueueFilter { state, all_states, page: 1, ..filter.clone() });
        let current = filter.state == state && (state.is_some() || filter.all_states == all_states);
        Link::new(format!("{}?{query}", routes::Review), text).current(current)
    };
    let mut tabs = vec![(link(None, false, words.t("review-waiting")), queue.counts.waiting())];
    for state in Stage::ALL {
        let count = queue.counts.of(state);
        if count > 0 || filter.state == Some(state) {
            tabs.push((link(Some(state), false, wording::state(words, state).text), count));
        }
    }
    tabs.push((link(None, true, words.t("review-all")), queue.counts.all()));
    tabs
}

fn chosen(words: Words, cycle: &Cycle, body: &str, filter: QueueFilter) -> Filter {
    let types = cycle.types.iter().filter(|kind| kind.body == body);
    let units = [("verified", words.t("review-unit-verified"), Some(true)), ("unverified", words.t("review-unit-unverified"), Some(false))];
    let hands = [(Hands::Mine, words.t("review-hands-mine")), (Hands::Nobodys, words.t("review-hands-nobody"))];
    let sorts = [
        (QueueSort::Submitted, words.t("review-sort-submitted")),
        (QueueSort::Newest, words.t("review-sort-newest")),
        (QueueSort::Name, words.t("review-sort-name")),
        (QueueSort::Unit, words.t("review-sort-unit")),
    ];
    Filter {
        state: query::state_word(&filter),
        types: types
            .map(|kind| (kind.code.clone(), wording::text(words, &kind.label), filter.team_type.as_ref() == Some(&kind.code)))
            .collect(),
        units: units.into_iter().map(|(code, label, verified)| (code, label, filter.verified == verified)).collect(),
        hands: hands.into_iter().map(|(hands, label)| (query::hands_word(Some(hands)), label, filter.hands == Some(hands))).collect(),
        sorts: sorts.into_iter().map(|(sort, label)| (query::sort_word(sort), label, filter.sort == sort)).collect(),
        flagged: filter.flagged,
        again: filter.again,
        text: filter.text,
    }
}

fn table(words: Words, cycle: &Cycle, lines: &[QueueLine], now: Instant) -> Table {
    let columns = [
        Column::new(words.t("review-team")),
        Column::new(words.t("review-unit")),
        Column::new(words.t("review-type")),
        Column::new(words.t("review-submitted")),
        Column::number(words.t("review-round")),
        Column::new(words.t("review-flags")),
        Column::new(words.t("review-state")),
        Column::new(words.t("review-hands")),
    ];
    let rows = lines.iter().map(|line| {
        let waited = if line.waits() { words.t1("review-waited", "n", waited(now, line.submitted_at)) } else { String::new() };
        let kind = cycle.team_type(&line.team_type).map(|kind| wording::text(words, &kind.label)).unwrap_or_default();
        let unverified = if line.verified { String::new() } else { words.t("review-unit-unverified") };
        let row = TableRow::new(vec![
            Cell::Link {
                href: routes::ReviewApplication { id: line.id.clone() }.path(),
                text: line.name.clone(),
                note: line.receipt.clone(),
            },
            Cell::Lines(line.unit.clone(), unverified),
            Cell::text(kind),
            Cell::Lines(wording::date(Instant(line.submitted_at)), waited),
            Cell::number(line.round),
            if line.flags > 0 { Cell::Tag(Tag::new(Tone::Warn, words.t1("review-flagged", "n", line.flags))) } else { Cell::None },
            Cell::Tag(wording::state(words, line.state)),
            line.holder.as_ref().map_or(Cell::None, |(_, name)| Cell::text(name.clone())),
        ]);
        if line.waits() && line.holder.is_none() { row.pick(&line.id) } else { row }
    });
    Table::new(words, words.t("review-caption"), columns.into()).rows(rows.collect())
}

fn empty(words: Words, body: &str, filter: &QueueFilter, filtered: bool) -> Empty {
    if filtered {
        let all = query::write(body, &QueueFilter { all_states: true, ..QueueFilter::default() });
        let onward = Buttons::new().go_second(format!("{}?{all}", routes::Review), words.t("review-show-all"));
        return Empty { title: words.t("review-none-found"), text: words.t("review-none-found-text"), onward };
    }
    let waiting = filter.state.is_none() && !filter.all_states;
    let title = if waiting { words.t("review-none-waiting") } else { words.t("review-none") };
    Empty { title, text: words.t("review-none-text"), onward: Buttons::new() }
}
