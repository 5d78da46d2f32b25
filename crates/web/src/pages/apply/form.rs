//! 在线填报: the registration form itself — its parts, items and files, all answers to check, and handing in.
//!
//! What is drawn comes from the cycle that the application pins: code here knows kinds of fields and groups, never a year's content.

mod autosave;
mod autosaved;
mod card;
mod check;
mod check_answers;
mod conflict;
mod dictionary;
mod field;
mod file;
mod group;
mod here;
mod item;
mod keep;
mod new_item;
mod part;
mod received;
mod remarks;
mod remove;
mod sheet;
mod shown;
mod submit;
mod tree;
mod writing;

use axum::{
    Router,
    routing::{get, post},
};

use super::{deadline, place};
use crate::{routes, site::Site};
pub(super) use sheet::unsuggested;

/// The routes of the form.
pub(super) fn routes() -> Router<Site> {
    Router::new()
        .route(routes::ApplicationPart::PATTERN, get(part::show).post(part::send))
        .route(routes::ApplicationAutosave::PATTERN, post(autosave::send))
        .route(routes::ApplicationHere::PATTERN, post(here::send))
        .route(routes::ApplicationItemNew::PATTERN, get(new_item::show).post(new_item::send))
        .route(routes::ApplicationItem::PATTERN, get(item::show).post(item::send))
        .route(routes::ApplicationItemRemove::PATTERN, get(remove::show).post(remove::send))
        .route(routes::ApplicationFile::PATTERN, get(file::serve))
        .route(routes::ApplicationCheck::PATTERN, get(check::show))
        .route(routes::ApplicationSubmit::PATTERN, post(submit::send))
        .route(routes::DictionarySearch::PATTERN, get(dictionary::search))
}
