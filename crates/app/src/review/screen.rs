//! The reviewer's screen: answers, check-list, comments, neighbours, and what may be done now.

use std::collections::{BTreeMap, BTreeSet};

use rules::{
    cycle::Text,
    form::Answers,
    lifecycle::{Event, State},
    time::Instant,
    window,
};
use store::{Application, CheckDecision, Claim, Comment, File};

use super::{
    case::{self, Case},
    checklist::{self, CheckShown},
    document::{self, Document, Source},
    neighbours::{self, EarlierTeam, Elsewhere},
};
use crate::{access::Action, actor::Actor, app::App, apply::Grants, outcome::Failure, snapshot};

/// Everything that the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Screen {
    /// The application.
    pub id: String,
    /// The version that acts name as seen.
    pub version: i64,
    /// The team's name.
    pub name: String,
    /// The lead unit.
    pub unit: String,
    /// Whether the unit is verified today.
    pub unit_verified: bool,
    /// Code and name of the type.
    pub team_type: (String, Text),
    /// Code and name of the body.
    pub body: (String, Text),
    /// Other bodies that it could go to.
    pub other_bodies: Vec<(String, Text)>,
    /// Where it stands.
    pub state: State,
    /// Round of submission.
    pub round: i64,
    /// Receipt number.
    pub receipt: String,
    /// Last submission, by the programme's clock.
    pub submitted_at: Option<Instant>,
    /// Until when the unit may correct, where it was returned.
    pub correction_until: Option<Instant>,
    /// Until when the unit could correct, were it returned now.
    pub correction_would_end: Instant,
    /// The cycle's time zone.
    pub zone: String,
    /// Digest of the submission.
    pub root: String,
    /// The answers.
    pub document: Document,
    /// The check-list.
    pub checklist: Vec<CheckShown>,
    /// Every comment of every round, the present round last.
    pub comments: Vec<CommentShown>,
    /// The unit's other teams.
    pub earlier: Vec<EarlierTeam>,
    /// Members and partners who are in other teams.
    pub elsewhere: Vec<Elsewhere>,
    /// What happened.
    pub history: Vec<HistoryLine>,
    /// Who has it in hand.
    pub holder: Option<Holder>,
    /// What the one who looks may do now.
    pub powers: Powers,
}

/// Who has an application in hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The account.
    pub account: String,
    /// The name.
    pub name: String,
    /// Since when, by the programme's clock.
    pub since: Instant,
    /// True for the one who looks.
    pub me: bool,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommentShown {
    /// Its id.
    pub id: String,
    /// The round in which it was written.
    pub round: i64,
    /// Where it stands among the present answers; the path of its time when the item is gone.
    pub path: String,
    /// True when the item that it speaks of is gone.
    pub gone: bool,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub author: String,
    /// When its text was written: what a change names as seen.
    pub at: i64,
    /// True once the unit was shown it.
    pub sent: bool,
    /// What the unit answered.
    pub answer: String,
    /// True when a reviewer ticked it off.
    pub settled: bool,
}

/// One line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// What happened; `reroute` besides the events of the lifecycle.
    pub event: String,
    /// Where it led.
    pub state: String,
    /// When.
    pub at: Instant,
    /// Whose act.
    pub by: String,
    /// The reason given.
    pub note: String,
}

/// What may be done now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Powers {
    /// Take it up.
    pub take_up: bool,
    /// Decide check items, comment.
    pub review: bool,
    /// Return it.
    pub send_back: bool,
    /// Approve or reject.
    pub decide: bool,
    /// Move it to another body.
    pub reroute: bool,
    /// Declare a conflict.
    pub declare: bool,
    /// Show personal data in clear.
    pub reveal: bool,
}

impl Screen {
    /// The comments that a return would send.
    pub fn unsent(&self) -> impl Iterator<Item = &CommentShown> {
        self.comments.iter().filter(|comment| !comment.sent)
    }

    /// The same as a return names them: each with the instant of its text.
    #[must_use]
    pub fn to_send(&self) -> BTreeMap<String, i64> {
        self.unsent().map(|comment| (comment.id.clone(), comment.at)).collect()
    }

    /// The comments at a path.
    pub fn comments_at<'a>(&'a self, path: &'a str) -> impl Iterator<Item = &'a CommentShown> {
        self.comments.iter().filter(move |comment| !comment.gone && comment.path == path)
    }

    /// Where the members and partners of an item are besides.
    pub fn elsewhere_of<'a>(&'a self, item: &'a str) -> impl Iterator<Item = &'a Elsewhere> {
        self.elsewhere.iter().filter(move |other| other.item == item)
    }

    /// The items of the check-list that wait for a word.
    pub fn undecided(&self) -> impl Iterator<Item = &CheckShown> {
        self.checklist.iter().filter(|item| !item.is_settled())
    }
}

