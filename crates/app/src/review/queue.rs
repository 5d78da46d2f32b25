//! The queue of a body.

use std::collections::{BTreeMap, BTreeSet};

use rules::{dictionary, lifecycle::State, text};
use store::reviews::Queued;

use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::Failure,
};

/// Lines on a page.
const PAGE: usize = 20;

/// What the reviewer wants to see; everything empty is what waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueFilter {
    /// Code of a team type.
    pub team_type: Option<String>,
    /// A state; `None` shows what waits: submitted and in review.
    pub state: Option<State>,
    /// Shows every state when true.
    pub all_states: bool,
    /// Division code of a province; its first two digits count.
    pub province: Option<String>,
    /// Only what the machine flagged.
    pub flagged: bool,
    /// Only those of units that are verified (true) or not (false).
    pub verified: Option<bool>,
    /// Only what came back after a return: a later round.
    pub again: bool,
    /// In whose hands.
    pub hands: Option<Hands>,
    /// Words in the team's name, the unit's name or the receipt number.
    pub text: String,
    /// The order.
    pub sort: QueueSort,
    /// The page, from 1.
    pub page: usize,
}

/// In whose hands an application is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// One's own.
    Mine,
    /// Nobody's.
    Nobodys,
}

/// The order of the queue.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum QueueSort {
    /// First submitted first.
    #[default]
    Submitted,
    /// First submitted last.
    Newest,
    /// By the team's name, in pinyin.
    Name,
    /// By the unit's name, in pinyin.
    Unit,
}

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueLine {
    /// The application.
    pub id: String,
    /// Code of the team type.
    pub team_type: String,
    /// Its state.
    pub state: State,
    /// The team's name.
    pub name: String,
    /// The lead unit's name.
    pub unit: String,
    /// The lead unit's province, as division code.
    pub province: Option<String>,
    /// Round of submission.
    pub round: i64,
    /// Flags that the machine raised.
    pub flags: i64,
    /// Receipt number.
    pub receipt: String,
    /// First submission.
    pub submitted_at: i64,
    /// Whether the lead unit is verified today.
    pub verified: bool,
    /// Account and name of who has it in hand.
    pub holder: Option<(String, String)>,
}

impl QueueLine {
    /// True while somebody has to do something about it.
    #[must_use]
    pub fn waits(&self) -> bool {
        matches!(self.state, State::Submitted | State::InReview)
    }
}

/// How many there are in each state, filters aside.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QueueCounts(Vec<(State, usize)>);

impl QueueCounts {
    /// How many are in this state.
    #[must_use]
    pub fn of(&self, state: State) -> usize {
        self.0.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count)
    }

    /// How many wait for a reviewer.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.of(State::Submitted) + self.of(State::InReview)
    }

    /// How many are decided, whatever came of them afterwards.
    #[must_use]
    pub fn decided(&self) -> usize {
        [State::Approved, State::Rejected, State::Registered, State::Lapsed, State::Deregistered].map(|state| self.of(state)).iter().sum()
    }

    /// How many there are in all.
    #[must_use]
    pub fn all(&self) -> usize {
        self.0.iter().map(|(_, count)| count).sum()
    }
}

/// A page of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// Code of the body.
    pub body: String,
    /// The lines of this page.
    pub lines: Vec<QueueLine>,
    /// How many there are by state, filters aside.
    pub counts: QueueCounts,
    /// When the one that waits longest was submitted, filters aside.
    pub oldest: Option<i64>,
    /// How many the filter leaves.
    pub found: usize,
    /// This page, from 1.
    pub page: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// Provinces that occur, as two digits and zeros or another code.
    pub provinces: Vec<String>,
}

