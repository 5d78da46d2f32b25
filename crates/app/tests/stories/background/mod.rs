//! Stories of the work that nobody waits for.

mod audit;
mod backup;
mod jobs;
mod keys;
mod letters;
mod sweep;
