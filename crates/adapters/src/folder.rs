//! Files in a folder of the machine. The folder is marked with the database that it belongs to.

use std::error::Error;
use std::io;
use std::path::{Path, PathBuf};

use app::ports::{ObjectFault, Objects};
use async_trait::async_trait;
use bytes::Bytes;
use futures_util::TryStreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};

/// The file that names the database; its name is no key of ours.
const MARK: &str = "folder-id";
const PROBE: &str = "health-probe";

/// A folder in which files are written whole, flushed to the disk, and never changed.
pub struct Folder {
    root: PathBuf,
    database: String,
    files: LocalFileSystem,
}

impl Folder {
    /// Opens the folder of `database`, or makes and marks it when there is none.
    ///
    /// # Errors
    /// [`ObjectFault::Foreign`] when it belongs to another database, [`ObjectFault::Away`] when a folder with files
    /// has no mark or the folder cannot be used.
    pub fn open(root: &Path, database: &str) -> Result<Self, ObjectFault> {
        std::fs::create_dir_all(root).map_err(|error| told(&error))?;
        let files = LocalFileSystem::new_with_prefix(root).map_err(|error| told(&error))?.with_fsync(true);
        let folder = Self { root: root.to_path_buf(), database: database.to_owned(), files };
        match std::fs::read_to_string(root.join(MARK)) {
            Ok(_) => folder.is_ours()?,
            Err(error) if error.kind() == io::ErrorKind::NotFound => folder.mark()?,
            Err(error) => return Err(told(&error)),
        }
        Ok(folder)
    }

    /// Opens a folder that is there already, whatever it is marked with; for reading a backup.
    ///
    /// # Errors
    /// [`ObjectFault::Away`] when there is no folder or it has no mark.
    pub fn existing(root: &Path) -> Result<Self, ObjectFault> {
        let mark = std::fs::read_to_string(root.join(MARK)).map_err(|error| told(&error))?;
        let files = LocalFileSystem::new_with_prefix(root).map_err(|error| told(&error))?;
        Ok(Self { root: root.to_path_buf(), database: mark.trim().to_owned(), files })
    }

    fn is_ours(&self) -> Result<(), ObjectFault> {
        let found = std::fs::read_to_string(self.root.join(MARK)).map_err(|error| told(&error))?;
        if found.trim() == self.database {
            return Ok(());
        }
        Err(ObjectFault::Foreign { expected: self.database.clone(), found: found.trim().to_owned() })
    }

    fn mark(&self) -> Result<(), ObjectFault> {
        let mut entries = std::fs::read_dir(&self.root).map_err(|error| told(&error))?;
        if entries.next().is_some() {
            return Err(ObjectFault::Away(format!("the folder {} has files but no {MARK}", self.root.display())));
        }
        std::fs::write(self.root.join(MARK), format!("{}\n", self.database)).map_err(|error| told(&error))?;
        std::fs::File::open(self.root.join(MARK)).and_then(|file| file.sync_all()).map_err(|error| told(&error))
    }

    fn key(key: &str) -> Result<Key, ObjectFault> {
        let allowed = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if key == MARK || !key.split('/').all(allowed) {
            return Err(ObjectFault::Away("a file has a name that is not one of ours".into()));
        }
        Key::parse(key).map_err(|error| told(&error))
    }
}

#[async_trait]
impl Objects for Folder {
    async fn put(&self, key: &str, content: Bytes) -> Result<(), ObjectFault> {
        self.files.put(&Self::key(key)?, PutPayload::from_bytes(content)).await.map(|_| ()).map_err(|error| told(&error))
    }

    async fn get(&self, key: &str) -> Result<Option<Bytes>, ObjectFault> {
        match self.files.get(&Self::key(key)?).await {
            Ok(found) => found.bytes().await.map(Some).map_err(|error| told(&error)),
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(told(&error)),
        }
    }

    async fn delete(&self, key: &str) -> Result<(), ObjectFault> {
        match self.files.delete(&Self::key(key)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(told(&error)),
        }
    }

    async fn list(&self, prefix: &str) -> Result<Vec<String>, ObjectFault> {
        let prefix = if prefix.is_empty() { None } else { Some(Self::key(prefix)?) };
        let found: Vec<_> = self.files.list(prefix.as_ref()).try_collect().await.map_err(|error| told(&error))?;
        let mut keys: Vec<String> =
            found.into_iter().map(|object| object.location.to_string()).filter(|key| key != MARK && key != PROBE).collect();
        keys.sort();
        Ok(keys)
    }

    async fn health(&self) -> Result<(), ObjectFault> {
        self.is_ours()?;
        self.put(PROBE, Bytes::from_static(b"ok")).await?;
        self.delete(PROBE).await
    }
}

/// Says what went wrong by kind; the path of the folder stays out of it.
fn told(error: &(dyn Error + 'static)) -> ObjectFault {
    let mut cause = Some(error);
    while let Some(current) = cause {
        if let Some(io) = current.downcast_ref::<io::Error>() {
            return match io.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => ObjectFault::Full,
                kind => ObjectFault::Away(kind.to_string()),
            };
        }
        cause = current.source();
    }
    ObjectFault::Away(error.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, thiserror::Error)]
    #[error("outer")]
    struct Outer(#[source] io::Error);

    #[test]
    fn a_full_disk_is_told_from_other_faults_however_deep_it_lies() {
        for code in [28, 122] {
            let error = object_store::Error::Generic { store: "local", source: Box::new(Outer(io::Error::from_raw_os_error(code))) };
            assert_eq!(told(&error), ObjectFault::Full, "os error {code}");
        }
        let error = Outer(io::Error::from_raw_os_error(5));
        assert!(matches!(told(&error), ObjectFault::Away(_)));
        let error = Outer(io::Error::from_raw_os_error(30));
        assert_eq!(told(&error), ObjectFault::Away("read-only filesystem or storage medium".into()));
    }
}
