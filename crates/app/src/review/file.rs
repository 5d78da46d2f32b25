//! A file of a submission, for those who review it.

use super::case;
use crate::{
    actor::Actor,
    app::App,
    apply::{self, FileContent},
    outcome::Failure,
};

/// The file as it was submitted. `None` when there is none, or none for the actor: those kept away from the application are kept away from its
/// files, also where their own unit shows them elsewhere. The audit says who looked.
///
/// # Errors
/// When the database or the file store cannot serve.
pub async fn file(app: &App, actor: &Actor, application: &str, file: &str) -> Result<Option<FileContent>, Failure> {
    if case::find(app.read(), actor, application).await?.is_none() {
        return Ok(None);
    }
    apply::read_file(app, actor, application, file).await
}
