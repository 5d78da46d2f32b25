//! The rehearsal year: who plays in it, what they say, and what happened until 2022-02-27.

mod accounts;
mod answers;
mod applications;
mod calendar;
mod cast;
mod earlier;
mod people;
mod pictures;
mod prepare;
mod programme;
mod proof;
mod reviewing;
mod samples;
mod script;
mod seed;
mod stage;

pub(crate) use prepare::{is_there, make};
pub(crate) use samples::samples;
use seed::{is_seeded, seed};
