//! The record of what was done: numbered and sealed a second after it happened, read by the audit administrator, verified by a command.

mod canonical;
mod read;
mod seal;
mod verify;

pub use store::{Audit, audit::AuditFilter};

pub use canonical::{digest_of_seal, leaf};
pub use read::{AuditPage, audit_actions, audit_page};
pub use seal::{Head, NUMBER_AND_SEAL, head, number_and_seal, turn};
pub use verify::{AuditFinding, AuditFindingKind, AuditReport, UNSEALED_TOO_LONG, verify, verify_as};
