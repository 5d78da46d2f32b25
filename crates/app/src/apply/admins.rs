//! Who of a unit may hand in: named to those who may not.

use super::Draft;
use crate::{actor::Role, app::App, outcome::Failure, unit};

/// The names of the administrators of the lead unit, for the reader of an application of it.
///
/// # Errors
/// When they cannot be read.
pub async fn admins(app: &App, draft: &Draft) -> Result<Vec<String>, Failure> {
    let members = unit::members::of(app.read(), &draft.dossier.unit.id, app.now().millis()).await?;
    let ids: Vec<&str> =
        members.iter().filter(|member| member.role == Role::UnitAdmin.as_str()).map(|member| member.account_id.as_str()).collect();
    let names = store::lookup::account_names(app.read(), &ids).await?;
    Ok(ids.iter().filter_map(|id| names.get(*id).cloned()).collect())
}
