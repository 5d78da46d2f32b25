//! Filling in, submitting and following an application, by the people of its unit.

mod answers;
mod begin;
mod board;
mod cannot;
mod deadline;
mod delete_draft;
mod form;
mod history;
mod next_step;
mod place;
mod receipt;
mod task_list;
mod withdraw;

use axum::{Router, routing::get};

use crate::{routes, site::Site};

/// The routes of this area.
pub fn routes() -> Router<Site> {
    Router::new().merge(around()).merge(form::routes())
}

/// The way around the form: from the board to the receipt and beyond.
fn around() -> Router<Site> {
    Router::new()
        .route(routes::Applications::PATTERN, get(board::show))
        .route(routes::ApplicationNew::PATTERN, get(begin::show).post(begin::send))
        .route(routes::Application::PATTERN, get(task_list::show))
        .route(routes::ApplicationReceipt::PATTERN, get(receipt::show))
        .route(routes::ApplicationHistory::PATTERN, get(history::show))
        .route(routes::ApplicationAnswers::PATTERN, get(answers::show))
        .route(routes::ApplicationWithdraw::PATTERN, get(withdraw::show).post(withdraw::send))
        .route(routes::ApplicationDelete::PATTERN, get(delete_draft::show).post(delete_draft::send))
}
