//! What operators do: opening and marking a database, backup and restore, new keys.

mod backup;
mod database;
mod manifest;
mod readiness;
mod restore;
mod rotate;

pub use backup::{BackupReport, backup};
pub use database::{Opened, Purpose, open_database};
pub use manifest::{BackupFault, Manifest, Part, TableParts, read_manifest, verify_backup};
pub use readiness::{Readiness, SKEW, readiness};
pub use restore::{Restored, restore};
pub use rotate::{KeyUse, Rotation, key_use, rotate};
