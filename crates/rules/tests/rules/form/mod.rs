//! Answers: cleaned, checked, read and written.

mod answers;
mod cleaning;
mod json;
mod messages;
mod properties;
mod refusals;
mod taken_together;
