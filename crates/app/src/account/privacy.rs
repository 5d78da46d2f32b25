//! Agreeing to the privacy notice: which version somebody agreed to is on the record, with its time.

use rules::violation::Violation;
use serde_json::json;

use crate::{act::Act, outcome::Failure};

/// The version of the notice that pages show today.
pub const VERSION: &str = "2022-02";

/// What is to be said when somebody does not agree to the version that holds today.
pub(crate) fn missing(agreed: &str) -> Option<Violation> {
    (agreed != VERSION).then(|| Violation::refuse("privacy", "privacy-not-agreed").with("version", VERSION))
}

/// Notes that an account agreed.
pub(crate) async fn note(act: &Act, account: &str, version: &str) -> Result<(), Failure> {
    act.audit("privacy-agreed", "account", account, json!({ "version": version })).await
}
