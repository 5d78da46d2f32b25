//! Reading the audit, by who may.

use store::{Audit, audit::AuditFilter};

use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::{Failure, Outcome},
};

/// A page of the audit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditPage {
    /// Entries, the latest first.
    pub entries: Vec<Audit>,
    /// How many there are in all.
    pub total: u64,
    /// The actions that occur, for the filter.
    pub actions: Vec<String>,
}

/// Entries that a filter selects.
///
/// # Errors
/// When the database cannot be read.
pub async fn audit_page(app: &App, actor: &Actor, filter: &AuditFilter, offset: u64, limit: u64) -> Result<Outcome<AuditPage>, Failure> {
    if !access::may(actor, Action::ReadAudit, &Facts::default()) {
        return Ok(Outcome::Denied);
    }
    let (entries, total) = store::audit::page(app.read(), filter, offset, limit.min(500)).await?;
    let actions = audit_actions(app).await?;
    Ok(Outcome::Done(AuditPage { entries, total, actions }))
}

/// The actions that occur.
///
/// # Errors
/// When the database cannot be read.
pub async fn audit_actions(app: &App) -> Result<Vec<String>, Failure> {
    Ok(store::audit::actions(app.read()).await?)
}
