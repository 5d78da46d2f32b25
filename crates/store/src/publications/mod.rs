//! Batches in preparation, published batches, registered teams and their dated editions.

mod batches;
mod corrections;
mod search;
mod teams;

pub use batches::{
    approved_uncollected, batch, batch_by_number, batch_editions, batch_locked, batches, change_batch, collect, items, next_batch_number,
    published_batches, put_items,
};
pub use corrections::{correction, decide_correction, open_correction_of, open_corrections};
pub use search::{TeamFilter, tags, team_count, team_page, teams_by_unit};
pub use teams::{change_team, edition, editions, retag, team, team_locked, team_of_application, teams_of_applications, teams_of_batch};
