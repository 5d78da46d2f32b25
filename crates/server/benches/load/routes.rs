//! What is asked.

use std::sync::Arc;

use testkit::paper::{Paper, encoded, typed};

use crate::{
    ground::{Draft, Ground},
    line::{Ask, Line},
    node::Node,
};

/// Requests to one route.
#[derive(Clone)]
pub(crate) struct Asked {
    pub(crate) name: &'static str,
    /// The status of every answer.
    pub(crate) expected: u16,
    pub(crate) asks: Arc<Vec<Ask>>,
    /// Whether each can be asked but once.
    pub(crate) once: bool,
}

impl Asked {
    pub(crate) fn again(name: &'static str, expected: u16, asks: Vec<Ask>) -> Self {
        Self { name, expected, asks: Arc::new(asks), once: false }
    }

    fn once(name: &'static str, expected: u16, asks: Vec<Ask>) -> Self {
        Self { name, expected, asks: Arc::new(asks), once: true }
    }

    /// The first half and the rest.
    pub(crate) fn halves(&self) -> (Self, Self) {
        let (first, second) = self.asks.split_at(self.asks.len() / 2);
        (Self { asks: Arc::new(first.to_vec()), ..self.clone() }, Self { asks: Arc::new(second.to_vec()), ..self.clone() })
    }
}

const LIST: &str = "public list";
const TEAM: &str = "team page";
const SEARCH: &str = "list search";
const FORM: &str = "form page";
const QUEUE: &str = "review queue";
const AUTOSAVE: &str = "autosave of one field";
const SUBMIT: &str = "submit";
const ENOUGH: usize = 64;

/// What anybody and signed-in people read. The form page is there once there are drafts.
pub(crate) fn reads(ground: &Ground) -> Vec<Asked> {
    let teams = ground.numbers.iter().step_by(ground.numbers.len() / ENOUGH + 1);
    let words = ["样例第1", "第299", "产业", "样例 第7"].map(|word| Ask::get(format!("/teams?q={}", encoded(word)), ""));
    let mut all = vec![
        Asked::again(LIST, 200, vec![Ask::get("/batches/2022/1", ""), Ask::get("/teams", ""), Ask::get("/teams?page=2", "")]),
        Asked::again(TEAM, 200, teams.map(|number| Ask::get(format!("/teams/{number}"), "")).collect()),
        Asked::again(SEARCH, 200, words.to_vec()),
        Asked::again(QUEUE, 200, vec![Ask::get("/review", &ground.reviewer.cookie)]),
    ];
    let forms: Vec<Ask> = ground.drafts.iter().take(ENOUGH).map(|draft| page(draft, "parts/team")).collect();
    if !forms.is_empty() {
        all.push(Asked::again(FORM, 200, forms));
    }
    all
}

pub(crate) fn page(draft: &Draft, rest: &str) -> Ask {
    Ask::get(format!("/applications/{}/{rest}", draft.id), &draft.person.cookie)
}

/// One field of one draft each: every one is another draft's, or another field.
pub(crate) fn autosaves(ground: &Ground) -> Asked {
    let fields = ["team/summary", "work/needs", "work/products_summary"];
    let asks = fields.iter().flat_map(|field| ground.drafts.iter().map(move |draft| autosave(draft, field, 1)));
    Asked::once(AUTOSAVE, 200, asks.collect())
}

/// Saves a field of which the page saw revision `seen`.
fn autosave(draft: &Draft, field: &str, seen: i64) -> Ask {
    let text = "面向样例园区的企业开展诊断、攻关和培训，每季度走访一次。";
    let (revision, seen) = (format!("{field}.seen"), seen.to_string());
    let fields = [("csrf", draft.person.csrf.as_str()), ("item", ""), (field, text), (revision.as_str(), seen.as_str())];
    Ask::post(format!("/applications/{}/autosave", draft.id), &draft.person.cookie, typed(&fields))
}

/// The form of every complete draft, as its page of checks holds it.
pub(crate) async fn submits(ground: &Ground, node: &Node) -> Asked {
    let mut line = Line::open(&node.address).await;
    let mut asks = Vec::new();
    // the first two are kept for counting
    for draft in ground.ready.iter().skip(2) {
        let seen = line.ask(&page(draft, "check")).await;
        asks.push(submit(draft, &String::from_utf8_lossy(&seen.text)));
    }
    Asked::once(SUBMIT, 303, asks)
}

pub(crate) fn submit(draft: &Draft, html: &str) -> Ask {
    let mut paper = Paper::of(html, "/submit\"");
    for statement in ["truth", "conduct", "willing"] {
        paper.put(&format!("statements/{statement}"), "yes");
    }
    let mut fields = paper.pressed("");
    fields.push(("csrf", draft.person.csrf.clone()));
    Ask::post(paper.action.clone(), &draft.person.cookie, typed(&fields))
}

/// Two of each, to count statements.
pub(crate) async fn once_each(ground: &Ground, node: &Node) -> Vec<Asked> {
    let mut all = reads(ground);
    let last = ground.drafts.iter().rev().take(2).map(|draft| autosave(draft, "unit/foundation", 0));
    all.push(Asked::once(AUTOSAVE, 200, last.collect()));
    let mut line = Line::open(&node.address).await;
    let mut asks = Vec::new();
    for draft in ground.ready.iter().take(2) {
        let seen = line.ask(&page(draft, "check")).await;
        asks.push(submit(draft, &String::from_utf8_lossy(&seen.text)));
    }
    all.push(Asked::once(SUBMIT, 303, asks));
    all
}
