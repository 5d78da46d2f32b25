//! A unit as those who look after units see it: facts, claims of its code, people, applications, registrations, exceptions.

use rules::{
    credit_code::{self, Fault},
    cycle::Text,
    lifecycle::State,
};

use super::exceptions::{ExceptionRow, exceptions};
use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    apply::{self, BoardLine},
    outcome::{Failure, Outcome},
    register::{self, Registration},
    unit::page::{self, UnitPage},
};

/// The record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitRecord {
    /// The unit with its people.
    pub page: UnitPage,
    /// What its type is called.
    pub type_label: Text,
    /// What is wrong with its code; nothing when it is well formed.
    pub fault: Option<Fault>,
    /// Who entered it, by name.
    pub entered_by: String,
    /// Who verified it, by name.
    pub verified_by: Option<String>,
    /// Submitted applications; only for those who may see them.
    pub applications: Option<Vec<BoardLine>>,
    /// Registered teams, past and present.
    pub registrations: Vec<Registration>,
    /// Exceptions of the current cycle; only for those who may grant them.
    pub exceptions: Option<Vec<ExceptionRow>>,
}

/// The record. `None` when there is no such unit, or none for this reader.
///
/// # Errors
/// When the database cannot be read.
pub async fn unit_record(app: &App, actor: &Actor, id: &str) -> Result<Option<UnitRecord>, Failure> {
    if !access::may(actor, Action::ViewUnit, &Facts::default()) {
        return Ok(None);
    }
    let Some(page) = page::page(app, actor, id).await? else { return Ok(None) };
    let cycle = app.current_cycle().await?;
    let type_label = cycle.as_ref().and_then(|pinned| pinned.cycle.unit_type(&page.unit.unit_type)).map(|known| known.label.clone());
    let submitted = Facts { unit: Some(id), state: Some(State::Submitted), ..Facts::default() };
    let applications = if access::may(actor, Action::ViewApplication, &submitted) {
        Some(apply::board_lines(app, &[id], |row| row.state != State::Draft.as_str()).await?)
    } else {
        None
    };
    let exceptions = match exceptions(app, actor).await? {
        Outcome::Done(rows) => Some(rows.into_iter().filter(|row| row.unit_id.as_deref() == Some(id)).collect()),
        _ => None,
    };
    let verified_by = match &page.unit.verified_by {
        Some(by) => Some(super::named(app, by).await?),
        None => None,
    };
    Ok(Some(UnitRecord {
        type_label: type_label.unwrap_or_default(),
        fault: credit_code::check(&page.unit.credit_code).err(),
        entered_by: super::named(app, &page.unit.created_by).await?,
        verified_by,
        applications,
        registrations: register::of_unit(app, actor, id).await?,
        exceptions,
        page,
    }))
}
