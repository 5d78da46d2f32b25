//! The cycle file: the notice of 2022, the sample, and what is said of a file that is wrong.

mod findings;
mod notice_2022;
mod reading;
mod sample;
mod schema;
