//! Letters: their wording, and the outbox into which they go in the transaction of the act that they tell of.

mod queue;
mod template;

pub use queue::{JOB, SendMail, letter, queue, queue_to_account, queue_to_unit_admins};
pub use template::{Template, Worded, word};
