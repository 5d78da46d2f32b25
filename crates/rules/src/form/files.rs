//! What is known of an uploaded file.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What decoding found out about an uploaded file; the name and the declared type count for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFact {
    /// Kind found in its content, as a MIME type.
    pub mime: String,
    /// Size in bytes as uploaded.
    pub bytes: u64,
    /// Width in pixels, for images.
    pub width: Option<u32>,
    /// Height in pixels, for images.
    pub height: Option<u32>,
    /// Pages, for documents that have pages.
    #[serde(default)]
    pub pages: Option<u32>,
}

/// Uploaded files by their id.
pub type Files = BTreeMap<String, FileFact>;
