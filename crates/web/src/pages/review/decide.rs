//! The decisions that are asked again on a page of their own: return, approve, reject, pass on, declare a conflict.

use std::collections::BTreeMap;

use app::{
    Outcome,
    access::{self, Action},
    review::{
        self, Approve, DeclareConflict, Reject, Reroute, ReturnForCorrection, Screen, approve, declare_conflict, reject, reroute,
        return_for_correction,
    },
};
use askama::Template;
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use rules::violation::Violation;

use super::labels;
use crate::{
    answer::{Answer, Fault, Said, found, see_other_done},
    form::{Fields, Form},
    locale::Words,
    page::{self, Shell},
    pages::moved_on::MovedOn,
    parts::{Buttons, Control, FieldView, Opt, Problems, anchor},
    reader::{Reader, Signed},
    routes,
    site::Site,
    wording,
};

/// What may be decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decision {
    Return,
    Approve,
    Reject,
    Reroute,
    Conflict,
}

impl Decision {
    /// The word in the address.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Return => "return",
            Self::Approve => "approve",
            Self::Reject => "reject",
            Self::Reroute => "reroute",
            Self::Conflict => "conflict",
        }
    }

    fn parse(word: &str) -> Option<Self> {
        [Self::Return, Self::Approve, Self::Reject, Self::Reroute, Self::Conflict].into_iter().find(|one| one.as_str() == word)
    }

    /// Whether it may be taken now, and what it needs.
    fn power(self, screen: &Screen) -> (bool, Option<Action>) {
        let powers = screen.powers;
        match self {
            Self::Return => (powers.send_back, Some(Action::Return)),
            Self::Approve | Self::Reject => (powers.decide, Some(Action::Decide)),
            Self::Reroute => (powers.reroute, Some(Action::Reroute)),
            Self::Conflict => (powers.declare, None),
        }
    }

    fn title(self, words: Words) -> String {
        match self {
            Self::Return => words.t("review-return-title"),
            Self::Approve => words.t("review-approve-title"),
            Self::Reject => words.t("review-reject-title"),
            Self::Reroute => words.t("review-reroute-title"),
            Self::Conflict => words.t("review-conflict-title"),
        }
    }

    /// What will happen.
    fn consequence(self, words: Words, screen: &Screen) -> String {
        match self {
            Self::Return => words.t1("review-return-text", "until", wording::closing(screen.correction_would_end)),
            Self::Approve => words.t("review-approve-text"),
            Self::Reject => words.t("review-reject-text"),
            Self::Reroute => words.t("review-reroute-text"),
            Self::Conflict => words.t("review-conflict-text"),
        }
    }

    const fn done(self) -> &'static str {
        match self {
            Self::Return => "review-returned",
            Self::Approve => "review-approved",
            Self::Reject => "review-rejected",
            Self::Reroute => "review-rerouted",
            Self::Conflict => "review-conflict",
        }
    }
}

/// The view.
#[derive(Debug, Template)]
#[template(path = "review/decide.html")]
struct DecisionPage {
    shell: Shell,
    problems: Problems,
    action: String,
    version: i64,
    name: String,
    unit: String,
    consequence: String,
    /// What is still open, told once more.
    cautions: Vec<String>,
    /// The comments seen, as the form names them: `id at`.
    seen: Vec<String>,
    /// The comments that a return sends: where, what, link.
    comments: Option<Vec<(String, String, String)>>,
    fields: Vec<FieldView>,
    buttons: Buttons,
}

/// `GET /review/{id}/{act}`
pub(super) async fn show(State(site): State<Site>, reader: Signed, Path(place): Path<routes::ReviewDecision>) -> Answer {
    let decision = found(Decision::parse(&place.act))?;
    let screen = found(review::screen(&site.app, &reader.0.actor, &place.id).await?)?;
    if let Some(answer) = too_late(&reader.0, &screen, decision)? {
        return Ok(answer);
    }
    Ok(page::html(&view(&reader.0, &screen, decision, &Fields::default(), &[])))
}

