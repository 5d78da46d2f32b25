//! Letting registrations lapse whose time is over.

use super::kinds::Attempt;
use crate::{app::App, register};

const MINUTE: i64 = 60_000;

pub(crate) async fn round(app: &App) -> Attempt {
    match register::lapse_ended(app).await {
        Ok(_) => Attempt::Again(MINUTE),
        Err(error) => Attempt::later(error),
    }
}
