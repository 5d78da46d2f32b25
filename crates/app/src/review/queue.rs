//! The queue of a body.

use std::collections::BTreeMap;

use rules::{dictionary, lifecycle::State, text};
use store::reviews::{QueueScope, QueueStretch, QueueWanted, Queued};

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
        WAITING.contains(&self.state)
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
        WAITING.map(|state| self.of(state)).iter().sum()
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
}

/// A page of the queue of `body`. Applications of the reviewer's own unit, those that name the reviewer and those with a declared conflict
/// are not in it, nor counted.
///
/// # Errors
/// When the database cannot be read.
pub async fn queue(app: &App, actor: &Actor, body: &str, filter: &QueueFilter) -> Result<Option<Queue>, Failure> {
    let Some(excluded) = excluded(app, actor, body).await? else { return Ok(None) };
    let (own_units, db) = (actor.units(), app.read());
    let scope = QueueScope { body, own_units: &own_units, excluded: &excluded };
    let (mut counts, mut oldest) = (Vec::new(), None);
    for (state, count, first) in store::reviews::queue_counts(db, &scope).await? {
        let state: State = state.parse().map_err(Failure::corrupt)?;
        counts.push((state, usize::try_from(count).map_err(Failure::corrupt)?));
        if WAITING.contains(&state) {
            oldest = [oldest, first].into_iter().flatten().min();
        }
    }
    let states: Vec<&str> = match filter.state {
        Some(state) => vec![state.as_str()],
        None if filter.all_states => Vec::new(),
        None => WAITING.map(State::as_str).to_vec(),
    };
    let wanted = QueueWanted {
        states: &states,
        team_type: filter.team_type.as_deref(),
        flagged: filter.flagged,
        verified: filter.verified,
        again: filter.again,
    };
    let mut claims = store::reviews::claims_of(db, body).await?;
    let mut read = |rows: Vec<Queued>| rows.into_iter().map(|row| line(&mut claims, row)).collect::<Result<Vec<_>, _>>();
    let counts = QueueCounts(counts);
    // the database turns the pages of what it can find and sort itself; words, hands and pinyin are ours
    if filter.is_of_columns() {
        let found = usize::try_from(store::reviews::queue_length(db, &scope, &wanted).await?).map_err(Failure::corrupt)?;
        let page = page_within(filter.page, found);
        let newest = filter.sort == QueueSort::Newest;
        let stretch = QueueStretch::Page { newest, skip: ((page - 1) * PAGE) as u64, take: PAGE as u64 };
        let lines = read(store::reviews::queued(db, &scope, &wanted, stretch).await?)?;
        return Ok(Some(Queue { body: body.to_owned(), lines, counts, oldest, found, page }));
    }
    let mut lines = read(store::reviews::queued(db, &scope, &wanted, QueueStretch::Whole).await?)?;
    lines.retain(|line| filter.takes(actor, line));
    match filter.sort {
        QueueSort::Submitted => {}
        QueueSort::Newest => lines.reverse(),
        QueueSort::Name => lines.sort_by_cached_key(|line| dictionary::sort_key(&line.name)),
        QueueSort::Unit => lines.sort_by_cached_key(|line| dictionary::sort_key(&line.unit)),
    }
    let found = lines.len();
    let page = page_within(filter.page, found);
    let lines = lines.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    Ok(Some(Queue { body: body.to_owned(), lines, counts, oldest, found, page }))
}

/// The page that was asked for, or the nearest one there is.
fn page_within(asked: usize, found: usize) -> usize {
    asked.clamp(1, found.div_ceil(PAGE).max(1))
}

/// An application that waits for a reviewer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NextWaiting {
    /// The application.
    pub id: String,
    /// The team's name.
    pub name: String,
}

/// The one that waits after `id` in the order of submission, or the first that waits; `None` when no other does.
///
/// # Errors
/// When the database cannot be read.
pub async fn next_waiting(app: &App, actor: &Actor, body: &str, id: &str) -> Result<Option<NextWaiting>, Failure> {
    let Some(excluded) = excluded(app, actor, body).await? else { return Ok(None) };
    let (own_units, db) = (actor.units(), app.read());
    let scope = QueueScope { body, own_units: &own_units, excluded: &excluded };
    let wanted = QueueWanted { states: &WAITING.map(State::as_str), ..QueueWanted::default() };
    let here = store::applications::find(db, id).await?.and_then(|row| row.first_submitted_at);
    let mut next = match here {
        Some(at) => store::reviews::queued(db, &scope, &wanted, QueueStretch::After { at, id }).await?,
        None => Vec::new(),
    };
    if next.is_empty() {
        next = store::reviews::queued(db, &scope, &wanted, QueueStretch::Page { newest: false, skip: 0, take: 1 }).await?;
    }
    Ok(next.into_iter().find(|row| row.id != id).map(|row| NextWaiting { id: row.id, name: row.name }))
}

/// States in which a reviewer has something to do.
const WAITING: [State; 2] = [State::Submitted, State::InReview];

/// What the reader has a conflict of interest in; `None` for who has no queue at `body`.
async fn excluded(app: &App, actor: &Actor, body: &str) -> Result<Option<Vec<String>>, Failure> {
    let facts = Facts { body: Some(body), ..Facts::default() };
    let Some(account) = actor.account().filter(|_| access::may(actor, Action::ViewQueue, &facts)) else { return Ok(None) };
    Ok(Some(store::reviews::excluded_from(app.read(), account).await?))
}

fn line(claims: &mut BTreeMap<String, (String, String)>, row: Queued) -> Result<QueueLine, Failure> {
    Ok(QueueLine {
        state: row.state.parse().map_err(Failure::corrupt)?,
        holder: claims.remove(&row.id),
        id: row.id,
        team_type: row.team_type,
        name: row.name,
        unit: row.unit_name,
        round: row.round,
        flags: row.flags,
        receipt: row.receipt.unwrap_or_default(),
        submitted_at: row.first_submitted_at.or(row.submitted_at).unwrap_or_default(),
        verified: row.unit_verified_at.is_some(),
    })
}

impl QueueFilter {
    /// Whether the database can find and sort all that it asks for.
    fn is_of_columns(&self) -> bool {
        let sorted = matches!(self.sort, QueueSort::Submitted | QueueSort::Newest);
        sorted && self.hands.is_none() && text::fold(&self.text).is_empty()
    }

    /// What of it the database does not find.
    fn takes(&self, actor: &Actor, line: &QueueLine) -> bool {
        let words = text::fold(&self.text);
        let found = || [&line.name, &line.unit, &line.receipt].into_iter().any(|text| text::fold(text).contains(&words));
        let hands = match self.hands {
            None => true,
            Some(Hands::Nobodys) => line.holder.is_none(),
            Some(Hands::Mine) => line.holder.as_ref().is_some_and(|(account, _)| Some(account.as_str()) == actor.account()),
        };
        hands && (words.is_empty() || found())
    }
}
