//! The use cases: load, ask rules, write, audit, enqueue, commit.
//!
//! A command is `pub async fn verb(app: App, actor: Actor, command: Verb) -> Result<Outcome<T>, Failure>`, one file a verb, carried
//! out by [`App::run`]. A query is `pub async fn noun(app: &App, actor: &Actor, …) -> Result<Option<T>, Failure>`; `None` is "not there,
//! or not for you".

pub mod access;
pub mod account;
pub mod act;
pub mod actor;
mod app;
pub mod apply;
pub mod audit;
pub mod background;
mod choice_words;
pub mod files;
pub mod idempotency;
pub mod inbox;
pub mod mail;
pub mod maintenance;
mod outcome;
pub mod ports;
pub mod programme;
pub mod publish;
mod reason;
pub mod register;
pub mod review;
pub mod secret;
pub mod snapshot;
pub mod staff;
pub mod step;
pub mod unit;
mod unit_letter;

pub use act::Act;
pub use actor::Actor;
pub use app::{App, Ports, Settings};
pub use outcome::{Failure, Outcome};
pub use secret::Secret;