/// The screen of one application, for its reviewers and for staff.
///
/// # Errors
/// When what is stored cannot be read.
pub async fn screen(app: &App, actor: &Actor, id: &str) -> Result<Option<Screen>, Failure> {
    let db = app.read();
    let Some(case) = case::find(db, actor, id).await? else { return Ok(None) };
    let application = &case.application;
    let Some(row) = store::snapshots::of_round(db, id, application.round).await? else { return Ok(None) };
    let cycle = app.cycle(&application.revision_id).await?;
    let dictionaries = app.dictionaries().await?;
    let handed_in = snapshot::read(app, &row)?;
    let before = match store::snapshots::of_round(db, id, application.round - 1).await? {
        Some(row) => Some(snapshot::read(app, &row)?.answers),
        None => None,
    };
    let files = store::reviews::files(db, id).await?.into_iter().map(|file| (file.id.clone(), file)).collect::<BTreeMap<String, File>>();
    let source = Source {
        cycle: &cycle,
        dictionaries: &dictionaries,
        files: &files,
        now: &handed_in.answers,
        before: before.as_ref(),
        masked: true,
    };
    let comments = store::reviews::comments(db, id).await?;
    let decisions = store::reviews::decisions(db, id).await?;
    let claim = store::reviews::claim(db, id).await?;
    let names = store::people::account_names(db, &authors(&comments, &decisions, claim.as_ref())).await?;
    let unit = store::reviews::unit(db, &application.unit_id).await?.ok_or_else(|| Failure::corrupt("an application without its unit"))?;
    let grants = Grants::load(db, &cycle.id, &application.unit_id).await?;
    let now = app.programme_now();
    let period = window::correction_deadline(&cycle, now);
    let body_name = |code: &str| cycle.body(code).map(|body| body.label.clone()).unwrap_or_default();
    let reviewing = cycle.bodies.iter().filter(|body| body.duties.contains(&rules::cycle::Duty::Review) && body.code != application.body);
    Ok(Some(Screen {
        document: document::draw(&source),
        checklist: checklist::show(&cycle, &application.team_type, &handed_in.checklist, &decisions, &names, application.round),
        comments: comments.into_iter().map(|comment| shown(comment, &handed_in.answers, &names)).collect(),
        earlier: neighbours::earlier(db, application).await?,
        elsewhere: neighbours::elsewhere(db, application).await?,
        history: history(app, application).await?,
        holder: claim.map(|claim| Holder {
            name: names.get(&claim.account_id).cloned().unwrap_or_default(),
            since: Instant(claim.since),
            me: actor.account() == Some(claim.account_id.as_str()),
            account: claim.account_id,
        }),
        powers: powers(&case, actor),
        team_type: (
            application.team_type.clone(),
            cycle.team_type(&application.team_type).map(|kind| kind.label.clone()).unwrap_or_default(),
        ),
        body: (application.body.clone(), body_name(&application.body)),
        other_bodies: reviewing.map(|body| (body.code.clone(), body.label.clone())).collect(),
        id: application.id.clone(),
        version: application.version,
        name: application.name.clone(),
        unit: unit.name,
        unit_verified: unit.verified_at.is_some(),
        state: case.state,
        round: application.round,
        receipt: application.receipt.clone().unwrap_or_default(),
        submitted_at: application.submitted_at.map(Instant),
        correction_until: grants.resubmission_end(&cycle, application, now),
        correction_would_end: window::resubmission_end(&cycle, &application.unit_id, period, &grants.extensions, now),
        zone: cycle.zone.clone(),
        root: handed_in.root,
    }))
}

fn powers(case: &Case, actor: &Actor) -> Powers {
    let may = |action| case.may(actor, action);
    Powers {
        take_up: case.state == State::Submitted && may(Action::Review),
        review: may(Action::Review),
        send_back: may(Action::Return),
        decide: may(Action::Decide),
        reroute: may(Action::Reroute),
        declare: case.is_reviewed_by(actor),
        reveal: may(Action::RevealPersonal),
    }
}

fn authors(comments: &[Comment], decisions: &[CheckDecision], claim: Option<&Claim>) -> Vec<String> {
    let spoke = comments.iter().map(|row| &row.author).chain(decisions.iter().map(|row| &row.decided_by));
    let ids: BTreeSet<&String> = spoke.chain(claim.map(|claim| &claim.account_id)).collect();
    ids.into_iter().cloned().collect()
}

fn shown(comment: Comment, answers: &Answers, names: &BTreeMap<String, String>) -> CommentShown {
    let present = match &comment.item_id {
        Some(item) => now_at(answers, item, &comment.path),
        None => Some(comment.path.clone()),
    };
    CommentShown {
        gone: present.is_none(),
        path: present.unwrap_or_else(|| comment.path.clone()),
        author: names.get(&comment.author).cloned().unwrap_or_default(),
        sent: comment.sent_at.is_some(),
        settled: comment.settled_at.is_some(),
        answer: comment.answer.unwrap_or_default(),
        id: comment.id,
        round: comment.round,
        text: comment.text,
        at: comment.at,
    }
}

/// The path of an item, or of a field in it, where it stands among the present answers.
fn now_at(answers: &Answers, item: &str, path: &str) -> Option<String> {
    let words: Vec<&str> = path.split('/').collect();
    let (part, group) = (words.first()?, words.get(1)?);
    let key = format!("{part}/{group}");
    let at = answers.items(&key).iter().position(|id| id == item)?;
    Some(match words.get(3) {
        Some(field) => format!("{key}/{at}/{field}"),
        None => format!("{key}/{at}"),
    })
}

async fn history(app: &App, application: &Application) -> Result<Vec<HistoryLine>, Failure> {
    let lines = store::applications::histories(app.read(), &application.id).await?;
    let first = lines.iter().position(|line| line.event == Event::Submit.as_str()).unwrap_or(0);
    Ok(lines
        .into_iter()
        .skip(first)
        .map(|line| HistoryLine { event: line.event, state: line.to_state, at: Instant(line.at), by: line.actor_name, note: line.note })
        .collect())
}