/// Where the decision cannot be taken as things are: the page that says how they are, 409. 403 for who may never take it.
fn too_late(reader: &Reader, screen: &Screen, decision: Decision) -> Result<Option<Response>, Fault> {
    let (may, action) = decision.power(screen);
    if may {
        return Ok(None);
    }
    if !action.is_some_and(|action| access::could(&reader.actor, action)) {
        return Err(StatusCode::FORBIDDEN.into());
    }
    let words = reader.visit.words;
    let view = MovedOn {
        shell: reader.shell(""),
        name: screen.name.clone(),
        now: wording::state(words, screen.state),
        text: words.t("moved-on-review"),
        onward: Buttons::new().go(routes::ReviewApplication { id: screen.id.clone() }, words.t("review-back")),
    };
    Ok(Some(view.answer()))
}

/// `POST /review/{id}/{act}`
pub(super) async fn send(State(site): State<Site>, Path(place): Path<routes::ReviewDecision>, form: Form) -> Answer {
    let decision = found(Decision::parse(&place.act))?;
    match Said::of(carry_out(&site, &form, decision, place.id.clone()).await?)? {
        Said::Done(()) => onward(&site, &form.reader.0, &place.id, decision).await,
        Said::Refused(why) => again(&site, &form, decision, &place.id, &why, StatusCode::UNPROCESSABLE_ENTITY).await,
        Said::Conflict => {
            again(&site, &form, decision, &place.id, &[Violation::refuse("", "review-overtaken")], StatusCode::CONFLICT).await
        }
    }
}

async fn carry_out(site: &Site, form: &Form, decision: Decision, id: String) -> Result<Outcome<()>, Fault> {
    let version = form.fields.number("version").unwrap_or_default();
    let reason = form.get("reason").to_owned();
    let (app, actor) = (&site.app, form.actor());
    Ok(match decision {
        Decision::Return => {
            app.run(actor, ReturnForCorrection { id, version, comments: seen(form) }, return_for_correction).await?.map(|_| ())
        }
        Decision::Approve => app.run(actor, Approve { id, version }, approve).await?,
        Decision::Reject => app.run(actor, Reject { id, version, reason }, reject).await?,
        Decision::Reroute => app.run(actor, Reroute { id, version, body: form.get("body").to_owned(), reason }, reroute).await?,
        Decision::Conflict => app.run(actor, DeclareConflict { id, reason }, declare_conflict).await?,
    })
}

/// The comments that the page showed.
fn seen(form: &Form) -> BTreeMap<String, i64> {
    let pairs = form.fields.all("comment").filter_map(|pair| pair.split_once(' '));
    pairs.filter_map(|(id, at)| Some((id.to_owned(), at.parse().ok()?))).collect()
}

/// Back to the screen, or to the queue for who no longer sees the application.
async fn onward(site: &Site, reader: &Reader, id: &str, decision: Decision) -> Answer {
    let still_seen = review::screen(&site.app, &reader.actor, id).await?.is_some();
    Ok(if still_seen {
        see_other_done(routes::ReviewApplication { id: id.to_owned() }, decision.done())
    } else {
        see_other_done(routes::Review, decision.done())
    })
}

/// The page again with what was typed; where the decision cannot be taken any more, that is the answer.
async fn again(site: &Site, form: &Form, decision: Decision, id: &str, why: &[Violation], status: StatusCode) -> Result<Response, Fault> {
    let screen = found(review::screen(&site.app, form.actor(), id).await?)?;
    if let Some(answer) = too_late(&form.reader.0, &screen, decision)? {
        return Ok(answer);
    }
    Ok(page::html_with(status, &view(&form.reader.0, &screen, decision, &form.fields, why)))
}

