//! The end of the sealed audit in a file outside the database: better on another disk, or one that another machine collects.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use app::{
    audit::Head,
    ports::{AuditHead, ObjectFault},
};
use async_trait::async_trait;

/// A file that is replaced whole each time the head moves.
pub struct HeadFile {
    path: PathBuf,
    last: Mutex<Option<Head>>,
}

impl HeadFile {
    /// A file at `path`; nothing is written yet.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_path_buf(), last: Mutex::new(None) }
    }

    /// Reads a head that was exported.
    ///
    /// # Errors
    /// When there is no such file or it holds no head.
    pub fn read(path: &Path) -> std::io::Result<Head> {
        serde_json::from_str(&fs::read_to_string(path)?).map_err(std::io::Error::other)
    }

    fn write(&self, head: &Head) -> std::io::Result<()> {
        let beside = self.path.with_extension("new");
        let mut file = File::create(&beside)?;
        file.write_all(serde_json::to_string(head).map_err(std::io::Error::other)?.as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()?;
        fs::rename(&beside, &self.path)
    }
}

#[async_trait]
impl AuditHead for HeadFile {
    async fn export(&self, head: &Head) -> Result<(), ObjectFault> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        if last.as_ref() == Some(head) {
            return Ok(());
        }
        // a hundred bytes; not worth a thread of its own
        self.write(head).map_err(|error| ObjectFault::Away(format!("the head of the audit: {}", error.kind())))?;
        *last = Some(head.clone());
        Ok(())
    }
}
