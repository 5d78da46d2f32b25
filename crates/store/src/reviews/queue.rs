//! The applications routed to a body.

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
};

use crate::{
    Reads, StoreError,
    record::{applications::application, units::unit},
};

/// One line of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queued {
    /// The application.
    pub id: String,
    /// Code of the team type.
    pub team_type: String,
    /// Its state.
    pub state: String,
    /// The team's name.
    pub name: String,
    /// Round of submission.
    pub round: i64,
    /// Flags that the machine raised.
    pub flags: i64,
    /// Receipt number.
    pub receipt: Option<String>,
    /// Last submission.
    pub submitted_at: Option<i64>,
    /// First submission: what the order of the queue goes by.
    pub first_submitted_at: Option<i64>,
    /// The lead unit's name.
    pub unit_name: String,
    /// When the lead unit was verified.
    pub unit_verified_at: Option<i64>,
}

type Tuple = (String, String, String, String, i64, i64, Option<String>, Option<i64>, Option<i64>, String, Option<i64>);

/// Whose queue it is: every application of `body` but drafts, those led by `own_units` and those in `excluded` left out.
#[derive(Debug, Clone, Copy)]
pub struct QueueScope<'a> {
    /// Code of the body.
    pub body: &'a str,
    /// The reader's own units.
    pub own_units: &'a [&'a str],
    /// Applications with a conflict of interest.
    pub excluded: &'a [String],
}

/// What of it is wanted; what is empty does not narrow it.
#[derive(Debug, Clone, Copy, Default)]
pub struct QueueWanted<'a> {
    /// States.
    pub states: &'a [&'a str],
    /// Code of a team type.
    pub team_type: Option<&'a str>,
    /// Only what the machine flagged.
    pub flagged: bool,
    /// Only those of units that are verified (true) or not (false).
    pub verified: Option<bool>,
    /// Only what came back after a return.
    pub again: bool,
}

/// How much of it, by the first submission.
#[derive(Debug, Clone, Copy)]
pub enum QueueStretch<'a> {
    /// All of it, first submitted first.
    Whole,
    /// A page.
    Page {
        /// Last submitted first.
        newest: bool,
        /// So many are passed over.
        skip: u64,
        /// So many at most.
        take: u64,
    },
    /// The one that follows an application, which need not be in it itself.
    After {
        /// First submission of that application.
        at: i64,
        /// Its id.
        id: &'a str,
    },
}

fn select(scope: &QueueScope<'_>, wanted: &QueueWanted<'_>) -> Select<application::Entity> {
    use application::Column as C;
    let lead: RelationDef = application::Entity::belongs_to(unit::Entity).from(C::UnitId).to(unit::Column::Id).into();
    let mut query = application::Entity::find().join(JoinType::InnerJoin, lead).filter(C::Body.eq(scope.body)).filter(C::State.ne("draft"));
    if !scope.own_units.is_empty() {
        query = query.filter(C::UnitId.is_not_in(scope.own_units.iter().copied()));
    }
    if !scope.excluded.is_empty() {
        query = query.filter(C::Id.is_not_in(scope.excluded));
    }
    if !wanted.states.is_empty() {
        query = query.filter(C::State.is_in(wanted.states.iter().copied()));
    }
    if let Some(team_type) = wanted.team_type {
        query = query.filter(C::TeamType.eq(team_type));
    }
    if wanted.flagged {
        query = query.filter(C::Flags.gt(0));
    }
    if wanted.again {
        query = query.filter(C::Round.gt(1));
    }
    match wanted.verified {
        None => query,
        Some(true) => query.filter(unit::Column::VerifiedAt.is_not_null()),
        Some(false) => query.filter(unit::Column::VerifiedAt.is_null()),
    }
}

/// Lines of the queue.
///
/// # Errors
/// When the database cannot be read.
pub async fn queued(
    db: &impl Reads,
    scope: &QueueScope<'_>,
    wanted: &QueueWanted<'_>,
    stretch: QueueStretch<'_>,
) -> Result<Vec<Queued>, StoreError> {
    use application::Column as C;
    let query = select(scope, wanted)
        .select_only()
        .columns([C::Id, C::TeamType, C::State, C::Name, C::Round, C::Flags, C::Receipt, C::SubmittedAt, C::FirstSubmittedAt])
        .column_as(unit::Column::Name, "unit_name")
        .column(unit::Column::VerifiedAt);
    let order = if matches!(stretch, QueueStretch::Page { newest: true, .. }) { Order::Desc } else { Order::Asc };
    let query = query.order_by(C::FirstSubmittedAt, order.clone()).order_by(C::Id, order);
    let query = match stretch {
        QueueStretch::Whole => query,
        QueueStretch::Page { skip, take, .. } => query.offset(skip).limit(take),
        QueueStretch::After { at, id } => {
            let at_once = Condition::all().add(C::FirstSubmittedAt.eq(at)).add(C::Id.gt(id));
            query.filter(Condition::any().add(C::FirstSubmittedAt.gt(at)).add(at_once)).limit(1)
        }
    };
    let rows: Vec<Tuple> = query.into_tuple().all(db.connection()).await?;
    Ok(rows.into_iter().map(line).collect())
}

/// How many lines that is.
///
/// # Errors
/// When the database cannot be read.
pub async fn queue_length(db: &impl Reads, scope: &QueueScope<'_>, wanted: &QueueWanted<'_>) -> Result<u64, StoreError> {
    Ok(select(scope, wanted).count(db.connection()).await?)
}

/// For each state how many there are, and the first submission of the first of them.
///
/// # Errors
/// When the database cannot be read.
pub async fn queue_counts(db: &impl Reads, scope: &QueueScope<'_>) -> Result<Vec<(String, i64, Option<i64>)>, StoreError> {
    use application::Column as C;
    let query = select(scope, &QueueWanted::default()).select_only().column(C::State).column_as(C::Id.count(), "count");
    Ok(query.column_as(C::FirstSubmittedAt.min(), "first").group_by(C::State).into_tuple().all(db.connection()).await?)
}

fn line(row: Tuple) -> Queued {
    let (id, team_type, state, name, round, flags, receipt, submitted_at, first_submitted_at, unit_name, unit_verified_at) = row;
    Queued { id, team_type, state, name, round, flags, receipt, submitted_at, first_submitted_at, unit_name, unit_verified_at }
}