fn view(reader: &Reader, screen: &Screen, decision: Decision, typed: &Fields, why: &[Violation]) -> DecisionPage {
    let words = reader.visit.words;
    let back = routes::ReviewApplication { id: screen.id.clone() };
    let (fields, mut problems) = wording::at_fields(words, fields(words, screen, decision, typed), why);
    for problem in &mut problems.all {
        // what stands against an approval is put right on the screen, at its item
        if let Some(code) = problem.href.as_deref().and_then(|href| href.strip_prefix("#f-check-")) {
            problem.href = Some(format!("{back}#check-{code}"));
        }
    }
    let comments = screen.unsent().map(|comment| {
        let place = labels::of_path(words, &screen.document, &comment.path);
        (place, comment.text.clone(), format!("{back}#{}", anchor(&comment.path)))
    });
    let comments: Vec<_> = comments.collect();
    let nothing_to_send = decision == Decision::Return && comments.is_empty();
    let buttons = if nothing_to_send {
        Buttons::new().go(&back, words.t("review-back"))
    } else {
        button(words, decision).link(&back, words.t("review-back"))
    };
    DecisionPage {
        shell: reader.shell(decision.title(words)).problems(!why.is_empty()),
        problems,
        action: super::panel::href(screen, decision),
        version: screen.version,
        name: screen.name.clone(),
        unit: screen.unit.clone(),
        consequence: decision.consequence(words, screen),
        cautions: if decision == Decision::Approve { cautions(words, screen) } else { Vec::new() },
        seen: if decision == Decision::Return {
            screen.to_send().iter().map(|(id, at)| format!("{id} {at}")).collect()
        } else {
            Vec::new()
        },
        comments: (decision == Decision::Return).then_some(comments),
        fields,
        buttons,
    }
}

/// What is still open when an application is approved: it does not stand against it, and should not be overlooked.
fn cautions(words: Words, screen: &Screen) -> Vec<String> {
    let unverified = (!screen.unit_verified).then(|| words.t("review-caution-unit"));
    let unsettled = screen.comments.iter().filter(|comment| comment.sent && !comment.settled).count();
    let unsettled = (unsettled > 0).then(|| words.t1("review-caution-comments", "n", unsettled));
    unverified.into_iter().chain(unsettled).collect()
}

fn button(words: Words, decision: Decision) -> Buttons {
    let buttons = Buttons::new();
    match decision {
        Decision::Return => buttons.submit(words.t("review-return-do"), ""),
        Decision::Approve => buttons.submit(words.t("review-approve-do"), ""),
        Decision::Reject => buttons.danger(words.t("review-reject-do"), ""),
        Decision::Reroute => buttons.submit(words.t("review-reroute-do"), ""),
        Decision::Conflict => buttons.danger(words.t("review-conflict-do"), ""),
    }
}

fn fields(words: Words, screen: &Screen, decision: Decision, typed: &Fields) -> Vec<FieldView> {
    let reason = |label: String, hint: String, limit: usize| {
        let control = Control::Area { value: typed.get("reason").to_owned(), limit: Some(limit), rows: 5 };
        FieldView::new(words, "reason", label, control).hint(hint).required(true)
    };
    match decision {
        Decision::Return | Decision::Approve => Vec::new(),
        Decision::Reject => vec![reason(words.t("review-reject-reason"), words.t("review-reject-reason-hint"), 1000)],
        Decision::Conflict => vec![reason(words.t("review-conflict-reason"), words.t("review-conflict-reason-hint"), 500)],
        Decision::Reroute => {
            let only = screen.other_bodies.len() == 1;
            let bodies = screen
                .other_bodies
                .iter()
                .map(|(code, label)| Opt::new(code, wording::text(words, label), only || typed.get("body") == code));
            let bodies = Control::Radios(bodies.collect());
            vec![
                FieldView::new(words, "body", words.t("review-reroute-body"), bodies).required(true),
                reason(words.t("review-reroute-reason"), words.t("review-reroute-reason-hint"), 500),
            ]
        }
    }
}
