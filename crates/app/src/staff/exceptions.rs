//! The exceptions granted in the current cycle: all of them for staff, later closes of the window for everybody.

use rules::time::Instant;
use store::ExceptionGrant;

use crate::{
    access::Action,
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// One exception, as staff see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExceptionRow {
    /// Id of the grant.
    pub id: String,
    /// `quota`, `window` or `eligibility`.
    pub kind: String,
    /// The unit; `None` is every unit.
    pub unit_id: Option<String>,
    /// The unit's name.
    pub unit: Option<String>,
    /// Code of the team type.
    pub team_type: Option<String>,
    /// Places granted beyond the limit.
    pub extra_places: i64,
    /// Until when it holds.
    pub until: Option<Instant>,
    /// Why.
    pub reason: String,
    /// Who granted it, by name.
    pub granted_by: String,
    /// When.
    pub granted_at: Instant,
    /// When it was revoked.
    pub revoked_at: Option<Instant>,
    /// True when it can be used now.
    pub holds: bool,
}

impl ExceptionRow {
    /// True for a later close of the window, for one unit or for all; it is shown in public.
    #[must_use]
    pub fn is_later_close(&self) -> bool {
        self.kind == "window" && self.team_type.is_none()
    }
}

/// A later close of the window, as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LaterClose {
    /// The unit's name; `None` is every unit.
    pub unit: Option<String>,
    /// The first instant after it.
    pub closes: Instant,
    /// Why.
    pub reason: String,
    /// When it was granted.
    pub granted_at: Instant,
}

/// Everything granted in the current cycle, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub async fn exceptions(app: &App, actor: &Actor) -> Result<Outcome<Vec<ExceptionRow>>, Failure> {
    if !super::may(actor, Action::GrantException) {
        return Ok(Outcome::Denied);
    }
    let Some(pinned) = app.current_cycle().await? else { return Ok(Outcome::Done(Vec::new())) };
    let now = app.programme_now();
    let mut rows = Vec::new();
    for grant in store::staff::exceptions(app.read(), &pinned.cycle.id).await? {
        let unit = unit_name(app, &grant).await?;
        let granted_by = store::staff::account_name(app.read(), &grant.granted_by).await?.unwrap_or(grant.granted_by);
        let until = grant.until.map(Instant);
        rows.push(ExceptionRow {
            id: grant.id,
            kind: grant.kind,
            unit_id: grant.unit_id,
            unit,
            team_type: grant.team_type,
            extra_places: grant.extra_places,
            until,
            reason: grant.reason,
            granted_by,
            granted_at: Instant(grant.granted_at),
            revoked_at: grant.revoked_at.map(Instant),
            holds: grant.revoked_at.is_none() && until.is_none_or(|until| now < until),
        });
    }
    Ok(Outcome::Done(rows))
}

/// Later closes of the window that stand, for the public (SPEC 1.2).
///
/// # Errors
/// When the database cannot be read.
pub async fn later_closes(app: &App) -> Result<Vec<LaterClose>, Failure> {
    let Some(pinned) = app.current_cycle().await? else { return Ok(Vec::new()) };
    let mut closes = Vec::new();
    for grant in store::staff::exceptions(app.read(), &pinned.cycle.id).await? {
        let (Some(until), "window", None, None) = (grant.until, grant.kind.as_str(), &grant.team_type, grant.revoked_at) else { continue };
        let unit = unit_name(app, &grant).await?;
        closes.push(LaterClose { unit, closes: Instant(until), reason: grant.reason, granted_at: Instant(grant.granted_at) });
    }
    Ok(closes)
}

async fn unit_name(app: &App, grant: &ExceptionGrant) -> Result<Option<String>, Failure> {
    let Some(id) = &grant.unit_id else { return Ok(None) };
    Ok(Some(store::staff::unit_name(app.read(), id).await?.unwrap_or_else(|| id.clone())))
}
