//! The applications routed to a body.

use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef};

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
    /// Its province.
    pub province: Option<String>,
    /// When the lead unit was verified.
    pub unit_verified_at: Option<i64>,
}

type Tuple = (String, String, String, String, i64, i64, Option<String>, Option<i64>, Option<i64>, String, Option<String>, Option<i64>);

/// Every application of `body` but drafts, those led by `own_units` and those in `excluded` left out; first submitted first.
///
/// # Errors
/// When the database cannot be read.
pub async fn queued(db: &impl Reads, body: &str, own_units: &[&str], excluded: &[String]) -> Result<Vec<Queued>, StoreError> {
    use application::Column as C;
    let lead: RelationDef = application::Entity::belongs_to(unit::Entity).from(C::UnitId).to(unit::Column::Id).into();
    let mut query = application::Entity::find()
        .select_only()
        .columns([C::Id, C::TeamType, C::State, C::Name, C::Round, C::Flags, C::Receipt, C::SubmittedAt, C::FirstSubmittedAt])
        .column_as(unit::Column::Name, "unit_name")
        .column(unit::Column::Province)
        .column(unit::Column::VerifiedAt)
        .join(JoinType::InnerJoin, lead)
        .filter(C::Body.eq(body))
        .filter(C::State.ne("draft"));
    if !own_units.is_empty() {
        query = query.filter(C::UnitId.is_not_in(own_units.iter().copied()));
    }
    if !excluded.is_empty() {
        query = query.filter(C::Id.is_not_in(excluded));
    }
    let rows: Vec<Tuple> = query.order_by_asc(C::FirstSubmittedAt).order_by_asc(C::Id).into_tuple().all(db.connection()).await?;
    Ok(rows.into_iter().map(line).collect())
}

fn line(row: Tuple) -> Queued {
    let (id, team_type, state, name, round, flags, receipt, submitted_at, first_submitted_at, unit_name, province, unit_verified_at) = row;
    Queued { id, team_type, state, name, round, flags, receipt, submitted_at, first_submitted_at, unit_name, province, unit_verified_at }
}