/// A page of the queue of `body`. Applications of the reviewer's own unit, those that name the reviewer and those with a declared conflict
/// are not in it, nor counted.
///
/// # Errors
/// When the database cannot be read.
pub async fn queue(app: &App, actor: &Actor, body: &str, filter: &QueueFilter) -> Result<Option<Queue>, Failure> {
    let Some(mut lines) = all(app, actor, body).await? else { return Ok(None) };
    let counts =
        QueueCounts(State::ALL.into_iter().map(|state| (state, lines.iter().filter(|line| line.state == state).count())).collect());
    let provinces: BTreeSet<String> = lines.iter().filter_map(|line| line.province.as_deref().map(province_of)).collect();
    let oldest = lines.iter().find(|line| line.waits()).map(|line| line.submitted_at);
    lines.retain(|line| wanted(actor, line, filter));
    match filter.sort {
        QueueSort::Submitted => {}
        QueueSort::Newest => lines.reverse(),
        QueueSort::Name => lines.sort_by_cached_key(|line| dictionary::sort_key(&line.name)),
        QueueSort::Unit => lines.sort_by_cached_key(|line| dictionary::sort_key(&line.unit)),
    }
    let found = lines.len();
    let pages = found.div_ceil(PAGE).max(1);
    let page = filter.page.clamp(1, pages);
    let lines = lines.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    Ok(Some(Queue { body: body.to_owned(), lines, counts, oldest, found, page, pages, provinces: provinces.into_iter().collect() }))
}

/// The one that waits after `id` in the order of submission, or the first that waits; `None` when no other does.
///
/// # Errors
/// When the database cannot be read.
pub async fn next_waiting(app: &App, actor: &Actor, body: &str, id: &str) -> Result<Option<QueueLine>, Failure> {
    let lines = all(app, actor, body).await?.unwrap_or_default();
    let here = lines.iter().position(|line| line.id == id).map_or(0, |at| at + 1);
    let (before, after) = lines.split_at(here);
    Ok(after.iter().chain(before).find(|line| line.waits() && line.id != id).cloned())
}

/// Everything routed to `body` that this person may review, first submitted first; `None` for who has no queue there.
async fn all(app: &App, actor: &Actor, body: &str) -> Result<Option<Vec<QueueLine>>, Failure> {
    let facts = Facts { body: Some(body), ..Facts::default() };
    let Some(account) = actor.account().filter(|_| access::may(actor, Action::ViewQueue, &facts)) else { return Ok(None) };
    let excluded = store::reviews::excluded_from(app.read(), account).await?;
    let rows = store::reviews::queued(app.read(), body, &actor.units(), &excluded).await?;
    let mut claims = store::reviews::claims_of(app.read(), body).await?;
    rows.into_iter().map(|row| line(&mut claims, row)).collect::<Result<Vec<_>, _>>().map(Some)
}

fn line(claims: &mut BTreeMap<String, (String, String)>, row: Queued) -> Result<QueueLine, Failure> {
    Ok(QueueLine {
        state: row.state.parse().map_err(Failure::corrupt)?,
        holder: claims.remove(&row.id),
        id: row.id,
        team_type: row.team_type,
        name: row.name,
        unit: row.unit_name,
        province: row.province,
        round: row.round,
        flags: row.flags,
        receipt: row.receipt.unwrap_or_default(),
        submitted_at: row.first_submitted_at.or(row.submitted_at).unwrap_or_default(),
        verified: row.unit_verified_at.is_some(),
    })
}

/// The province that a division code lies in.
fn province_of(code: &str) -> String {
    match code.get(..2) {
        Some(first) if code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()) => format!("{first}0000"),
        _ => code.to_owned(),
    }
}

fn wanted(actor: &Actor, line: &QueueLine, filter: &QueueFilter) -> bool {
    let state = match filter.state {
        Some(state) => line.state == state,
        None => filter.all_states || line.waits(),
    };
    let words = text::fold(&filter.text);
    let found = || [&line.name, &line.unit, &line.receipt].into_iter().any(|text| text::fold(text).contains(&words));
    state
        && filter.team_type.as_ref().is_none_or(|code| *code == line.team_type)
        && filter.province.as_ref().is_none_or(|code| line.province.as_deref().map(province_of) == Some(province_of(code)))
        && (!filter.flagged || line.flags > 0)
        && filter.verified.is_none_or(|verified| line.verified == verified)
        && (!filter.again || line.round > 1)
        && match filter.hands {
            None => true,
            Some(Hands::Nobodys) => line.holder.is_none(),
            Some(Hands::Mine) => line.holder.as_ref().is_some_and(|(account, _)| Some(account.as_str()) == actor.account()),
        }
        && (words.is_empty() || found())
}
