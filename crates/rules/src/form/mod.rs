//! Answers to the form of a cycle: holding, cleaning, checking, reading and writing them.

mod answers;
mod choice_field;
mod clean;
mod contact_field;
mod file_field;
mod files;
mod json;
mod part_state;
mod partners;
mod people;
mod pilot_cities;
mod rule_of;
mod schedule;
mod strict_json;
mod text_field;
mod time_field;
mod validate;
mod validate_form;

pub use answers::{Answers, FieldKey, GroupKey, ItemId};
pub use clean::{clean, person_name};
pub use files::{FileFact, Files};
pub use json::{MAX_BYTES, MAX_ITEMS};
pub use part_state::{PartState, part_states};
pub use pilot_cities::check_own_province;
pub use rule_of::rule_of;
pub use validate::check_field;
pub use validate_form::{check_form, check_part, in_form_order};
