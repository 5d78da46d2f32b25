//! What programme staff and operators do: exceptions and later closes, programme files, code lists, the clock of a rehearsal, jobs, the outbox.

mod add_entry;
mod cycles;
mod dictionaries;
mod differences;
mod exceptions;
mod grant_exception;
mod jobs;
mod load_cycle;
mod move_clock;
mod move_drafts;
mod outbox;
mod overview;
mod revoke_exception;
mod unit_record;
mod windows;

pub use store::{Job, jobs::JobCount};

pub use add_entry::{AddEntry, add_entry};
pub use cycles::{CycleRow, RevisionRow, cycles};
pub use dictionaries::{DictionaryPage, DictionaryRow, ENTRIES, EntryRow, dictionaries, dictionary_entries};
pub use differences::{Change, Difference, differences};
pub use exceptions::{ExceptionRow, LaterClose, exceptions, later_closes};
pub use grant_exception::{GrantException, check_exception, grant_exception, is_exceptable};
pub use jobs::{DiscardJob, JobsView, RetryJob, discard_job, jobs, retry_job};
pub use load_cycle::{LoadCycle, Loaded, load_cycle};
pub use move_clock::{ClockView, JumpPoint, MoveClock, clock, jump_points, move_clock};
pub use move_drafts::{MoveDrafts, move_drafts};
pub use outbox::{LETTERS, LetterRow, OutboxView, letter, outbox, stage_outbox};
pub use overview::{Overview, overview};
pub use revoke_exception::{RevokeException, revoke_exception};
pub use unit_record::{UnitRecord, unit_record};
pub use windows::{WindowsView, windows};

use crate::{
    access::{self, Action, Facts},
    actor::Actor,
    app::App,
    outcome::Failure,
};

/// True for the operator at the command line, and for who may by the table.
fn may(actor: &Actor, action: Action) -> bool {
    actor.is_platform() || access::may(actor, action, &Facts::default())
}

/// The name of an account, or what stands in its place: `platform`, the id of one that is gone.
async fn named(app: &App, id: &str) -> Result<String, Failure> {
    Ok(store::staff::account_name(app.read(), id).await?.unwrap_or_else(|| id.to_owned()))
}
